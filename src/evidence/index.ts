import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FootageModule } from '../footage/index.js';
import { JournalModule } from '../journal/index.js';
import { OrganizationModule } from '../organization/index.js';
import { AssessmentBook } from './assessing/assessment-book.js';
import { Forgetting } from './assessing/forgetting.js';
import { Reproduction } from './assessing/reproduction.js';
import { VerdictVerifier } from './assessing/verdict-verifier.js';
import { DayViewService } from './day-view.service.js';
import { EvidenceController } from './evidence.controller.js';
import { Assessment, AssessmentBasis, EvidenceReview, Verdict, VerdictHistory } from './evidence.entities.js';
import './evidence.problems.js';
import { ActJudge } from './judging/act-judge.js';
import { CameraHabits } from './judging/camera-habits.js';
import { EventJudge } from './judging/event-judge.js';
import { EvidencePolicy } from './judging/evidence-policy.js';
import { PeopleQuestions } from './judging/people-questions.js';
import { VerdictBook } from './judging/verdict-book.js';
import { JudgingService } from './judging.service.js';
import { Misfits } from './misfits/misfits.js';
import { Reviews } from './reviews.js';
import { Rules } from './rules/rules.js';

export { basesOf, readInputs } from './assessing/kept-inputs.js';
export type { HeldLimit } from './rules/limits.js';
export { type Inputs, isSame, type Outcome, type RuleVersion, textOf } from './rules/rule.js';
export { Assessment, AssessmentBasis, AssessmentBook, Misfits, Reviews, Rules, Verdict };

@Module({
  imports: [
    TypeOrmModule.forFeature([Assessment, AssessmentBasis, EvidenceReview, Verdict, VerdictHistory]),
    OrganizationModule,
    JournalModule,
    FootageModule,
  ],
  controllers: [EvidenceController],
  providers: [
    Rules,
    AssessmentBook,
    Forgetting,
    Reproduction,
    VerdictVerifier,
    EvidencePolicy,
    VerdictBook,
    PeopleQuestions,
    CameraHabits,
    ActJudge,
    EventJudge,
    JudgingService,
    DayViewService,
    Misfits,
    Reviews,
  ],
  exports: [AssessmentBook, Misfits, Reviews, Rules],
})
export class EvidenceModule {}
