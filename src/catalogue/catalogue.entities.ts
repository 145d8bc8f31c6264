import { Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { IngredientCategory, ListOwner } from '../contract/http/catalogue.js';
import type { Pack, Piece, QuantityUnit } from '../contract/quantity.js';
import { Id, Instant, Json, LocalDate, Text } from '../platform/index.js';

/** Something a canteen buys: one id for a name in the whole prefecture, whoever's list it is on, so that schools can be compared. */
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

  /** On the list of which area it stands; null for that of the whole prefecture. Says nothing of a school's own addition. */
  @Text(6, { name: 'area_code', nullable: true })
  areaCode!: string | null;

  /** Since when it is an addition of schools (`IngredientOwn`) that nobody has taken over; null for what is on a list. */
  @Instant({ name: 'own_since', nullable: true })
  ownSince!: Date | null;
}

/** A school that added an ingredient, in its area of then; it stays when the ingredient is taken over. */
@Entity('ingredient_own')
@Index('ingredient_own_of_school', ['schoolId'])
export class IngredientOwn {
  @PrimaryColumn({ name: 'ingredient_id', type: 'varchar', length: 36 })
  ingredientId!: string;

  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  @Text(6, { name: 'area_code' })
  areaCode!: string;
}

/** Which organ owns the list of an area; no row where nobody has said. The empty area is the whole prefecture. */
@Entity('ingredient_list')
export class IngredientList {
  @PrimaryColumn({ name: 'area_code', type: 'varchar', length: 6 })
  areaCode!: string;

  @Text(20)
  owner!: ListOwner;

  @Id({ name: 'stated_by' })
  statedBy!: string;

  @Instant({ name: 'stated_at' })
  statedAt!: Date;
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
