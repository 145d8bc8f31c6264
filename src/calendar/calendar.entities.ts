import { Entity, PrimaryColumn } from 'typeorm';
import type { SchoolTerm, SpecialDay } from '../contract/school-calendar.js';
import { Json, WholeNumber } from '../platform/index.js';

/** What an area, or one school for itself, says of one school year (September to August). */
@Entity('school_calendar')
export class SchoolCalendar {
  /** An area's code or a school's id. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  owner!: string;

  /** The year in which it begins. */
  @PrimaryColumn({ name: 'school_year', type: 'int' })
  schoolYear!: number;

  @WholeNumber()
  version!: number;

  @Json()
  terms!: SchoolTerm[];

  @Json()
  days!: SpecialDay[];
}
