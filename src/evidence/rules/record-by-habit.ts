import { judgeEach, requiredWindow } from '../judging/judge-act.js';
import { type CameraHabit, type HabitLimits, judgeByHabit } from '../judging/judge-habit.js';
import { judgePeople } from '../judging/judge-people.js';
import { type HeldLimit, limitsOf } from './limits.js';
import { type RecordInFootage, recordInFootage, watching } from './record-in-footage.js';
import { groundsOfPeople, type RecordWithPeople, together } from './record-with-people.js';
import type { Ground, RuleVersion } from './rule.js';

/** The keys of the policy by which cameras that disagree are believed or not. */
export const HABIT_KEYS = ['evidence.habit_hours', 'evidence.habit_minutes', 'evidence.restless_percent'] as const;
export type HabitRows = Readonly<Record<(typeof HABIT_KEYS)[number], HeldLimit>>;

/**
 * Does the footage of its place support a record about which the cameras of the place disagree? The inputs of version 3: those
 * of version 1, or of 2 where people were asked for, and what each of them usually shows. Records on which all agree go on being
 * judged by those.
 */
export interface RecordByHabit extends Omit<RecordInFootage, 'ruleVersion'> {
  ruleVersion: 3;
  /** Null for an act that needs nobody besides. */
  people: RecordWithPeople['people'] | null;
  /** Of the cameras, in their order. */
  habits: readonly CameraHabit[];
  habitLimits: HabitRows;
}

/** The rows in the units that the rule reckons in. Of version 3: never changed. */
export function habitLimitsOf(rows: HabitRows): HabitLimits {
  return {
    lookBackMs: rows['evidence.habit_hours'].value * 3_600_000,
    leastLookedMs: rows['evidence.habit_minutes'].value * 60_000,
    restlessShare: rows['evidence.restless_percent'].value / 100,
  };
}

export const recordByHabit: RuleVersion<RecordByHabit> = {
  rule: 'record-in-footage',
  version: 3,
  shared: ['limits', 'habitLimits'],
  judge({ act, cameras, limits: rows, people, habits, habitLimits }) {
    const limits = limitsOf(rows);
    const window = requiredWindow(act.occurredAtMs, limits);
    const spoken = judgeEach(window, cameras.map(watching), limits);
    const moved = judgeByHabit(spoken, habits, habitLimitsOf(habitLimits));
    const { verdict, cause, cameraId, coverageMille, restlessCameras } = moved;
    const facts = { cameraId, coverageMille, restlessCameras };
    if (people === null) return { verdict, cause, facts };
    const { looks, atLeast } = people;
    const seen = judgePeople(looks, atLeast.value, limits.minCoverage);
    const isSettled = cause === 'restless' && seen.people === 'enough';
    return {
      ...(isSettled ? { verdict: 'supported' as const, cause: null } : together(moved, seen.people)),
      facts: {
        ...{ ...facts, people: seen.people, peopleWhy: seen.why, peopleNeeded: atLeast.value },
        ...{ framesLooked: seen.framesLooked, framesWithPerson: seen.framesWithPerson, mostAtOnce: seen.mostAtOnce },
      },
    };
  },
  groundsOf({ people, habits, habitLimits, ...inputs }) {
    return [
      ...recordInFootage.groundsOf({ ...inputs, ruleVersion: 1 }),
      ...(people === null ? [] : groundsOfPeople(people)),
      ...habits.map(
        ({ cameraId, activeSlots, lookedSlots }): Ground => ({
          ...{ what: 'habit', of: cameraId, value: `${activeSlots}/${lookedSlots}` },
        }),
      ),
      ...HABIT_KEYS.map((key): Ground => {
        const { value, unit, place, from } = habitLimits[key];
        return { what: 'limit', of: key, value: `${value} ${unit} (${place}, ${from})` };
      }),
    ];
  },
};
