import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccompanyDinings } from './accompany-dinings.js';
import { Dispatches } from './dispatching/dispatches.js';
import { ReceiptVerifier } from './dispatching/receipt-verifier.js';
import { Receipts } from './dispatching/receipts.js';
import { GuestController } from './guests/guest.controller.js';
import { GuestActs } from './guests/guest-acts.js';
import { GuestPass } from './guests/guest-pass.entity.js';
import { GuestPasses } from './guests/guest-passes.js';
import { HandOvers } from './hand-overs.js';
import { Headcounts } from './headcounts.js';
import { LeftoverActs } from './leftover-acts.js';
import { ServingController } from './serving.controller.js';
import { SERVING_ENTITIES } from './serving.entities.js';
import './serving.problems.js';
import { ServingService } from './serving.service.js';
import { WasteCollectors } from './waste-collectors.js';

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
    WasteCollectors,
  ],
  exports: [AccompanyDinings, HandOvers, Headcounts, LeftoverActs, ServingService, Dispatches, Receipts],
})
export class ServingModule {}
