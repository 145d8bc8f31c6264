import { Entity, PrimaryColumn } from 'typeorm';
import { WholeNumber } from './columns.js';

/** What is done by one at a time, whatever it writes; see `takeTurn`. */
@Entity('turn')
export class Turn {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name!: string;

  /** How often. */
  @WholeNumber()
  taken!: number;
}
