import { Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AREA_SHEET_STATES } from '../contract/http/area-funds.js';
import type { AreaType, EntryPurpose, Fund, SchoolStage } from '../contract/http/fund-month.js';
import { Id, Instant, Json, LocalDate, LongBytes, Text, WholeNumber } from '../platform/index.js';
import type { Figures } from './returns/sum-returns.js';

/**
 * Under which terms a school takes part in the programme since one local day (F-03). Rows are added and never changed: the
 * latest day that has come holds, of several of that day the one stated last.
 */
@Entity('programme_term')
@Index('programme_term_of_school', ['schoolId', 'from'])
export class ProgrammeTerm {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @LocalDate({ name: 'from_date' })
  from!: string;

  @Text(10, { name: 'area_type' })
  areaType!: AreaType;

  @Text(12, { name: 'school_stage' })
  schoolStage!: SchoolStage;

  @Text(200)
  source!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Instant({ name: 'stated_at' })
  statedAt!: Date;
}

/** One line of a school's ledger. Never changed; a mistake is taken back by an entry of the opposite amount. */
@Entity('fund_entry')
@Index('fund_entry_of_school', ['schoolId', 'date'])
@Index('fund_entry_of_delivery', ['deliveryActId'])
@Unique('fund_entry_reversed_once', ['reversesEntryId'])
export class FundEntry {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(16)
  fund!: Fund;

  @Text(3)
  direction!: 'in' | 'out';

  @Text(16)
  purpose!: EntryPurpose;

  @WholeNumber({ name: 'amount_fen' })
  amountFen!: number;

  @LocalDate()
  date!: string;

  @Text(60, { name: 'document_no' })
  documentNo!: string;

  @Text(200, { nullable: true })
  reason!: string | null;

  @Id({ name: 'delivery_act_id', nullable: true })
  deliveryActId!: string | null;

  @Id({ name: 'reverses_entry_id', nullable: true })
  reversesEntryId!: string | null;

  /** How many people policy asked for when it was entered, whoever entered it counted. */
  @WholeNumber()
  signers!: number;

  @Instant({ name: 'entered_at' })
  enteredAt!: Date;
}

/** Who signed an entry, whoever entered it first. That nobody signs twice is the key. */
@Entity('fund_signature')
export class FundSignature {
  @PrimaryColumn({ name: 'entry_id', type: 'varchar', length: 36 })
  entryId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Text(60)
  name!: string;

  @Instant()
  at!: Date;
}

/** A month as a school answered for it: the very bytes, which are never changed. A correction is a round of its own. */
@Entity('fund_return')
@Unique('fund_return_round', ['schoolId', 'month', 'round'])
@Index('fund_return_of_month', ['month', 'areaCode'])
export class FundReturn {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  /** Where the school lay when it was submitted. */
  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @Text(7)
  month!: string;

  @WholeNumber()
  round!: number;

  /** Of `content`. */
  @WholeNumber({ name: 'schema_version' })
  schemaVersion!: number;

  /** What of the content is added up for areas, so that a sum over many schools reads no content. */
  @Json()
  figures!: Figures & { isComplete: boolean };

  /** Canonical JSON (RFC 8785) of the sheet. */
  @LongBytes()
  content!: Buffer;

  @Text(64)
  sha256!: string;

  /** Why there is a further round, or what to say of what is missing. */
  @Text(500, { nullable: true })
  note!: string | null;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Instant({ name: 'submitted_at' })
  submittedAt!: Date;
}

/** That the bureau took a round: from then on nothing is entered for its month. */
@Entity('fund_return_lock')
export class FundReturnLock {
  @PrimaryColumn({ name: 'return_id', type: 'varchar', length: 36 })
  returnId!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant({ name: 'locked_at' })
  lockedAt!: Date;
}

/** An act about a month of the school that was closed when it was entered: a correction in the month it is entered in. */
@Entity('month_correction')
@Index('month_correction_by_entry', ['schoolId', 'enteredOn'])
export class MonthCorrection {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  /** The closed month. */
  @Text(7)
  month!: string;

  @LocalDate({ name: 'entered_on' })
  enteredOn!: string;
}

/** The month of all schools of an area, computed in the background, and how far that is. */
@Entity('area_sheet')
@Index('area_sheet_of_account', ['accountId', 'createdAt'])
@Index('area_sheet_by_state', ['state'])
@Index('area_sheet_by_day', ['createdAt'])
export class AreaSheet {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Whose it is: computed with his rights, and shown to nobody else. */
  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @Text(7)
  month!: string;

  @Text(10)
  state!: (typeof AREA_SHEET_STATES)[number];

  /** Null until they are counted. */
  @WholeNumber({ name: 'total_schools', nullable: true })
  totalSchools!: number | null;

  @WholeNumber({ name: 'done_schools' })
  doneSchools!: number;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  /** When whoever is at it last said so; long ago: nobody is. */
  @Instant({ name: 'beat_at' })
  beatAt!: Date;

  @Instant({ name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  /** JSON of the figures; null until it is done. */
  @LongBytes({ nullable: true })
  result!: Buffer | null;
}

export const FUNDS_ENTITIES = [
  ProgrammeTerm,
  FundEntry,
  FundSignature,
  FundReturn,
  FundReturnLock,
  MonthCorrection,
  AreaSheet,
];
