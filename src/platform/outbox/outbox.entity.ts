import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Json, Text, WholeNumber } from '../database/columns.js';

/** Something that happened, written in the transaction in which it happened, waiting to be told to other modules. */
@Entity('outbox_message')
@Index(['dueAt', 'id'])
export class OutboxMessage {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(60)
  type!: string;

  @Json()
  payload!: object;

  /** Not before this instant; moved into the future after a failure and while an instance works on it. */
  @Instant({ name: 'due_at' })
  dueAt!: Date;

  @WholeNumber()
  attempts!: number;
}
