import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JournalModule } from '../journal/index.js';
import { OrganizationModule } from '../organization/index.js';
import { VideoModule } from '../video/index.js';
import { DayViewService } from './day-view.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceReview, Verdict, VerdictHistory } from './evidence.entities.js';
import './evidence.problems.js';
import { Forgetting } from './forgetting.js';
import { ActJudge } from './judging/act-judge.js';
import { EventJudge } from './judging/event-judge.js';
import { EvidencePolicy } from './judging/evidence-policy.js';
import { VerdictBook } from './judging/verdict-book.js';
import { JudgingService } from './judging.service.js';
import { Misfits } from './misfits.js';
import { Reviews } from './reviews.js';

export { Reviews };

@Module({
  imports: [
    TypeOrmModule.forFeature([EvidenceReview, Verdict, VerdictHistory]),
    OrganizationModule,
    JournalModule,
    VideoModule,
  ],
  controllers: [EvidenceController],
  providers: [
    EvidencePolicy,
    VerdictBook,
    ActJudge,
    EventJudge,
    JudgingService,
    DayViewService,
    Misfits,
    Reviews,
    Forgetting,
  ],
  exports: [Reviews],
})
export class EvidenceModule {}
