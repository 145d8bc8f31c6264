/** A typed number and the whole base units it stands for. */
export interface Unit {
  /** Shown on the chip. */
  name: string;
  /** Base units in one of these; no whole number only where it `rounds`: 元/板. */
  factor: number;
  /** Scales in this unit show more digits than the books keep: what is finer is rounded, and the keypad says to what. */
  rounds?: true;
  /** The least and the most base units that the books take; 100 million where nothing is said, and no bound below. */
  least?: number;
  most?: number;
}

const MOST = 100_000_000;

export const MASS_UNITS: readonly Unit[] = [
  { name: 'kg', factor: 1000 },
  { name: '斤', factor: 500, rounds: true },
  { name: '两', factor: 50, rounds: true },
  { name: 'g', factor: 1 },
];
export const CELSIUS: readonly Unit[] = [{ name: '℃', factor: 10, least: -500, most: 2_000 }];
export const PERCENT: readonly Unit[] = [{ name: '%', factor: 10, least: 0, most: 1_000 }];
export const YUAN_PER_KG: readonly Unit[] = [
  { name: '元/kg', factor: 100 },
  { name: '元/斤', factor: 200, rounds: true },
];
/** Of one class or group, and of all who eat a meal. */
export const PERSONS: readonly Unit[] = [{ name: '人', factor: 1, most: 1_000 }];
export const DINERS: readonly Unit[] = [{ name: '人', factor: 1, most: 100_000 }];
export const PORTIONS: readonly Unit[] = [{ name: '份', factor: 1, most: 10_000 }];

/**
 * Whole base units of what was typed, exactly: `12.34` kg is 12,340 g. Null for nothing, for what is not a number, and
 * for a number finer than one base unit.
 */
export function toBase(typed: string, factor: number): number | null {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(typed.trim());
  if (match === null || ((match[2] ?? '') === '' && (match[3] ?? '') === '')) return null;
  const digits = (match[3] ?? '').replace(/0+$/, '');
  const whole = Number(`${match[2] ?? ''}${digits}` || '0') * factor;
  const base = whole / 10 ** digits.length;
  if (!Number.isSafeInteger(base)) return null;
  return match[1] === '-' ? 0 - base : base;
}

/** `tooFine`: more digits than the books keep; `noNumber`: a sign or a point alone; the others: out of its bounds. */
export type NumberProblem = 'tooFine' | 'noNumber' | 'tooMuch' | 'tooLittle';

/**
 * What the keypad makes of what was typed. Nothing typed is no problem and no number; anything else that is no number
 * is said and never taken for nothing (R-M20).
 */
export function readNumber(
  typed: string,
  unit: Unit,
): { base: number | null; isRounded: boolean; problem: NumberProblem | null } {
  const read = readUnbound(typed, unit);
  if (read.base === null) return read;
  const { least = Number.NEGATIVE_INFINITY, most = MOST } = unit;
  if (read.base <= most && read.base >= least) return read;
  return { base: null, isRounded: false, problem: read.base > most ? 'tooMuch' : 'tooLittle' };
}

/** The bound that is meant by `tooMuch` or `tooLittle`, as it is typed. */
export function boundOf({ factor, least = 0, most = MOST }: Unit, problem: 'tooMuch' | 'tooLittle'): string {
  return fromBase(problem === 'tooMuch' ? most : least, factor);
}

function readUnbound(typed: string, { factor, rounds }: Unit): ReturnType<typeof readNumber> {
  const base = toBase(typed, factor);
  if (base !== null || typed.trim() === '') return { base, isRounded: false, problem: null };
  const fine = toBase(typed, FINEST);
  if (fine === null) return { base: null, isRounded: false, problem: 'noNumber' };
  if (rounds !== true) return { base: null, isRounded: false, problem: 'tooFine' };
  return { base: Math.round((fine * factor) / FINEST), isRounded: true, problem: null };
}

/** More digits than the keypad has room for. */
const FINEST = 10 ** 8;

/** How many digits behind the point a unit has: 3 for kilograms kept in grams. */
export function digitsOf({ factor }: Unit): number {
  return Math.floor(Math.log10(factor));
}

/** The shortest way to write `base` in this unit: 12,340 with factor 1,000 is `12.34`. */
export function fromBase(base: number, factor: number): string {
  return String(Number((base / factor).toFixed(4)));
}

/** What is typed after `key` was pressed; a key that would make no number changes nothing. */
export function press(typed: string, key: string): string {
  if (key === '⌫') return typed.slice(0, -1);
  if (key === '±') return typed.startsWith('-') ? typed.slice(1) : `-${typed}`;
  if (key === '.' && typed.includes('.')) return typed;
  if (typed.length >= 9) return typed;
  if (key === '.' && /^-?$/.test(typed)) return `${typed}0.`;
  if (/^-?0$/.test(typed) && key !== '.') return `${typed.slice(0, -1)}${key}`;
  return typed + key;
}
