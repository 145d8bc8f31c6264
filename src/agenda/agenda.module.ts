import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { KitchenModule } from '../kitchen/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { ServingModule } from '../serving/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaService } from './agenda.service.js';
import { MorningLists } from './morning-lists.js';

@Module({
  imports: [CalendarModule, KitchenModule, ProcurementModule, ServingModule, WarehouseModule],
  controllers: [AgendaController],
  providers: [AgendaService, MorningLists],
})
export class AgendaModule {}
