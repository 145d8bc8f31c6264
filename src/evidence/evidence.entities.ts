import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReviewOutcome } from '../contract/misfits.js';
import type { ActVerdict, Cause, EventVerdict } from '../contract/verdicts.js';
import { Id, Instant, Json, LocalDate, LongBytes, Text, WholeNumber } from '../platform/index.js';
import type { Outcome } from './rules/rule.js';

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

/**
 * What one rule found of one subject, with all that it rested on: anybody who has the row, and the bases that its inputs
 * name, can judge again. Written in the transaction of the verdict and not changed afterwards, but for `supersededAt`.
 *
 * What is kept how: the act by its leaf, since acts never change; the limits by their rows, which are only added, with
 * their values, since a hand at the database could change them; the window's own slots and the event's times by value,
 * since hours gain and events follow the box; each hour as it was by its digest.
 */
@Entity('assessment')
@Index('assessment_by_superseded_at', ['supersededAt'])
export class Assessment {
  @PrimaryColumn({ name: 'subject_id', type: 'varchar', length: 36 })
  subjectId!: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  rule!: string;

  /** Of the two rules of verdicts: the version of the verdict. */
  @PrimaryColumn({ type: 'bigint', transformer: { to: (value: number) => value, from: Number } })
  version!: number;

  /** What kind of thing was judged; `day` is one school's day. */
  @Text(20)
  subject!: 'act' | 'event' | 'day';

  /** Which version of the rule judged; it judges again, whatever judges today (`Rules`). */
  @Column({ name: 'rule_version', type: 'int' })
  ruleVersion!: number;

  /** Release and commit of the program. */
  @Text(60)
  program!: string;

  /** Canonical JSON of the rule's `Inputs`; a shared part stands as `{"basis": digest}` of an `AssessmentBasis`. */
  @LongBytes()
  inputs!: Buffer;

  /** SHA-256 of `inputs`. */
  @Text(64, { name: 'inputs_digest' })
  inputsDigest!: string;

  @Json()
  outcome!: Outcome;

  @Instant({ name: 'judged_at' })
  judgedAt!: Date;

  /** Since when another verdict stands; null while it stands itself, and for ever where somebody has reviewed it. */
  @Instant({ name: 'superseded_at', nullable: true })
  supersededAt!: Date | null;
}

/**
 * A part of inputs that many assessments share: the limits of a place and time, the working hours of a school. Named by
 * its content, so there are no more of them than policies and timetables; never changed, never deleted.
 */
@Entity('assessment_basis')
export class AssessmentBasis {
  /** SHA-256 of `content`. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  digest!: string;

  /** Canonical JSON. */
  @LongBytes()
  content!: Buffer;
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
