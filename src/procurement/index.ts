export { Deliveries } from './deliveries.js';
export { Delivery, DeliveryLine, Supplier } from './procurement.entities.js';
export { ProcurementModule } from './procurement.module.js';
export { Suppliers } from './suppliers.js';
