import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BoardDuty } from '../../contract/duty-board.js';
import { LocalDate } from '../../platform/index.js';

/**
 * That something of a duty is on record for a day, week or month, in one kitchen of a school or outside of them. Follows from
 * the acts that stand (`DutyMarks`); where none does there is no row.
 */
@Entity('duty_mark')
@Index('duty_mark_of_school', ['schoolId'])
export class DutyMark {
  /** The first day of that day, week or month. */
  @PrimaryColumn({ name: 'starts_on', type: 'varchar', length: 10 })
  startsOn!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  duty!: BoardDuty;

  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  /** Empty: in no kitchen. */
  @PrimaryColumn({ name: 'kitchen_id', type: 'varchar', length: 36 })
  kitchenId!: string;

  /** Whether any of it has all its signatures. */
  @Column({ name: 'is_signed', type: 'boolean' })
  isSigned!: boolean;

  /** The local day of the latest of it. */
  @LocalDate({ name: 'recorded_on' })
  recordedOn!: string;
}
