import { Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Position } from '../contract/distance.js';
import type { SchoolKind, SchoolState, SupplyMode } from '../contract/http/structure.js';
import type { OtherPayer } from '../contract/payers.js';
import type { PlaceKind } from '../contract/stages.js';
import type { TimetableEntry } from '../contract/wire/tagging.js';
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
@Unique(['schoolCode'])
@Index(['name', 'id'])
@Index(['centralSchoolId'])
export class School {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(80)
  name!: string;

  /** The bureau's 标识码, kept as text because of its leading zeros; null while it is not known. */
  @Text(20, { name: 'school_code', nullable: true })
  schoolCode!: string | null;

  @Text(20)
  kind!: SchoolKind;

  /** Where it lies today; `SchoolPlacement` has the days before and a move to come. */
  @Text(6, { name: 'area_code' })
  areaCode!: string;

  /** The central school that answers for it today, likewise; only of a teaching point. */
  @Id({ name: 'central_school_id', nullable: true })
  centralSchoolId!: string | null;

  @Text(10)
  state!: SchoolState;

  /** The first day on which a closed school is closed: nothing happens there from then on. Null while it is open. */
  @LocalDate({ name: 'closed_on', nullable: true })
  closedOn!: string | null;

  /** Who eats here besides pupils on the subsidy, so that the phone asks for them; null where nobody has said. */
  @Json({ name: 'other_payers', nullable: true })
  otherPayers!: OtherPayer[] | null;

  /** Where it lies, as an office has said or a phone that stood there; null while nobody has. */
  @Json({ nullable: true })
  position!: Position | null;

  /** Counts up with each edit: an editor says which one he saw. */
  @WholeNumber()
  version!: number;

  @Instant({ name: 'created_at' })
  createdAt!: Date;
}

/**
 * Since one local day, the area a school lies in and the central school (中心校) that answers for it; the latest day that
 * has come holds.
 */
@Entity('school_placement')
@Index(['fromDate'])
export class SchoolPlacement {
  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  @PrimaryColumn({ name: 'from_date', type: 'varchar', length: 10 })
  fromDate!: string;

  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @Id({ name: 'central_school_id', nullable: true })
  centralSchoolId!: string | null;
}

/** How a school is fed since one local day (F-10); the latest day that has come holds. */
@Entity('school_supply')
export class SchoolSupply {
  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  @PrimaryColumn({ name: 'from_date', type: 'varchar', length: 10 })
  fromDate!: string;

  @Text(12)
  mode!: SupplyMode;
}

/** For how many pupils a school's canteen can cook and how many can sit there, since one local day; the latest day that has come holds. */
@Entity('school_capacity')
export class SchoolCapacity {
  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  @PrimaryColumn({ name: 'from_date', type: 'varchar', length: 10 })
  fromDate!: string;

  @WholeNumber({ name: 'cooks_for' })
  cooksFor!: number;

  /** At one sitting; null where nobody has said. */
  @WholeNumber({ nullable: true })
  seats!: number | null;

  /** Who says so: the paper, the plan of the building, a count on site. */
  @Text(120)
  source!: string;
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

  /** How cold a cold store is kept; null where the kind of the place says it, or nobody has said. */
  @Text(10, { nullable: true })
  regime!: 'chill' | 'freeze' | null;
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

  /** It is no longer counted from this local day on; what was counted before keeps its name. */
  @LocalDate({ name: 'closed_on', nullable: true })
  closedOn!: string | null;
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

export const ORGANIZATION_ENTITIES = [
  Area,
  School,
  SchoolPlacement,
  SchoolSupply,
  SchoolCapacity,
  Kitchen,
  KitchenService,
  Place,
  ClassGroup,
  Timetable,
];
