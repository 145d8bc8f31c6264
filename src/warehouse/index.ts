export { StockLedger } from './ledger/stock-ledger.js';
export { Lots } from './lots.js';
export { StockActs } from './stock-acts.js';
export { type Stoppable, StopUse } from './stop-use.js';
export { StorageReadings } from './storage-readings.js';
export { Lot, StockBalance, StockMove } from './warehouse.entities.js';
export { WarehouseModule } from './warehouse.module.js';
export { WarehouseService } from './warehouse.service.js';
