import { z } from 'zod';
import { areaCode } from './auth.js';
import { businessDate, id, words } from './common.js';
import { endpoint } from './endpoint.js';

const MAX_TERMS = 4;
const MAX_SPECIAL_DAYS = 150;

const term = z
  .strictObject({ name: words(40), from: businessDate, to: businessDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'ends after it begins' });
const specialDay = z.strictObject({
  date: businessDate,
  /** `school_day`: pupils come although the weekday says otherwise (调休). */
  kind: z.enum(['holiday', 'school_day']),
  note: z.string().trim().max(60).default(''),
});
const content = { terms: z.array(term).max(MAX_TERMS), days: z.array(specialDay).max(MAX_SPECIAL_DAYS) };
const calendar = z.strictObject({
  schoolYear: z.int(),
  /** 0 while nobody has said anything. */
  version: z.int().min(0),
  ...content,
});
const schoolYear = z.coerce.number().int().min(2020).max(2100);
/** `version` is the one the editor had before him; another one by now is `calendar.changed`. */
const edited = z.strictObject({ version: z.int().min(0), ...content });
const inSchool = { param: 'schoolId', of: 'school' } as const;
const ofArea = z.strictObject({ areaId: areaCode, schoolYear });
const ofSchool = z.strictObject({ schoolId: id, schoolYear });
const editErrors = [
  'calendar.changed',
  'calendar.day-outside-year',
  'calendar.day-named-twice',
  'calendar.terms-overlap',
];

export const CALENDAR_WARNINGS = ['school-year-missing', 'holidays-missing'] as const;

export const calendarEndpoints = {
  areaCalendar: endpoint({
    id: 'calendar.area',
    method: 'GET',
    path: '/areas/:areaId/calendars/:schoolYear',
    summary: 'What an area says of a school year (September to August): terms, holidays, make-up days',
    access: 'structure.read',
    params: ofArea,
    response: calendar,
    errors: ['organization.area-not-found'],
  }),
  setAreaCalendar: endpoint({
    id: 'calendar.setArea',
    method: 'PUT',
    path: '/areas/:areaId/calendars/:schoolYear',
    summary: 'Say it for an area: it holds for every school there that says nothing else',
    access: 'structure.manage',
    params: ofArea,
    body: edited,
    response: calendar,
    errors: ['organization.area-not-found', ...editErrors],
  }),
  schoolCalendar: endpoint({
    id: 'calendar.school',
    method: 'GET',
    path: '/schools/:schoolId/calendars/:schoolYear',
    summary: 'What one school says otherwise than its area',
    access: 'structure.read',
    scopedBy: inSchool,
    params: ofSchool,
    response: calendar,
    errors: ['organization.school-not-found'],
  }),
  setSchoolCalendar: endpoint({
    id: 'calendar.setSchool',
    method: 'PUT',
    path: '/schools/:schoolId/calendars/:schoolYear',
    summary: 'Say it for one school: its days go before those of its area',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: ofSchool,
    body: edited,
    response: calendar,
    errors: ['organization.school-not-found', ...editErrors],
  }),
  schoolDays: endpoint({
    id: 'calendar.days',
    method: 'GET',
    path: '/schools/:schoolId/school-days',
    summary: 'Whether pupils come, day by day; null where nobody has said',
    access: 'structure.read',
    scopedBy: inSchool,
    params: z.strictObject({ schoolId: id }),
    query: z.strictObject({ from: businessDate, days: z.coerce.number().int().min(1).max(400).default(31) }),
    response: z.strictObject({
      items: z.array(
        z.strictObject({
          date: businessDate,
          isSchoolDay: z.boolean().nullable(),
          reason: z.enum(['special', 'term', 'weekend', 'outside_term', 'closed', 'unknown']),
          note: z.string(),
        }),
      ),
    }),
    errors: ['organization.school-not-found'],
  }),
  warnings: endpoint({
    id: 'calendar.warnings',
    method: 'GET',
    path: '/calendar-warnings',
    summary: 'Areas with schools in scope whose school year, or whose holidays of the coming year, nobody has entered',
    access: 'structure.read',
    response: z.strictObject({
      items: z.array(
        z.strictObject({ kind: z.enum(CALENDAR_WARNINGS), areaId: areaCode, areaName: z.string(), year: z.int() }),
      ),
    }),
  }),
} as const;
