import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccompanyDinings } from './accompany-dinings.js';
import { Dispatches } from './dispatches.js';
import { HandOvers } from './hand-overs.js';
import { Headcounts } from './headcounts.js';
import { LeftoverActs } from './leftover-acts.js';
import { ServingController } from './serving.controller.js';
import { SERVING_ENTITIES } from './serving.entities.js';
import './serving.problems.js';
import { ServingService } from './serving.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(SERVING_ENTITIES)],
  controllers: [ServingController],
  providers: [AccompanyDinings, Dispatches, HandOvers, Headcounts, LeftoverActs, ServingService],
  exports: [AccompanyDinings, HandOvers, Headcounts, LeftoverActs],
})
export class ServingModule {}
