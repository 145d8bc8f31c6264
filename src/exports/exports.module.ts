import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { DeductionsModule } from '../deductions/index.js';
import { FundsModule } from '../funds/index.js';
import { KitchenModule } from '../kitchen/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { ProjectsModule } from '../projects/index.js';
import { ServingModule } from '../serving/index.js';
import { ExportProfiles } from './export-profiles.js';
import { ExportRuns } from './export-runs.js';
import { ExportsController } from './exports.controller.js';
import { EXPORTS_ENTITIES } from './exports.entities.js';
import './exports.problems.js';
import { SourceRows } from './source-rows.js';

/** Floor 10: tables for other systems. */
@Module({
  imports: [
    TypeOrmModule.forFeature(EXPORTS_ENTITIES),
    CatalogueModule,
    DeductionsModule,
    FundsModule,
    KitchenModule,
    ProcurementModule,
    ProjectsModule,
    ServingModule,
  ],
  controllers: [ExportsController],
  providers: [ExportProfiles, ExportRuns, SourceRows],
})
export class ExportsModule {}
