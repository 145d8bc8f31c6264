import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { QuantityUnit } from '../contract/quantity.js';
import type { MealKind } from '../contract/words/meal-words.js';
import { Id, Instant, LocalDate, Text, WholeNumber } from '../platform/index.js';

/** A planned meal; its id is the act's. */
@Entity('meal')
@Index(['kitchenId', 'date'])
@Index('meal_by_date', ['date'])
export class Meal {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  /** Of a meal that was bought ready the school that took it in: no kitchen of the list cooked it. */
  @Id({ name: 'kitchen_id' })
  kitchenId!: string;

  @LocalDate()
  date!: string;

  @Text(10, { name: 'meal_kind' })
  mealKind!: MealKind;

  @WholeNumber({ name: 'planned_diners', nullable: true })
  plannedDiners!: number | null;
}

@Entity('meal_dish')
export class MealDish {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'dish_no', type: 'int' })
  dishNo!: number;

  @Text(40)
  name!: string;

  /** Why a doubtful name is not the forbidden food it resembles (S-14). */
  @Text(200, { nullable: true })
  confirmation!: string | null;
}

/** One cooking of one dish; its id is the act's, which happened when it was finished. */
@Entity('cooking_batch')
@Index(['mealId'])
export class CookingBatch {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'meal_id' })
  mealId!: string;

  @WholeNumber({ name: 'dish_no' })
  dishNo!: number;

  @Instant({ name: 'started_at' })
  startedAt!: Date;

  @WholeNumber({ name: 'core_tenths_c', nullable: true })
  coreTenthsC!: number | null;

  @WholeNumber({ name: 'reheated_to_tenths_c', nullable: true })
  reheatedToTenthsC!: number | null;

  @Text(200, { name: 'corrective_action', nullable: true })
  correctiveAction!: string | null;
}

/** What went into a batch: so much of lots that had been issued to the kitchen. */
@Entity('batch_input')
@Index(['lotId'])
export class BatchInput {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo!: number;

  @Id({ name: 'lot_id' })
  lotId!: string;

  @WholeNumber({ name: 'grams' })
  amount!: number;

  @Text(8, { default: 'g' })
  unit!: QuantityUnit;
}

/** A retained portion of a batch; its id is the act's. */
@Entity('retained_sample')
@Index(['batchId'])
@Index(['schoolId', 'keepUntil'])
export class RetainedSample {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Id({ name: 'batch_id' })
  batchId!: string;

  @WholeNumber({ name: 'grams_tenths' })
  gramsTenths!: number;

  @Text(40, { name: 'container_code', nullable: true })
  containerCode!: string | null;

  /** By the limit that held when it was taken (S-18). */
  @Instant({ name: 'keep_until' })
  keepUntil!: Date;
}

@Entity('sample_discard')
@Index(['sampleId'])
export class SampleDiscard {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'sample_id' })
  sampleId!: string;
}

/** Ready meals that a school took in; its act is their meal, batch and sample. No row where the act was taken back. */
@Entity('bought_meal')
@Index('bought_meal_of_school', ['schoolId'])
export class BoughtMeal {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  /** As the label says. */
  @Text(80, { name: 'supplier_name' })
  supplierName!: string;

  @Text(40, { name: 'meal_batch' })
  mealBatch!: string;

  @WholeNumber()
  portions!: number;

  /** Null where nobody said. */
  @WholeNumber({ name: 'portion_fen', nullable: true })
  portionFen!: number | null;
}

/** A school's word that a batch is recalled (`storage.unfit-goods`). No row where the act was taken back. */
@Entity('meal_recall')
@Index('meal_recall_of_batch', ['mealBatch', 'supplierName'])
export class MealRecall {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(80, { name: 'supplier_name' })
  supplierName!: string;

  @Text(60, { name: 'meal_batch' })
  mealBatch!: string;
}

export const KITCHEN_ENTITIES = [
  Meal,
  MealDish,
  CookingBatch,
  BatchInput,
  RetainedSample,
  SampleDiscard,
  BoughtMeal,
  MealRecall,
];
