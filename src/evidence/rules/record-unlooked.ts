import { type ActJudgement, judgeEach, requiredWindow } from '../judging/judge-act.js';
import { judgePeople, type PeopleSaid } from '../judging/judge-people.js';
import { limitsOf } from './limits.js';
import { type RecordInFootage, recordInFootage, watching } from './record-in-footage.js';
import { groundsOfPeople, type RecordWithPeople } from './record-with-people.js';
import type { RuleVersion } from './rule.js';

/**
 * Does the footage of its place support a record that needs several people at once, where cameras recorded and nobody knows
 * whether anything moved (a smart codec sends too few pictures to meter)? The inputs of version 4: those of version 2. Then
 * people are the only witness.
 */
export interface RecordUnlooked extends Omit<RecordWithPeople, 'ruleVersion'> {
  ruleVersion: 4;
}

/** Whether version 1 has nothing to say of the act although there is footage: what a camera recorded was not metered. */
export function isUnlooked(inputs: RecordInFootage): boolean {
  return recordInFootage.judge(inputs).verdict === 'unwatched' && spokenOf(inputs).some(hasOnlyPictures(inputs));
}

const spokenOf = ({ act, cameras, limits: rows }: Pick<RecordInFootage, 'act' | 'cameras' | 'limits'>) =>
  judgeEach(requiredWindow(act.occurredAtMs, limitsOf(rows)), cameras.map(watching), limitsOf(rows));

/** So much was recorded that it counts as footage, and of too little of it is known whether anything moved. */
const hasOnlyPictures =
  ({ limits: rows }: Pick<RecordInFootage, 'limits'>) =>
  ({ verdict, cause, coverageMille }: ActJudgement): boolean =>
    verdict === 'unwatched' && cause === 'unknown' && coverageMille >= limitsOf(rows).minCoverage * 1_000;

export const recordUnlooked: RuleVersion<RecordUnlooked> = {
  rule: 'record-in-footage',
  version: 4,
  shared: ['limits'],
  judge(inputs) {
    const { looks, atLeast } = inputs.people;
    const spoken = spokenOf(inputs);
    const pictured = spoken.filter(hasOnlyPictures(inputs));
    const seen = judgePeople(looks, atLeast.value, limitsOf(inputs.limits).minCoverage);
    return {
      ...byPeople(seen.people, pictured.length === spoken.length),
      facts: {
        ...{ cameraId: pictured[0]?.cameraId ?? null, coverageMille: pictured[0]?.coverageMille ?? 0, unlooked: 1 },
        ...{ people: seen.people, peopleWhy: seen.why, peopleNeeded: atLeast.value },
        ...{ framesLooked: seen.framesLooked, framesWithPerson: seen.framesWithPerson, mostAtOnce: seen.mostAtOnce },
      },
    };
  },
  groundsOf(inputs) {
    return [...recordInFootage.groundsOf({ ...inputs, ruleVersion: 1 }), ...groundsOfPeople(inputs.people)];
  },
};

/** To be seen is strong. Not to be seen makes a question, and only where no camera of the place was without pictures. */
function byPeople(people: PeopleSaid, isAllPictured: boolean): Pick<ActJudgement, 'verdict' | 'cause'> {
  if (people === 'enough') return { verdict: 'supported', cause: null };
  if (isAllPictured && (people === 'fewer' || people === 'nobody')) return { verdict: 'partly', cause: 'few_people' };
  return { verdict: 'unwatched', cause: 'unknown' };
}
