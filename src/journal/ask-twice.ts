import type { OpenAct } from './act-recorder.js';
import type { JournalReader } from './reading/journal-reader.js';

/**
 * Asks when the same was recorded before and still stands (R-F2): says who did, when and what.
 *
 * @param earlier acts that would be recorded a second time, in any order
 * @param what of the last of them, in words
 */
export async function askTwice(
  { tx, act, ask }: OpenAct,
  journal: JournalReader,
  { earlier, what, field }: { earlier: readonly string[]; what: (actId: string) => Promise<string>; field: string },
): Promise<void> {
  const last = (await journal.standing(tx, earlier)).filter(({ id }) => id !== act.id).at(-1);
  if (!last) return;
  const { id: actId, kind, actorName: person, occurredAt } = last;
  ask('twice', { actId, kind, person, at: occurredAt.toISOString(), what: await what(actId) }, field);
}
