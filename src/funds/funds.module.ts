import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/index.js';
import { KitchenModule } from '../kitchen/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { ServingModule } from '../serving/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { MealCosts } from './cost/meal-costs.js';
import { FundsController } from './funds.controller.js';
import { FUNDS_ENTITIES } from './funds.entities.js';
import './funds.problems.js';
import { FundEntries } from './ledger/fund-entries.js';
import { Purchases } from './ledger/purchases.js';
import { ProgrammeTerms } from './programme-terms.js';
import { AreaMonths } from './returns/area-months.js';
import { FundReturns } from './returns/fund-returns.js';
import { MonthClosing } from './returns/month-closing.js';
import { ReturnVerifier } from './returns/return-verifier.js';
import { AreaSheets } from './sheet/area-sheets.js';
import { Corrections } from './sheet/corrections.js';
import { MonthSheets } from './sheet/month-sheets.js';
import { MonthTable } from './sheet/month-table.js';
import { SchoolDays } from './sheet/school-days.js';

/** Floor 7: the money of the programme. */
@Module({
  imports: [
    TypeOrmModule.forFeature(FUNDS_ENTITIES),
    CalendarModule,
    KitchenModule,
    ProcurementModule,
    ServingModule,
    WarehouseModule,
  ],
  controllers: [FundsController],
  providers: [
    AreaMonths,
    AreaSheets,
    Corrections,
    FundEntries,
    FundReturns,
    MealCosts,
    MonthClosing,
    MonthSheets,
    MonthTable,
    ProgrammeTerms,
    Purchases,
    ReturnVerifier,
    SchoolDays,
  ],
  exports: [AreaMonths, FundReturns, MonthSheets],
})
export class FundsModule {}
