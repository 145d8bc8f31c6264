import { z } from 'zod';
import { id, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';

/** Decides which papers must come with it (S-12) and where it is kept. */
export const INGREDIENT_CATEGORIES = [
  'staple',
  'vegetable',
  'fruit',
  'meat',
  'aquatic',
  'egg',
  'dairy',
  'bean',
  'oil',
  'condiment',
  'additive',
  'other',
] as const;
export type IngredientCategory = (typeof INGREDIENT_CATEGORIES)[number];

const ingredient = z.strictObject({ id, name: z.string(), category: z.enum(INGREDIENT_CATEGORIES) });

export const catalogueEndpoints = {
  ingredients: endpoint({
    id: 'catalogue.ingredients',
    method: 'GET',
    path: '/ingredients',
    summary: 'Ingredients, by name; `q` keeps those whose name contains it',
    access: 'structure.read',
    query: pageQuery.extend({ q: z.string().trim().max(40).optional() }),
    response: page(ingredient),
  }),
  createIngredient: endpoint({
    id: 'catalogue.createIngredient',
    method: 'POST',
    path: '/ingredients',
    summary: 'Add an ingredient. Forbidden food is refused; a doubtful name is asked about first (S-14)',
    access: 'act.record',
    body: z.strictObject({
      name: words(40),
      category: z.enum(INGREDIENT_CATEGORIES),
      /** Why a doubtful name is not the forbidden food it resembles, e.g. 平菇 bought as 野生菌. */
      confirmation: words(200).nullable().default(null),
    }),
    response: ingredient,
    status: 201,
    errors: [
      'catalogue.forbidden-food',
      'catalogue.doubtful-food',
      'catalogue.ingredient-exists',
      'catalogue.too-many-additions',
    ],
  }),
  withdrawIngredient: endpoint({
    id: 'catalogue.withdrawIngredient',
    method: 'POST',
    path: '/ingredients/:ingredientId/withdrawal',
    summary: 'Take a name off the list that should not stand there; what was recorded under it keeps it',
    access: 'structure.manage',
    params: z.strictObject({ ingredientId: id }),
    status: 204,
    errors: ['catalogue.ingredient-not-found'],
  }),
} as const;
