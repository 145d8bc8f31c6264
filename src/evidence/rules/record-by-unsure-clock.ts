import { BYTES_PER_SLOT, slotAt } from '../../contract/wire/camera-day.js';
import { type RecordByHabit, recordByHabit } from './record-by-habit.js';
import { type RecordInFootage, recordInFootage } from './record-in-footage.js';
import { type RecordUnlooked, recordUnlooked } from './record-unlooked.js';
import { type RecordWithPeople, recordWithPeople } from './record-with-people.js';
import type { Ground, Outcome, RuleVersion } from './rule.js';

/** Inputs of the versions that take the times of slots for right. */
export type ByTheClock = RecordInFootage | RecordWithPeople | RecordByHabit | RecordUnlooked;

/**
 * Does the footage of its place support a record, where a camera's box was not sure what time it was? The inputs of version 5:
 * those of the version that would judge if it had been. Movement goes on speaking for a record; nothing is held against it, for
 * the pictures may be of another time.
 */
export type RecordByUnsureClock = Omit<RecordInFootage, 'ruleVersion'> &
  Partial<Pick<RecordByHabit, 'people' | 'habits' | 'habitLimits'>> & {
    ruleVersion: 5;
    judgedAs: ByTheClock['ruleVersion'];
  };

/** Whether the box of a camera that looked at the place was unsure of its clock anywhere within the window. */
export function isClockUnsure({ cameras }: Pick<RecordInFootage, 'cameras'>): boolean {
  return cameras.some(({ slots }) => {
    const bytes = Buffer.from(slots, 'base64');
    return Array.from({ length: bytes.length / BYTES_PER_SLOT }, (_, i) => slotAt(bytes, i)).some(
      ({ clockUncertain, recordedMs }) => clockUncertain && recordedMs > 0,
    );
  });
}

/** What the version of the inputs makes of them. */
export function judgeByTheClock(inputs: ByTheClock): Outcome {
  switch (inputs.ruleVersion) {
    case 1:
      return recordInFootage.judge(inputs);
    case 2:
      return recordWithPeople.judge(inputs);
    case 3:
      return recordByHabit.judge(inputs);
    case 4:
      return recordUnlooked.judge(inputs);
  }
}

function groundsByTheClock(inputs: ByTheClock): Ground[] {
  switch (inputs.ruleVersion) {
    case 1:
      return recordInFootage.groundsOf(inputs);
    case 2:
      return recordWithPeople.groundsOf(inputs);
    case 3:
      return recordByHabit.groundsOf(inputs);
    case 4:
      return recordUnlooked.groundsOf(inputs);
  }
}

const asIfSure = ({ judgedAs: ruleVersion, ...inputs }: RecordByUnsureClock) =>
  ({ ...inputs, ruleVersion }) as ByTheClock;

export const recordByUnsureClock: RuleVersion<RecordByUnsureClock> = {
  rule: 'record-in-footage',
  version: 5,
  shared: ['limits', 'habitLimits'],
  judge(inputs) {
    const { verdict, cause, facts } = judgeByTheClock(asIfSure(inputs));
    const isHeldAgainst = verdict === 'unseen' || verdict === 'obstructed' || verdict === 'partly';
    return isHeldAgainst ? { verdict: 'unwatched', cause: 'clock', facts } : { verdict, cause, facts };
  },
  groundsOf: (inputs) => groundsByTheClock(asIfSure(inputs)),
};
