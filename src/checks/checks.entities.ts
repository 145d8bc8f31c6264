import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CheckId, EpisodeState, EpisodeWord, HeldBack } from '../contract/checks.js';
import type { Stage } from '../contract/stages.js';
import type { Cause } from '../contract/verdicts.js';
import { Id, Instant, Json, LocalDate, LongBytes, Text, WholeNumber } from '../platform/index.js';
import type { Facts, Ref } from './rules/check.js';

/** One school's day as checks read it, and when it is to be looked at again. */
@Entity('checked_day')
@Unique('checked_day_of_school', ['schoolId', 'businessDate'])
@Index('checked_day_by_due', ['dueAt'])
@Index('checked_day_by_area', ['areaCode', 'businessDate'])
export class CheckedDay {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  /** Where the school lay when it was last looked at. */
  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @LocalDate({ name: 'business_date' })
  businessDate!: string;

  /** How often it was looked at. */
  @Column({ type: 'int' })
  version!: number;

  /** Canonical JSON of `DayFacts`; null until it was looked at. */
  @LongBytes({ nullable: true })
  facts!: Buffer | null;

  /** How often something called for a look: what is marked during one is looked at once more. */
  @Column({ type: 'int' })
  marks!: number;

  /** When it is to be looked at; null when nothing has changed since. */
  @Instant({ name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Instant({ name: 'checked_at', nullable: true })
  checkedAt!: Date | null;
}

/** Doubts about one stage of one school's day, on one card. */
@Entity('episode')
@Unique('episode_of_day', ['schoolId', 'businessDate', 'stage', 'kind'])
@Index('episode_by_day', ['businessDate', 'schoolId'])
export class Episode {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @LocalDate({ name: 'business_date' })
  businessDate!: string;

  @Text(20)
  stage!: Stage;

  @Text(12)
  kind!: 'doubt' | 'cannot_judge';

  @Text(10)
  state!: EpisodeState;

  @Instant({ name: 'opened_at' })
  openedAt!: Date;
}

/** What one check found of one school's day. */
@Entity('doubt')
@Index('doubt_of_episode', ['episodeId'])
@Index('doubt_of_school', ['schoolId', 'check', 'businessDate'])
export class Doubt {
  @PrimaryColumn({ name: 'day_id', type: 'varchar', length: 36 })
  dayId!: string;

  @PrimaryColumn({ name: 'check_id', type: 'varchar', length: 40 })
  check!: CheckId;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @LocalDate({ name: 'business_date' })
  businessDate!: string;

  @Text(20)
  stage!: Stage;

  /** At which look it came out like this: the version of the assessment that keeps what it rests on. */
  @Column({ name: 'day_version', type: 'int' })
  dayVersion!: number;

  @Text(12)
  verdict!: 'doubt' | 'cannot_judge';

  @Text(20, { nullable: true })
  cause!: Cause | null;

  @Column({ type: 'int' })
  score!: number;

  @WholeNumber({ name: 'money_fen', nullable: true })
  moneyFen!: number | null;

  @Json()
  facts!: Facts;

  @Json()
  refs!: Ref[];

  /** Null where the day had cards enough. */
  @Id({ name: 'episode_id', nullable: true })
  episodeId!: string | null;

  @Text(10, { name: 'held_back', nullable: true })
  heldBack!: HeldBack | null;

  @Instant({ name: 'found_at' })
  foundAt!: Date;

  /** Since when the day says something else. */
  @Instant({ name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}

/** What somebody said about an episode. Rows are added, never changed; the latest decides its state. */
@Entity('episode_word')
export class EpisodeWordRow {
  @PrimaryColumn({ name: 'episode_id', type: 'varchar', length: 36 })
  episodeId!: string;

  @PrimaryColumn({ name: 'word_no', type: 'int' })
  wordNo!: number;

  @Text(10)
  word!: EpisodeWord;

  @Text(500, { nullable: true })
  text!: string | null;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant()
  at!: Date;
}

export const CHECK_ENTITIES = [CheckedDay, Episode, Doubt, EpisodeWordRow];
