import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { Compositions } from './composition/compositions.js';
import { SpecialDiets } from './diets/special-diets.js';
import { Dishes } from './dishes.js';
import { MenuController } from './menu.controller.js';
import { MENU_ENTITIES } from './menu.entities.js';
import './menu.problems.js';
import { MenuProposals } from './proposal/menu-proposals.js';
import { Solver } from './proposal/solver.js';
import { LastPrices } from './week/last-prices.js';
import { Menus } from './week/menus.js';
import { OrderProposals } from './week/order-proposals.js';
import { WeekJudge } from './week/week-judge.js';
import { WeekTable } from './week/week-table.js';

/** Floor 7: what is planned to be cooked, and what it holds. */
@Module({
  imports: [TypeOrmModule.forFeature(MENU_ENTITIES), CatalogueModule, ProcurementModule, WarehouseModule],
  controllers: [MenuController],
  providers: [
    Compositions,
    Dishes,
    LastPrices,
    MenuProposals,
    Menus,
    OrderProposals,
    Solver,
    SpecialDiets,
    WeekJudge,
    WeekTable,
  ],
  exports: [WeekJudge],
})
export class MenuModule {}
