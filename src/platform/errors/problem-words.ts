import { ACT_KINDS, type ActKind } from '../../contract/acts.js';
import type { Language } from '../../contract/language.js';
import { pricedPerInWords, QUANTITY_UNITS, type QuantityUnit, quantityInWords } from '../../contract/quantity.js';
import { fieldInWords, isFieldReason, reasonInWords } from '../../contract/words/field-words.js';
import { type ProblemDetails, problemText } from './domain-error.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
/** Ends of stock moves that are not places, as people call them. */
const LOCATIONS: Readonly<Record<string, { zh: string; en: string }>> = {
  supplier: { zh: '供货商', en: 'the supplier' },
  kitchen: { zh: '厨房', en: 'the kitchen' },
  served: { zh: '已烹饪', en: 'what was cooked' },
  sample: { zh: '送检', en: 'what was sent for testing' },
  waste: { zh: '报废', en: 'waste' },
  loss: { zh: '缺失', en: 'what is missing' },
};

/** What a price is held against. */
const PRICE_MEASURES: Readonly<Record<string, { zh: string; en: string }>> = {
  contract: { zh: '合同价', en: 'the contract' },
  median: { zh: '本县其他学校近期的中位价', en: 'what other schools of the county paid lately' },
};

/**
 * A problem's text with its details filled in: `{name}`, or `{name:quantity}` for an amount in the `unit` beside it, `{name:unit}` for a unit alone, `{name:price}` for fen of that unit, `{name:measure}` for what a price is held against, `{name:full}` for a time with its year, `{name:kind}` for a kind of act,
 * `{name:field}` and `{name:why}` for what is wrong with a request, `{name:location}` for where stock lies, `{name:problem}` for the code of another problem whose own words follow.
 *
 * Instants are always told in the time of the kitchen, whatever the text asks for (R-M14).
 */
export function problemWords(text: string, details: ProblemDetails, language: Language): string {
  const filled = text.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, as: string | undefined) => {
    const value = details[name] ?? null;
    return value === null ? '' : inWords(value, as, details, language);
  });
  // What had nothing to say leaves no empty brackets behind
  return filled
    .replace(/[((]\s*[))]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function inWords(
  value: string | number | boolean,
  as: string | undefined,
  details: ProblemDetails,
  language: Language,
): string {
  if (typeof value === 'number' && as === 'quantity') return amountInWords(value, details.unit, language);
  if (typeof value === 'number' && as === 'price') return priceInWords(value, details.unit, language);
  if (typeof value !== 'string') return String(value);
  if (INSTANT.test(value)) return timeInWords(value, language, as === 'full');
  if (as === 'field') return fieldInWords(value, language);
  if (as === 'why') return isFieldReason(value) ? reasonInWords(value, language) : '';
  if (as === 'unit') return unitOf(value) ? UNIT_WORDS[unitOf(value) as QuantityUnit][language] : value;
  if (as === 'kind') return ACT_KINDS[value as ActKind]?.[language] ?? value;
  if (as === 'location') return LOCATIONS[value]?.[language] ?? value;
  if (as === 'measure') return PRICE_MEASURES[value]?.[language] ?? value;
  if (as === 'problem') {
    const other = problemText(value);
    return other ? problemWords(other[language], details, language) : value;
  }
  return value;
}

const UNIT_WORDS: Readonly<Record<QuantityUnit, { zh: string; en: string }>> = {
  g: { zh: '重量', en: 'weight' },
  mL: { zh: '容量', en: 'volume' },
  piece: { zh: '个数', en: 'pieces' },
};

const unitOf = (value: unknown): QuantityUnit | undefined => QUANTITY_UNITS.find((unit) => unit === value);

function amountInWords(amount: number, unit: unknown, language: Language): string {
  const known = unitOf(unit) ?? 'g';
  return known === 'g' ? massInWords(amount, language) : quantityInWords({ amount, unit: known }, language);
}

/** 480 fen for a kilogram: `4.80 元/公斤`. */
function priceInWords(fen: number, unit: unknown, language: Language): string {
  const known = unitOf(unit) ?? 'g';
  const per = known === 'g' && language === 'zh' ? '公斤' : pricedPerInWords(known, language);
  return `${(fen / 100).toFixed(2)} ${language === 'zh' ? '元' : 'yuan'}/${per}`;
}

/** 公斤 with 斤 behind it, as both are said at the scale. */
export function massInWords(grams: number, language: Language): string {
  const kilograms = grams / 1_000;
  return language === 'en' ? `${kilograms} kg` : `${kilograms} 公斤(${grams / 500} 斤)`;
}

/** Day and time in Asia/Shanghai: `11月30日 08:41`; with the year where it may be another one. */
export function timeInWords(instant: string, language: Language, withYear = false): string {
  const zone = { timeZone: 'Asia/Shanghai' } as const;
  const at = new Date(instant);
  const time = at.toLocaleTimeString('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });
  const day = at.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...zone,
    ...(withYear ? { year: 'numeric' as const } : {}),
    month: 'long',
    day: 'numeric',
  });
  return `${day} ${time}`;
}
