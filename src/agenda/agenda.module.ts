import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/index.js';
import { KitchenModule } from '../kitchen/index.js';
import { MessagesModule } from '../messages/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { ServingModule } from '../serving/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaService } from './agenda.service.js';
import { BoardMessages } from './board/board-messages.js';
import { DutyBoardController } from './board/duty-board.controller.js';
import { DutyBoards } from './board/duty-boards.js';
import { DutyMark } from './board/duty-mark.entity.js';
import { DutyMarkVerifier } from './board/duty-mark-verifier.js';
import { DutyMarks } from './board/duty-marks.js';
import { DailyChecks } from './daily-checks.js';
import { MorningLists } from './morning-lists.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([DutyMark]),
    CalendarModule,
    KitchenModule,
    MessagesModule,
    ProcurementModule,
    ServingModule,
    WarehouseModule,
  ],
  controllers: [AgendaController, DutyBoardController],
  providers: [AgendaService, BoardMessages, DailyChecks, DutyBoards, DutyMarks, DutyMarkVerifier, MorningLists],
  exports: [DutyBoards],
})
export class AgendaModule {}
