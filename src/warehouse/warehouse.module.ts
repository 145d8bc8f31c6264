import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { StockHistory } from './ledger/stock-history.js';
import { StockLedger } from './ledger/stock-ledger.js';
import { StockVerifier } from './ledger/stock-verifier.js';
import { Lots } from './lots.js';
import { StockActs } from './stock-acts.js';
import { StockReturns } from './stock-returns.js';
import { Stocktakes } from './stocktakes.js';
import { StopUse } from './stop-use.js';
import { StorageReadings } from './storage-readings.js';
import { WarehouseController } from './warehouse.controller.js';
import { WAREHOUSE_ENTITIES } from './warehouse.entities.js';
import './warehouse.problems.js';
import { WarehouseService } from './warehouse.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(WAREHOUSE_ENTITIES), CatalogueModule],
  controllers: [WarehouseController],
  providers: [
    Lots,
    StockActs,
    StockHistory,
    StockLedger,
    StockReturns,
    StockVerifier,
    Stocktakes,
    StopUse,
    StorageReadings,
    WarehouseService,
  ],
  exports: [Lots, StockActs, StockLedger, StopUse, StorageReadings, WarehouseService],
})
export class WarehouseModule {}
