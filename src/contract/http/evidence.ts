import { z } from 'zod';
import { MISFIT_KINDS } from '../misfits.js';
import { STAGES } from '../stages.js';
import { ACT_VERDICTS, CAUSES, EVENT_VERDICTS, GROUND_KINDS } from '../verdicts.js';
import { businessDate, id, instant, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';

const schoolDay = z.strictObject({ schoolId: id, date: businessDate });
const inSchool = { param: 'schoolId', of: 'school' } as const;
const cause = z.enum(CAUSES).nullable();

/** The word that stands on a misfit. A verdict that has changed since takes it away. */
const review = z.strictObject({
  outcome: z.enum(['reviewed', 'fine', 'to_answer']),
  by: z.strictObject({ accountId: id, name: z.string(), unit: z.string() }),
  at: instant,
  note: z.string().nullable(),
  /** The finding with which the school was asked. */
  findingId: id.nullable(),
});
const misfit = z.strictObject({
  subject: z.enum(['act', 'event']),
  /** Of the act or the event. */
  id,
  kind: z.enum(MISFIT_KINDS),
  schoolId: id,
  schoolName: z.string(),
  areaId: z.string(),
  date: businessDate,
  stage: z.enum(STAGES),
  at: instant,
  /** When the event ended; null for a record. */
  until: instant.nullable(),
  placeName: z.string().nullable(),
  /** What was recorded: the kind of act and who wrote it down; null where nothing was. */
  recorded: z.strictObject({ kind: z.string(), by: z.string() }).nullable(),
  /** What was seen: the kind of event, by which camera, and whether there is a still of it; null for a record. */
  seen: z.strictObject({ kind: z.string(), cameraId: id, cameraName: z.string(), hasStill: z.boolean() }).nullable(),
  verdict: z.enum([...ACT_VERDICTS, ...EVENT_VERDICTS]),
  cause,
  reason: z.string(),
  review: review.nullable(),
});

const dayCamera = z.strictObject({
  id,
  name: z.string(),
  placeId: id,
  /** Recorded ÷ planned recording time of that local day up to `asOf`, 0–1; null when the agent has not reported. */
  coverage: z.number().min(0).max(1).nullable(),
});
const dayAct = z.strictObject({
  id,
  kind: z.string(),
  placeId: id,
  occurredAt: instant,
  capturedAt: instant,
  recordedAt: instant,
  /** Null when the capture time is not proven (DESIGN §3). */
  late: z.boolean().nullable(),
  verdict: z.enum(ACT_VERDICTS),
  cause,
  /** In words, in the language asked for. */
  reason: z.string(),
  /** For those who review; always null for the school itself, which learns of it by a finding. */
  review: review.nullable(),
});
const dayEvent = z.strictObject({
  id,
  cameraId: id,
  kind: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  verdict: z.enum(EVENT_VERDICTS),
  cause,
  reason: z.string(),
  review: review.nullable(),
});

/** One thing that a judgement rested on: see `GROUND_KINDS`. `of`: the id, or the policy key, that tells it from others of its kind. */
const ground = z.strictObject({ what: z.enum(GROUND_KINDS), of: z.string().nullable(), value: z.string() });
const difference = z.strictObject({
  what: z.enum(GROUND_KINDS),
  of: z.string().nullable(),
  /** Null where there was none. */
  was: z.string().nullable(),
  /** Null where there is none any more. */
  is: z.string().nullable(),
});
const judgement = z.strictObject({
  verdict: z.enum([...ACT_VERDICTS, ...EVENT_VERDICTS]),
  cause,
  reason: z.string(),
});

export const evidenceEndpoints = {
  day: endpoint({
    id: 'evidence.day',
    method: 'GET',
    path: '/schools/:schoolId/days/:date',
    summary: 'One school’s day: the six stages with what was recorded, what was seen, and where the two agree',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolDay,
    response: z.strictObject({
      schoolId: id,
      date: businessDate,
      stages: z
        .array(
          z.strictObject({
            stage: z.enum(STAGES),
            cameras: z.array(dayCamera),
            acts: z.array(dayAct),
            events: z.array(dayEvent),
          }),
        )
        .length(6),
      asOf: instant,
    }),
    errors: ['organization.school-not-found'],
  }),
  lanes: endpoint({
    id: 'evidence.lanes',
    method: 'GET',
    path: '/schools/:schoolId/days/:date/lanes',
    summary: 'Coverage and activity of each camera of that day, minute by minute, for drawing',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolDay,
    response: z.strictObject({
      cameras: z.array(
        z.strictObject({
          cameraId: id,
          reportedThrough: instant.nullable(),
          clockOffsetMs: z.int().nullable(),
          /**
           * 1,440 characters, one a minute: `.` nothing recorded, `-` partly, `#` fully, `x` covered lens, `r` footage that was
           * fetched afterwards from the camera's card or a recorder: the box did not see it live, and its times are theirs.
           */
          coverage: z.string(),
          /** 1,440 values: highest activity 0–255 within the minute, null where nobody looked. */
          activity: z.array(z.int().nullable()),
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
  days: endpoint({
    id: 'evidence.states',
    method: 'GET',
    path: '/day-states/:date',
    summary: 'For each school in scope: how many records and stretches of footage of that day ask for a look',
    access: 'school.read',
    params: z.strictObject({ date: businessDate }),
    query: z.strictObject({
      /** `recent` counts so many days, the last of them `date`. */
      days: z.coerce.number().int().min(1).max(31).default(7),
    }),
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          schoolId: id,
          acts: z.int(),
          events: z.int(),
          /** Acts that are `unseen` or `partly`, or `obstructed` by a covered lens; what devices failed to film is not counted. */
          actsInDoubt: z.int(),
          /** Movement without a record, and covered lenses. */
          eventsUnexplained: z.int(),
          pending: z.int(),
          /** Of those two, how many nobody has reviewed yet. */
          open: z.int(),
          recent: z.strictObject({ misfits: z.int(), open: z.int() }),
        }),
      ),
    }),
  }),
  misfits: endpoint({
    id: 'evidence.misfits',
    method: 'GET',
    path: '/misfits',
    summary: 'What does not fit between records and footage, over every school in scope: newest day first, by school',
    access: 'misfit.read',
    query: pageQuery.extend({
      /** Inclusive; without them the seven days before today. */
      from: businessDate.optional(),
      to: businessDate.optional(),
      /** A county, or a prefecture with all below it. */
      areaId: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
      schoolId: id.optional(),
      stage: z.enum(STAGES).optional(),
      kind: z.enum(MISFIT_KINDS).optional(),
      /** `due`: what nobody has reviewed, and of the last day what was, so that a colleague’s word is seen. */
      show: z.enum(['due', 'open', 'all']).default('due'),
    }),
    response: page(misfit).extend({
      from: businessDate,
      to: businessDate,
      /** Of the whole span under these filters: how many there are, and how many nobody has reviewed. */
      total: z.int(),
      open: z.int(),
    }),
  }),
  review: endpoint({
    id: 'evidence.review',
    method: 'POST',
    path: '/misfits/:subjectId/reviews',
    summary:
      'Say that one looked at a misfit (`reviewed`), that it is in order (`fine`), or take that back (`reopened`). A school is asked by opening a finding on it',
    access: 'misfit.review',
    scopedBy: { param: 'subjectId', of: 'event' },
    params: z.strictObject({ subjectId: id }),
    body: z.strictObject({
      outcome: z.enum(['reviewed', 'fine', 'reopened']),
      note: words(500).nullable().default(null),
    }),
    response: z.strictObject({ subjectId: id, review: review.nullable() }),
    status: 201,
    idempotent: true,
    errors: ['evidence.misfit-not-found'],
  }),
  reproduce: endpoint({
    id: 'evidence.reproduce',
    method: 'GET',
    path: '/verdicts/:subjectId/reproduced',
    summary:
      'What a verdict rested on, judged again from what was kept by the rule that judged then, and from what is known today',
    access: 'school.read',
    scopedBy: { param: 'subjectId', of: 'event' },
    params: z.strictObject({ subjectId: id }),
    query: z.strictObject({
      /** Which verdict; without it the one that stands. */
      version: z.coerce.number().int().min(1).optional(),
    }),
    response: judgement.extend({
      /** Of the act or the event. */
      subjectId: id,
      subject: z.enum(['act', 'event']),
      version: z.int(),
      rule: z.string(),
      ruleVersion: z.int(),
      /** Release and commit of the program that judged. */
      program: z.string(),
      judgedAt: instant,
      /** SHA-256 of the canonical inputs. */
      inputsDigest: z.string(),
      /** Parts of what was kept that are not as they were written, by digest; empty when all are. */
      changed: z.array(z.string()),
      /** Empty when something was changed. */
      restsOn: z.array(ground),
      /** From what was kept; null when something of it was changed, or the program does not know the rule any more. */
      again: judgement.extend({ same: z.boolean() }).nullable(),
      /** From what is known today; null when there is nothing left to judge. */
      today: judgement.extend({ same: z.boolean(), differs: z.array(difference) }).nullable(),
    }),
    errors: ['evidence.verdict-not-found', 'evidence.verdict-not-kept'],
  }),
} as const;
