import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { HoldingVerdict, LEFTOVER_KINDS } from '../contract/http/serving.js';
import type { PupilPayer, SittingPayer } from '../contract/payers.js';
import { Id, Instant, Text, WholeNumber } from '../platform/index.js';

/** Food handed over to one class. */
@Entity('hand_over')
@Index(['mealId'])
export class HandOver {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'meal_id' })
  mealId!: string;

  @Id({ name: 'class_id' })
  classId!: string;

  @Text(40, { name: 'receiver_name', nullable: true })
  receiverName!: string | null;
}

/** Food sent from a kitchen to another site that it serves; its lines are those of a hand-over. */
@Entity('dispatch')
@Index(['mealId'])
@Index('dispatch_by_site', ['siteSchoolId'])
export class Dispatch {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'meal_id' })
  mealId!: string;

  @Id({ name: 'site_school_id' })
  siteSchoolId!: string;

  @Text(40, { name: 'receiver_name', nullable: true })
  receiverName!: string | null;

  @Text(40, { name: 'seal_no', nullable: true })
  sealNo!: string | null;

  @Text(40, { name: 'driver_name', nullable: true })
  driverName!: string | null;

  @Text(20, { name: 'vehicle_plate', nullable: true })
  vehiclePlate!: string | null;
}

/** Food that a school took in, as its act (`distribution.receipt`) says, and which dispatch it is the other side of. */
@Entity('meal_receipt')
@Index('meal_receipt_of_day', ['schoolId', 'arrivedAt'])
@Index('meal_receipt_by_dispatch', ['dispatchActId'])
export class MealReceipt {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Instant({ name: 'arrived_at' })
  arrivedAt!: Date;

  @WholeNumber()
  portions!: number;

  @WholeNumber({ name: 'arrival_tenths_c' })
  arrivalTenthsC!: number;

  @Column({ name: 'seal_intact', type: 'boolean' })
  sealIntact!: boolean;

  @Text(40, { name: 'seal_no_read', nullable: true })
  sealNoRead!: string | null;

  /** Null while no dispatch is known that it could be of. */
  @Id({ name: 'dispatch_act_id', nullable: true })
  dispatchActId!: string | null;
}

@Entity('hand_over_line')
@Index(['batchId'])
export class HandOverLine {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo!: number;

  @Id({ name: 'batch_id' })
  batchId!: string;

  @WholeNumber()
  portions!: number;

  @WholeNumber({ name: 'holding_tenths_c', nullable: true })
  holdingTenthsC!: number | null;

  @Instant({ name: 'last_hot_at', nullable: true })
  lastHotAt!: Date | null;

  @WholeNumber({ name: 'reheated_to_tenths_c', nullable: true })
  reheatedToTenthsC!: number | null;

  /** As judged when it was recorded (O-05). */
  @Text(10)
  verdict!: HoldingVerdict;

  @WholeNumber({ name: 'danger_minutes' })
  dangerMinutes!: number;
}

@Entity('headcount')
@Index(['mealId'])
export class Headcount {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'meal_id' })
  mealId!: string;

  @Text(200, { nullable: true })
  reason!: string | null;
}

@Entity('headcount_line')
export class HeadcountLine {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'class_id', type: 'varchar', length: 36 })
  classId!: string;

  @WholeNumber()
  present!: number;

  @WholeNumber()
  served!: number;
}

/** Of the pupils of a class who ate, those whose meal another fund than the subsidy pays. */
@Entity('headcount_payer')
export class HeadcountPayer {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'class_id', type: 'varchar', length: 36 })
  classId!: string;

  @PrimaryColumn({ type: 'varchar', length: 12 })
  payer!: PupilPayer;

  @WholeNumber()
  served!: number;
}

/** Who ate at the sitting and is in no class; no row for a group that nobody counted. */
@Entity('headcount_other')
export class HeadcountOther {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ type: 'varchar', length: 12 })
  payer!: SittingPayer;

  @WholeNumber()
  served!: number;
}

@Entity('leftovers')
@Index(['mealId'])
export class Leftovers {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'meal_id' })
  mealId!: string;

  @Text(80, { name: 'collector_name', nullable: true })
  collectorName!: string | null;
}

@Entity('leftovers_line')
export class LeftoversLine {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  kind!: (typeof LEFTOVER_KINDS)[number];

  @WholeNumber()
  grams!: number;
}

export const SERVING_ENTITIES = [
  Dispatch,
  HandOver,
  HandOverLine,
  Headcount,
  HeadcountLine,
  HeadcountOther,
  HeadcountPayer,
  Leftovers,
  LeftoversLine,
  MealReceipt,
];
