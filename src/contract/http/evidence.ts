import { z } from 'zod';
import { STAGES } from '../stages.js';
import { ACT_VERDICTS, CAUSES, EVENT_VERDICTS } from '../verdicts.js';
import { businessDate, id, instant } from './common.js';
import { endpoint } from './endpoint.js';

const schoolDay = z.strictObject({ schoolId: id, date: businessDate });
const inSchool = { param: 'schoolId', of: 'school' } as const;
const cause = z.enum(CAUSES).nullable();

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
          /** 1,440 characters, one a minute: `.` nothing recorded, `-` partly, `#` fully, `x` covered lens. */
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
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          schoolId: id,
          acts: z.int(),
          events: z.int(),
          /** Acts that are `unseen`, or `obstructed`, or `unwatched` for want of any footage. */
          actsInDoubt: z.int(),
          eventsUnexplained: z.int(),
          pending: z.int(),
        }),
      ),
    }),
  }),
} as const;
