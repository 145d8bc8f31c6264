import { Entity, PrimaryColumn } from 'typeorm';
import { Instant } from './columns.js';

/** One row, written anew whenever the platform makes sure that its database can be written to. */
@Entity('pulse')
export class Pulse {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  id!: string;

  @Instant()
  at!: Date;
}
