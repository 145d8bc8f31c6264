import { Module } from '@nestjs/common';
import { KitchenModule } from '../kitchen/index.js';
import { ServingModule } from '../serving/index.js';
import { DayHeadcounts } from './day-headcounts.js';
import { DisclosureController } from './disclosure.controller.js';
import { PublishedDays } from './published-days.js';

@Module({
  imports: [KitchenModule, ServingModule],
  controllers: [DisclosureController],
  providers: [DayHeadcounts, PublishedDays],
})
export class DisclosureModule {}
