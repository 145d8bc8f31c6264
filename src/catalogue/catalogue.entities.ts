import { Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { IngredientCategory } from '../contract/http/catalogue.js';
import type { Pack, Piece, QuantityUnit } from '../contract/quantity.js';
import { Id, Instant, Json, LocalDate, Text } from '../platform/index.js';

/** Something a canteen buys, one name for the whole prefecture, so that schools can be compared. */
@Entity('ingredient')
@Unique(['name'])
@Index(['name', 'id'])
@Index('ingredient_by_merge', ['mergedInto'])
export class Ingredient {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(40)
  name!: string;

  @Text(12)
  category!: IngredientCategory;

  /** Why a doubtful name was let in (S-14). */
  @Text(200, { nullable: true })
  confirmation!: string | null;

  @Id({ name: 'created_by' })
  createdBy!: string;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  /** Since then it is on nobody's list; what was recorded under it keeps its name. */
  @Instant({ name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  /** The ingredient it is a double of; what was recorded under this one keeps its id. Null while it is none. */
  @Id({ name: 'merged_into', nullable: true })
  mergedInto!: string | null;
}

/** What an ingredient is counted in from a day on, with its source. Rows are added and never changed. */
@Entity('ingredient_measure')
@Index('ingredient_measure_of', ['ingredientId'])
export class IngredientMeasure {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'ingredient_id' })
  ingredientId!: string;

  @LocalDate({ name: 'from_date' })
  from!: string;

  @Text(8)
  unit!: QuantityUnit;

  /** Null where a piece of it is nothing certain. */
  @Json({ nullable: true })
  piece!: Piece | null;

  @Json()
  packs!: Pack[];

  @Text(200)
  source!: string;

  @Id({ name: 'stated_by' })
  statedBy!: string;

  @Instant({ name: 'stated_at' })
  statedAt!: Date;
}
