import type { ResponseOf } from '../../../../../src/contract/http/endpoint';
import type { noteReadingEndpoints } from '../../../../../src/contract/http/note-reading';
import { type DeliveryLineDraft, newLine } from './delivery-draft';

export type ReadNote = ResponseOf<(typeof noteReadingEndpoints)['readNote']>;
export type ReadLine = ReadNote['lines'][number];

/** Shorter names differ by one sign and are other goods. */
const LEAST_FOR_SLIP = 3;

/**
 * Which of the known is meant by a printed name: the one of that name, else the only one that is one sign away; null where
 * there is none, or more than one.
 */
export function named<Known extends { name: string }>(printed: string, known: readonly Known[]): Known | null {
  const wanted = plain(printed);
  const same = known.find(({ name }) => plain(name) === wanted);
  if (same !== undefined) return same;
  const near = known.filter(({ name }) => isOneSlipAway(plain(name), wanted));
  return near.length === 1 ? (near[0] as Known) : null;
}

/**
 * A line that begins as the note says it: the goods, the amount on the note, the price. What the scale says, the papers and
 * the decision are for a person.
 */
export function lineAsNoted(
  lotId: string,
  read: ReadLine,
  ingredient: Parameters<typeof newLine>[1],
): DeliveryLineDraft {
  const line = newLine(lotId, ingredient);
  // Pieces on the note and kilograms in the books are not one figure
  if (read.unit !== line.unit) return line;
  return { ...line, notedAmount: read.amount, unitPriceFen: read.unitPriceFen };
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\(.*?\)|\s/g, '');

/** One sign put in, left out or taken for another. */
function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = [[...one], [...other]].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (long.length < LEAST_FOR_SLIP || long.length - short.length > 1) return false;
  const at = short.findIndex((sign, i) => sign !== long[i]);
  if (at < 0) return true;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest.join('') === long.slice(at + 1).join('');
}
