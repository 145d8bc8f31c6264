import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Json, Text } from '../database/columns.js';

/** That something was done which nobody asked for, and what came of it. Rows are added, never changed. */
@Entity('job_run')
@Index('job_run_by_start', ['startedAt'])
export class JobRun {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(40)
  job!: string;

  @Instant({ name: 'started_at' })
  startedAt!: Date;

  @Instant({ name: 'ended_at' })
  endedAt!: Date;

  /** Counts by name; of `pruning` the rows that have gone, by table. */
  @Json()
  counts!: Record<string, number>;

  /** Why it was broken off; what had been done by then is in `counts`. Null when it was not. */
  @Text(300, { nullable: true })
  error!: string | null;
}
