import { z } from 'zod';
import { CHECK_IDS, EPISODE_STATES, EPISODE_WORDS, HELD_BACK } from '../checks.js';
import { STAGES } from '../stages.js';
import { CAUSES } from '../verdicts.js';
import { businessDate, id, instant, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';

const inSchool = { param: 'schoolId', of: 'school' } as const;
const ofEpisode = { param: 'episodeId', of: 'episode' } as const;

const doubt = z.strictObject({
  check: z.enum(CHECK_IDS),
  /** The day it is about: of another one where it was added to a card that had been raised before. */
  date: businessDate,
  verdict: z.enum(['doubt', 'cannot_judge']),
  cause: z.enum(CAUSES).nullable(),
  title: z.string(),
  /** What was found, with its figures, in the language asked for. */
  text: z.string(),
  /** Rules it holds, such as `X01`. */
  rules: z.array(z.string()),
  /** 1–100; 0 where nothing can be judged. */
  score: z.int(),
  /** Fen that may be at stake; null when it cannot be said. */
  moneyFen: z.int().nullable(),
  /** Records and events to look at. */
  refs: z.array(z.strictObject({ what: z.enum(['act', 'event']), id })),
  heldBack: z.enum(HELD_BACK).nullable(),
});
const word = z.strictObject({
  word: z.enum(EPISODE_WORDS),
  text: z.string().nullable(),
  by: z.strictObject({ name: z.string(), unit: z.string() }),
  at: instant,
});
const episode = z.strictObject({
  id,
  schoolId: id,
  schoolName: z.string(),
  areaId: z.string(),
  date: businessDate,
  stage: z.enum(STAGES),
  kind: z.enum(['doubt', 'cannot_judge']),
  state: z.enum(EPISODE_STATES),
  openedAt: instant,
  /** The highest of its doubts. */
  score: z.int(),
  /** Of all its doubts; null when it cannot be said of any. */
  moneyFen: z.int().nullable(),
  /** An event among its evidence of which there is a still; null when there is none. */
  stillOf: id.nullable(),
  doubts: z.array(doubt),
  words: z.array(word),
});

const link = z.strictObject({
  link: z.enum([
    'ordered-noted',
    'noted-measured',
    'measured-accepted',
    'issued-cooked',
    'portions-served',
    'present-served',
    'cost-claimed',
  ]),
  unit: z.enum(['g', 'pupil', 'fen']),
  /** What comes before and after; null where it is not known. */
  before: z.int().nullable(),
  after: z.int().nullable(),
  /** So far may they be apart, in per cent of what came before. */
  tolerancePercent: z.int(),
  /** Null where one of the two is not known. */
  isBroken: z.boolean().nullable(),
});

const tally = z.strictObject({
  misfits: z.strictObject({
    total: z.int(),
    /** Nobody has reviewed them. */
    open: z.int(),
  }),
  cards: z.strictObject({
    total: z.int(),
    /** They wait for a word of the office. */
    due: z.int(),
  }),
});
const areaId = z
  .string()
  .regex(/^\d{6}$/)
  .optional();

export const checkEndpoints = {
  episodes: endpoint({
    id: 'checks.episodes',
    method: 'GET',
    path: '/episodes',
    summary:
      'What checks found in school-days, on cards by school, day and stage: newest day first, by school. A card is a question with its evidence, never a verdict on a person',
    access: 'misfit.read',
    query: pageQuery.extend({
      /** Inclusive; without them the last 30 days. */
      from: businessDate.optional(),
      to: businessDate.optional(),
      areaId: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
      schoolId: id.optional(),
      stage: z.enum(STAGES).optional(),
      kind: z.enum(['doubt', 'cannot_judge']).optional(),
      /** `open`: neither dismissed nor settled; `due`: of those, without what waits for the school. */
      show: z.enum(['due', 'open', 'all']).default('open'),
    }),
    response: page(episode).extend({
      from: businessDate,
      to: businessDate,
      total: z.int(),
      /** Of the whole span under these filters, whatever is shown: cards that wait for a word of the office. */
      due: z.int(),
      /** School-days in scope that were not looked at yet since something about them changed. */
      waiting: z.int(),
    }),
  }),
  episode: endpoint({
    id: 'checks.episode',
    method: 'GET',
    path: '/episodes/:episodeId',
    summary: 'One card, whatever has become of it',
    access: 'misfit.read',
    scopedBy: ofEpisode,
    params: z.strictObject({ episodeId: id }),
    response: episode,
    errors: ['checks.episode-not-found'],
  }),
  reviewDays: endpoint({
    id: 'checks.reviewDays',
    method: 'GET',
    path: '/review-days',
    summary: 'For each day on which anything did not fit: how much, and how much of it waits for a word of the office',
    access: 'misfit.read',
    query: z.strictObject({ from: businessDate, to: businessDate, areaId }),
    response: z.strictObject({
      /** By day; days without anything are left out. */
      items: z.array(tally.extend({ date: businessDate })),
    }),
    errors: ['checks.span-invalid'],
  }),
  reviewDay: endpoint({
    id: 'checks.reviewDay',
    method: 'GET',
    path: '/review-days/:date',
    summary:
      'One day over all schools in scope: what did not fit, by school and stage, and who has settled how much of it',
    access: 'misfit.read',
    params: z.strictObject({ date: businessDate }),
    query: z.strictObject({ areaId }),
    response: z.strictObject({
      date: businessDate,
      /** By name: schools of which anything of that day is known. */
      schools: z.array(
        z.strictObject({
          schoolId: id,
          schoolName: z.string(),
          areaId: z.string(),
          /** False while checks have not looked at the day: nothing found then says nothing. */
          isLookedAt: z.boolean(),
          /** Stages without anything are left out. */
          stages: z.array(tally.extend({ stage: z.enum(STAGES) })),
        }),
      ),
      /** Schools in scope of which nothing of that day is known. */
      unknownSchools: z.int(),
      /** Whose word stands on what of that day; most first. */
      reviewers: z.array(
        z.strictObject({ accountId: id, name: z.string(), unit: z.string(), misfits: z.int(), cards: z.int() }),
      ),
    }),
  }),
  say: endpoint({
    id: 'checks.say',
    method: 'POST',
    path: '/episodes/:episodeId/words',
    summary:
      'Ask the school about a card (`asked`), dismiss it with a reason, settle it, or take up a closed one again (`reopened`)',
    access: 'misfit.review',
    scopedBy: ofEpisode,
    params: z.strictObject({ episodeId: id }),
    body: z.discriminatedUnion('word', [
      z.strictObject({ word: z.literal('dismissed'), text: words(500) }),
      z.strictObject({
        word: z.enum(['asked', 'settled', 'reopened']),
        text: words(500).nullable().default(null),
      }),
    ]),
    response: episode,
    status: 201,
    idempotent: true,
    errors: ['checks.episode-not-found'],
  }),
  asked: endpoint({
    id: 'checks.asked',
    method: 'GET',
    path: '/schools/:schoolId/episodes',
    summary: 'Cards about which the school was asked, to be answered by it',
    access: 'finding.answer',
    scopedBy: inSchool,
    params: z.strictObject({ schoolId: id }),
    query: pageQuery,
    response: page(episode),
    errors: ['organization.school-not-found'],
  }),
  answer: endpoint({
    id: 'checks.answer',
    method: 'POST',
    path: '/episodes/:episodeId/answers',
    summary: 'The school’s own explanation of a card about which it was asked',
    access: 'finding.answer',
    scopedBy: ofEpisode,
    params: z.strictObject({ episodeId: id }),
    body: z.strictObject({ text: words(500) }),
    response: episode,
    status: 201,
    idempotent: true,
    errors: ['checks.episode-not-found'],
  }),
  dossier: endpoint({
    id: 'checks.dossier',
    method: 'GET',
    path: '/schools/:schoolId/days/:date/dossier',
    summary:
      'A school’s day in one read: records with what footage says of them, movement, cameras, counts, and the chain from order to plate with the link that does not hold',
    access: 'school.read',
    scopedBy: inSchool,
    params: z.strictObject({ schoolId: id, date: businessDate }),
    query: z.strictObject({
      /** `month`: the links of the chain over the whole month of the day. */
      chain: z.enum(['day', 'month']).default('day'),
    }),
    response: z.strictObject({
      schoolId: id,
      date: businessDate,
      isSchoolDay: z.boolean().nullable(),
      enrolled: z.int(),
      records: z.int(),
      supported: z.int(),
      cameras: z.int(),
      recordedSeconds: z.int(),
      unexplainedMovements: z.int(),
      meals: z.array(
        z.strictObject({
          mealId: id,
          present: z.int().nullable(),
          served: z.int().nullable(),
          portions: z.int().nullable(),
          issuedGrams: z.int(),
          cookedGrams: z.int(),
          returnedGrams: z.int(),
          costFen: z.int().nullable(),
        }),
      ),
      chain: z.array(link),
    }),
    errors: ['organization.school-not-found'],
  }),
} as const;
