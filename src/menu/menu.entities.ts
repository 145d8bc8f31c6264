import { Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AgeGroup, Allergen, NutrientAmounts } from '../contract/nutrients.js';
import type { MealKind } from '../contract/words/meal-words.js';
import { Id, Instant, Json, Text, WholeNumber } from '../platform/index.js';
import { SpecialDiet } from './diets/special-diet.entity.js';

/** What a table says of an ingredient, per 100 g of what is eaten. Rows are added and never changed; the latest holds. */
@Entity('ingredient_composition')
@Index('ingredient_composition_of', ['ingredientId', 'statedAt'])
export class IngredientComposition {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'ingredient_id' })
  ingredientId!: string;

  @WholeNumber({ name: 'edible_per_mille' })
  ediblePerMille!: number;

  @Json()
  nutrients!: NutrientAmounts;

  @Json({ nullable: true })
  allergens!: Allergen[] | null;

  @Text(120)
  source!: string;

  /** Its number in the source. */
  @Text(40, { name: 'source_code', nullable: true })
  sourceCode!: string | null;

  @Id({ name: 'stated_by' })
  statedBy!: string;

  @Instant({ name: 'stated_at' })
  statedAt!: Date;
}

/** A dish of one school. It keeps its name; its recipe has versions. */
@Entity('dish')
@Unique('dish_of_school', ['schoolId', 'name'])
export class Dish {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(40)
  name!: string;

  @Instant({ name: 'created_at' })
  createdAt!: Date;
}

export interface DishLine {
  ingredientId: string;
  /** Raw, of what is eaten, on one plate. */
  gramsTenths: Partial<Record<AgeGroup, number>>;
}

/** How a dish is made since then. Never changed. */
@Entity('dish_version')
export class DishVersion {
  @PrimaryColumn({ name: 'dish_id', type: 'varchar', length: 36 })
  dishId!: string;

  @PrimaryColumn({ name: 'version_no', type: 'int' })
  versionNo!: number;

  @Text(200, { nullable: true })
  method!: string | null;

  /** Why a doubtful name is not the forbidden food it resembles (S-14). */
  @Text(200, { nullable: true })
  confirmation!: string | null;

  @Json()
  lines!: DishLine[];

  @Id({ name: 'stated_by' })
  statedBy!: string;

  @Instant({ name: 'stated_at' })
  statedAt!: Date;
}

export interface MenuMeal {
  date: string;
  mealKind: MealKind;
  dishes: { dishId: string; versionNo: number }[];
}

/** The menu of a school and week as it was decided then. Never changed; a change is a version of its own (N-06). */
@Entity('menu_version')
export class MenuVersion {
  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  monday!: string;

  @PrimaryColumn({ name: 'version_no', type: 'int' })
  versionNo!: number;

  @Json()
  diners!: Partial<Record<AgeGroup, number>>;

  /** By date and meal. */
  @Json()
  meals!: MenuMeal[];

  @Text(200, { nullable: true })
  reason!: string | null;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Instant({ name: 'stated_at' })
  statedAt!: Date;
}

export const MENU_ENTITIES = [IngredientComposition, Dish, DishVersion, MenuVersion, SpecialDiet];
