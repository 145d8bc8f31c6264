import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, WholeNumber } from '../database/columns.js';

/** Of one subject and local day, the time that is to be looked at again. One row, however often it was marked. */
@Entity('due_span')
@Index('IDX_due_span_due_at', ['dueAt'])
export class DueSpanRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  type!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  subject!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  date!: string;

  @Instant({ name: 'from_at' })
  fromAt!: Date;

  @Instant({ name: 'to_at' })
  toAt!: Date;

  /** Not before this instant; moved into the future after a failure and while an instance works on it. */
  @Instant({ name: 'due_at' })
  dueAt!: Date;

  /** Grows with each mark: what was marked while it was worked on stays due. */
  @WholeNumber()
  version!: number;

  @WholeNumber()
  attempts!: number;
}
