export { Lots } from './lots.js';
export { StockLedger } from './stock-ledger.js';
export { Lot, StockBalance, StockMove } from './warehouse.entities.js';
export { WarehouseModule } from './warehouse.module.js';
