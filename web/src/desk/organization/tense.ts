import { today } from '../../shared/time';

type Tense = 'now' | 'coming' | 'past';

/** Where a stretch of days lies, seen from today. */
export function tenseOf(from: string, to: string | null): Tense {
  const date = today();
  if (from > date) return 'coming';
  return to !== null && to <= date ? 'past' : 'now';
}
