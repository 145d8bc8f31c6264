import { z } from 'zod';
import { PLACE_KINDS, STAGES } from '../stages.js';
import { areaCode } from './auth.js';
import { businessDate, id, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';
import {
  className,
  classSize,
  otherPayers,
  SCHOOL_KINDS,
  SCHOOL_STATES,
  SUPPLY_MODES,
  schoolCode,
} from './structure.js';

const school = z.strictObject({
  id,
  name: z.string(),
  areaId: z.string(),
  schoolCode: z.string().nullable(),
  kind: z.enum(SCHOOL_KINDS),
  state: z.enum(SCHOOL_STATES),
});
const place = z.strictObject({
  id,
  schoolId: id,
  kitchenId: id.nullable(),
  kind: z.enum(PLACE_KINDS),
  name: z.string(),
  /** How a cold store is kept; null for other places, and where nobody has said. */
  regime: z.enum(['chill', 'freeze']).nullable(),
});
const classGroup = z.strictObject({ id, name: z.string(), size: z.int() });
const timetableEntry = z
  .strictObject({
    stage: z.enum(STAGES),
    /** Minutes since local midnight; the hour is [from, to). */
    fromMinute: z.int().min(0).max(1439),
    toMinute: z.int().min(1).max(1440),
  })
  .refine(({ fromMinute, toMinute }) => fromMinute < toMinute, { path: ['toMinute'], message: 'ends after it begins' });
const schoolParams = z.strictObject({ schoolId: id });
const inSchool = { param: 'schoolId', of: 'school' } as const;

export const organizationEndpoints = {
  areas: endpoint({
    id: 'organization.areas',
    method: 'GET',
    path: '/areas',
    summary: 'The prefecture and its counties (GB/T 2260)',
    access: 'structure.read',
    response: z.strictObject({
      items: z.array(z.strictObject({ id: areaCode, name: z.string(), parentId: z.string().nullable() })),
    }),
  }),
  schools: endpoint({
    id: 'organization.schools',
    method: 'GET',
    path: '/schools',
    summary: 'Schools within the caller’s scope, by name; `search` is a part of the name or the start of the code',
    access: 'structure.read',
    query: pageQuery.extend({ search: z.string().trim().max(60).optional() }),
    response: page(school),
  }),
  createSchool: endpoint({
    id: 'organization.createSchool',
    method: 'POST',
    path: '/schools',
    summary: 'Add a school to an area',
    access: 'structure.manage',
    body: z.strictObject({
      name: words(80),
      areaId: areaCode,
      schoolCode: schoolCode.nullable().default(null),
      kind: z.enum(SCHOOL_KINDS).default('school'),
      centralSchoolId: id.nullable().default(null),
    }),
    response: school,
    status: 201,
    errors: [
      'organization.area-not-found',
      'organization.school-exists',
      'organization.school-code-taken',
      'organization.not-a-central-school',
    ],
  }),
  school: endpoint({
    id: 'organization.school',
    method: 'GET',
    path: '/schools/:schoolId',
    summary: 'One school with the kitchens that serve it today, its places and classes',
    access: 'structure.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: school.extend({
      kitchens: z.array(z.strictObject({ id, name: z.string(), hostSchoolId: id })),
      places: z.array(place),
      classes: z.array(classGroup),
      /** Who eats here besides pupils on the subsidy: a headcount asks for these. */
      otherPayers,
      /** Further schools that the kitchens on its ground serve today: food is sent there. */
      sites: z.array(z.strictObject({ id, name: z.string() })),
      /** How an office has said that it is fed today (F-10); null while none has. */
      supplyMode: z.enum(SUPPLY_MODES).nullable(),
    }),
    errors: ['organization.school-not-found'],
  }),
  createKitchen: endpoint({
    id: 'organization.createKitchen',
    method: 'POST',
    path: '/schools/:schoolId/kitchens',
    summary: 'Add a kitchen on this school’s ground; it serves this school from `servesFrom`',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ name: words(80), servesFrom: businessDate }),
    response: z.strictObject({ id, name: z.string(), hostSchoolId: id }),
    status: 201,
    errors: ['organization.school-not-found'],
  }),
  serveSchool: endpoint({
    id: 'organization.serveSchool',
    method: 'POST',
    path: '/kitchens/:kitchenId/schools',
    summary: 'Let a kitchen serve a further school from one day on, until another when given',
    access: 'structure.manage',
    scopedBy: { param: 'kitchenId', of: 'kitchen' },
    params: z.strictObject({ kitchenId: id }),
    body: z.strictObject({ schoolId: id, from: businessDate, to: businessDate.nullable().default(null) }),
    status: 204,
    errors: [
      'organization.kitchen-not-found',
      'organization.school-not-found',
      'organization.already-served',
      'organization.service-ends-first',
    ],
  }),
  createPlace: endpoint({
    id: 'organization.createPlace',
    method: 'POST',
    path: '/schools/:schoolId/places',
    summary: 'Add a place: of a kitchen, or of the school itself (a dining hall)',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({
      name: words(80),
      /** Any text is read so that a forbidden kind (P-02) can be refused by name. */
      kind: z.string().max(40),
      kitchenId: id.nullable().default(null),
      /** Only of a cold store: readings there are judged by it. */
      regime: z.enum(['chill', 'freeze']).nullable().default(null),
    }),
    response: place,
    status: 201,
    errors: [
      'organization.school-not-found',
      'organization.kitchen-not-found',
      'organization.place-kind-unknown',
      'organization.place-kind-forbidden',
    ],
  }),
  createClass: endpoint({
    id: 'organization.createClass',
    method: 'POST',
    path: '/schools/:schoolId/classes',
    summary: 'Add a class with its number of pupils',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ name: className, size: classSize }),
    response: classGroup,
    status: 201,
    errors: ['organization.school-not-found', 'organization.class-exists'],
  }),
  setTimetable: endpoint({
    id: 'organization.setTimetable',
    method: 'PUT',
    path: '/schools/:schoolId/timetable',
    summary: 'From a day on, the hours in which each stage is worked: footage in these hours needs no record',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({
      from: businessDate,
      entries: z.array(timetableEntry).max(50),
      /** The hours as the editor saw them: when others hold on that day by now, nothing is changed. */
      seen: z.array(timetableEntry).max(50),
    }),
    status: 204,
    errors: ['organization.school-not-found', 'organization.timetable-changed'],
  }),
  timetable: endpoint({
    id: 'organization.timetable',
    method: 'GET',
    path: '/schools/:schoolId/timetable',
    summary: 'The hours that hold on a day, as far as they are set by now; without one, today',
    access: 'structure.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ date: businessDate.optional() }),
    response: z.strictObject({ entries: z.array(timetableEntry) }),
    errors: ['organization.school-not-found'],
  }),
} as const;
