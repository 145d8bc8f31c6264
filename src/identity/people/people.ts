import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { plainPhone } from '../../contract/person-name.js';
import type { Role } from '../../contract/roles.js';
import { nameKey } from '../../contract/sound-text.js';
import { Clock, lockRows, newId, type Principal } from '../../platform/index.js';
import { Account, AccountGrant, Person } from '../identity.entities.js';
import { Authority, homeOf } from '../rank/authority.js';
import { authorityAt, judgeGrant, judgeTarget, type PlacedGrant, type Standing } from '../rank/judge-authority.js';
import { judgeTogether } from '../rank/judge-separation.js';
import { grantRow, needsWarrant, withdrawWarrants } from '../warrants/warrants.js';

/** Somebody as a list names him. The caller has trimmed and bounded the texts (60, 30, 20, 80 characters). */
export interface PersonRow {
  name: string;
  /** By it he is found again: a row of a number that is known changes that person. Null makes a new person always. */
  staffNumber: string | null;
  phone: string | null;
  unit: string;
  schoolId: string | null;
  /** His office's area, or the area his school lies in. */
  areaCode: string;
  /** With a role he gets an account that awaits activation; null for somebody who needs none. */
  role: Role | null;
}

/** What became of the row of the same index. */
export type PersonOutcome =
  | { outcome: 'entered' | 'changed' | 'same'; personId: string; accountId: string | null }
  | {
      outcome: 'refused';
      code:
        | 'identity.staff-number-twice'
        | 'identity.staff-number-of-other'
        | 'identity.staff-number-noughts'
        | 'identity.outside-own-scope'
        | 'identity.rank-too-high'
        | 'identity.own-account'
        | 'identity.administrators-apart'
        | 'identity.warrant-needed';
      field: 'staffNumber' | 'schoolId' | 'areaCode' | 'role';
    };

interface Known {
  person: Person;
  account: Account | null;
  grants: PlacedGrant[];
}

const CHUNK = 400;
const NOUGHTS_LOST = { outcome: 'refused', code: 'identity.staff-number-noughts', field: 'staffNumber' } as const;

/** The people of the schools and offices, whether they sign in or not. */
@Injectable()
export class People {
  constructor(
    private readonly authority: Authority,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters or changes many people at once, as `by` may: inside his own area and below his own rank. A row that is
   * refused leaves the others as they are. Somebody who moved loses the grants of the place he left.
   *
   * Schools made earlier in the same transaction may be named. The caller notes its list in the audit log.
   *
   * @returns one outcome for each row, in their order
   * @throws DomainError `access.not-signed-in` when `by` was disabled meanwhile
   */
  async enter(tx: EntityManager, by: Principal, rows: readonly PersonRow[]): Promise<PersonOutcome[]> {
    const actor = await this.authority.actor(tx, by);
    const known = await this.knownByNumber(tx, rows);
    const shortened = await this.shortenedNumbers(tx, rows, known);
    const seen = new Set<string>();
    const made: { person: Person; account: Account | null; grant: AccountGrant | null }[] = [];
    const outcomes: PersonOutcome[] = [];
    for (const row of rows) {
      const before = row.staffNumber === null ? undefined : known.get(row.staffNumber);
      const refusal = judgeRow(actor, row, before, seen) ?? (shortened.has(row) ? NOUGHTS_LOST : null);
      if (row.staffNumber !== null) seen.add(row.staffNumber);
      if (refusal !== null) outcomes.push(refusal);
      else if (before !== undefined) outcomes.push(await this.change(tx, before, row));
      else {
        const fresh = this.fresh(row);
        made.push(fresh);
        outcomes.push({
          outcome: 'entered',
          personId: fresh.person.id,
          accountId: fresh.account?.id ?? null,
        });
      }
    }
    const accounts = made.flatMap(({ account }) => account ?? []);
    await proposeNames(tx, accounts, new Map(made.map(({ person }) => [person.id, person.staffNumber])));
    await insertAll(
      tx,
      Person,
      made.map(({ person }) => person),
    );
    await insertAll(tx, Account, accounts);
    await insertAll(
      tx,
      AccountGrant,
      made.flatMap(({ grant }) => grant ?? []),
    );
    return outcomes;
  }

  /**
   * Finds people who have no number by what else is said of them: name, phone and place.
   *
   * @returns for each row the roles that such a person holds at that place; null when there is none
   */
  async rolesOfUnnumbered(tx: EntityManager, rows: readonly PersonRow[]): Promise<(readonly Role[] | null)[]> {
    const likeness = ({ name, phone, schoolId, areaCode }: PersonRow | Person): string =>
      JSON.stringify([name, phone === null ? null : plainPhone(phone), schoolId ?? areaCode]);
    const persons = new Map<string, Person>();
    for (const some of chunks(rows.filter(({ staffNumber }) => staffNumber === null))) {
      const found = await tx.find(Person, {
        where: { staffNumber: IsNull(), leftAt: IsNull(), name: In(some.map(({ name }) => name)) },
        order: { id: 'DESC' },
      });
      for (const person of found) persons.set(likeness(person), person);
    }
    const roles = new Map<string, Role[]>();
    for (const some of chunks([...persons.values()])) {
      const accounts = await tx.findBy(Account, { personId: In(some.map(({ id }) => id)) });
      const grants = await tx.findBy(AccountGrant, { accountId: In(accounts.map(({ id }) => id)) });
      for (const { id, personId } of accounts) {
        const person = some.find((one) => one.id === personId);
        const here = grants.filter(
          ({ accountId, schoolId, areaCode }) =>
            accountId === id && (schoolId ?? areaCode) === (person?.schoolId ?? person?.areaCode),
        );
        roles.set(
          personId,
          here.map(({ role }) => role),
        );
      }
    }
    return rows.map((row) => {
      const person = row.staffNumber === null ? persons.get(likeness(row)) : undefined;
      return person === undefined ? null : (roles.get(person.id) ?? []);
    });
  }

  private fresh(row: PersonRow): { person: Person; account: Account | null; grant: AccountGrant | null } {
    const now = this.clock.now();
    const { role, ...said } = row;
    const person = { id: newId(), ...said, createdAt: now, leftAt: null };
    if (role === null) return { person, account: null, grant: null };
    const account = awaitingAccount(person.id, now);
    return {
      person,
      account,
      grant: { id: newId(), accountId: account.id, ...grantRow(grantOf(row, role), this.clock.now()) },
    };
  }

  private async change(tx: EntityManager, { person, account, grants }: Known, row: PersonRow): Promise<PersonOutcome> {
    const { role, ...said } = row;
    const moved = hasMoved(person, row);
    const differs = (Object.keys(said) as (keyof typeof said)[]).some((key) => person[key] !== said[key]);
    if (differs || person.leftAt !== null) await tx.update(Person, { id: person.id }, { ...said, leftAt: null });
    if (moved && account !== null) {
      const left = await tx.findBy(AccountGrant, {
        accountId: account.id,
        ...(person.schoolId === null ? { areaCode: person.areaCode } : { schoolId: person.schoolId }),
      });
      await tx.delete(AccountGrant, { id: In(left.map(({ id }) => id)) });
      await withdrawWarrants(
        tx,
        left.filter(({ until }) => until !== null).map(({ id }) => id),
        this.clock.now(),
      );
    }
    let accountId = account?.id ?? null;
    let granted = false;
    if (role !== null) {
      const wanted = grantOf(row, role);
      const has = grants.some(
        (grant) => grant.role === role && grant.areaCode === wanted.areaCode && grant.schoolId === wanted.schoolId,
      );
      if (account === null) {
        const fresh = awaitingAccount(person.id, this.clock.now());
        await proposeNames(tx, [fresh], new Map([[person.id, row.staffNumber]]));
        await tx.insert(Account, fresh);
        accountId = fresh.id;
      }
      if (!has && accountId !== null) {
        await tx.insert(AccountGrant, { id: newId(), accountId, ...grantRow(wanted, this.clock.now()) });
        granted = true;
      }
    }
    return { outcome: differs || granted ? 'changed' : 'same', personId: person.id, accountId };
  }

  /** Rows whose number somebody of that name and place has with other noughts before it. */
  private async shortenedNumbers(
    tx: EntityManager,
    rows: readonly PersonRow[],
    known: ReadonlyMap<string, Known>,
  ): Promise<ReadonlySet<PersonRow>> {
    const without = (number: string): string => number.replace(/^0+(?=.)/, '');
    const fresh = rows.filter(
      ({ staffNumber }) => staffNumber !== null && /^\d+$/.test(staffNumber) && !known.has(staffNumber),
    );
    const likeness = ({ name, staffNumber, schoolId, areaCode }: PersonRow | Person): string =>
      JSON.stringify([name, schoolId ?? areaCode, without(staffNumber ?? '')]);
    const present = new Set<string>();
    for (const some of chunks([...new Set(fresh.map(({ name }) => name))])) {
      const found = await tx.findBy(Person, { name: In(some), staffNumber: Not(IsNull()), leftAt: IsNull() });
      for (const person of found) present.add(likeness(person));
    }
    return new Set(fresh.filter((row) => present.has(likeness(row))));
  }

  private async knownByNumber(tx: EntityManager, rows: readonly PersonRow[]): Promise<Map<string, Known>> {
    const known = new Map<string, Known>();
    for (const numbers of chunks([...new Set(rows.flatMap(({ staffNumber }) => staffNumber ?? []))])) {
      const persons = await tx.findBy(Person, { staffNumber: In(numbers) });
      // locked: what somebody holds must not grow between the judgement and the writing
      const accounts = await lockRows(tx, Account, { personId: In(persons.map(({ id }) => id)) }, { id: 'ASC' });
      const grants = await tx.findBy(AccountGrant, { accountId: In(accounts.map(({ id }) => id)) });
      for (const person of persons) {
        const account = accounts.find(({ personId }) => personId === person.id) ?? null;
        const own = grants.filter(({ accountId }) => accountId === account?.id);
        if (person.staffNumber !== null)
          known.set(person.staffNumber, { person, account, grants: await this.authority.placed(own) });
      }
    }
    return known;
  }
}

function judgeRow(
  actor: Standing,
  row: PersonRow,
  before: Known | undefined,
  seen: ReadonlySet<string>,
): PersonOutcome | null {
  const refused = (
    code: Extract<PersonOutcome, { outcome: 'refused' }>['code'],
    field: Extract<PersonOutcome, { outcome: 'refused' }>['field'],
  ): PersonOutcome => ({ outcome: 'refused', code, field });
  if (row.staffNumber !== null && seen.has(row.staffNumber))
    return refused('identity.staff-number-twice', 'staffNumber');
  const place = { lies: row.areaCode, schoolId: row.schoolId };
  const placeField = row.schoolId === null ? 'areaCode' : 'schoolId';
  if (authorityAt(actor, place) === null) return refused('identity.outside-own-scope', placeField);
  if (row.role !== null && needsWarrant(row.role)) return refused('identity.warrant-needed', 'role');
  const code = row.role === null ? null : judgeGrant(actor, { ...grantOf(row, row.role), lies: row.areaCode });
  if (code !== null) return refused(code, code === 'identity.rank-too-high' ? 'role' : placeField);
  if (before === undefined) return null;
  const { person, account, grants } = before;
  if (authorityAt(actor, homeOf(person)) === null) return refused('identity.outside-own-scope', 'staffNumber');
  // one who moved keeps his name, one who was renamed his place: with both it is a number that two places gave out
  if (hasMoved(person, row) && nameKey(person.name) !== nameKey(row.name))
    return refused('identity.staff-number-of-other', 'staffNumber');
  const overTarget = account && judgeTarget(actor, { accountId: account.id, grants, home: homeOf(person) });
  if (overTarget) return refused(overTarget, 'staffNumber');
  const left = grants.filter((grant) => !hasMoved(person, row) || !isAtHome(person, grant));
  const together =
    row.role &&
    judgeTogether(
      left.map(({ role }) => role),
      [row.role],
    );
  return together ? refused('identity.administrators-apart', 'role') : null;
}

const hasMoved = (person: Person, row: PersonRow): boolean =>
  person.schoolId !== row.schoolId || (row.schoolId === null && person.areaCode !== row.areaCode);

const isAtHome = (person: Person, { areaCode, schoolId }: PlacedGrant): boolean =>
  person.schoolId === null ? areaCode === person.areaCode : schoolId === person.schoolId;

function grantOf(row: Pick<PersonRow, 'schoolId' | 'areaCode'>, role: Role) {
  return row.schoolId === null
    ? { role, areaCode: row.areaCode, schoolId: null }
    : { role, areaCode: null, schoolId: row.schoolId };
}

/** An account nobody can sign in with yet; `proposeNames` gives it its name. */
export function awaitingAccount(personId: string, now: Date): Account {
  return {
    id: newId(),
    personId,
    username: '',
    passwordHash: null,
    passwordSince: null,
    pinHash: null,
    totpSecret: null,
    totpSince: null,
    totpLastStep: null,
    createdAt: now,
    disabledAt: null,
  };
}

/** Gives each account a free name: of the staff number where that makes one, else of chance. */
async function proposeNames(
  tx: EntityManager,
  accounts: readonly Account[],
  numbers: ReadonlyMap<string, string | null>,
): Promise<void> {
  let open = [...accounts];
  for (let attempt = 0; open.length > 0; attempt += 1) {
    for (const account of open) {
      const number = (numbers.get(account.personId) ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
      account.username = attempt === 0 && number.length >= 3 && number.length <= 30 ? `s${number}` : randomName();
    }
    const taken = new Set<string>();
    for (const some of chunks(open.map(({ username }) => username))) {
      for (const { username } of await tx.findBy(Account, { username: In(some) })) taken.add(username);
    }
    const own = new Set<string>();
    const clash = ({ username }: Account) => taken.has(username) || own.size === own.add(username).size;
    open = open.filter(clash);
  }
}

const randomName = (): string => `u${randomInt(10_000_000, 99_999_999)}`;

async function insertAll<Row extends object>(tx: EntityManager, entity: new () => Row, rows: Row[]): Promise<void> {
  for (const some of chunks(rows))
    await tx.createQueryBuilder().insert().into(entity).values(some).updateEntity(false).execute();
}

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += CHUNK) yield items.slice(i, i + CHUNK);
}
