import { Entity, Index, PrimaryColumn } from 'typeorm';
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

/** Verdicts that were superseded by a later one: nothing that was once said is lost. */
@Entity('verdict_history')
export class VerdictHistory extends VerdictColumns {
  @PrimaryColumn({ name: 'subject_id', type: 'varchar', length: 36 })
  subjectId!: string;

  @PrimaryColumn({ type: 'bigint', transformer: { to: (value: number) => value, from: Number } })
  version!: number;
}
