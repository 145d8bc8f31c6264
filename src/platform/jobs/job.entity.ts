import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Text } from '../database/columns.js';

/** Something that is done again and again, by one instance at a time: when it is due, who is at it, how it went. */
@Entity('job')
export class Job {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name!: string;

  @Instant({ name: 'due_at' })
  dueAt!: Date;

  /** The instance that is at it, or was the last time. */
  @Text(100, { nullable: true })
  owner!: string | null;

  /** Until then nobody else begins it; its owner moves it on while he is at it. Null: nobody is. */
  @Instant({ name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  @Instant({ name: 'begun_at', nullable: true })
  begunAt!: Date | null;

  /** When it last came to an end, and how; `failed` has the error in `said`, otherwise it is figures as JSON. */
  @Instant({ name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Text(10, { nullable: true })
  outcome!: 'done' | 'failed' | null;

  @Text(300, { nullable: true })
  said!: string | null;
}
