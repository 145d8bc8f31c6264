import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Id, Instant, Json, Text, WholeNumber } from '../database/columns.js';

/** One line of the audit log: who did what to what, when. Never changed, never deleted before its time. */
@Entity('audit_entry')
@Index(['at'])
@Index(['accountId', 'seq'])
@Index(['subjectId', 'seq'])
export class AuditEntry {
  /** 0, 1, 2 … without a gap, in the order of commit. */
  @PrimaryColumn({ type: 'bigint', transformer: { to: (value: number) => value, from: Number } })
  seq!: number;

  @Instant()
  at!: Date;

  /** `identity.account-disabled`: the room, then what was done, in the past tense. */
  @Text(60)
  action!: string;

  /** Null for the system itself, and for somebody nobody knows yet (a failed sign-in). */
  @Id({ name: 'account_id', nullable: true })
  accountId!: string | null;

  /** As shown then; a later change of name changes nothing here. */
  @Text(60)
  who!: string;

  @Text(80)
  unit!: string;

  /** What it was done to: `account`, `school`, `camera`… */
  @Text(30, { name: 'subject_kind' })
  subjectKind!: string;

  @Text(80, { name: 'subject_id' })
  subjectId!: string;

  /** Where it counts for the reader's scope; both null for what concerns the platform as a whole. */
  @Id({ name: 'school_id', nullable: true })
  schoolId!: string | null;

  @Text(6, { name: 'area_code', nullable: true })
  areaCode!: string | null;

  /** Never a secret, never a picture. */
  @Json()
  detail!: Record<string, string | number | boolean | null>;

  @Column({ type: 'varchar', length: 64 })
  hash!: string;
}

/** The end of the audit chain: one row, locked last by everybody. */
@Entity('audit_head')
export class AuditHead {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  chain!: string;

  @WholeNumber()
  count!: number;

  @Text(64)
  hash!: string;
}
