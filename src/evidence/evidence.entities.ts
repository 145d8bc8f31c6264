import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReviewOutcome } from '../contract/misfits.js';
import type { ActVerdict, Cause, EventVerdict } from '../contract/verdicts.js';
import { Id, Instant, Json, LocalDate, Text, WholeNumber } from '../platform/index.js';

abstract class VerdictColumns {
  @Text(12)
  verdict!: ActVerdict | EventVerdict;

  @Text(20, { nullable: true })
  cause!: Cause | null;

  /** Why, as facts a sentence can be made of in any language: see `reason.ts`. */
  @Json()
  facts!: Record<string, string | number | null>;

  /** What the judgement rested on; the same inputs are not judged twice. */
  @Text(64, { name: 'inputs_hash' })
  inputsHash!: string;

  @Instant({ name: 'judged_at' })
  judgedAt!: Date;
}

/** What the other side says of one act or one event, as of now. */
@Entity('verdict')
@Index(['schoolId', 'businessDate'])
@Index(['businessDate'])
@Index(['verdict', 'dueAt'])
@Index(['cause', 'businessDate'])
export class Verdict extends VerdictColumns {
  @PrimaryColumn({ name: 'subject_id', type: 'varchar', length: 36 })
  subjectId!: string;

  @Text(5)
  subject!: 'act' | 'event';

  @Id({ name: 'school_id' })
  schoolId!: string;

  @LocalDate({ name: 'business_date' })
  businessDate!: string;

  @WholeNumber()
  version!: number;

  /** When time alone may change it (a pending act settles); null when it cannot. */
  @Instant({ name: 'due_at', nullable: true })
  dueAt!: Date | null;
}

/**
 * Verdicts that were superseded by a later one. Kept for `keep.verdict_history_days`, and for ever where somebody has
 * reviewed the subject.
 */
@Entity('verdict_history')
@Index('verdict_history_by_time', ['judgedAt'])
export class VerdictHistory extends VerdictColumns {
  @PrimaryColumn({ name: 'subject_id', type: 'varchar', length: 36 })
  subjectId!: string;

  @PrimaryColumn({ type: 'bigint', transformer: { to: (value: number) => value, from: Number } })
  version!: number;
}

/** What somebody made of a misfit, and of which verdict. Rows are added, never changed; the latest stands. */
@Entity('evidence_review')
export class EvidenceReview {
  @PrimaryColumn({ name: 'subject_id', type: 'varchar', length: 36 })
  subjectId!: string;

  @PrimaryColumn({ name: 'review_no', type: 'int' })
  reviewNo!: number;

  @Text(12)
  outcome!: ReviewOutcome;

  /** What was reviewed: a verdict that has become another since then is open again. */
  @Text(12)
  verdict!: ActVerdict | EventVerdict;

  @Text(20)
  cause!: Cause;

  @WholeNumber({ name: 'verdict_version' })
  verdictVersion!: number;

  @Text(500, { nullable: true })
  note!: string | null;

  @Id({ name: 'finding_id', nullable: true })
  findingId!: string | null;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant()
  at!: Date;
}
