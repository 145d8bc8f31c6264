import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { REPORT_STATES } from '../contract/http/reports.js';
import { Id, Instant, LongBytes, Text, WholeNumber } from '../platform/index.js';

/** The month of an area, added up from its schools at one moment. */
@Entity('month_report')
@Index('month_report_of_account', ['accountId', 'createdAt'])
@Index('month_report_by_day', ['createdAt'])
export class MonthReport {
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
  state!: (typeof REPORT_STATES)[number];

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

  /** JSON of the figures; null until it is done. */
  @LongBytes({ nullable: true })
  result!: Buffer | null;
}
