import {
  ALLERGEN_WORDS,
  ALLERGENS,
  type Allergen,
  NUTRIENT_WORDS,
  NUTRIENTS,
  type Nutrient,
  type NutrientAmounts,
} from '../../contract/nutrients.js';
import type { Columns, ReadingFault, RosterRow } from '../../roster/index.js';

/** What is known of an ingredient: per 100 g of what is eaten, and how much of what is bought that is. */
export interface Composition {
  /** Of 1,000 g bought, so many grams are eaten. */
  ediblePerMille: number;
  nutrients: NutrientAmounts;
  /** Null while nobody has said. */
  allergens: readonly Allergen[] | null;
}

export interface TableRow extends Composition {
  rowNumber: number;
  name: string;
  sourceCode: string | null;
}

export interface TableFault {
  code: ReadingFault['code'] | 'roster.missing' | 'roster.too-long' | 'roster.twice-in-file' | `menu.${string}`;
  field: string;
  details?: { row: number };
}
export type JudgedRow = { rowNumber: number; name: string } & (
  | { row: TableRow; fault: null }
  | { row: null; fault: TableFault }
);

const heading = (nutrient: Nutrient): string => {
  const { zh, unit } = NUTRIENT_WORDS[nutrient];
  return `${zh}(${unit.replace('µ', 'μ')})`;
};

/**
 * A food composition table as offices have it. The unit is part of the heading, so that kilojoules are never read as
 * kilocalories. A table may lack nutrients: they stay unknown.
 */
export const TABLE_COLUMNS: Columns = {
  name: { heading: '食材名称', isRequired: true, hint: '与食材目录里的名称一致' },
  edible: { heading: '可食部(%)', isRequired: true, hint: '1–100,可带一位小数' },
  ...Object.fromEntries(
    NUTRIENTS.map((nutrient) => [
      nutrient,
      {
        heading: heading(nutrient),
        isRequired: nutrient === 'energy' || nutrient === 'protein',
        hint: '每 100 g 可食部;没有数据留空或填“—”,微量填 Tr',
      },
    ]),
  ),
  allergens: {
    heading: '致敏原',
    isRequired: false,
    hint: `${ALLERGENS.map((each) => ALLERGEN_WORDS[each].zh).join('、')},多项用顿号隔开;确认没有填“无”,不清楚留空`,
  },
  code: { heading: '食物编码', isRequired: false, hint: '在来源表里的编号,40 字以内' },
};

const MAX_CODE = 40;
/** How tables write that nothing was measured. */
const UNKNOWN = ['', '-', '—', '–', '…', '...', 'un', '未测定'];
/** Measured, and too little to be counted. */
const TRACE = ['tr', '微量'];
const NONE = ['无', 'none'];
/** No food holds more in 100 g: 100 g of anything, and 902 kcal of pure fat. */
const MOST_ENERGY = 902_000;
const MOST_MASS = 100_000_000;

/** Each row by itself and against the rows before it. */
export function judgeTable(rows: readonly RosterRow[]): JudgedRow[] {
  const seen = new Map<string, number>();
  return rows.map(({ rowNumber, fields, fault }): JudgedRow => {
    const name = fields.name ?? '';
    const wrong = (found: TableFault): JudgedRow => ({ rowNumber, name, row: null, fault: found });
    if (fault !== null) return wrong(fault);
    if (name === '') return wrong({ code: 'roster.missing', field: 'name' });
    const before = seen.get(name);
    if (before !== undefined) return wrong({ code: 'roster.twice-in-file', field: 'name', details: { row: before } });
    seen.set(name, rowNumber);
    const ediblePerMille = decimal((fields.edible ?? '').replace(/%$/, ''), 10);
    if (ediblePerMille === null || ediblePerMille < 1 || ediblePerMille > 1_000)
      return wrong({ code: 'menu.not-an-edible-portion', field: 'edible' });
    const nutrients: Partial<Record<Nutrient, number | null>> = {};
    for (const nutrient of NUTRIENTS) {
      const amount = amountOf(nutrient, fields[nutrient] ?? '');
      if (amount === undefined) return wrong({ code: 'menu.not-a-nutrient', field: nutrient });
      nutrients[nutrient] = amount;
    }
    const allergens = allergensOf(fields.allergens ?? '');
    if (allergens === undefined) return wrong({ code: 'menu.not-an-allergen', field: 'allergens' });
    const code = fields.code ?? '';
    if (code.length > MAX_CODE) return wrong({ code: 'roster.too-long', field: 'code' });
    const row = { rowNumber, name, ediblePerMille, nutrients: nutrients as NutrientAmounts, allergens };
    return { rowNumber, name, row: { ...row, sourceCode: code === '' ? null : code }, fault: null };
  });
}

/** Whole calories or micrograms; null where nobody measured it, undefined where it cannot be. */
function amountOf(nutrient: Nutrient, text: string): number | null | undefined {
  if (UNKNOWN.includes(text.toLowerCase())) return null;
  if (TRACE.includes(text.toLowerCase())) return 0;
  const amount = decimal(text, NUTRIENT_WORDS[nutrient].one);
  const most = nutrient === 'energy' ? MOST_ENERGY : MOST_MASS;
  return amount === null || amount > most ? undefined : amount;
}

/** A decimal number times `one`, to the nearest whole; null for anything else. Thousands may be set apart: `39,311`. */
function decimal(text: string, one: number): number | null {
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^\d{1,6}(\.\d{1,9})?$/.test(plain) ? Math.round(Number(plain) * one) : null;
}

function allergensOf(text: string): Allergen[] | null | undefined {
  if (text === '') return null;
  if (NONE.includes(text.toLowerCase())) return [];
  const names = text.split(/[、,，;；]/).map((name) => name.trim().toLowerCase());
  const found = names.map((name) =>
    ALLERGENS.find((each) => [each, ALLERGEN_WORDS[each].zh, ALLERGEN_WORDS[each].en.toLowerCase()].includes(name)),
  );
  const known = found.filter((each) => each !== undefined);
  return known.length === found.length ? ALLERGENS.filter((each) => known.includes(each)) : undefined;
}

/** Whether two statements say the same, whoever made them. */
export function saysTheSame(a: Composition, b: Composition): boolean {
  return (
    a.ediblePerMille === b.ediblePerMille &&
    NUTRIENTS.every((nutrient) => a.nutrients[nutrient] === b.nutrients[nutrient]) &&
    JSON.stringify(a.allergens) === JSON.stringify(b.allergens)
  );
}
