import { addDays, type BusinessDate, isBusinessDate } from '../contract/business-date.js';
import { nameKey } from '../contract/sound-text.js';
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

/** A row that is not taken, as far as it can be read: whoever it is about is on the list all the same. */
export interface UnreadRow {
  identity: string | null;
  schoolId: string | null;
}

/**
 * @param schools ids by `nameKey` of code and of name, of those that the list may speak of
 */
export function judgeList(
  rows: readonly RosterRow[],
  mapping: ListMapping,
  schools: ReadonlyMap<string, string>,
): { pupils: ListedPupil[]; faults: ListFault[]; unread: UnreadRow[] } {
  const { columns, kind } = mapping;
  const flags = { eligible: flagsOf(rows, 'eligible', mapping), boarder: flagsOf(rows, 'boarder', mapping) };
  const seen = new Map<string, number>();
  const pupils: ListedPupil[] = [];
  const faults: ListFault[] = [];
  const unread: UnreadRow[] = [];
  for (const { rowNumber, fields, fault } of rows) {
    const wrong = (field: string, code: string, details = {}): void => {
      faults.push({ rowNumber, field, code, details });
      unread.push({ identity, schoolId: schoolId ?? null });
    };
    const said = (field: string): string => fields[field] ?? '';
    const identity = identityOf(said('identity'));
    const schoolId = schools.get(nameKey(said('school')));
    const days = [said('from'), said('to')].map((text) => text || null);
    const [eligible, boarder] = [flags.eligible(said('eligible')), flags.boarder(said('boarder'))];
    if (fault !== null) wrong(fault.field, fault.code);
    else if (identity === null) wrong('identity', 'pupils.identity-wrong');
    else if (seen.has(identity)) wrong('identity', 'roster.twice-in-file', { row: seen.get(identity) ?? 0 });
    else if (schoolId === undefined) wrong('school', 'pupils.school-unknown');
    else if (said('className') === '' || said('className').length > 40) wrong('className', 'roster.missing');
    else if (days.some((day) => day !== null && !isBusinessDate(day))) wrong('from', 'roster.not-a-date');
    else if (eligible === 'unheard') wrong('eligible', 'pupils.word-unheard', { word: said('eligible') });
    else if (boarder === 'unheard') wrong('boarder', 'pupils.word-unheard', { word: said('boarder') });
    else {
      seen.set(identity, rowNumber);
      pupils.push({
        ...{ rowNumber, identity, schoolId, className: said('className') },
        grade: said('grade').slice(0, 20) || null,
        // who is on the programme's own list takes part, unless that list says otherwise
        eligible: columns.eligible === null && kind === 'real_name' ? 'yes' : eligible,
        boarder,
        ...{ from: days[0] ?? null, to: days[1] ?? null },
      });
    }
  }
  return { pupils, faults, unread };
}

/** What lists write for no, besides the profile's own words and a `不` before its word for yes. */
const USUAL_NO = ['否', '不是', '无', '没有', '不', '非', '×', '✗', '✘', 'x', '0', 'n', 'no', 'false'];

/**
 * How the cells of one column are read. A cell without anything says no where the others are only ticked, as in a list on paper;
 * where others say no in words it says nothing, and so does a column that nobody filled in.
 *
 * @returns for the text of a cell yes, no, null where it says neither, `unheard` for a word that nobody has explained
 */
function flagsOf(
  rows: readonly RosterRow[],
  field: 'eligible' | 'boarder',
  { columns, yes, no = [] }: ListMapping,
): (text: string) => 'yes' | 'no' | 'unheard' | null {
  if (columns[field] === null) return () => null;
  const yeses = new Set(yes.map(nameKey));
  const noes = new Set(
    [...no, ...USUAL_NO, ...yes.flatMap((word) => [`不${word}`, `非${word}`, `未${word}`])].map(nameKey),
  );
  const words = new Set(rows.map(({ fields }) => nameKey(fields[field] ?? '')));
  const isTicked = words.size > 0 && [...words].every((word) => word === '' || yeses.has(word));
  const empty = isTicked && words.size > 1 ? 'no' : null;
  return (text) => {
    const word = nameKey(text);
    if (word === '') return empty;
    if (yeses.has(word)) return 'yes';
    return noes.has(word) ? 'no' : 'unheard';
  };
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
 * of the list and not in it has left the day before; nobody has whose row could not be read, and where it is not to be seen whose
 * row that is, nobody of its school.
 *
 * @param open stays of this kind without an end, of these pupils and of the schools in the list
 * @param unread rows that are not taken; `pupilId` null where the number cannot be read
 */
export function planOf(
  pupils: readonly (ListedPupil & { pupilId: string })[],
  open: readonly PupilStay[],
  asOf: BusinessDate,
  unread: readonly { pupilId: string | null; schoolId: string | null }[] = [],
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
  const nameless = unread.filter(({ pupilId }) => pupilId === null);
  const isAnybodys = nameless.some(({ schoolId }) => schoolId === null);
  for (const { schoolId } of nameless) schools.delete(schoolId ?? '');
  for (const { pupilId } of unread) listed.add(pupilId ?? '');
  for (const { id, pupilId, schoolId } of open) {
    if (isAnybodys || listed.has(pupilId) || !schools.has(schoolId)) continue;
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
