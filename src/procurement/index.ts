export { Deliveries } from './deliveries.js';
export { ProcurementModule } from './procurement.module.js';
export { SupplierPapers } from './suppliers/supplier-papers.js';
export { Suppliers } from './suppliers/suppliers.js';
