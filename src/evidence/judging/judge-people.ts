import type { LookState } from '../../contract/wire/mqtt/presence.js';

/**
 * Where the question about one camera stands. `asked`: the box has been asked. `older_box`: its program does not look for
 * people. `unanswered`: it was asked for long enough. `other_model`: it looked in a way whose numbers are not comparable.
 */
export type LookStanding = LookState | 'asked' | 'older_box' | 'unanswered' | 'other_model';

/** What is known of people in the window by one camera that recorded in it. Integers, because judgements are hashed. */
export interface CameraLook {
  cameraId: string;
  state: LookStanding;
  /** How the answer was found (`readerOf`); null while there is none. */
  reader: string | null;
  /** People have been recognised by this camera before: it can show them. */
  isProven: boolean;
  framesWanted: number;
  framesLooked: number;
  framesDark: number;
  framesWithPerson: number;
  mostAtOnce: number;
  twiceInARow: number;
}

/**
 * `enough`: so many as were asked for, at once. `fewer`: some, and never so many. `nobody`: none, by cameras that have shown
 * people before. `unsure`: too close to tell. `unknown`: nothing can be said, for the reason `why`.
 */
export type PeopleSaid = 'enough' | 'fewer' | 'nobody' | 'unsure' | 'unknown';

export interface PeopleJudgement {
  people: PeopleSaid;
  /** Why nothing can be said; null where something is. `unproven`: nobody was recognised, by a camera that never showed anybody. */
  why: Exclude<LookStanding, 'done'> | 'too_few_pictures' | 'unproven' | null;
  /** Of all its cameras that were looked at. */
  framesLooked: number;
  framesWithPerson: number;
  /** The most that any one picture shows; 6 means six or more. */
  mostAtOnce: number;
}

/**
 * Were `atLeast` people at the place at once? To be recognised is strong, not to be recognised is weak: people are overlooked,
 * and two are hardly ever made up (docs/presence.md). So one camera that saw enough is enough; that there were fewer is only said when
 * every camera of the place that recorded was looked at, and could show people.
 *
 * @param looks of the cameras that recorded within the window
 * @param minCoverage less of the pictures looked at, and not dark, than this share, 0–1, is no look
 */
export function judgePeople(looks: readonly CameraLook[], atLeast: number, minCoverage: number): PeopleJudgement {
  const done = looks.filter(({ state }) => state === 'done');
  const sum = (of: (look: CameraLook) => number) => done.reduce((total, look) => total + of(look), 0);
  const answer = (people: PeopleSaid, why: PeopleJudgement['why'] = null): PeopleJudgement => ({
    ...{ people, why },
    framesLooked: sum(({ framesLooked }) => framesLooked),
    framesWithPerson: sum(({ framesWithPerson }) => framesWithPerson),
    mostAtOnce: Math.max(0, ...done.map(({ mostAtOnce }) => mostAtOnce)),
  });
  if (done.some(({ twiceInARow }) => twiceInARow >= atLeast)) return answer('enough');
  if (looks.length === 0) return answer('unknown', 'no_recording');
  // Whoever is missing in one picture may stand in that of a camera that has not answered.
  const silent = looks.find(({ state }) => state === 'asked') ?? looks.find(({ state }) => state !== 'done');
  if (silent) return answer('unknown', silent.state as Exclude<LookStanding, 'done'>);
  const isSparse = done.some((look) => look.framesLooked - look.framesDark < look.framesWanted * minCoverage);
  if (isSparse) return answer('unknown', 'too_few_pictures');
  // Two cameras may each show another of them, and one good picture is too little to deny.
  if (sum(({ mostAtOnce }) => mostAtOnce) >= atLeast) return answer('unsure');
  const seen = sum(({ framesWithPerson }) => framesWithPerson);
  if (seen > 1) return answer('fewer');
  if (seen === 1) return answer('unsure');
  return done.every(({ isProven }) => isProven) ? answer('nobody') : answer('unknown', 'unproven');
}
