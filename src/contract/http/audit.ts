import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.js';
import { endpoint } from './endpoint.js';

const entry = z.strictObject({
  seq: z.int().min(0),
  at: instant,
  /** `identity.account-disabled`: the room, then what was done. */
  action: z.string(),
  accountId: id.nullable(),
  who: z.string(),
  unit: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  schoolId: id.nullable(),
  areaCode: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** What is looked for; every part narrows. Times are half-open. */
const wanted = {
  from: instant.optional(),
  to: instant.optional(),
  /** The beginning of an action: `identity.` finds all that was done to accounts. */
  action: z.string().trim().max(60).optional(),
  /** A part of the name or the unit of who did it. */
  who: z.string().trim().max(80).optional(),
  subjectId: z.string().trim().max(80).optional(),
};

export const auditEndpoints = {
  entries: endpoint({
    id: 'audit.entries',
    method: 'GET',
    path: '/audit/entries',
    summary: 'The audit log within the reader’s area: who did what to what, newest first',
    access: 'audit.read',
    query: pageQuery.extend(wanted),
    response: page(entry),
  }),
  export: endpoint({
    id: 'audit.export',
    method: 'GET',
    path: '/audit/entries.csv',
    summary: 'The same as a table for Excel; the export itself becomes an entry',
    access: 'audit.read',
    query: z.strictObject(wanted),
    produces: 'text/csv',
    errors: ['audit.export-too-large'],
  }),
  verify: endpoint({
    id: 'audit.verify',
    method: 'POST',
    path: '/audit/verify',
    summary: 'Recompute the whole chain and hold it against the marks kept outside the database',
    access: 'audit.read',
    makesPaper: true,
    response: z.strictObject({
      intact: z.boolean(),
      entries: z.int(),
      head: z.string(),
      marks: z.int(),
      forgedMarks: z.int(),
      firstBad: z
        .strictObject({ seq: z.int(), why: z.enum(['missing', 'changed', 'not-in-head', 'cut-off', 'rewritten']) })
        .nullable(),
    }),
  }),
} as const;
