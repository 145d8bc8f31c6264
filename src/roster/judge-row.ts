import { isBusinessDate } from '../contract/business-date.js';
import type { RosterKind } from '../contract/http/roster.js';
import { SCHOOL_KINDS, type SchoolKind, SUPPLY_MODES, type SupplyMode } from '../contract/http/structure.js';
import { plainPhone } from '../contract/person-name.js';
import { ROLES, type Role } from '../contract/roles.js';
import { isSoundText, nameKey } from '../contract/sound-text.js';
import { classLikeness } from './class-likeness.js';
import { COLUMNS, type Column, type ReadingFault, type RosterRow } from './file/columns.js';

/** What the reason names: the row before it that is the same, or what the class is called that is there. */
export type FaultDetails = { row: number } | { name: string };

/** Why a row is not taken, and in which of its fields. */
export interface RowFault {
  code:
    | ReadingFault['code']
    | 'roster.missing'
    | 'roster.too-long'
    | 'roster.broken-text'
    | 'roster.not-a-code'
    | 'roster.not-a-date'
    | 'roster.not-a-number'
    | 'roster.not-a-phone'
    | 'roster.not-one-of'
    | 'roster.school-or-area'
    | 'roster.class-like'
    | 'roster.twice-in-file'
    | 'roster.namesake-in-file';
  field: string;
  details?: FaultDetails;
}

const KIND_WORDS: Record<SchoolKind, readonly string[]> = {
  school: ['学校', '完小', '初中', '小学', 'school'],
  teaching_point: ['教学点', 'teaching_point'],
  central_school: ['中心校', '中心学校', 'central_school'],
};
const SUPPLY_WORDS: Record<SupplyMode, readonly string[]> = {
  canteen: ['食堂', '食堂供餐', 'canteen'],
  enterprise: ['企业', '企业供餐', 'enterprise'],
  entrusted: ['托餐', '家庭托餐', 'entrusted'],
  snack: ['加餐', '课间加餐', 'snack'],
};
/** What people call their work; every role is also known by its own name. */
const ROLE_WORDS: Partial<Record<Role, readonly string[]>> = {
  principal: ['校长', '负责人'],
  food_safety_director: ['食品安全总监'],
  food_safety_officer: ['食品安全员'],
  canteen_manager: ['食堂管理员', '食堂负责人', '食堂经理'],
  canteen_worker: ['从业人员', '食堂从业人员', '厨师', '库管员'],
  safety_section: ['安全科', '教育局安全科'],
  finance_section: ['财务科', '财务基建科'],
  basic_education_section: ['基础教育科'],
  market_inspector: ['市场监管检查员', '市场监管'],
  health_cdc: ['卫健', '疾控'],
  auditor: ['审计', '纪检'],
  parent_committee: ['家长委员会', '膳食委员会'],
  system_admin: ['系统管理员'],
};

export const schoolKindOf = (word: string): SchoolKind | null =>
  SCHOOL_KINDS.find((kind) => KIND_WORDS[kind].includes(word)) ?? null;
export const supplyModeOf = (word: string): SupplyMode | null =>
  SUPPLY_MODES.find((mode) => SUPPLY_WORDS[mode].includes(word)) ?? null;
export const roleOf = (word: string): Role | null =>
  ROLES.find((role) => role === word || ROLE_WORDS[role]?.includes(word)) ?? null;
/** `a、b, c` as its parts. */
export const partsOf = (text: string): string[] => text.split(/[,、,;;\s]+/).filter((part) => part !== '');

const LONGEST: Partial<Record<RosterKind, Record<string, number>>> = {
  schools: { name: 80 },
  kitchens: { name: 80 },
  classes: { name: 40 },
  people: { name: 60, number: 30, unit: 80 },
};
const CODE = /^[0-9A-Z]{4,20}$/;
/** What is left of `1-1` where a column was made text only after the spreadsheet had taken it for a day: days of 2018 to 2036. */
const DAY_NUMBER = /^4[3-9]\d{3}$/;

/** What can be said of a row without asking the database; null when nothing speaks against it. */
export function judgeRow(kind: RosterKind, { fields, fault }: RosterRow): RowFault | null {
  if (fault !== null) return fault;
  for (const [field, column] of Object.entries(COLUMNS[kind]) as [string, Column][]) {
    const text = fields[field] ?? '';
    if (text === '' && column.isRequired) return { code: 'roster.missing', field };
    if (text.length > (LONGEST[kind]?.[field] ?? 200)) return { code: 'roster.too-long', field };
    if (!isSoundText(text)) return { code: 'roster.broken-text', field };
  }
  return JUDGES[kind](fields);
}

type Fields = Readonly<Record<string, string>>;
const JUDGES: Record<RosterKind, (fields: Fields) => RowFault | null> = {
  schools: ({ code = '', area = '', kind = '', central = '', supply = '' }) => {
    if (!CODE.test(code)) return { code: 'roster.not-a-code', field: 'code' };
    if (!/^\d{6}$/.test(area)) return { code: 'roster.not-a-code', field: 'area' };
    if (schoolKindOf(kind) === null) return { code: 'roster.not-one-of', field: 'kind' };
    if (central !== '' && !CODE.test(central)) return { code: 'roster.not-a-code', field: 'central' };
    return supply !== '' && supplyModeOf(supply) === null ? { code: 'roster.not-one-of', field: 'supply' } : null;
  },
  kitchens: ({ host = '', from = '', served = '' }) => {
    if (!CODE.test(host)) return { code: 'roster.not-a-code', field: 'host' };
    if (from !== '' && !isBusinessDate(from)) return { code: 'roster.not-a-date', field: 'from' };
    return partsOf(served).some((code) => !CODE.test(code)) ? { code: 'roster.not-a-code', field: 'served' } : null;
  },
  classes: ({ school = '', name = '', size = '' }) => {
    if (!CODE.test(school)) return { code: 'roster.not-a-code', field: 'school' };
    if (DAY_NUMBER.test(name)) return { code: 'roster.became-a-day', field: 'name' };
    return /^0{0,2}[1-9]\d{0,2}$/.test(size) && Number(size) <= 200
      ? null
      : { code: 'roster.not-a-number', field: 'size' };
  },
  people: ({ number = '', phone = '', school = '', area = '', role = '' }) => {
    // what a program made of a whole number, `1001.0` or `1,001`: with it the same person would be another one
    if (/^\d+(\.\d*|(,\d{3})+)$/.test(number)) return { code: 'roster.not-a-code', field: 'number' };
    if (phone !== '' && !/^[\d +-]{5,20}$/.test(phone)) return { code: 'roster.not-a-phone', field: 'phone' };
    if ((school === '') === (area === '')) return { code: 'roster.school-or-area', field: 'school' };
    if (school !== '' && !CODE.test(school)) return { code: 'roster.not-a-code', field: 'school' };
    if (area !== '' && !/^\d{6}$/.test(area)) return { code: 'roster.not-a-code', field: 'area' };
    return role !== '' && roleOf(role) === null ? { code: 'roster.not-one-of', field: 'role' } : null;
  },
};

/** By what a row is the same thing as another, and in which field one sees it. */
function keyOf(kind: RosterKind, { fields }: RosterRow): { key: string; field: string } {
  const { code = '', host = '', name = '', school = '', number = '', phone = '', area = '' } = fields;
  if (kind === 'schools') return { key: code, field: 'code' };
  if (kind === 'kitchens') return { key: `${host}|${nameKey(name)}`, field: 'name' };
  if (kind === 'classes') return { key: `${school}|${classLikeness(name) ?? nameKey(name)}`, field: 'name' };
  return number === ''
    ? { key: JSON.stringify([name, plainPhone(phone), school, area]), field: 'name' }
    : { key: number, field: 'number' };
}

export interface JudgedRow {
  row: RosterRow;
  fault: RowFault | null;
}

/** What people write where there is nothing to say: taken for a number, it would make one person of all who have none. */
const NONE_WORDS = /^([-—–/\\]+|无|暂无|没有|n\/a|none|nil)$/i;
const withoutNone = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, NONE_WORDS.test(text) ? '' : text]));

/** Every row judged alone and against those before it; teaching points come last, after their central schools. */
export function judgeRows(kind: RosterKind, rows: readonly RosterRow[]): JudgedRow[] {
  const seen = new Map<string, number>();
  const judged = rows.map((read): JudgedRow => {
    const row = { ...read, fields: withoutNone(read.fields) };
    const fault = judgeRow(kind, row);
    if (fault !== null) return { row, fault };
    const same = keyOf(kind, row);
    const before = seen.get(same.key);
    if (before !== undefined) {
      const code = kind === 'people' && same.field === 'name' ? 'roster.namesake-in-file' : 'roster.twice-in-file';
      return { row, fault: { code, field: same.field, details: { row: before } } };
    }
    seen.set(same.key, row.rowNumber);
    return { row, fault: null };
  });
  const isPoint = ({ row }: JudgedRow): boolean => kind === 'schools' && (row.fields.central ?? '') !== '';
  return [...judged.filter((one) => !isPoint(one)), ...judged.filter(isPoint)];
}
