import writeXlsxFile from 'write-excel-file/node';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { recallEndpoints } from '../contract/http/recalls.js';
import type { Language } from '../contract/language.js';
import { MEAL_WORDS } from '../contract/words/meal-words.js';
import { REACHED_BY_WORDS, RECALL_HEADINGS, RECALL_SHEETS } from '../contract/words/recall-words.js';

/** A recall with what the ids of schools stand for. */
export interface NamedReach {
  detail: ResponseOf<(typeof recallEndpoints)['one']>;
  names: ReadonlyMap<string, string>;
}

type Heading = keyof typeof RECALL_HEADINGS;
type Value = string | number | null;
type Row = readonly Value[];

/**
 * A sheet for each thing that is looked for, a heading and one line for each, so that they can be sorted. Figures are figures;
 * all else is text, which no program takes for a formula whatever it begins with (T-18).
 */
export function sheetOf({ detail, names }: NamedReach, language: Language): Promise<Buffer> {
  const { lots, meals, classes, sent } = detail.reach;
  const school = (id: string): string => names.get(id) ?? id;
  const yes = (is: boolean | null): Value => (is === null ? null : RECALL_HEADINGS[is ? 'yes' : 'no'][language]);
  const mealOf = new Map(meals.map((meal) => [meal.mealId, meal]));
  const ofMeal = (mealId: string): Value[] => {
    const meal = mealOf.get(mealId);
    return meal === undefined
      ? [null, null, null]
      : [meal.date, MEAL_WORDS[meal.mealKind][language], meal.dishes.join('、')];
  };
  const sheets: Record<keyof typeof RECALL_SHEETS, { headings: Heading[]; rows: Row[] }> = {
    lots: {
      headings: [
        ...(['schoolName', 'goods', 'supplierLot', 'batchSaid', 'receivedOn', 'useBy', 'unit', 'received'] as const),
        ...(['inStores', 'inKitchen', 'used', 'lost', 'sentBack', 'unknown', 'missingAtCounts'] as const),
      ],
      rows: lots.map((lot) => [
        ...[school(lot.schoolId), lot.goods, lot.supplierLot, yes(lot.batchSaid), lot.receivedOn, lot.useBy, lot.unit],
        ...[lot.received, lot.inStores, lot.inKitchen, lot.used, lot.lost, lot.sentBack, lot.unknown],
        lot.missingAtCounts,
      ]),
    },
    meals: {
      headings: ['schoolName', 'date', 'mealKind', 'dishes', 'by'],
      rows: meals.map((meal) => [
        ...[school(meal.schoolId), ...ofMeal(meal.mealId), REACHED_BY_WORDS[meal.by][language]],
      ]),
    },
    classes: {
      headings: ['schoolName', 'className', 'date', 'mealKind', 'dishes', 'portions'],
      rows: classes.map((one) => [school(one.schoolId), one.className, ...ofMeal(one.mealId), one.portions]),
    },
    sent: {
      headings: ['schoolName', 'siteName', 'date', 'mealKind', 'dishes', 'portions', 'receivedPortions'],
      rows: sent.map((one) => [
        ...[school(one.schoolId), school(one.siteSchoolId), ...ofMeal(one.mealId), one.portions, one.receivedPortions],
      ]),
    },
    schools: {
      headings: ['schoolName', 'toldAt', 'acknowledgedAt', 'acknowledgedBy', 'setAside', 'remark', 'portions'],
      rows: detail.reached.map((one) => [
        ...[one.schoolName, one.toldAt, one.acknowledgedAt, one.acknowledgedBy, yes(one.setAside), one.remark],
        one.portions,
      ]),
    },
  };
  return writeXlsxFile(
    Object.entries(sheets).map(([name, { headings, rows }]) => ({
      sheet: RECALL_SHEETS[name as keyof typeof RECALL_SHEETS][language],
      stickyRowsCount: 1,
      data: [
        headings.map((heading) => ({
          value: RECALL_HEADINGS[heading][language],
          type: String,
          fontWeight: 'bold' as const,
        })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    })),
  ).toBuffer();
}

function cellOf(value: Value) {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, format: '@' };
}
