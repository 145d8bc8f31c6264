import { MORNING_DUTIES, type MorningDuty } from '../contract/http/agenda.js';
import type { FedBy } from './minimum-set.js';

/** What a school has on record of a duty: when it was done first, and whether a signature is missing still. */
export interface Done {
  signed: boolean;
}

export interface Lateness {
  duty: MorningDuty;
  state: 'missing' | 'unsigned';
  dueAt: Date;
}

const OWED: Readonly<Record<FedBy | 'nobody', readonly MorningDuty[]>> = {
  own_kitchen: MORNING_DUTIES,
  delivered: MORNING_DUTIES,
  supplied: ['delivery', 'accompany'],
  nobody: ['accompany'],
};

/**
 * What of a school day should be on record by `now` and is not, in the order of `MORNING_DUTIES`. Before its time nothing is
 * late; a school that no kitchen serves owes what is done at the school itself, one that a company or household feeds its ready
 * meals, too.
 *
 * @param done of the duties that something was recorded of
 */
export function judgeMorning(
  now: Date,
  dueAt: Readonly<Record<MorningDuty, Date>>,
  done: ReadonlyMap<MorningDuty, Done>,
  fed: FedBy | null,
): Lateness[] {
  return MORNING_DUTIES.flatMap((duty): Lateness[] => {
    const isOwed = OWED[fed ?? 'nobody'].includes(duty);
    const own = done.get(duty);
    if (!isOwed || now < dueAt[duty] || own?.signed === true) return [];
    return [{ duty, state: own === undefined ? 'missing' : 'unsigned', dueAt: dueAt[duty] }];
  });
}
