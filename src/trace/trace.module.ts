import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { KitchenModule } from '../kitchen/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { ServingModule } from '../serving/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { ActNames } from './act-names.js';
import { EpcisDays } from './epcis/epcis-days.js';
import { LotFacts } from './lot-facts.js';
import { PassportFacts } from './passport/passport-facts.js';
import { PassportGoods } from './passport/passport-goods.js';
import { TraceController } from './trace.controller.js';
import './trace.problems.js';
import { TraceService } from './trace.service.js';
import { ActTracer } from './traced-acts.js';

/** Floor 5: the graph from supplier to class, and a meal's passport. It keeps no table of its own. */
@Module({
  imports: [CatalogueModule, WarehouseModule, ProcurementModule, KitchenModule, ServingModule],
  controllers: [TraceController],
  providers: [ActNames, ActTracer, EpcisDays, LotFacts, PassportFacts, PassportGoods, TraceService],
})
export class TraceModule {}
