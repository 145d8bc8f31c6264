import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccompanyDinings } from './accompany-dinings.js';
import { Dispatches } from './dispatches.js';
import { GuestController } from './guest.controller.js';
import { GuestActs } from './guest-acts.js';
import { GuestPass } from './guest-pass.entity.js';
import { GuestPasses } from './guest-passes.js';
import { HandOvers } from './hand-overs.js';
import { Headcounts } from './headcounts.js';
import { LeftoverActs } from './leftover-acts.js';
import { ReceiptVerifier } from './receipt-verifier.js';
import { Receipts } from './receipts.js';
import { ServingController } from './serving.controller.js';
import { SERVING_ENTITIES } from './serving.entities.js';
import './serving.problems.js';
import { ServingService } from './serving.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([...SERVING_ENTITIES, GuestPass])],
  controllers: [ServingController, GuestController],
  providers: [
    AccompanyDinings,
    Dispatches,
    HandOvers,
    Headcounts,
    LeftoverActs,
    Receipts,
    ReceiptVerifier,
    ServingService,
    GuestPasses,
    GuestActs,
  ],
  exports: [AccompanyDinings, HandOvers, Headcounts, LeftoverActs, ServingService, Dispatches, Receipts],
})
export class ServingModule {}
