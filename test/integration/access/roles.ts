import type { Role } from '../../../src/contract/roles.js';

// Groups of roles that the rows of several matters name; those of one matter stand with its rows.
export const ADMIN: Role[] = ['system_admin'];
export const OFFICERS: Role[] = ['food_safety_director', 'food_safety_officer'];
export const RECORD: Role[] = ['principal', 'canteen_manager', 'canteen_worker', ...OFFICERS];
export const READ: Role[] = [
  'safety_section',
  'finance_section',
  'health_cdc',
  'market_inspector',
  'principal',
  'canteen_manager',
  'canteen_worker',
  'auditor',
  ...OFFICERS,
];
export const ALL: Role[] = [
  'security_admin',
  'system_admin',
  'audit_admin',
  'basic_education_section',
  'parent_committee',
  ...READ,
];
export const ENTER: Role[] = ['finance_section', 'principal'];
export const OPENERS: Role[] = ['safety_section', 'market_inspector'];
export const FINDINGS: Role[] = [
  'safety_section',
  'market_inspector',
  'principal',
  'canteen_manager',
  'auditor',
  ...OFFICERS,
];
