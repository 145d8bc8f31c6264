import { addDays, type BusinessDate, isBusinessDate } from '../contract/business-date.js';
import type { RosterRow } from '../roster/index.js';
import type { ListMapping, PupilStay } from './pupils.entities.js';

export interface ListFault {
  rowNumber: number;
  field: string;
  code: string;
  details: Record<string, string | number>;
}
export type Said = Pick<PupilStay, 'schoolId' | 'className' | 'grade' | 'eligible' | 'boarder'>;
/** A good row; its number is only held until it has been hashed. */
export interface ListedPupil extends Said {
  rowNumber: number;
  identity: string;
  /** Null where the list does not say. */
  from: BusinessDate | null;
  to: BusinessDate | null;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/**
 * The 18 characters by which a pupil is known in either register: the identity number, also where `G` or `L` of the register stands before it.
 * Null for anything whose last character does not check (GB 11643).
 */
export function identityOf(text: string): string | null {
  const plain = text.replace(/\s/g, '').toUpperCase();
  const [, number] = /^[GL]?(\d{17}[\dX])$/.exec(plain) ?? [];
  if (number === undefined) return null;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECKS[sum % 11] === number[17] ? number : null;
}

/** @param schools ids by code and by name, of those that the list may speak of */
export function judgeList(
  rows: readonly RosterRow[],
  { columns, yes, kind }: ListMapping,
  schools: ReadonlyMap<string, string>,
): { pupils: ListedPupil[]; faults: ListFault[] } {
  const seen = new Map<string, number>();
  const pupils: ListedPupil[] = [];
  const faults: ListFault[] = [];
  for (const { rowNumber, fields, fault } of rows) {
    const wrong = (field: string, code: string, details = {}): void => {
      faults.push({ rowNumber, field, code, details });
    };
    const said = (field: string): string => fields[field] ?? '';
    const identity = identityOf(said('identity'));
    const schoolId = schools.get(said('school'));
    const days = [said('from'), said('to')].map((text) => text || null);
    if (fault !== null) wrong(fault.field, fault.code);
    else if (identity === null) wrong('identity', 'pupils.identity-wrong');
    else if (seen.has(identity)) wrong('identity', 'roster.twice-in-file', { row: seen.get(identity) ?? 0 });
    else if (schoolId === undefined) wrong('school', 'pupils.school-unknown');
    else if (said('className') === '' || said('className').length > 40) wrong('className', 'roster.missing');
    else if (days.some((day) => day !== null && !isBusinessDate(day))) wrong('from', 'roster.not-a-date');
    else {
      seen.set(identity, rowNumber);
      const flag = (field: 'eligible' | 'boarder') => (yes.includes(said(field)) ? ('yes' as const) : ('no' as const));
      pupils.push({
        ...{ rowNumber, identity, schoolId, className: said('className') },
        grade: said('grade').slice(0, 20) || null,
        // who is on the programme's own list takes part, unless that list says otherwise
        eligible: columns.eligible === null ? (kind === 'real_name' ? 'yes' : null) : flag('eligible'),
        boarder: columns.boarder === null ? null : flag('boarder'),
        ...{ from: days[0] ?? null, to: days[1] ?? null },
      });
    }
  }
  return { pupils, faults };
}

export type Stay = Omit<PupilStay, 'id' | 'kind'> & { id: string | null };
export interface ListPlan {
  /** To be written: those without an id are new, others end. */
  begin: Stay[];
  end: { id: string; to: BusinessDate }[];
  counts: { added: number; changed: number; same: number; left: number };
}

/**
 * What a list changes in the stays that are open. Whoever is said otherwise ends on the day before and begins anew; whoever is of a school
 * of the list and not in it has left the day before.
 *
 * @param open stays of this kind without an end, of these pupils and of the schools in the list
 */
export function planOf(
  pupils: readonly (ListedPupil & { pupilId: string })[],
  open: readonly PupilStay[],
  asOf: BusinessDate,
): ListPlan {
  const plan: ListPlan = { begin: [], end: [], counts: { added: 0, changed: 0, same: 0, left: 0 } };
  const before = addDays(asOf, -1);
  const stays = new Map(open.map((stay) => [stay.pupilId, stay]));
  const listed = new Set(pupils.map(({ pupilId }) => pupilId));
  for (const { pupilId, rowNumber: _, identity: __, from, to, ...said } of pupils) {
    const stay = stays.get(pupilId);
    if (stay !== undefined && isSame(stay, said) && to === null) {
      plan.counts.same += 1;
      continue;
    }
    if (stay === undefined) plan.counts.added += 1;
    else plan.counts.changed += 1;
    if (stay !== undefined && isSame(stay, said)) {
      plan.end.push({ id: stay.id, to: to ?? before });
      continue;
    }
    if (stay !== undefined) plan.end.push({ id: stay.id, to: before });
    plan.begin.push({ id: null, pupilId, ...said, from: stay === undefined ? (from ?? asOf) : asOf, to });
  }
  const schools = new Set(pupils.map(({ schoolId }) => schoolId));
  for (const { id, pupilId, schoolId } of open) {
    if (listed.has(pupilId) || !schools.has(schoolId)) continue;
    plan.counts.left += 1;
    plan.end.push({ id, to: before });
  }
  return plan;
}

const isSame = (stay: Said, said: Said): boolean =>
  stay.schoolId === said.schoolId &&
  stay.className === said.className &&
  stay.grade === said.grade &&
  stay.eligible === said.eligible &&
  stay.boarder === said.boarder;
