import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Json, Text } from '../database/columns.js';

/** The first answer to a request, kept so that the same request gets the same answer. */
@Entity('idempotent_answer')
@Index(['recordedAt'])
export class IdempotentAnswer {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @PrimaryColumn({ type: 'varchar', length: 80 })
  key!: string;

  @Text(64, { name: 'content_hash' })
  contentHash!: string;

  @Json({ nullable: true })
  answer!: object | null;

  @Instant({ name: 'recorded_at' })
  recordedAt!: Date;
}
