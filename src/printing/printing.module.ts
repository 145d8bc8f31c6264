import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DisclosureModule } from '../disclosure/index.js';
import { InspectionModule } from '../inspection/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { ReportsModule } from '../reports/index.js';
import { PrintBatches } from './batch/print-batches.js';
import { LedgerPrints } from './ledger-prints.js';
import { PrintingController } from './printing.controller.js';
import { PRINTING_ENTITIES } from './printing.entities.js';
import './printing.problems.js';
import { ReportPrints } from './report-prints.js';
import { LedgerSheets } from './sheets/ledger-sheets.js';
import { VisitPrints } from './visit-prints.js';

/** Floor 10: ledgers as PDF and workbooks, one or many. */
@Module({
  imports: [
    TypeOrmModule.forFeature(PRINTING_ENTITIES),
    DisclosureModule,
    InspectionModule,
    ProcurementModule,
    ReportsModule,
  ],
  controllers: [PrintingController],
  providers: [LedgerPrints, LedgerSheets, PrintBatches, ReportPrints, VisitPrints],
})
export class PrintingModule {}
