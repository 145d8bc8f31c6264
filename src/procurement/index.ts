export { Deliveries } from './deliveries.js';
export { Orders } from './orders.js';
export { awaitedInWords, GoodsPapers, lateFrom } from './papers/goods-papers.js';
export { ContractPrices } from './prices/contract-prices.js';
export { ProcurementModule } from './procurement.module.js';
export { isLicensedOn, type LicensedSupplier, SupplierPapers } from './suppliers/supplier-papers.js';
export { Suppliers } from './suppliers/suppliers.js';
