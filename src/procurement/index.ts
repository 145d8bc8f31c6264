export { Deliveries } from './deliveries.js';
export { ProcurementModule } from './procurement.module.js';
export { Suppliers } from './suppliers.js';
