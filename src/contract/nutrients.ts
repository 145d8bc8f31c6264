import type { Words } from './declaring/declaration.js';

/** Pupils by age as WS/T 554-2017 groups them: 6–8, 9–11, 12–14 and 15–17 years. */
export const AGE_GROUPS = ['lower_primary', 'upper_primary', 'junior', 'senior'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

export const AGE_GROUP_WORDS: Readonly<Record<AgeGroup, Words>> = {
  lower_primary: { zh: '6–8 岁', en: 'Age 6–8' },
  upper_primary: { zh: '9–11 岁', en: 'Age 9–11' },
  junior: { zh: '12–14 岁', en: 'Age 12–14' },
  senior: { zh: '15–17 岁', en: 'Age 15–17' },
};

export const NUTRIENTS = [
  'energy',
  'protein',
  'fat',
  'carbohydrate',
  'fibre',
  'calcium',
  'iron',
  'zinc',
  'vitaminA',
  'vitaminB1',
  'vitaminB2',
  'vitaminC',
] as const;
export type Nutrient = (typeof NUTRIENTS)[number];

/** Whole calories of energy, whole micrograms of everything else; null where nobody measured it, which is not nought. */
export type NutrientAmounts = Readonly<Record<Nutrient, number | null>>;

/**
 * How a nutrient is written for people: in `unit`, of which one is so many of what is kept (calories, micrograms).
 * Vitamin A is in retinol equivalents as the source counts them.
 */
export const NUTRIENT_WORDS: Readonly<Record<Nutrient, Words & { unit: 'kcal' | 'g' | 'mg' | 'µg'; one: number }>> = {
  energy: { zh: '能量', en: 'Energy', unit: 'kcal', one: 1_000 },
  protein: { zh: '蛋白质', en: 'Protein', unit: 'g', one: 1_000_000 },
  fat: { zh: '脂肪', en: 'Fat', unit: 'g', one: 1_000_000 },
  carbohydrate: { zh: '碳水化合物', en: 'Carbohydrate', unit: 'g', one: 1_000_000 },
  fibre: { zh: '膳食纤维', en: 'Dietary fibre', unit: 'g', one: 1_000_000 },
  calcium: { zh: '钙', en: 'Calcium', unit: 'mg', one: 1_000 },
  iron: { zh: '铁', en: 'Iron', unit: 'mg', one: 1_000 },
  zinc: { zh: '锌', en: 'Zinc', unit: 'mg', one: 1_000 },
  vitaminA: { zh: '维生素A', en: 'Vitamin A', unit: 'µg', one: 1 },
  vitaminB1: { zh: '维生素B1', en: 'Vitamin B1', unit: 'mg', one: 1_000 },
  vitaminB2: { zh: '维生素B2', en: 'Vitamin B2', unit: 'mg', one: 1_000 },
  vitaminC: { zh: '维生素C', en: 'Vitamin C', unit: 'mg', one: 1_000 },
};

/** What commonly makes people ill who cannot bear it: the eight groups of GB 7718. */
export const ALLERGENS = ['gluten', 'crustacean', 'fish', 'egg', 'peanut', 'soy', 'milk', 'nut'] as const;
export type Allergen = (typeof ALLERGENS)[number];

export const ALLERGEN_WORDS: Readonly<Record<Allergen, Words>> = {
  gluten: { zh: '含麸质谷物', en: 'Gluten' },
  crustacean: { zh: '甲壳类', en: 'Crustaceans' },
  fish: { zh: '鱼类', en: 'Fish' },
  egg: { zh: '蛋类', en: 'Egg' },
  peanut: { zh: '花生', en: 'Peanut' },
  soy: { zh: '大豆', en: 'Soy' },
  milk: { zh: '乳', en: 'Milk' },
  nut: { zh: '坚果', en: 'Tree nuts' },
};

/** An amount as people write it, in the unit of its nutrient, with one digit behind the point below 100. */
export function nutrientInWords(nutrient: Nutrient, amount: number): string {
  const { one } = NUTRIENT_WORDS[nutrient];
  const value = amount / one;
  return value >= 100 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);
}

/** The four groups of which a meal brings food (N-02): cereals and tubers, vegetables and fruit, animal food, milk and soy. */
export const FOOD_GROUPS = ['cereals', 'greens', 'animal', 'milk-soy'] as const;
