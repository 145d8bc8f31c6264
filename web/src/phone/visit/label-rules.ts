import type { Pack } from './visit-db';

type Lot = Pack['lots'][number];

/** What a label says of itself. */
interface Label {
  /** Null where it names none, as the bar code of an article. */
  lot: string | null;
  /** `YYYY-MM-DD`; null where it says none. */
  useBy: string | null;
}

/**
 * What the books say to a label. `unnamed`: it names no lot, and of articles the books keep no number; `unknown`: no lot of that
 * number lay there, which is a question. Lots of one number may lie at several places.
 */
type Compared = { found: 'unnamed' | 'unknown' } | { found: 'lots'; lots: (Lot & { isExpired: boolean })[] };

const SEPARATOR = '\u001d';
/** Of GS1, those with a length of their own; what is not here is read up to its separator. */
const LENGTHS: Readonly<Record<string, number>> = { '01': 14, '02': 14, '11': 6, '13': 6, '15': 6, '16': 6, '17': 6 };

/** As it is scanned or typed: a GS1 code with lot and date in it, the number of an article, or a lot’s number itself. */
export function readLabel(scanned: string): Label {
  const text = scanned.trim().replace(/^\](C1|d2|Q3)/, '');
  const elements = /^\(\d{2}\)/.test(text) ? bracketed(text) : raw(text);
  if (elements !== null) {
    return { lot: elements.get('10') ?? null, useBy: dateOf(elements.get('17') ?? elements.get('15')) };
  }
  if (isArticle(text)) return { lot: null, useBy: null };
  return { lot: text, useBy: null };
}

/** Compares by the letters and digits, however they are spaced and whichever width they have. */
export function compareLabel({ lot }: Label, lots: readonly Lot[], today: string): Compared {
  if (lot === null || plain(lot) === '') return { found: 'unnamed' };
  const same = lots.filter(({ supplierLot }) => supplierLot !== null && plain(supplierLot) === plain(lot));
  if (same.length === 0) return { found: 'unknown' };
  return {
    found: 'lots',
    lots: same.map((one) => ({ ...one, isExpired: one.useBy !== null && one.useBy < today })),
  };
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** EAN-8, UPC-A, EAN-13 or GTIN-14 with a check digit that is right. */
function isArticle(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false;
  const sum = [...text].reverse().reduce((all, digit, place) => all + Number(digit) * (place % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}

function bracketed(text: string): Map<string, string> {
  return new Map([...text.matchAll(/\((\d{2,4})\)([^(]*)/g)].map(([, key = '', value = '']) => [key, value.trim()]));
}

/** Null where it is no element string that begins with an article. */
function raw(text: string): Map<string, string> | null {
  let rest = text.startsWith(SEPARATOR) ? text.slice(1) : text;
  if (!/^01\d{14}/.test(rest)) return null;
  const elements = new Map<string, string>();
  while (rest.length > 2) {
    if (rest.startsWith(SEPARATOR)) {
      rest = rest.slice(1);
      continue;
    }
    const key = rest.slice(0, 2);
    const end = rest.indexOf(SEPARATOR);
    const length = LENGTHS[key] ?? (end === -1 ? rest.length : end) - 2;
    elements.set(key, rest.slice(2, 2 + length));
    rest = rest.slice(2 + length);
  }
  return elements;
}

/** `YYMMDD` of this century; day 00 is the last of its month. */
function dateOf(value: string | undefined): string | null {
  const [, year, month, day] = /^(\d{2})(\d{2})(\d{2})$/.exec(value ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const last = new Date(Date.UTC(2000 + Number(year), Number(month), 0)).getUTCDate();
  return `20${year}-${month}-${day === '00' ? String(last) : day}`;
}
