import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import writeXlsxFile from 'write-excel-file/node';
import type { BusinessDate } from '../contract/business-date.js';
import { type BusinessMonth, spanOfMonth } from '../contract/business-month.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { pupilsEndpoints } from '../contract/http/pupils.js';
import type { Language } from '../contract/language.js';
import { nameKey } from '../contract/sound-text.js';
import { School, SchoolDirectory, withinScope } from '../organization/index.js';
import {
  AuditLog,
  areaPrefix,
  Clock,
  DomainError,
  lockRows,
  newId,
  type Principal,
  problemText,
  problemWords,
  UnitOfWork,
  writeRows,
} from '../platform/index.js';
import { type Columns, readList } from '../roster/index.js';
import { identityOf, judgeList, type ListedPupil, planOf, type UnreadRow } from './judge-list.js';
import { PupilMacs } from './pupil-macs.js';
import { type ListMapping, Pupil, PupilList, PupilListProfile, PupilStay } from './pupils.entities.js';

type Api = typeof pupilsEndpoints;
type Profile = ResponseOf<Api['saveProfile']>;
type Taken = ResponseOf<Api['take']>;

const MOST_FAULTS = 200;
const AT_ONCE = 500;

const ANSWER: Readonly<
  Record<Language, { headings: string[]; unknown: string; unreadable: string; here: string; left: string }>
> = {
  zh: {
    headings: ['登记情况', '登记班级', '享受补助', '登记起', '登记止'],
    unknown: '未登记',
    unreadable: '证件号有误',
    here: '在册',
    left: '已离校',
  },
  en: {
    headings: ['On the list', 'Class', 'Entitled', 'Since', 'Until'],
    unknown: 'not known',
    unreadable: 'number is wrong',
    here: 'yes',
    left: 'has left',
  },
};
const FLAG: Readonly<Record<Language, Record<'yes' | 'no', string>>> = {
  zh: { yes: '是', no: '否' },
  en: { yes: 'yes', no: 'no' },
};

/**
 * Lists of pupils as other registers give them. A file is read in the request that brings it and never stored; names are not read, and of
 * an identity number nothing is kept but its keyed hash.
 */
@Injectable()
export class PupilLists {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly macs: PupilMacs,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `organization.area-not-found` */
  profiles(by: Principal, areaId: string): Promise<{ items: Profile[] }> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, by, 'pupils.manage', areaId);
      const found = await tx.find(PupilListProfile, { where: { areaCode: areaId }, order: { name: 'ASC' } });
      return { items: found.map(viewOf) };
    });
  }

  /** One of that name is replaced. @throws DomainError `organization.area-not-found` */
  saveProfile(by: Principal, areaId: string, mapping: ListMapping): Promise<Profile> {
    return this.uow.write(async (tx) => {
      await this.directory.requireArea(tx, by, 'pupils.manage', areaId);
      const old = await tx.findOneBy(PupilListProfile, { areaCode: areaId, name: mapping.name });
      const changed = { mapping, changedAt: this.clock.now(), accountId: by.accountId, changedBy: by.displayName };
      const profile = { id: old?.id ?? newId(), areaCode: areaId, name: mapping.name, ...changed };
      if (old === null) await tx.insert(PupilListProfile, profile);
      else await tx.update(PupilListProfile, { id: old.id }, changed);
      await this.note(tx, by, profile, 'pupils.profile-saved', { kind: mapping.kind });
      return viewOf(profile);
    });
  }

  /**
   * @param isTaken false: only what would become of it
   * @throws DomainError `pupils.profile-not-found`, `organization.area-not-found`, `pupils.list-older` for a day before that of the last
   *   list, the codes of `FileFault`, `roster.columns-missing`
   */
  async take(
    by: Principal,
    profileId: string,
    { asOf, isTaken, language }: { asOf: BusinessDate; isTaken: boolean; language: Language },
    bytes: Buffer,
  ): Promise<Taken> {
    const profile = await this.uow.read((tx) => this.require(tx, by, profileId));
    const { mapping } = profile;
    const { rows } = await readList(columnsOf(mapping), bytes);
    const schools = await this.uow.read((tx) => schoolsByWord(tx, by, profile.areaCode));
    const { pupils, faults, unread } = judgeList(rows, mapping, schools);
    const macs = await this.macs.of(pupils.map(({ identity }) => identity));
    const known = pupils.map((pupil, at) => ({ ...pupil, mac: macs[at] ?? '' }));
    const notTaken = await this.macsOf(unread);
    const counts = isTaken
      ? await this.uow.write((tx) => this.write(tx, by, profile, asOf, known, notTaken))
      : await this.uow.read(async (tx) => {
          await requireNewer(tx, profileId, asOf);
          return (await plan(tx, mapping.kind, known, asOf, notTaken)).counts;
        });
    return {
      counts: { ...counts, wrong: faults.length },
      faults: faults.slice(0, MOST_FAULTS).map(({ rowNumber, field, code, details }) => ({
        rowNumber,
        column: columnsOf(mapping)[field]?.heading ?? field,
        why: problemWords(problemText(code)?.[language] ?? code, details, language),
      })),
      taken: isTaken,
    };
  }

  /** The list itself with what is known of each row. @throws DomainError as `take`, but for `pupils.list-older` */
  async answer(
    by: Principal,
    profileId: string,
    { month, language }: { month: BusinessMonth; language: Language },
    bytes: Buffer,
  ): Promise<Buffer> {
    const profile = await this.uow.read((tx) => this.require(tx, by, profileId));
    const { mapping } = profile;
    const { rows, heading, cells } = await readList(columnsOf(mapping), bytes);
    const identities = rows.map(({ fields }) => identityOf(fields.identity ?? ''));
    const macs = await this.macs.of(identities.map((one) => one ?? ''));
    const { from, to } = spanOfMonth(month);
    const stays = await this.uow.write(async (tx) => {
      const schools = new Set((await schoolsByWord(tx, by, profile.areaCode)).values());
      const ids = await idsOf(tx, macs);
      const found = (await staysOf(tx, mapping.kind, [...ids.values()])).filter(
        (stay) => stay.from <= to && schools.has(stay.schoolId),
      );
      await this.note(tx, by, profile, 'pupils.answered', { month, rows: rows.length });
      const last = new Map<string, PupilStay>();
      for (const stay of found) if (stay.from >= (last.get(stay.pupilId)?.from ?? '')) last.set(stay.pupilId, stay);
      return macs.map((mac) => last.get(ids.get(mac) ?? '') ?? null);
    });
    const words = ANSWER[language];
    const answers = stays.map((stay, at): string[] => {
      if (identities[at] === null) return [words.unreadable, '', '', '', ''];
      if (stay === null) return [words.unknown, '', '', '', ''];
      const isHere = stay.to === null || stay.to >= from;
      const eligible = stay.eligible === null ? '' : FLAG[language][stay.eligible];
      return [isHere ? words.here : words.left, stay.className, eligible, stay.from, stay.to ?? ''];
    });
    // text throughout: no program runs it (T-18), and a number keeps its noughts
    const textCell = (value: string) => (value === '' ? null : { value, type: String, format: '@' });
    const wide = (row: readonly string[]) => heading.map((_, at) => row[at] ?? '');
    const data = [[...heading, ...words.headings], ...cells.map((row, at) => [...wide(row), ...(answers[at] ?? [])])];
    return writeXlsxFile([
      { data: data.map((row) => row.map(textCell)), sheet: mapping.name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) },
    ]).toBuffer();
  }

  private async write(
    tx: EntityManager,
    by: Principal,
    { id: profileId }: PupilListProfile,
    asOf: BusinessDate,
    pupils: readonly (ListedPupil & { mac: string })[],
    unread: readonly UnreadMac[],
  ): Promise<Omit<Taken['counts'], 'wrong'>> {
    await lockRows(tx, PupilListProfile, { id: profileId }, { id: 'ASC' });
    const profile = await this.require(tx, by, profileId);
    await requireNewer(tx, profileId, asOf);
    const { kind } = profile.mapping;
    const added = pupils.map(({ mac }) => ({ id: newId(), mac }));
    await writeRows(tx, 'pupil', added, 'add');
    const { begin, end, counts } = await plan(tx, kind, pupils, asOf, unread);
    for (const { id, to } of end) await tx.update(PupilStay, { id }, { to });
    await writeRows(
      tx,
      'pupil_stay',
      begin.map(({ pupilId, schoolId, className, grade, eligible, boarder, from, to }) => ({
        ...{ id: newId(), pupil_id: pupilId, kind, school_id: schoolId, class_name: className, grade, eligible },
        ...{ boarder, from_date: from, to_date: to },
      })),
    );
    const taken = { id: newId(), profileId, asOf, takenAt: this.clock.now(), accountId: by.accountId };
    await tx.insert(PupilList, { ...taken, rows: pupils.length });
    await this.note(tx, by, profile, 'pupils.list-taken', { asOf, ...counts });
    return counts;
  }

  private async macsOf(unread: readonly UnreadRow[]): Promise<UnreadMac[]> {
    const macs = await this.macs.of(unread.map(({ identity }) => identity ?? ''));
    return unread.map(({ identity, schoolId }, at) => ({
      mac: identity === null ? null : (macs[at] ?? null),
      schoolId,
    }));
  }

  /** @throws DomainError `pupils.profile-not-found`, `organization.area-not-found` */
  private async require(tx: EntityManager, by: Principal, profileId: string): Promise<PupilListProfile> {
    const profile = await tx.findOneBy(PupilListProfile, { id: profileId });
    if (profile === null) throw new DomainError('pupils.profile-not-found');
    await this.directory.requireArea(tx, by, 'pupils.manage', profile.areaCode);
    return profile;
  }

  private note(
    tx: EntityManager,
    by: Principal,
    { id, areaCode, name }: Pick<PupilListProfile, 'id' | 'areaCode' | 'name'>,
    action: string,
    detail: Record<string, string | number>,
  ): Promise<void> {
    const subject = { kind: 'pupil-list-profile', id };
    return this.audit.note(tx, { by, action, subject, schoolId: null, areaCode, detail: { name, ...detail } });
  }
}

const viewOf = ({ id, areaCode, mapping, changedAt, changedBy }: PupilListProfile): Profile => ({
  ...mapping,
  ...{ id, areaId: areaCode, changedAt: changedAt.toISOString(), changedBy },
});

/** As lists are read: each thing under the heading that was said. */
function columnsOf({ columns }: ListMapping): Columns {
  const required = new Set(['identity', 'school', 'className']);
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, heading]) =>
      heading === null
        ? []
        : [
            [
              field,
              { heading, isRequired: required.has(field), hint: '', isDate: field === 'from' || field === 'to' },
            ] as const,
          ],
    ),
  );
}

/** A row that is not taken, by the hash of its number where that can be read. */
interface UnreadMac {
  mac: string | null;
  schoolId: string | null;
}

/** The schools of the area by `nameKey` of the code, and of the name where no other has it. */
async function schoolsByWord(tx: EntityManager, by: Principal, areaCode: string): Promise<Map<string, string>> {
  const query = tx.createQueryBuilder(School, 'school').where("school.state = 'enabled'");
  const schools = await withinScope(query, 'school', by, 'pupils.manage')
    .andWhere('school.areaCode LIKE :prefix', { prefix: `${areaPrefix(areaCode)}%` })
    .getMany();
  const isAlone = (name: string) => schools.filter((other) => nameKey(other.name) === nameKey(name)).length === 1;
  return new Map(
    schools.flatMap(({ id, name, schoolCode }) => [
      ...(isAlone(name) ? [[nameKey(name), id] as const] : []),
      ...(schoolCode === null ? [] : [[nameKey(schoolCode), id] as const]),
    ]),
  );
}

async function requireNewer(tx: EntityManager, profileId: string, asOf: BusinessDate): Promise<void> {
  const [last] = await tx.find(PupilList, { where: { profileId }, order: { asOf: 'DESC' }, take: 1 });
  if (last !== undefined && last.asOf > asOf) {
    throw new DomainError('pupils.list-older', { asOf: last.asOf }, { field: 'asOf' });
  }
}

async function plan(
  tx: EntityManager,
  kind: PupilStay['kind'],
  pupils: readonly (ListedPupil & { mac: string })[],
  asOf: BusinessDate,
  unread: readonly UnreadMac[],
) {
  const ids = await idsOf(tx, [...pupils.map(({ mac }) => mac), ...unread.flatMap(({ mac }) => mac ?? [])]);
  // before anything is written a new pupil has no id
  const named = pupils.map(({ mac, ...pupil }) => ({ ...pupil, pupilId: ids.get(mac) ?? mac }));
  const schoolIds = [...new Set(named.map(({ schoolId }) => schoolId))];
  const there = await tx.findBy(PupilStay, { kind, to: IsNull(), schoolId: In(schoolIds) });
  const elsewhere = await staysOf(
    tx,
    kind,
    named.map(({ pupilId }) => pupilId),
  );
  const open = new Map([...there, ...elsewhere.filter(({ to }) => to === null)].map((stay) => [stay.id, stay]));
  return planOf(
    named,
    [...open.values()],
    asOf,
    unread.map(({ mac, schoolId }) => ({ pupilId: mac === null ? null : (ids.get(mac) ?? mac), schoolId })),
  );
}

async function idsOf(tx: EntityManager, macs: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (let at = 0; at < macs.length; at += AT_ONCE) {
    const found = await tx.findBy(Pupil, { mac: In(macs.slice(at, at + AT_ONCE)) });
    for (const { id, mac } of found) ids.set(mac, id);
  }
  return ids;
}

async function staysOf(tx: EntityManager, kind: PupilStay['kind'], pupilIds: readonly string[]): Promise<PupilStay[]> {
  const stays: PupilStay[] = [];
  for (let at = 0; at < pupilIds.length; at += AT_ONCE) {
    stays.push(...(await tx.findBy(PupilStay, { kind, pupilId: In(pupilIds.slice(at, at + AT_ONCE)) })));
  }
  return stays;
}
