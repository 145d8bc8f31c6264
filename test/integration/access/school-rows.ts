import type { Role } from '../../../src/contract/roles.js';
import { ADMIN, ALL, RECORD } from './roles.js';
import { DATE, type Row } from './row.js';

const LIST_OWNERS: Role[] = ['system_admin', 'safety_section', 'market_inspector'];

/** Areas, schools, places and classes; school days; ingredients. */
export const SCHOOL_ROWS: Record<string, Row> = {
  'organization.areas': { roles: ALL },
  'organization.schools': { roles: ALL },
  'organization.school': { roles: ALL },
  'organization.timetable': { roles: ALL },
  'organization.createSchool': { roles: ADMIN },
  'organization.createKitchen': { roles: ADMIN, body: () => ({ name: 'K', servesFrom: DATE }) },
  'organization.serveSchool': { roles: ADMIN, body: ({ school }) => ({ schoolId: school, from: '2030-01-01' }) },
  'organization.createPlace': { roles: ADMIN, body: () => ({ name: 'P', kind: 'scale' }) },
  'organization.createClass': { roles: ADMIN, body: () => ({ name: '9Z', size: 3 }) },
  'organization.setTimetable': { roles: ADMIN, body: () => ({ from: DATE, entries: [], seen: [] }) },
  'organization.structure': { roles: ALL },
  'organization.updateSchool': {
    roles: ADMIN,
    body: () => ({ version: 1, name: 'S', schoolCode: null, kind: 'school' }),
  },
  'organization.placeSchool': {
    roles: ADMIN,
    body: () => ({ version: 1, from: '2030-01-01', areaId: '532301', centralSchoolId: null }),
  },
  'organization.setPosition': { roles: ADMIN, body: () => ({ version: 1, position: null }) },
  'organization.setSupplyMode': { roles: ADMIN, body: () => ({ version: 1, from: DATE, mode: 'canteen' }) },
  'organization.setCapacity': {
    roles: ADMIN,
    body: () => ({ version: 1, from: DATE, cooksFor: 1, seats: null, source: 'S' }),
  },
  'organization.setSchoolState': { roles: ADMIN, body: () => ({ version: 1, state: 'closed' }) },
  'organization.endService': { roles: ADMIN, body: ({ school }) => ({ schoolId: school, to: '2030-01-01' }) },
  'organization.editClass': {
    roles: ADMIN,
    body: () => ({ name: '1A', size: 3, closed: false, seen: { name: '1A', size: 40, closed: false } }),
  },

  'calendar.area': { roles: ALL },
  'calendar.setArea': { roles: ADMIN, body: () => ({ version: 0, terms: [], days: [] }) },
  'calendar.school': { roles: ALL },
  'calendar.setSchool': { roles: ADMIN, body: () => ({ version: 0, terms: [], days: [] }) },
  'calendar.days': { roles: ALL, query: { from: DATE } },
  'calendar.warnings': { roles: ALL },

  'catalogue.ingredients': { roles: ALL },
  'catalogue.createIngredient': { roles: RECORD },
  'catalogue.stateMeasure': { roles: LIST_OWNERS, body: () => ({ unit: 'g', from: DATE, source: 'DR' }) },
  'catalogue.withdrawIngredient': { roles: LIST_OWNERS },
  'catalogue.proposals': { roles: LIST_OWNERS },
  'catalogue.takeOver': { roles: LIST_OWNERS, body: () => ({ areaId: null, reason: 'r' }) },
  'catalogue.lists': { roles: ALL },
  'catalogue.setListOwner': { roles: ADMIN, body: () => ({ areaId: null, owner: 'system_admin', reason: 'r' }) },
  'catalogue.merges': { roles: LIST_OWNERS },
  'catalogue.mergeIngredient': { roles: LIST_OWNERS, body: ({ ingredient }) => ({ intoId: ingredient, reason: 'r' }) },
  'catalogue.undoMerge': { roles: LIST_OWNERS, body: () => ({ reason: 'r' }) },
};
