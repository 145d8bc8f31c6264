import { z } from 'zod';

/**
 * The one way in which boxes of this release look for people, and how it is named in every answer. An answer that was found
 * in another way is kept apart from it: numbers of two models cannot be compared.
 */
export const PEOPLE_MODEL = {
  model: 'movenet-multipose-512x288',
  /** SHA-256 of the weights. */
  weights: '19828492d4a69c2e08915916c70f4d22c421c3b59152dfa5601834fc54f54118',
  /** What a person must score at least, in hundredths of the model's own measure. */
  thresholdPercent: 20,
} as const;

/** The model answers no more than so many at once: 6 means six or more. */
export const MOST_PEOPLE = 6;

/**
 * What came of looking for people. `done`: the pictures there are were looked at, or enough was seen before their end.
 * `no_recording`: there is no picture of that time. `busy`: the box had no time for it, or its day's allowance was used up.
 * `too_dark`: most pictures were too dark to see anything. `view_unfit`: the pictures are too small, or cannot be decoded.
 * `no_model`: the box has no model to look with. `broken_off`: looking ended before its end, by a trouble of the box that says
 * nothing of the camera. `unknown`: what a newer box says beyond this list.
 */
export const LOOK_STATES = [
  'done',
  'no_recording',
  'busy',
  'too_dark',
  'view_unfit',
  'no_model',
  'broken_off',
  'unknown',
] as const;
export type LookState = (typeof LOOK_STATES)[number];

/** What is said of the pictures themselves, and stays so. Anything else was passing, and is asked for and looked at again. */
const SETTLED: ReadonlySet<LookState> = new Set(['done', 'too_dark', 'view_unfit']);

/** Whether looking again would find nothing else. */
export function isSettled(state: LookState): boolean {
  return SETTLED.has(state);
}

const id = z.uuid();
const instant = z.iso.datetime({ precision: 3 });
const count = z.int().min(0).max(10_000);
const people = z.int().min(0).max(MOST_PEOPLE);
const percent = z.int().min(0).max(100);

/** At most so many windows are asked for with one message. */
export const MOST_WINDOWS = 64;
/** No window is longer. */
export const LONGEST_WINDOW_MS = 3_600_000;

/**
 * Please look for people in what these cameras recorded: one stored key picture each `everySeconds`. Asked again until it is
 * settled (`isSettled`); a box that has settled the window does not look twice.
 */
export const presenceBody = z.object({
  windows: z
    .array(
      z
        .object({
          windowId: id,
          cameraId: id,
          from: instant,
          to: instant,
          everySeconds: z.int().min(1).max(600),
          /** Once so many were seen at once in two pictures in a row nothing more can be learnt. */
          people: z.int().min(1).max(MOST_PEOPLE),
        })
        .refine(({ from, to }) => from < to && Date.parse(to) - Date.parse(from) <= LONGEST_WINDOW_MS, {
          path: ['to'],
          message: 'a window ends after it begins, an hour later at most',
        }),
    )
    .min(1)
    .max(MOST_WINDOWS),
});
export type PresenceWindowAsked = z.infer<typeof presenceBody>['windows'][number];

/**
 * How many people stored key pictures of one window show. Numbers only: where somebody stood, what he looked like and the
 * pictures themselves stay in the school, and who it was cannot be told at all.
 */
export const presenceReplyBody = z.object({
  windowId: id,
  cameraId: id,
  state: z.enum(LOOK_STATES).catch('unknown'),
  /** How many pictures the window has at that pace, and how many of them were looked at. */
  framesWanted: count,
  framesLooked: count,
  /** Of those looked at: too dark to see anything. In them nobody was looked for. */
  framesDark: count,
  framesWithPerson: count,
  framesWithTwo: count,
  mostAtOnce: people,
  /** The most that two pictures in a row both show: one bad look cannot make two people. */
  twiceInARow: people,
  /** The best score of any picture, and the best second score of one picture; null where there is none. */
  bestScorePercent: percent.nullable(),
  secondScorePercent: percent.nullable(),
  model: z.string().min(1).max(64),
  weights: z.string().regex(/^[0-9a-f]{64}$/),
  thresholdPercent: percent,
  cpuMs: z.int().min(0),
});
export type PresenceReply = z.infer<typeof presenceReplyBody>;

/** How an answer was found, in one text. Answers are compared only where it is the same. */
export function readerOf({
  model,
  weights,
  thresholdPercent,
}: Pick<PresenceReply, 'model' | 'weights' | 'thresholdPercent'>): string {
  return `${model}/${weights.slice(0, 12)}@${thresholdPercent}`;
}
