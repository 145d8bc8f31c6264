import { z } from 'zod';
import { areaCode } from './auth.js';
import { businessDate, id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';

/** 风险等级: A has the lowest risk (I-03). */
export const RISK_GRADES = ['A', 'B', 'C', 'D'] as const;
export type RiskGrade = (typeof RISK_GRADES)[number];
/** A draft may be changed; once published its lists may not; `revealed`: everybody may read the outcome. */
export const DRAW_STATUSES = ['draft', 'published', 'drawn', 'revealed'] as const;
export type DrawStatus = (typeof DRAW_STATUSES)[number];
/** `random`: every school had the same chance; `risk`: a chance by its weight. */
export const DRAW_GROUPS = ['random', 'risk'] as const;
export type DrawGroup = (typeof DRAW_GROUPS)[number];

export const MAX_INSPECTORS = 100;
export const MAX_DRAWN = 300;
const reason = words(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const inspector = z.strictObject({ accountId: id, name: z.string(), unit: z.string() });

const said = {
  /** The days within which the visits are made. */
  from: businessDate,
  to: businessDate,
  schoolCount: z.int().min(1).max(MAX_DRAWN),
  /** How many of them purely at random: what the risk-led ones are held against. */
  randomCount: z.int().min(0).max(MAX_DRAWN),
  inspectorIds: z.array(id).min(2).max(MAX_INSPECTORS),
  /** Who does not go to which school: a relative, a former employer, the same hamlet (I-05). */
  excluded: z.array(z.strictObject({ schoolId: id, inspectorId: id, reason })).max(2_000),
  /** Who do not go together. */
  apart: z.array(z.strictObject({ oneId: id, otherId: id, reason })).max(500),
  /** Which public number decides: named before anybody can know it, so that nobody chooses among numbers later. */
  numberSource: words(120),
  /** The local day on which that number becomes known; later than the publication. */
  numberDay: businessDate,
};
const plan = z.strictObject(said);

const draw = z.strictObject({
  id,
  areaId: areaCode,
  status: z.enum(DRAW_STATUSES),
  version: z.int().min(1),
  ...said,
  inspectors: z.array(inspector),
  preparedBy: inspector,
  preparedAt: instant,
  /** How many schools are drawn from: of a draft those of today. */
  schools: z.int().min(0),
  /** Of those, how many nobody has stated a grade of; they weigh as the policy says. */
  ungraded: z.int().min(0),
  /** Names of the open schools that are left out, because they were visited lately (I-10); of a draft those of today. */
  visited: z.array(z.string()),
  /** Why a draft cannot be published as it stands: schools to which no two inspectors may go. */
  withoutPair: z.array(
    z.strictObject({ schoolId: id, name: z.string(), why: z.enum(['too-few-inspectors', 'only-apart']) }),
  ),
  publishedAt: instant.nullable(),
  /** Of the published lists, byte for byte. */
  listsSha256: hash.nullable(),
  publicNumber: z.string().nullable(),
  drawnAt: instant.nullable(),
});
const summary = draw.pick({
  id: true,
  status: true,
  from: true,
  to: true,
  schoolCount: true,
  randomCount: true,
  publishedAt: true,
});

const drawnSchool = z.strictObject({
  schoolId: id,
  name: z.string(),
  group: z.enum(DRAW_GROUPS),
  inspectors: z.array(inspector),
  inspectionId: id,
  checkedInAt: instant.nullable(),
  /** Whether both who were drawn take part; null while nobody has checked in. */
  asDrawn: z.boolean().nullable(),
});

/** In thousandths, with the ends of the 95 % interval by Wilson; null where there are too few checks to say. */
const rate = z
  .strictObject({
    perThousand: z.int().min(0).max(1_000),
    lowPerThousand: z.int().min(0).max(1_000),
    highPerThousand: z.int().min(0).max(1_000),
  })
  .nullable();
const group = z.strictObject({
  /** Drawn visits that ended in the quarter. */
  checks: z.int().min(0),
  /** Those with at least one finding. */
  hits: z.int().min(0),
  rate,
});

const areaParams = z.strictObject({ areaId: areaCode });
const drawParams = z.strictObject({ drawId: id });
const ofDraw = ['draws.not-found'] as const;
const ofPlan = [
  'draws.period',
  'draws.too-few-at-random',
  'draws.too-few-schools',
  'draws.not-an-inspector',
  'draws.not-of-the-area',
] as const;

/** 双随机 (I-01): which schools are visited and by whom is drawn so that nobody could choose, and everybody can recompute it. */
export const drawEndpoints = {
  grades: endpoint({
    id: 'draws.grades',
    method: 'GET',
    path: '/areas/:areaId/risk-grades',
    summary: 'The open schools of an area, each with the risk grade that was stated last (I-03), by whom and why',
    access: 'draw.manage',
    params: areaParams,
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          schoolId: id,
          name: z.string(),
          /** Null while nobody has stated one. */
          stated: z
            .strictObject({
              grade: z.enum(RISK_GRADES),
              why: z.string(),
              by: z.string(),
              unit: z.string(),
              at: instant,
            })
            .nullable(),
        }),
      ),
    }),
    errors: ['organization.area-not-found'],
  }),
  stateGrades: endpoint({
    id: 'draws.stateGrades',
    method: 'POST',
    path: '/areas/:areaId/risk-grades',
    summary: 'State the risk grade of schools of the area, and why; what was stated before is kept',
    access: 'draw.manage',
    params: areaParams,
    body: z.strictObject({ schoolIds: z.array(id).min(1).max(2_000), riskGrade: z.enum(RISK_GRADES), why: words(500) }),
    response: z.strictObject({ stated: z.int() }),
    status: 201,
    idempotent: true,
    errors: ['organization.area-not-found', 'draws.not-of-the-area'],
  }),
  inspectors: endpoint({
    id: 'draws.inspectors',
    method: 'GET',
    path: '/areas/:areaId/inspectors',
    summary: 'Who may inspect every school of the area, by name: who can be drawn from',
    access: 'draw.manage',
    params: areaParams,
    response: z.strictObject({ items: z.array(inspector) }),
    errors: ['organization.area-not-found'],
  }),
  draws: endpoint({
    id: 'draws.draws',
    method: 'GET',
    path: '/areas/:areaId/draws',
    summary: 'The draws of an area, the latest first; nothing of what was drawn',
    access: 'draw.manage',
    params: areaParams,
    response: z.strictObject({ items: z.array(summary) }),
    errors: ['organization.area-not-found'],
  }),
  prepare: endpoint({
    id: 'draws.prepare',
    method: 'POST',
    path: '/areas/:areaId/draws',
    summary:
      'Prepare a draw for an area and a period. All open schools of the area are drawn from, weighted by their risk grade (I-03, I-04)',
    access: 'draw.manage',
    params: areaParams,
    body: plan,
    response: draw,
    status: 201,
    idempotent: true,
    errors: ['organization.area-not-found', ...ofPlan],
  }),
  change: endpoint({
    id: 'draws.change',
    method: 'PUT',
    path: '/draws/:drawId',
    summary: 'Change a draft; `seenVersion` is the one that was seen',
    access: 'draw.manage',
    params: drawParams,
    body: plan.extend({ seenVersion: z.int().min(1) }),
    response: draw,
    errors: [...ofDraw, ...ofPlan, 'draws.changed', 'draws.is-published'],
  }),
  draw: endpoint({
    id: 'draws.draw',
    method: 'GET',
    path: '/draws/:drawId',
    summary: 'One draw: what is drawn from, and how far it is; nothing of what was drawn',
    access: 'draw.manage',
    params: drawParams,
    response: draw,
    errors: ofDraw,
  }),
  publish: endpoint({
    id: 'draws.publish',
    method: 'POST',
    path: '/draws/:drawId/publication',
    summary:
      'Publish the lists: from now on nothing in them changes. They hold the SHA-256 of a secret nonce, and name the public number that will decide with it',
    access: 'draw.manage',
    params: drawParams,
    body: z.strictObject({ seenVersion: z.int().min(1) }),
    response: draw,
    status: 201,
    idempotent: true,
    errors: [
      ...ofDraw,
      ...ofPlan,
      'draws.changed',
      'draws.is-published',
      'draws.number-day-too-early',
      'draws.without-pair',
    ],
  }),
  stateNumber: endpoint({
    id: 'draws.stateNumber',
    method: 'POST',
    path: '/draws/:drawId/number',
    summary:
      'State the public number, on its day or later, once and for all: with the nonce it decides, and each drawn school becomes a planned visit that only those know who are drawn for it (I-11)',
    access: 'draw.manage',
    params: drawParams,
    body: z.strictObject({
      /** Digits; where it is several numbers, with one space between them, in the order of the source. */
      publicNumber: z
        .string()
        .trim()
        .min(4)
        .max(60)
        .regex(/^\d+( \d+)*$/),
    }),
    response: draw,
    status: 201,
    idempotent: true,
    errors: [...ofDraw, 'draws.not-published', 'draws.is-drawn', 'draws.number-not-yet', 'draws.period-over'],
  }),
  outcome: endpoint({
    id: 'draws.outcome',
    method: 'GET',
    path: '/draws/:drawId/outcome',
    summary: 'What was drawn. Each look at it is an entry of the audit log: who saw it and when (I-11)',
    access: 'draw.manage',
    params: drawParams,
    response: z.strictObject({ drawn: z.array(drawnSchool) }),
    errors: [...ofDraw, 'draws.not-drawn'],
  }),
  figures: endpoint({
    id: 'draws.figures',
    method: 'GET',
    path: '/areas/:areaId/draw-figures/:quarter',
    summary:
      'Of the drawn visits that ended in a quarter: how many found something, of the risk-led and of the random ones, with 95 % intervals (Wilson)',
    access: 'draw.manage',
    params: z.strictObject({ areaId: areaCode, quarter: z.string().regex(/^20\d\d-Q[1-4]$/) }),
    response: z.strictObject({
      from: businessDate,
      to: businessDate,
      /** With fewer checks in a group nothing is said of its rate. */
      leastChecks: z.int().min(1),
      random: group,
      risk: group,
    }),
    errors: ['organization.area-not-found'],
  }),
  announced: endpoint({
    id: 'draws.announced',
    method: 'GET',
    path: '/announced-draws',
    summary:
      'The last hundred draws whose lists were published, for everybody: the SHA-256 of the lists, which public number decides, and whether the file can be read yet',
    access: 'public',
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          id,
          area: z.string(),
          from: businessDate,
          to: businessDate,
          publishedAt: instant,
          listsSha256: hash,
          numberSource: z.string(),
          numberDay: businessDate,
          publicNumber: z.string().nullable(),
          isRevealed: z.boolean(),
        }),
      ),
    }),
  }),
  page: endpoint({
    id: 'draws.page',
    method: 'GET',
    path: '/draw-notices',
    summary: 'The same as a page that needs no script, to which the notices of schools lead',
    access: 'public',
    produces: 'text/html',
  }),
  file: endpoint({
    id: 'draws.file',
    method: 'GET',
    path: '/announced-draws/:drawId/file',
    summary:
      'Lists, nonce, public number and outcome of a draw, for everybody, once its last visit was begun or its period is over; `proof/draw.mjs` computes it again',
    access: 'public',
    params: drawParams,
    response: z.strictObject({
      v: z.literal(1),
      /** RFC 8785 JSON, the very text of which `listsSha256` is the hash. */
      lists: z.string(),
      listsSha256: hash,
      nonce: hash,
      /** SHA-256(nonce ‖ publicNumber) is the seed. */
      publicNumber: z.string(),
      outcome: z.array(
        z.strictObject({
          school: z.strictObject({ no: z.int().min(1), name: z.string() }),
          group: z.enum(DRAW_GROUPS),
          inspectors: z.array(z.strictObject({ no: z.int().min(1), name: z.string(), organ: z.string() })),
        }),
      ),
    }),
    errors: ofDraw,
  }),
} as const;
