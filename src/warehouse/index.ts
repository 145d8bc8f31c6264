export type { Move } from './apply-moves.js';
export { Lots } from './lots.js';
export { StockLedger } from './stock-ledger.js';
export { Lot, StockBalance, StockMove, StorageReading } from './warehouse.entities.js';
export { WarehouseModule } from './warehouse.module.js';
