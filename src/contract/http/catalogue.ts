import { z } from 'zod';
import { areaCode } from './auth.js';
import { amount, businessDate, id, instant, page, pageQuery, unit, words } from './common.js';
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

/** What people call one of it. */
const calledSo = { zh: words(10), en: words(20) };
/** How goods are counted (`contract/quantity.ts`). */
export const measure = z
  .strictObject({
    unit,
    piece: z
      .strictObject({ ...calledSo, amount, unit: unit.exclude(['piece']) })
      .nullable()
      .default(null),
    packs: z
      .array(z.strictObject({ ...calledSo, amount }))
      .max(5)
      .default([]),
  })
  .refine(({ unit: counted, piece }) => counted === 'piece' || piece === null || piece.unit === counted, {
    path: ['piece'],
    message: 'a piece is so much of the unit that it is counted in',
  });

const ingredient = z.strictObject({ id, name: z.string(), category: z.enum(INGREDIENT_CATEGORIES), measure });

/** Organs that may own the list of an area: only the owner changes what stands on it. */
export const LIST_OWNERS = ['system_admin', 'safety_section', 'market_inspector'] as const;
export type ListOwner = (typeof LIST_OWNERS)[number];
/** Of which area a list is; null is the whole prefecture. */
const listArea = areaCode.nullable();

/** A double, and what it is a double of. */
const mergedName = z.strictObject({ id, name: z.string(), intoId: id, intoName: z.string() });

export const catalogueEndpoints = {
  ingredients: endpoint({
    id: 'catalogue.ingredients',
    method: 'GET',
    path: '/ingredients',
    summary:
      'Ingredients of the lists of the caller’s areas, and what his schools added, by name; `q` keeps those whose name contains it',
    access: 'structure.read',
    query: pageQuery.extend({ q: z.string().trim().max(40).optional() }),
    response: page(ingredient),
  }),
  createIngredient: endpoint({
    id: 'catalogue.createIngredient',
    method: 'POST',
    path: '/ingredients',
    summary:
      'Add an ingredient: it is the school’s own until the owner of a list takes it over. Forbidden food is refused; a doubtful name is asked about first (S-14)',
    access: 'act.record',
    body: z.strictObject({
      name: words(40),
      category: z.enum(INGREDIENT_CATEGORIES),
      /** What it is counted in, where that is not as goods of its name usually are. */
      unit: unit.optional(),
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
  stateMeasure: endpoint({
    id: 'catalogue.stateMeasure',
    method: 'POST',
    path: '/ingredients/:ingredientId/measures',
    summary:
      'State what an ingredient is counted in from a day on, and what a piece of it is, with the source. Lots of before keep their unit',
    access: 'catalogue.manage',
    params: z.strictObject({ ingredientId: id }),
    body: measure.safeExtend({ from: businessDate, source: words(200) }),
    response: ingredient,
    status: 201,
    errors: ['catalogue.ingredient-not-found', 'catalogue.not-owner'],
  }),
  withdrawIngredient: endpoint({
    id: 'catalogue.withdrawIngredient',
    method: 'POST',
    path: '/ingredients/:ingredientId/withdrawal',
    summary: 'Take a name off the list that should not stand there; what was recorded under it keeps it',
    access: 'catalogue.manage',
    params: z.strictObject({ ingredientId: id }),
    status: 204,
    errors: ['catalogue.ingredient-not-found', 'catalogue.not-owner'],
  }),
  proposals: endpoint({
    id: 'catalogue.proposals',
    method: 'GET',
    path: '/ingredient-proposals',
    summary: 'What schools of the caller’s area added and no owner of a list has taken over, the oldest first',
    access: 'catalogue.manage',
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          id,
          name: z.string(),
          category: z.enum(INGREDIENT_CATEGORIES),
          addedAt: instant,
          areaIds: z.array(z.string()),
          schools: z.array(z.string()),
        }),
      ),
    }),
  }),
  takeOver: endpoint({
    id: 'catalogue.takeOver',
    method: 'POST',
    path: '/ingredients/:ingredientId/listing',
    summary:
      'Take what a school added over to the list of an area, or on to that of a wider one. It keeps its id and all that was recorded under it',
    access: 'catalogue.manage',
    params: z.strictObject({ ingredientId: id }),
    body: z.strictObject({ areaId: listArea, reason: words(200) }),
    status: 204,
    errors: ['catalogue.ingredient-not-found', 'catalogue.not-owner', 'catalogue.on-list-already'],
  }),
  lists: endpoint({
    id: 'catalogue.lists',
    method: 'GET',
    path: '/ingredient-lists',
    summary: 'Which organ owns the lists of which areas; of the others the nearest around it, at last `usualOwner`',
    access: 'structure.read',
    response: z.strictObject({
      usualOwner: z.enum(LIST_OWNERS),
      items: z.array(z.strictObject({ areaId: z.string().nullable(), owner: z.enum(LIST_OWNERS), statedAt: instant })),
    }),
  }),
  setListOwner: endpoint({
    id: 'catalogue.setListOwner',
    method: 'POST',
    path: '/ingredient-lists',
    summary: 'Say which organ owns the list of ingredients of an area: only it takes over, merges and withdraws there',
    access: 'structure.manage',
    body: z.strictObject({ areaId: listArea, owner: z.enum(LIST_OWNERS), reason: words(200) }),
    status: 204,
    errors: ['catalogue.not-owner'],
  }),
  merges: endpoint({
    id: 'catalogue.merges',
    method: 'GET',
    path: '/ingredient-merges',
    summary: 'Names that were taken for doubles of others, by name',
    access: 'catalogue.manage',
    response: z.strictObject({ items: z.array(mergedName) }),
  }),
  mergeIngredient: endpoint({
    id: 'catalogue.mergeIngredient',
    method: 'POST',
    path: '/ingredients/:ingredientId/merge',
    summary:
      'Say that an ingredient is a double of another: it is on nobody’s list any more, and its name leads to the other one. What was recorded under it keeps its id',
    access: 'catalogue.manage',
    params: z.strictObject({ ingredientId: id }),
    body: z.strictObject({ intoId: id, reason: words(200) }),
    response: mergedName,
    status: 201,
    errors: [
      'catalogue.ingredient-not-found',
      'catalogue.merge-itself',
      'catalogue.merge-chain',
      'catalogue.merge-units-differ',
      'catalogue.not-owner',
    ],
  }),
  undoMerge: endpoint({
    id: 'catalogue.undoMerge',
    method: 'POST',
    path: '/ingredients/:ingredientId/merge-undo',
    summary: 'It is no double after all, and on everybody’s list again; may be repeated',
    access: 'catalogue.manage',
    params: z.strictObject({ ingredientId: id }),
    body: z.strictObject({ reason: words(200) }),
    status: 204,
    errors: ['catalogue.ingredient-not-found', 'catalogue.not-owner'],
  }),
} as const;
