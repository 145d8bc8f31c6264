import { Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PlaceKind } from '../contract/stages.js';
import type { TimetableEntry } from '../contract/tagging.js';
import { Id, Instant, Json, LocalDate, Text, WholeNumber } from '../platform/index.js';

/** An administrative area by its GB/T 2260 code. */
@Entity('area')
export class Area {
  @PrimaryColumn({ type: 'varchar', length: 6 })
  code!: string;

  @Text(60)
  name!: string;

  @Text(6, { name: 'parent_code', nullable: true })
  parentCode!: string | null;
}

@Entity('school')
@Unique(['areaCode', 'name'])
@Index(['name', 'id'])
export class School {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(80)
  name!: string;

  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @Instant({ name: 'created_at' })
  createdAt!: Date;
}

/** A kitchen stands on one school's ground and serves one or more schools. */
@Entity('kitchen')
export class Kitchen {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'host_school_id' })
  hostSchoolId!: string;

  @Text(80)
  name!: string;
}

/** From one local day on, up to and without another, a kitchen serves a school. */
@Entity('kitchen_service')
@Unique(['kitchenId', 'schoolId', 'fromDate'])
@Index(['schoolId', 'fromDate'])
export class KitchenService {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'kitchen_id' })
  kitchenId!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @LocalDate({ name: 'from_date' })
  fromDate!: string;

  @LocalDate({ name: 'to_date', nullable: true })
  toDate!: string | null;
}

/** Somewhere things happen and a camera may look. `kitchenId` is null for places of the school itself. */
@Entity('place')
@Index(['schoolId'])
@Index(['kitchenId'])
export class Place {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Id({ name: 'kitchen_id', nullable: true })
  kitchenId!: string | null;

  @Text(20)
  kind!: PlaceKind;

  @Text(80)
  name!: string;
}

@Entity('class_group')
@Index(['schoolId'])
export class ClassGroup {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(40)
  name!: string;

  @WholeNumber()
  size!: number;
}

/** A school's working hours since one local day; the latest day that has come holds. */
@Entity('timetable')
export class Timetable {
  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  @PrimaryColumn({ name: 'from_date', type: 'varchar', length: 10 })
  fromDate!: string;

  @Json()
  entries!: TimetableEntry[];
}
