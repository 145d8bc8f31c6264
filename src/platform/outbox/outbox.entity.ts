import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Json, Text, WholeNumber } from '../database/columns.js';

/** Something that happened, written in the transaction in which it happened, waiting to be told to one who listens. */
@Entity('outbox_message')
@Index(['dueAt', 'id'])
export class OutboxMessage {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(60)
  type!: string;

  /** Who is told; each has a row of his own. Null in rows of before 0.2, which are for all who listen to the type. */
  @Text(40, { nullable: true })
  handler!: string | null;

  @Json()
  payload!: object;

  /** Not before this instant; moved into the future after a failure and while an instance works on it. */
  @Instant({ name: 'due_at' })
  dueAt!: Date;

  @WholeNumber()
  attempts!: number;
}
