import { z } from 'zod';
import { OTHER_PAYERS } from '../payers.js';
import { areaCode } from './auth.js';
import { businessDate, id, position, words } from './common.js';
import { endpoint } from './endpoint.js';

/** 学校, 教学点, 中心校: a central school may enter and sign for its teaching points. */
export const SCHOOL_KINDS = ['school', 'teaching_point', 'central_school'] as const;
export type SchoolKind = (typeof SCHOOL_KINDS)[number];
export const SCHOOL_STATES = ['enabled', 'closed'] as const;
export type SchoolState = (typeof SCHOOL_STATES)[number];
/** 食堂供餐, 企业供餐, 托餐, 加餐 (F-10, F-12). */
export const SUPPLY_MODES = ['canteen', 'enterprise', 'entrusted', 'snack'] as const;
export type SupplyMode = (typeof SUPPLY_MODES)[number];
/** Whether somebody brings ready meals, so that nothing is cooked for the school here (F-10). */
export const isSupplied = (mode: SupplyMode | null): boolean => mode === 'enterprise' || mode === 'entrusted';

/** 标识码: text, because it may begin with a nought. */
export const schoolCode = z.string().regex(/^[0-9A-Z]{4,20}$/);
/** Who eats at a school besides pupils on the subsidy. */
export const otherPayers = z.array(z.enum(OTHER_PAYERS)).max(OTHER_PAYERS.length);
export const className = words(40);
export const classSize = z.int().min(1).max(200);

const schoolParams = z.strictObject({ schoolId: id });
const inSchool = { param: 'schoolId', of: 'school' } as const;
/** Which edit of the school the editor had before him; another one since then is `organization.school-changed`. */
const version = z.int().min(1);
const versionAnswer = z.strictObject({ version });

const service = z.strictObject({
  kitchenId: id,
  kitchenName: z.string(),
  hostSchoolId: id,
  hostSchoolName: z.string(),
  schoolId: id,
  schoolName: z.string(),
  from: businessDate,
  /** The first day without; null until further notice. */
  to: businessDate.nullable(),
});

const people = z.int().min(0).max(20_000);
const capacity = {
  /** Pupils of this school. */
  cooksFor: people,
  /** At one sitting; null where nobody has said. */
  seats: people.nullable(),
  /** Who says so: a paper, the plan of the building, a count on site. */
  source: words(120),
};

export const structureEndpoints = {
  structure: endpoint({
    id: 'organization.structure',
    method: 'GET',
    path: '/schools/:schoolId/structure',
    summary: 'What a school is, where it belongs, how it is fed and by whom, each since when, past and to come',
    access: 'structure.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({
      id,
      name: z.string(),
      schoolCode: z.string().nullable(),
      kind: z.enum(SCHOOL_KINDS),
      areaId: z.string(),
      state: z.enum(SCHOOL_STATES),
      otherPayers,
      /** Where it lies; null while nobody has said. */
      position: position.nullable(),
      version,
      placements: z.array(
        z.strictObject({
          from: businessDate,
          areaId: z.string(),
          centralSchoolId: id.nullable(),
          centralSchoolName: z.string().nullable(),
        }),
      ),
      supplyModes: z.array(z.strictObject({ from: businessDate, mode: z.enum(SUPPLY_MODES) })),
      /** For how many its canteen can cook and how many can sit there, the latest first. */
      capacities: z.array(z.strictObject({ from: businessDate, ...capacity })),
      /** Kitchens that serve it, and whom its own kitchens serve. */
      services: z.array(service),
      /** The teaching points that belong to it today. */
      teachingPoints: z.array(z.strictObject({ id, name: z.string() })),
      classes: z.array(z.strictObject({ id, name: z.string(), size: z.int(), closedOn: businessDate.nullable() })),
    }),
    errors: ['organization.school-not-found'],
  }),
  updateSchool: endpoint({
    id: 'organization.updateSchool',
    method: 'PUT',
    path: '/schools/:schoolId',
    summary: 'Change a school’s name, code and kind, and who eats there besides pupils on the subsidy (F-19)',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({
      version,
      name: words(80),
      schoolCode: schoolCode.nullable(),
      kind: z.enum(SCHOOL_KINDS),
      /** Absent: as it was. */
      otherPayers: otherPayers.optional(),
    }),
    response: versionAnswer,
    errors: [
      'organization.school-not-found',
      'organization.school-changed',
      'organization.school-exists',
      'organization.school-code-taken',
      'organization.kind-in-use',
    ],
  }),
  placeSchool: endpoint({
    id: 'organization.placeSchool',
    method: 'POST',
    path: '/schools/:schoolId/placements',
    summary: 'From a day on, a school lies in another county or belongs to another central school; its history stays',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ version, from: businessDate, areaId: areaCode, centralSchoolId: id.nullable() }),
    response: versionAnswer,
    errors: [
      'organization.school-not-found',
      'organization.school-changed',
      'organization.area-not-found',
      'organization.not-a-central-school',
      'organization.kind-in-use',
      'organization.date-in-the-past',
    ],
  }),
  setPosition: endpoint({
    id: 'organization.setPosition',
    method: 'PUT',
    path: '/schools/:schoolId/position',
    summary:
      'Say where a school lies, from a map or by a phone that stands there; visits show how far from it they began',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ version, position: position.nullable() }),
    response: versionAnswer,
    errors: ['organization.school-not-found', 'organization.school-changed'],
  }),
  setSupplyMode: endpoint({
    id: 'organization.setSupplyMode',
    method: 'POST',
    path: '/schools/:schoolId/supply-modes',
    summary: 'From a day on, how a school is fed; the same day again replaces what was said of it',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ version, from: businessDate, mode: z.enum(SUPPLY_MODES) }),
    response: versionAnswer,
    errors: ['organization.school-not-found', 'organization.school-changed'],
  }),
  setCapacity: endpoint({
    id: 'organization.setCapacity',
    method: 'POST',
    path: '/schools/:schoolId/capacities',
    summary:
      'From a day on, for how many pupils the canteen can cook and how many can sit there, by which source; the same day again replaces what was said of it, and a day to come says what is being built',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ version, from: businessDate, ...capacity }),
    response: versionAnswer,
    errors: ['organization.school-not-found', 'organization.school-changed'],
  }),
  setSchoolState: endpoint({
    id: 'organization.setSchoolState',
    method: 'POST',
    path: '/schools/:schoolId/state',
    summary: 'Close a school from today, which ends what kitchens do for it, or open it again',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ version, state: z.enum(SCHOOL_STATES) }),
    response: versionAnswer,
    errors: ['organization.school-not-found', 'organization.school-changed', 'organization.kitchen-serves-others'],
  }),
  endService: endpoint({
    id: 'organization.endService',
    method: 'POST',
    path: '/kitchens/:kitchenId/service-ends',
    summary: 'The first day on which a kitchen no longer serves a school',
    access: 'structure.manage',
    scopedBy: { param: 'kitchenId', of: 'kitchen' },
    params: z.strictObject({ kitchenId: id }),
    body: z.strictObject({ schoolId: id, to: businessDate }),
    status: 204,
    errors: ['organization.kitchen-not-found', 'organization.school-not-found', 'organization.not-served'],
  }),
  editClass: endpoint({
    id: 'organization.editClass',
    method: 'PUT',
    path: '/schools/:schoolId/classes/:classId',
    summary: 'Change a class’s name and number of pupils, or close it from today',
    access: 'structure.manage',
    scopedBy: inSchool,
    params: z.strictObject({ schoolId: id, classId: id }),
    body: z.strictObject({
      name: className,
      size: classSize,
      closed: z.boolean(),
      /** The class as the editor saw it: when it is another one by now, nothing is changed. */
      seen: z.strictObject({ name: z.string(), size: z.int(), closed: z.boolean() }),
    }),
    status: 204,
    errors: [
      'organization.school-not-found',
      'organization.class-not-found',
      'organization.class-exists',
      'organization.class-changed',
    ],
  }),
} as const;
