import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { BatchState, PrintFormat } from '../contract/http/printing.js';
import type { Language } from '../contract/language.js';
import type { Capability } from '../contract/roles.js';
import { Id, Instant, Json, LocalDate, Text, WholeNumber } from '../platform/index.js';

/** A ledger that was printed: what its code stands for. Kept as long as paper may come back. */
@Entity('ledger_print')
@Index('ledger_print_by_school', ['schoolId', 'madeAt'])
export class LedgerPrint {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(4)
  ledger!: string;

  /** Both days belong to it. */
  @LocalDate({ name: 'from_date' })
  from!: string;

  @LocalDate({ name: 'to_date' })
  to!: string;

  @Text(2)
  language!: Language;

  @WholeNumber()
  acts!: number;

  /** SHA-256 over what was recorded and what had become of it. */
  @Text(64, { name: 'facts_hash' })
  factsHash!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Instant({ name: 'made_at' })
  madeAt!: Date;
}

/** What a batch is asked for. */
export interface WantedBatch {
  schoolIds: string[];
  ledgers: string[];
  /** Both days belong to it. */
  from: string;
  to: string;
  formats: PrintFormat[];
  language: Language;
  /** The address under which the platform was called, for the codes on paper. */
  calledAt: string;
}

/** Many ledgers in one file, and how far it has been made. */
@Entity('print_batch')
@Index('print_batch_by_account', ['accountId', 'createdAt'])
@Index('print_batch_by_state', ['state'])
export class PrintBatch {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Whose it is: made with his rights as they are at each file, and given to nobody else. */
  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(10)
  state!: BatchState;

  @Json()
  wanted!: WantedBatch;

  @WholeNumber({ name: 'total_files' })
  totalFiles!: number;

  /** So many are done with, left out or not. */
  @WholeNumber({ name: 'done_files' })
  doneFiles!: number;

  @WholeNumber({ name: 'left_out' })
  leftOut!: number;

  /** Of the restricted ledgers in it: the schools they are of, and who may read them. */
  @Json()
  restricted!: { schoolId: string; reader: Capability }[];

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  /** When whoever is at it last said so; long ago: nobody is. */
  @Instant({ name: 'beat_at' })
  beatAt!: Date;

  @Instant({ name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  /** Of the file; null while there is none. */
  @WholeNumber({ nullable: true })
  bytes!: number | null;

  /** Since then the file is deleted. */
  @Instant({ name: 'swept_at', nullable: true })
  sweptAt!: Date | null;
}

export const PRINTING_ENTITIES = [LedgerPrint, PrintBatch];
