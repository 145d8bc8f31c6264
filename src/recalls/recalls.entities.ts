import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Id, Instant, LocalDate, Text, WholeNumber } from '../platform/index.js';

/** Goods or ready meals called back from the schools of an area, in earnest or as a drill. */
@Entity('recall')
@Index('recall_of_area', ['areaCode', 'startedAt'])
@Index('recall_open', ['endedAt'])
export class Recall {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @Column({ name: 'is_drill', type: 'boolean' })
  isDrill!: boolean;

  @Text(300)
  reason!: string;

  @Text(6, { name: 'of_what' })
  of!: 'goods' | 'meals';

  /** Of goods. */
  @Text(40, { name: 'licence_no', nullable: true })
  licenceNo!: string | null;

  /** Of ready meals, as the label says. */
  @Text(80, { name: 'supplier_name', nullable: true })
  supplierName!: string | null;

  @Id({ name: 'ingredient_id', nullable: true })
  ingredientId!: string | null;

  @Text(60, { nullable: true })
  batch!: string | null;

  @LocalDate({ name: 'from_date', nullable: true })
  from!: string | null;

  @LocalDate({ name: 'to_date', nullable: true })
  to!: string | null;

  @Instant({ name: 'started_at' })
  startedAt!: Date;

  @Text(100, { name: 'starter_name' })
  starterName!: string;

  @Text(100, { name: 'starter_unit' })
  starterUnit!: string;

  @Instant({ name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Text(100, { name: 'ender_name', nullable: true })
  enderName!: string | null;

  @Text(100, { name: 'ender_unit', nullable: true })
  enderUnit!: string | null;

  @Text(300, { nullable: true })
  outcome!: string | null;
}

/** A lot, or a bought meal, that a recall found. Rows are added, never changed. */
@Entity('recall_thing')
@Index('recall_thing_of_school', ['recallId', 'schoolId'])
export class RecallThing {
  @PrimaryColumn({ name: 'recall_id', type: 'varchar', length: 36 })
  recallId!: string;

  @PrimaryColumn({ type: 'varchar', length: 4 })
  thing!: 'lot' | 'meal';

  @PrimaryColumn({ name: 'thing_id', type: 'varchar', length: 36 })
  thingId!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  /** False: which batch it is of was never recorded. */
  @Column({ name: 'batch_said', type: 'boolean' })
  batchSaid!: boolean;

  @Instant({ name: 'found_at' })
  foundAt!: Date;
}

/** A school that a recall reached: by its goods, its meals, or food that another one sent it. */
@Entity('recall_school')
@Index('recall_school_of', ['schoolId'])
export class RecallSchool {
  @PrimaryColumn({ name: 'recall_id', type: 'varchar', length: 36 })
  recallId!: string;

  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  @Instant({ name: 'told_at' })
  toldAt!: Date;

  @Instant({ name: 'acknowledged_at', nullable: true })
  acknowledgedAt!: Date | null;

  @Text(60, { name: 'acknowledger_name', nullable: true })
  acknowledgerName!: string | null;

  @Column({ name: 'set_aside', type: 'boolean', nullable: true })
  setAside!: boolean | null;

  @Text(300, { nullable: true })
  remark!: string | null;

  /** What reached it, when it was last looked for. */
  @WholeNumber()
  meals!: number;

  @WholeNumber()
  portions!: number;
}

export const RECALL_ENTITIES = [Recall, RecallThing, RecallSchool];
