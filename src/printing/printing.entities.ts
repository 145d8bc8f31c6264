import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../contract/language.js';
import { Id, Instant, LocalDate, Text, WholeNumber } from '../platform/index.js';

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

export const PRINTING_ENTITIES = [LedgerPrint];
