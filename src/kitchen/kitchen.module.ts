import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { Batches } from './batches.js';
import { BoughtMealVerifier } from './bought/bought-meal-verifier.js';
import { BoughtMeals } from './bought/bought-meals.js';
import { KitchenController } from './kitchen.controller.js';
import { KITCHEN_ENTITIES } from './kitchen.entities.js';
import './kitchen.problems.js';
import { KitchenService } from './kitchen.service.js';
import { Meals } from './meals.js';
import { SampleDiscards } from './samples/sample-discards.js';
import { Samples } from './samples/samples.js';
import { HealthCertificates } from './staff/health-certificates.js';

@Module({
  imports: [TypeOrmModule.forFeature(KITCHEN_ENTITIES), CatalogueModule, WarehouseModule],
  controllers: [KitchenController],
  providers: [
    Batches,
    BoughtMeals,
    BoughtMealVerifier,
    HealthCertificates,
    KitchenService,
    Meals,
    SampleDiscards,
    Samples,
  ],
  exports: [Batches, BoughtMeals, HealthCertificates, KitchenService, Meals, SampleDiscards, Samples],
})
export class KitchenModule {}
