import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JournalModule } from '../journal/index.js';
import { OrganizationModule } from '../organization/index.js';
import { VideoModule } from '../video/index.js';
import { DayViewService } from './day-view.service.js';
import { EvidenceController } from './evidence.controller.js';
import { Verdict, VerdictHistory } from './evidence.entities.js';
import { JudgingService } from './judging.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Verdict, VerdictHistory]), OrganizationModule, JournalModule, VideoModule],
  controllers: [EvidenceController],
  providers: [JudgingService, DayViewService],
})
export class EvidenceModule {}
