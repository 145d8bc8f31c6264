import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { KitchenModule } from '../kitchen/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { ServingModule } from '../serving/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { ReachReader } from './reach-facts.js';
import { RecallDesk } from './recall-desk.js';
import { RecallSearch } from './recall-search.js';
import { RecallVerifier } from './recall-verifier.js';
import { RecallsController } from './recalls.controller.js';
import { RECALL_ENTITIES } from './recalls.entities.js';
import './recalls.problems.js';

/** Floor 7: goods and ready meals called back from all schools of an area, and how far they went. */
@Module({
  imports: [
    TypeOrmModule.forFeature(RECALL_ENTITIES),
    ...[CatalogueModule, KitchenModule, ProcurementModule, ServingModule, WarehouseModule],
  ],
  controllers: [RecallsController],
  providers: [ReachReader, RecallDesk, RecallSearch, RecallVerifier],
})
export class RecallsModule {}
