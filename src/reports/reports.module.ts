import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgendaModule } from '../agenda/index.js';
import { BoxesModule } from '../boxes/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { FundsModule } from '../funds/index.js';
import { InspectionModule } from '../inspection/index.js';
import { MenuModule } from '../menu/index.js';
import { CountyEvidence } from './month/county-evidence.js';
import { MonthFigures } from './month/month-figures.js';
import { MonthReports } from './month/month-reports.js';
import { ReportsController } from './reports.controller.js';
import { MonthReport } from './reports.entities.js';
import './reports.problems.js';
import { BigScreen } from './screen/big-screen.js';
import { ScreenPass } from './screen/screen-pass.entity.js';
import { ScreenPasses } from './screen/screen-passes.js';

/** Floor 9: counties side by side. */
@Module({
  imports: [
    TypeOrmModule.forFeature([MonthReport, ScreenPass]),
    AgendaModule,
    BoxesModule,
    EvidenceModule,
    FundsModule,
    InspectionModule,
    MenuModule,
  ],
  controllers: [ReportsController],
  providers: [BigScreen, CountyEvidence, MonthFigures, MonthReports, ScreenPasses],
  exports: [MonthReports],
})
export class ReportsModule {}
