import { z } from 'zod';
import { EXPORT_SOURCES } from '../words/exports-words.js';
import { areaCode } from './auth.js';
import { businessDate, id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export const EXPORT_PERIODS = ['day', 'week', 'month'] as const;
/** Of one export. */
export const MAX_EXPORT_ROWS = 20_000;
export const MAX_EXPORT_DAYS = 92;
const MAX_COLUMNS = 40;

const cell = z.string().max(200);
/** The other system’s blank sheet: what stands above its headings, and these. */
const template = z.strictObject({
  /** Null for a csv. */
  sheet: z.string().max(31).nullable(),
  above: z.array(z.array(cell).max(MAX_COLUMNS)).max(20),
  headings: z.array(cell).min(1).max(MAX_COLUMNS),
});
const column = z.strictObject({
  /** A field of the source; null where the column stays empty or always says the same. */
  field: z.string().max(40).nullable(),
  /** What stands in each row where there is no field. */
  constant: words(100).nullable().default(null),
  /** What the other system calls each value; none: it is taken as it is. */
  codes: z
    .array(z.strictObject({ value: words(100), code: z.string().trim().max(100) }))
    .max(500)
    .default([]),
});
/** Of all columns with their codes, as they are stored. */
const MOST_BYTES = 40_000;
const fits = (columns: object[]) => new TextEncoder().encode(JSON.stringify(columns)).length <= MOST_BYTES;
const mapping = z.strictObject({
  name: words(60),
  source: z.enum(EXPORT_SOURCES),
  period: z.enum(EXPORT_PERIODS),
  format: z.enum(EXPORT_FORMATS),
  template,
  /** One for each heading, in their order. */
  columns: z.array(column).min(1).max(MAX_COLUMNS).refine(fits, { message: 'too many codes' }),
});
const profile = mapping.extend({
  id,
  areaId: areaCode,
  version: z.int().min(1),
  changedAt: instant,
  changedBy: z.string(),
});
const run = z.strictObject({
  id,
  from: businessDate,
  to: businessDate,
  madeAt: instant,
  madeBy: z.string(),
  /** In its file: rows that were never handed over, and such as say something else than when they were. */
  newRows: z.int().min(0),
  changedRows: z.int().min(0),
  /** Left out: handed over before, and the same. */
  sameRows: z.int().min(0),
  /** Handed over before for these days, and no longer there: the other system has to be told by hand. */
  goneRows: z.int().min(0),
});
const profileParams = z.strictObject({ profileId: id });
const areaParams = z.strictObject({ areaId: areaCode });
const ofProfile = ['exports.profile-not-found', 'organization.area-not-found'] as const;
const ofMapping = ['exports.columns-differ', 'exports.field-unknown', 'exports.nothing-mapped'] as const;

/** Tables for other systems, in their columns and codes, made of what was captured here. */
export const exportsEndpoints = {
  readTemplate: endpoint({
    id: 'exports.readTemplate',
    method: 'POST',
    path: '/export-templates',
    summary:
      'Read the headings of another system’s blank sheet (xlsx or csv, as the raw body); nothing of it is kept here',
    access: 'headcount.read',
    response: z.strictObject({ template }),
    errors: [
      'roster.file-unreadable',
      'roster.bytes-damaged',
      'roster.foreign-format',
      'roster.file-locked',
      'roster.file-too-large',
      'roster.too-many-columns',
      'roster.formula',
      'roster.error-cell',
      'roster.no-rows',
    ],
  }),
  profiles: endpoint({
    id: 'exports.profiles',
    method: 'GET',
    path: '/areas/:areaId/export-profiles',
    summary: 'How tables for other systems are made for an area',
    access: 'headcount.read',
    params: areaParams,
    response: z.strictObject({ items: z.array(profile) }),
    errors: ['organization.area-not-found'],
  }),
  createProfile: endpoint({
    id: 'exports.createProfile',
    method: 'POST',
    path: '/areas/:areaId/export-profiles',
    summary: 'Say how a table for another system is made: its headings, what stands under each, and its codes',
    access: 'headcount.read',
    params: areaParams,
    body: mapping,
    response: profile,
    status: 201,
    idempotent: true,
    errors: ['organization.area-not-found', ...ofMapping],
  }),
  changeProfile: endpoint({
    id: 'exports.changeProfile',
    method: 'PUT',
    path: '/export-profiles/:profileId',
    summary: 'Say it otherwise; the area and the source stay. Rows that then read otherwise count as changed',
    access: 'headcount.read',
    params: profileParams,
    body: mapping.extend({ seenVersion: z.int().min(1) }),
    response: profile,
    errors: [...ofProfile, ...ofMapping, 'exports.profile-changed', 'exports.source-stays'],
  }),
  run: endpoint({
    id: 'exports.run',
    method: 'POST',
    path: '/export-profiles/:profileId/runs',
    summary:
      'Make the table of these days: the rows that were never handed over, and those that have changed since. They are remembered as handed over',
    access: 'headcount.read',
    params: profileParams,
    body: z.strictObject({
      from: businessDate,
      to: businessDate,
      /** Everything, also what was handed over before. */
      all: z.boolean().default(false),
    }),
    response: run,
    status: 201,
    idempotent: true,
    errors: [...ofProfile, 'exports.span', 'exports.too-many-rows', 'exports.code-missing'],
  }),
  runs: endpoint({
    id: 'exports.runs',
    method: 'GET',
    path: '/export-profiles/:profileId/runs',
    summary: 'The tables that were made and are still kept, the latest first',
    access: 'headcount.read',
    params: profileParams,
    response: z.strictObject({ items: z.array(run) }),
    errors: ofProfile,
  }),
  file: endpoint({
    id: 'exports.file',
    method: 'GET',
    path: '/export-runs/:runId/file',
    summary: 'A table that was made, as often as it is asked for while it is kept; noted in the audit log',
    access: 'headcount.read',
    params: z.strictObject({ runId: id }),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    errors: [...ofProfile, 'exports.run-not-found'],
  }),
} as const;
