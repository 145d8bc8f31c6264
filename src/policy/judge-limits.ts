import type { PolicyLimit } from './policy.js';

/** What no row of a key may be looser than, from the day it holds from. */
export interface Bounds {
  key: string;
  from: string;
  floor: number | null;
  ceil: number | null;
  source: string;
}

/** The bound that a row is looser than; null where it keeps all. A row of before that day was judged by what held then. */
export function looserThan(
  row: Pick<PolicyLimit, 'key' | 'fromDate' | 'value'>,
  bounds: readonly Bounds[],
): Bounds | null {
  const broken = bounds.find(
    ({ key, from, floor, ceil }) =>
      key === row.key &&
      from <= row.fromDate &&
      ((floor !== null && row.value < floor) || (ceil !== null && row.value > ceil)),
  );
  return broken ?? null;
}

/** Why such a row is refused, for who looks after the server. */
export function looserInWords(row: Pick<PolicyLimit, 'key' | 'place' | 'fromDate' | 'value'>, than: Bounds): string {
  const where = `${row.key} (${row.place}, ${row.fromDate})`;
  const [zh, en, limit] =
    than.floor !== null && row.value < than.floor
      ? ['不能低于', 'may not be below', than.floor]
      : ['不能高于', 'may not be above', than.ceil];
  return [
    `限值 ${where} 是 ${row.value},${zh} ${limit}(${than.source}):地方只能更严。`,
    `The limit ${where} is ${row.value} and ${en} ${limit} (${than.source}): a place may only be stricter.`,
  ].join('\n');
}

/** Why nothing starts without these. */
export function missingInWords(keys: readonly string[]): string {
  return [
    `config/policy.yaml 缺少这些限值:${keys.join('、')}。请恢复发布包里的文件,再加自己的行。`,
    `config/policy.yaml lacks these limits: ${keys.join(', ')}. Restore the file of the release, then add rows of your own.`,
  ].join('\n');
}
