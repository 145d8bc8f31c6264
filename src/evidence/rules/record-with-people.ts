import { type ActJudgement, judgeAct, requiredWindow } from '../judging/judge-act.js';
import { type CameraLook, judgePeople, type PeopleSaid } from '../judging/judge-people.js';
import { type HeldLimit, limitsOf } from './limits.js';
import { type RecordInFootage, recordInFootage, watching } from './record-in-footage.js';
import type { Ground, RuleVersion } from './rule.js';

/**
 * Does the footage of its place support a record that needs several people at once? The inputs of version 2: those of version 1,
 * and what boxes answered about people. Acts that need nobody besides go on being judged by version 1.
 */
export interface RecordWithPeople extends Omit<RecordInFootage, 'ruleVersion'> {
  ruleVersion: 2;
  people: {
    /** By which policy key so many are needed, and its row. */
    key: string;
    atLeast: HeldLimit;
    /** Of the cameras that recorded within the window, in the order in which they are asked. */
    looks: readonly CameraLook[];
  };
}

export const recordWithPeople: RuleVersion<RecordWithPeople> = {
  rule: 'record-in-footage',
  version: 2,
  shared: ['limits'],
  judge({ act, judgedAtMs, cameras, limits: rows, people: { atLeast, looks } }) {
    const limits = limitsOf(rows);
    const window = requiredWindow(act.occurredAtMs, limits);
    const moved = judgeAct(window, cameras.map(watching), judgedAtMs, limits);
    const seen = judgePeople(looks, atLeast.value, limits.minCoverage);
    const { cameraId, coverageMille } = moved;
    return {
      ...together(moved, seen.people),
      facts: {
        ...{ cameraId, coverageMille, people: seen.people, peopleWhy: seen.why, peopleNeeded: atLeast.value },
        ...{ framesLooked: seen.framesLooked, framesWithPerson: seen.framesWithPerson, mostAtOnce: seen.mostAtOnce },
      },
    };
  },
  groundsOf(inputs) {
    return [...recordInFootage.groundsOf({ ...inputs, ruleVersion: 1 }), ...groundsOfPeople(inputs.people)];
  },
};

export function groundsOfPeople({ key, atLeast, looks }: RecordWithPeople['people']): Ground[] {
  return [
    ...looks.map((look): Ground => ({ what: 'people', of: look.cameraId, value: textOf(look) })),
    { what: 'limit', of: key, value: `${atLeast.value} ${atLeast.unit} (${atLeast.place}, ${atLeast.from})` },
  ];
}

/**
 * Movement and people are two witnesses. Enough people speak for the record even where nothing else moved; too few make a
 * question of one that movement supports; that nobody was recognised adds nothing where nothing moved either.
 */
export function together(moved: ActJudgement, people: PeopleSaid): Pick<ActJudgement, 'verdict' | 'cause'> {
  const { verdict, cause } = moved;
  if (verdict === 'unseen' && people === 'enough') return { verdict: 'supported', cause: null };
  const isFewer = people === 'fewer' && (verdict === 'supported' || verdict === 'unseen');
  if (isFewer || (people === 'nobody' && verdict === 'supported')) return { verdict: 'partly', cause: 'few_people' };
  return { verdict, cause };
}

function textOf({ state, reader, framesLooked, framesWithPerson, mostAtOnce, twiceInARow }: CameraLook): string {
  if (reader === null) return state;
  return `${state} ${framesWithPerson}/${framesLooked}, ${mostAtOnce}, ${twiceInARow} (${reader})`;
}
