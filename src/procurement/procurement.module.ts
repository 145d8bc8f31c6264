import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { Deliveries } from './deliveries.js';
import { DeliveryVerifier } from './delivery-verifier.js';
import { ProcurementController } from './procurement.controller.js';
import { PROCUREMENT_ENTITIES } from './procurement.entities.js';
import './procurement.problems.js';
import { NoteReader } from './notes/note-reader.js';
import { NoteReadings } from './notes/note-readings.js';
import { Orders } from './orders.js';
import { GoodsPapers } from './papers/goods-papers.js';
import { CashCap } from './prices/cash-cap.js';
import { ContractPrices } from './prices/contract-prices.js';
import { UsualPrices } from './prices/usual-prices.js';
import { ProcurementService } from './procurement.service.js';
import { ReadyMealLicences } from './suppliers/ready-meal-licences.js';
import { SupplierPapers } from './suppliers/supplier-papers.js';
import { Suppliers } from './suppliers/suppliers.js';

@Module({
  imports: [TypeOrmModule.forFeature(PROCUREMENT_ENTITIES), CatalogueModule, WarehouseModule],
  controllers: [ProcurementController],
  providers: [
    CashCap,
    ContractPrices,
    Deliveries,
    DeliveryVerifier,
    GoodsPapers,
    NoteReader,
    NoteReadings,
    Orders,
    ProcurementService,
    ReadyMealLicences,
    SupplierPapers,
    Suppliers,
    UsualPrices,
  ],
  exports: [ContractPrices, Deliveries, GoodsPapers, Orders, SupplierPapers, Suppliers],
})
export class ProcurementModule {}
