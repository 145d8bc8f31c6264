import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { ImportState, RosterKind } from '../contract/http/roster.js';
import { Id, Instant, Json, Text, WholeNumber } from '../platform/index.js';
import type { Reading } from './file/read-table.js';
import type { FaultDetails } from './judge-row.js';

export interface ImportCounts {
  created: number;
  changed: number;
  same: number;
  wrong: number;
}

/** One list that somebody handed in, and how far it has been taken over. */
@Entity('roster_import')
@Index(['accountId', 'createdAt'])
@Index(['state'])
export class RosterImport {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(10)
  kind!: RosterKind;

  @Text(120, { name: 'file_name' })
  fileName!: string;

  /** Who handed it in: it is taken over with his rights as they are at each step. */
  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(10)
  state!: ImportState;

  @WholeNumber({ name: 'total_rows' })
  totalRows!: number;

  /** So many rows are done with, for better or worse; those after them are untouched. */
  @WholeNumber({ name: 'done_rows' })
  doneRows!: number;

  /** What of the file was read; null for lists from before that was kept. */
  @Json({ nullable: true })
  reading!: Reading | null;

  /** What the rehearsal said of the whole. */
  @Json()
  preview!: ImportCounts;

  /** What became of the rows that are done with. */
  @Json()
  counts!: ImportCounts;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  @Instant({ name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  /** Since then the list cannot be run or read any more; the counts stay. */
  @Instant({ name: 'swept_at', nullable: true })
  sweptAt!: Date | null;

  /** Since then the file and what was said of its rows are deleted, too. */
  @Instant({ name: 'files_gone_at', nullable: true })
  filesGoneAt!: Date | null;
}

/** A row that was not taken, and why. Before a run these are the rehearsal's, afterwards the run's. */
@Entity('roster_fault')
export class RosterFault {
  @PrimaryColumn({ name: 'import_id', type: 'varchar', length: 36 })
  importId!: string;

  @PrimaryColumn({ name: 'row_number', type: 'int' })
  rowNumber!: number;

  @Text(20)
  field!: string;

  @Text(60)
  code!: string;

  @Json({ nullable: true })
  details!: FaultDetails | null;
}
