import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import { ADMINISTRATORS, RANK_OF_ROLE, ROLES, type Role, WARRANTED_ROLES } from '../../src/contract/roles.js';
import { Account, AccountGrant } from '../../src/identity/identity.entities.js';
import { People } from '../../src/identity/index.js';
import { AUTHENTICATOR, type Authenticator } from '../../src/platform/index.js';
import { type Answer, DATABASE_UNDER_TEST, type Session, TestPlatform } from '../integration/harness.js';
import { howMuch, SEED } from './how-much.js';

const STEPS = howMuch({ suite: 500, thorough: 10_000 });
const COMPARED_EVERY = 50;
/** More than so many accounts are not made: the walk would be of strangers. */
const MOST_ACCOUNTS = 120;

interface Held {
  role: Role;
  /** An area's code, or a school's id. */
  place: string;
}
interface Member {
  grants: Held[];
  home: string;
  disabled: boolean;
  staffNumber: string | null;
}

const KINDS = [
  ...['create', 'create', 'grant', 'grant', 'ungrant', 'disable', 'enable', 'enable'],
  ...['reset', 'end', 'slip', 'list', 'list'],
] as const;
const AREAS = ['532300', '532301', '532302'];
/** Who changes the records of a kitchen, or of those who look at them. */
const WRITERS: readonly Role[] = [
  ...(['principal', 'food_safety_director', 'food_safety_officer', 'canteen_manager', 'canteen_worker'] as const),
  ...(['safety_section', 'market_inspector'] as const),
];

/**
 * Administrators of several offices at work upon each other, by chance. What they may do is said here a second time and in
 * another way than the platform says it; what the platform lets them do is held against that.
 */
describe(`administrators who try everything, on ${DATABASE_UNDER_TEST} (T-04)`, () => {
  let platform: TestPlatform;
  /** By account, as it must be after all that was let through. */
  const world = new Map<string, Member>();
  const sessions = new Map<string, Session>();
  const areaOf: Record<string, string> = {};

  beforeAll(async () => {
    platform = await TestPlatform.start();
    for (const area of AREAS.slice(1)) areaOf[(await platform.newSchool(area)).id] = area;
    const first = platform.admin.accountId;
    sessions.set(first, platform.admin);
    for (const { id } of await platform.uow.read((tx) => tx.find(Account)))
      world.set(id, { grants: [], home: AREAS[0] as string, disabled: false, staffNumber: null });
    for (const [id, grants] of await grantsNow()) (world.get(id) as Member).grants = grants;
    for (const member of world.values()) member.home = member.grants[0]?.place ?? '';
  });
  afterAll(() => platform.stop());

  it('act upon nobody of their own rank or above it, and give nothing that is not theirs to give', async () => {
    const places = [...AREAS, ...Object.keys(areaOf)];
    const held = fc.record<Held>({
      // mostly administrators, or the walk would be of people who may do nothing
      role: fc.oneof(fc.constantFrom(...ROLES), fc.constantFrom<Role>('security_admin', 'system_admin')),
      place: fc.constantFrom(...places),
    });
    const nat = fc.noBias(fc.nat());
    const step = fc.record({ kind: fc.constantFrom(...KINDS), by: nat, upon: nat, which: nat, held });
    const [steps = []] = fc.sample(fc.array(step, { minLength: STEPS, maxLength: STEPS, size: 'max' }), {
      seed: SEED,
      numRuns: 1,
    });
    const tally = { done: 0, refused: 0 };
    for (const [i, { kind: wanted, by, upon, which, held: said }] of steps.entries()) {
      const ids = [...world.keys()];
      const kind = wanted === 'create' && ids.length >= MOST_ACCOUNTS ? 'grant' : wanted;
      const able = ids.filter((id) => world.get(id)?.disabled === false);
      const managers = able.filter((id) => reach(world.get(id) as Member).size > 0);
      // one in eight is somebody who administers nobody
      const actorId = (which % 8 === 0 ? able[by % able.length] : managers[by % managers.length]) as string;
      const targetId = kind === 'create' ? '' : (ids[upon % ids.length] as string);
      const actor = structuredClone(world.get(actorId) as Member);
      const before = structuredClone(world.get(targetId) ?? null);
      const what = `step ${i} of seed ${SEED}: ${kind} of ${JSON.stringify(before)} by ${JSON.stringify(actor)}, ${said.role} at ${said.place}`;
      const made = await taken(kind, actorId, targetId, said, which);
      if (made === null) {
        tally.refused += 1;
        if (i % COMPARED_EVERY === 0) await compare(what);
        continue;
      }
      tally.done += 1;
      const { accountId, after } = made;
      expect([what, accountId !== actorId]).toEqual([what, true]);
      expect([what, height(actor) > height(after)]).toEqual([what, true]);
      if (before) expect([what, height(actor) > height(before)]).toEqual([what, true]);
      const gained = after.grants.filter((one) => !before?.grants.some((was) => same(was, one)));
      const outside = gained.filter(({ place }) => !reach(actor).has(place));
      expect([what, outside]).toEqual([what, []]);
      expect([what, duties(after)]).toEqual([what, 'apart']);
      world.set(accountId, after);
      if (i % COMPARED_EVERY === 0) await compare(what);
    }
    await compare('at the end');
    process.stderr.write(`${JSON.stringify({ seed: SEED, steps: STEPS, ...tally, accounts: world.size })}\n`);
    expect(tally.done).toBeGreaterThan(STEPS / 10);
    expect(tally.refused).toBeGreaterThan(STEPS / 10);
  });

  /** What becomes of the account when the platform lets the step through; null when it does not. */
  async function taken(
    kind: (typeof KINDS)[number],
    actorId: string,
    targetId: string,
    said: Held,
    which: number,
  ): Promise<{ accountId: string; after: Member } | null> {
    const before = world.get(targetId) ?? { grants: [], home: said.place, disabled: false, staffNumber: null };
    const after = structuredClone(before);
    const params = { accountId: targetId };
    const grant = wantedGrant(said);
    const done = (answer: { status: number }, change: () => void) => {
      if (answer.status >= 300) return null;
      change();
      return { accountId: targetId, after };
    };
    switch (kind) {
      case 'create': {
        const staffNumber = randomUUID().slice(0, 18);
        const person = { username: `w${randomUUID().slice(0, 12)}`, displayName: 'W', unit: 'U', staffNumber };
        const answer = await asking(actorId, (as) =>
          platform.call(peopleEndpoints.createAccount, { as, body: { ...person, grants: [grant] } }),
        );
        if (answer.status !== 201) return null;
        return { accountId: answer.body.accountId, after: { ...after, staffNumber, grants: [said] } };
      }
      case 'grant':
        return done(
          await asking(actorId, (as) => platform.call(peopleEndpoints.addGrant, { as, params, body: grant })),
          () => after.grants.push(said),
        );
      case 'ungrant': {
        const rows = await platform.uow.read((tx) => tx.findBy(AccountGrant, { accountId: targetId }));
        const row = rows[which % Math.max(1, rows.length)];
        const grantId = row?.id ?? randomUUID();
        return done(
          await asking(actorId, (as) =>
            platform.call(peopleEndpoints.removeGrant, { as, params: { ...params, grantId } }),
          ),
          () => {
            const at = after.grants.findIndex((one) => row && same(one, heldOf(row)));
            after.grants.splice(at, 1);
          },
        );
      }
      case 'disable':
      case 'enable': {
        const endpoint = kind === 'disable' ? peopleEndpoints.disableAccount : peopleEndpoints.enableAccount;
        return done(await asking(actorId, (as) => platform.call(endpoint, { as, params })), () => {
          after.disabled = kind === 'disable';
        });
      }
      case 'reset':
        return done(
          await asking(actorId, (as) => platform.call(peopleEndpoints.resetTotp, { as, params })),
          () => undefined,
        );
      case 'end':
        return done(
          await asking(actorId, (as) => platform.call(peopleEndpoints.endSessions, { as, params })),
          () => undefined,
        );
      case 'slip': {
        const answer = await asking(actorId, (as) =>
          platform.call(peopleEndpoints.issueSlips, { as, body: { accountIds: [targetId] } }),
        );
        return answer.status === 201 && answer.body.slips.length === 1 ? { accountId: targetId, after } : null;
      }
      case 'list':
        return listed(actorId, targetId, said);
    }
  }

  /** The same by a list of people that is imported: it names somebody by his number and says where he is and what. */
  async function listed(
    actorId: string,
    targetId: string,
    said: Held,
  ): Promise<{ accountId: string; after: Member } | null> {
    const before = world.get(targetId) as Member;
    if (before.staffNumber === null) return null;
    const by = await platform.app.get<Authenticator>(AUTHENTICATOR).principalOf((await sessionOf(actorId)).token);
    if (by === null) return null;
    const schoolId = areaOf[said.place] === undefined ? null : said.place;
    const row = {
      ...{ name: 'W', staffNumber: before.staffNumber, phone: null, unit: 'U', role: said.role },
      ...{ schoolId, areaCode: schoolId === null ? said.place : (areaOf[said.place] as string) },
    };
    const [outcome] = await platform.uow
      .write((tx) => platform.app.get(People).enter(tx, by, [row]))
      // whoever administers nobody is turned away before a list is looked at
      .catch(() => [{ outcome: 'refused' as const }]);
    if (outcome === undefined || outcome.outcome === 'refused' || outcome.outcome === 'same') return null;
    const moved = before.home !== said.place;
    const kept = before.grants.filter(({ place }) => !moved || place !== before.home);
    const grants = kept.some((one) => same(one, said)) ? kept : [...kept, said];
    return { accountId: targetId, after: { ...before, home: said.place, grants } };
  }

  /** What a step answers; once more with a new session where the actor’s was ended by somebody. */
  async function asking<E>(actorId: string, ask: (as: Session) => Promise<Answer<E>>): Promise<Answer<E>> {
    const answer = await ask(await sessionOf(actorId));
    if (answer.status !== 401) return answer;
    sessions.delete(actorId);
    return ask(await sessionOf(actorId));
  }

  async function sessionOf(accountId: string): Promise<Session> {
    const known = sessions.get(accountId);
    if (known) return known;
    // as somebody who has an authenticator: without one an administrator may do nothing
    await platform.uow.write((tx) => tx.update(Account, { id: accountId }, { totpSince: new Date(0) }));
    const session = { accountId, username: '', password: '', token: await platform.tokenOf(accountId) };
    sessions.set(accountId, session);
    return session;
  }

  /** The database holds what the steps that were let through say, of everybody, and nothing else. */
  async function compare(what: string): Promise<void> {
    const first = world.get(platform.admin.accountId) as Member;
    const now = await grantsNow();
    // he gives one of his two duties up by himself once somebody else can take it over
    const own = now.get(platform.admin.accountId) ?? [];
    expect([what, own.filter((one) => !first.grants.some((was) => same(was, one)))]).toEqual([what, []]);
    expect([what, own.some(({ role }) => role === 'security_admin')]).toEqual([what, true]);
    first.grants = own;
    const disabled = await platform.uow.read((tx) => tx.find(Account));
    const told = [...world].map(([id, { grants, disabled: is }]) => [id, sorted(grants), is]);
    const kept = disabled.map(({ id, disabledAt }) => [id, sorted(now.get(id) ?? []), disabledAt !== null]);
    expect([what, kept.sort()]).toEqual([what, told.sort()]);
  }

  async function grantsNow(): Promise<Map<string, Held[]>> {
    const rows = await platform.uow.read((tx) => tx.find(AccountGrant));
    const held = new Map<string, Held[]>();
    for (const row of rows) held.set(row.accountId, [...(held.get(row.accountId) ?? []), heldOf(row)]);
    return held;
  }

  /** The places in which somebody administers others. */
  function reach({ grants }: Member): Set<string> {
    const own = grants.filter(({ role }) => role === 'security_admin' || role === 'system_admin');
    const inside = (place: string): string[] => {
      if (place in areaOf) return [place];
      const areas = place === '532300' ? AREAS : [place];
      return [...areas, ...Object.keys(areaOf).filter((school) => areas.includes(areaOf[school] as string))];
    };
    return new Set(own.flatMap(({ place }) => inside(place)));
  }

  function height({ grants }: Member): number {
    const width = (place: string) => (place === '532300' ? 0.2 : place in areaOf ? 0 : 0.1);
    return Math.max(0, ...grants.map(({ role, place }) => RANK_OF_ROLE[role] + width(place)));
  }

  const wantedGrant = ({ role, place }: Held) => ({
    role,
    ...(place in areaOf ? { schoolId: place, areaCode: null } : { areaCode: place, schoolId: null }),
    ...(WARRANTED_ROLES.includes(role)
      ? { until: new Date(Date.now() + 80 * 86_400_000).toISOString(), reason: 'a walk' }
      : {}),
    ...(role === 'auditor' ? { document: 'walk 1', ledgers: ['records', 'registers'] as const } : {}),
  });
});

const heldOf = ({ role, areaCode, schoolId }: AccountGrant): Held => ({ role, place: areaCode ?? schoolId ?? '' });
const same = (a: Held, b: Held): boolean => a.role === b.role && a.place === b.place;
const sorted = (grants: readonly Held[]): string[] => grants.map(({ role, place }) => `${role}@${place}`).sort();

/** `apart`, or which duties one person has that must be two persons’. */
function duties({ grants }: Member): string {
  const roles = [...new Set(grants.map(({ role }) => role))];
  const administers = roles.filter((role) => ADMINISTRATORS.includes(role));
  const clash = administers.length > 1 || (administers.length === 1 && roles.some((role) => WRITERS.includes(role)));
  return clash ? roles.join() : 'apart';
}
