import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { BodyOf } from '../contract/http/endpoint.js';
import type { exportsEndpoints } from '../contract/http/exports.js';
import { Id, Instant, Json, LocalDate, LongBytes, Text, WholeNumber } from '../platform/index.js';

export type Mapping = BodyOf<(typeof exportsEndpoints)['createProfile']>;

/** How a table for another system is made. */
@Entity('export_profile')
@Index('export_profile_of_area', ['areaCode', 'name'])
export class ExportProfile {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @Text(60)
  name!: string;

  @Json()
  mapping!: Mapping;

  /** Counts up with each change: an editor says which one he saw. */
  @WholeNumber()
  version!: number;

  @Instant({ name: 'changed_at' })
  changedAt!: Date;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60, { name: 'changed_by' })
  changedBy!: string;
}

/** A table that was made: what was in it, until it has served its time. */
@Entity('export_run')
@Index('export_run_of_profile', ['profileId', 'madeAt'])
@Index('export_run_by_day', ['madeAt'])
export class ExportRun {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'profile_id' })
  profileId!: string;

  /** Both days belong to it. */
  @LocalDate({ name: 'from_date' })
  from!: string;

  @LocalDate({ name: 'to_date' })
  to!: string;

  @Instant({ name: 'made_at' })
  madeAt!: Date;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60, { name: 'made_by' })
  madeBy!: string;

  @WholeNumber({ name: 'new_rows' })
  newRows!: number;

  @WholeNumber({ name: 'changed_rows' })
  changedRows!: number;

  @WholeNumber({ name: 'same_rows' })
  sameRows!: number;

  @WholeNumber({ name: 'gone_rows' })
  goneRows!: number;

  /** JSON of the sheet: what stands above, headings and rows as they were. */
  @LongBytes()
  content!: Buffer;
}

/** A row as it was last handed over. */
@Entity('export_row')
@Index('export_row_by_day', ['profileId', 'date'])
export class ExportRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 36 })
  profileId!: string;

  /** What the row is of, the same each time. */
  @PrimaryColumn({ name: 'row_key', type: 'varchar', length: 120 })
  rowKey!: string;

  @LocalDate({ name: 'row_date' })
  date!: string;

  /** SHA-256 of its cells. */
  @Text(64)
  sha256!: string;

  @Id({ name: 'run_id' })
  runId!: string;
}

export const EXPORTS_ENTITIES = [ExportProfile, ExportRun, ExportRow];
