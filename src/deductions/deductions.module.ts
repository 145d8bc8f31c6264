import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { ChecksModule } from '../checks/index.js';
import { InspectionModule } from '../inspection/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { DeductionReader } from './deduction-reader.js';
import { DeductionsController } from './deductions.controller.js';
import { DEDUCTION_ENTITIES } from './deductions.entities.js';
import { Deductions } from './deductions.js';
import './deductions.problems.js';

/** Floor 9: what offices propose to deduct from suppliers' payments, with the evidence. */
@Module({
  imports: [
    TypeOrmModule.forFeature(DEDUCTION_ENTITIES),
    ...[CatalogueModule, ChecksModule, InspectionModule, ProcurementModule],
  ],
  controllers: [DeductionsController],
  providers: [DeductionReader, Deductions],
  exports: [DeductionReader],
})
export class DeductionsModule {}
