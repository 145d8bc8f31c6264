import { z } from 'zod';
import { areaCode } from './auth.js';
import { id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';
import { businessMonth } from './fund-month.js';

const figures = {
  /** Pupils who were fed, summed over the school days of the month. */
  pupilDays: z.int().min(0),
  /** Of the ledger of the subsidy. */
  openingFen: z.int(),
  inFen: z.int(),
  outFen: z.int(),
  closingFen: z.int(),
};
const noticed = z.strictObject({
  /** By name: schools of a county, counties of a prefecture. */
  rows: z.array(z.strictObject({ name: z.string(), ...figures })),
  total: z.strictObject(figures),
  /** Names of schools whose month the bureau has not closed, of counties that have told nothing of it. */
  missing: z.array(z.string()),
});
export type NoticedFunds = z.infer<typeof noticed>;

const round = noticed.extend({
  id,
  round: z.int().min(1),
  /** Why there is a further round; null of the first. */
  reason: z.string().nullable(),
  by: z.string(),
  unit: z.string(),
  publishedAt: instant,
});
const rounds = z.strictObject({
  /** The latest first; each as it was published. */
  items: z.array(round),
});
const params = z.strictObject({ areaId: areaCode, month: businessMonth });
/** Of the page. */
export const fundsPageParams = z.strictObject({ areaId: areaCode });
export const fundsPageQuery = z.strictObject({ month: businessMonth.optional() });

/** What a county or the prefecture publishes of the subsidy's money of a month (F-20, F-22). */
export const fundsNoticeEndpoints = {
  page: endpoint({
    id: 'disclosure.fundsNotice',
    method: 'GET',
    path: '/funds-notices/:areaId',
    summary:
      'What an area has published of the money of a month, by default the latest: a page of at most 60 kB that needs no script',
    access: 'public',
    params: fundsPageParams,
    query: fundsPageQuery,
    produces: 'text/html',
    errors: ['organization.area-not-found', 'disclosure.funds-notice-none'],
  }),
  rounds: endpoint({
    id: 'disclosure.fundsNotices',
    method: 'GET',
    path: '/areas/:areaId/fund-months/:month/notices',
    summary: 'What an area has published of a month, round by round',
    access: 'funds.read',
    params,
    response: rounds,
    errors: ['organization.area-not-found'],
  }),
  publish: endpoint({
    id: 'disclosure.publishFunds',
    method: 'POST',
    path: '/areas/:areaId/fund-months/:month/notices',
    summary:
      'Publish the month of an area from what is closed below it: returns that are locked, of a prefecture the notices of its counties. It stays as it is; what is corrected is a further round with its reason',
    access: 'funds.settle',
    params,
    body: z.strictObject({ seenRound: z.int().min(0), reason: words(300).nullable() }),
    response: rounds,
    status: 201,
    idempotent: true,
    errors: [
      'organization.area-not-found',
      'disclosure.funds-notice-changed',
      'disclosure.funds-nothing-closed',
      'disclosure.funds-notice-same',
      'disclosure.funds-reason-missing',
    ],
  }),
} as const;
