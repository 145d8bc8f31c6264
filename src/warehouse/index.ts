export { Lots } from './lots.js';
export { StockActs } from './stock-acts.js';
export { StockLedger } from './stock-ledger.js';
export { Lot, StockAct, StockActLine, StockBalance, StockMove, StorageReading } from './warehouse.entities.js';
export { WarehouseModule } from './warehouse.module.js';
