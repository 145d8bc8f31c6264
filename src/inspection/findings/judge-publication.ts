import { DomainError } from '../../platform/index.js';

/** Mobile numbers of China, written together or in groups. */
const MOBILE = /(?<!\d)1[3-9](?:[\s-]?\d){9}(?!\d)/;
/** Identity numbers: area, a day of birth that can be, and four more; credit codes of companies have no such day. */
const IDENTITY = /(?<!\d)\d{6}\s?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?\d{3}[\dXx](?![\dXx])/;
/** A single character is no name, and stands in too many words. */
const SHORTEST_NAME = 2;

/**
 * What everybody will read of a visit names nobody whom the visit itself names at the school, and has no mobile or identity number. Other
 * names no rule can know: that they are left out is for who writes it.
 *
 * @param named who received the result for the school, and who saw that nobody would
 * @throws DomainError `inspection.result-names-somebody`
 */
export function requireNobodyNamed(result: string, named: readonly (string | null)[]): void {
  const text = result.normalize('NFKC');
  const names = named.flatMap((name) => name?.normalize('NFKC').trim() ?? []).filter(isName);
  const found = names.find((name) => text.includes(name)) ?? MOBILE.exec(text)?.[0] ?? IDENTITY.exec(text)?.[0];
  if (found !== undefined) {
    throw new DomainError('inspection.result-names-somebody', { found }, { field: 'result', rule: 'P-11' });
  }
}

const isName = (name: string): boolean => name.length >= SHORTEST_NAME;
