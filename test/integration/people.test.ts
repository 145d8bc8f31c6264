import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import type { Role } from '../../src/contract/roles.js';
import { IdentityService, People, type PersonRow } from '../../src/identity/index.js';
import { AUTHENTICATOR, type Authenticator, type Principal, SteppedClock } from '../../src/platform/index.js';
import { type Session, TestPlatform, type TestSchool } from './harness.js';

const principalOf = async (platform: TestPlatform, session: Session): Promise<Principal> => {
  const principal = await platform.app.get<Authenticator>(AUTHENTICATOR).principalOf(session.token);
  if (principal === null) throw new Error('not signed in');
  return principal;
};

describe('people', () => {
  let platform: TestPlatform;
  let school: TestSchool;
  let other: TestSchool;
  const row = (changes: Partial<PersonRow> = {}): PersonRow => ({
    name: '张三',
    staffNumber: randomUUID().slice(0, 20),
    phone: null,
    unit: '示范小学',
    schoolId: school.id,
    areaCode: '532301',
    role: 'canteen_worker',
    ...changes,
  });
  const enter = async (as: Session, ...rows: PersonRow[]) => {
    const by = await principalOf(platform, as);
    return platform.uow.write((tx) => platform.app.get(People).enter(tx, by, rows));
  };

  beforeAll(async () => {
    platform = await TestPlatform.start();
    school = await platform.newSchool();
    other = await platform.newSchool('532302');
  });
  afterAll(() => platform.stop());

  it('are entered in bulk, six thousand at once, and found again by their staff number', async () => {
    const rows = Array.from({ length: 6_000 }, (_, i) => row({ staffNumber: `B${i}`, name: `人${i}` }));
    const first = await enter(platform.admin, ...rows);
    expect(new Set(first.map(({ outcome }) => outcome))).toEqual(new Set(['entered']));
    const again = await enter(platform.admin, ...rows.slice(0, 2), { ...(rows[2] as PersonRow), name: '改名' });
    expect(again.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'changed']);
    expect(again[0]).toMatchObject({ personId: (first[0] as { personId: string }).personId });
  });

  it('cannot sign in before they have activated their account', async () => {
    await enter(platform.admin, row({ staffNumber: 'W-77' }));
    const answer = await platform.call(authEndpoints.login, { body: { username: 'sw77', password: 'x' } });
    expect(answer.problem.code).toBe('auth.wrong-credentials');
  });

  it('are refused row by row: twice in one list, outside the area, at or above one’s own rank', async () => {
    const county = await platform.newPerson('system_admin', '532301');
    const number = randomUUID().slice(0, 8);
    const outcomes = await enter(
      county,
      row({ staffNumber: number }),
      row({ staffNumber: number }),
      row({ schoolId: other.id, areaCode: '532302' }),
      row({ schoolId: null, areaCode: '532301', role: 'system_admin' }),
      row({ schoolId: null, areaCode: '532301', role: null }),
    );
    expect(outcomes).toMatchObject([
      { outcome: 'entered' },
      { outcome: 'refused', code: 'identity.staff-number-twice', field: 'staffNumber' },
      { outcome: 'refused', code: 'identity.outside-own-scope', field: 'schoolId' },
      { outcome: 'refused', code: 'identity.rank-too-high', field: 'role' },
      { outcome: 'entered', accountId: null },
    ]);
  });

  it('lose the grants of a school they have left', async () => {
    const staffNumber = randomUUID().slice(0, 8);
    await enter(platform.admin, row({ staffNumber }));
    const [moved] = await enter(platform.admin, row({ staffNumber, schoolId: other.id, areaCode: '532302' }));
    expect(moved).toMatchObject({ outcome: 'changed' });
    const seen = await platform.ok(peopleEndpoints.accounts, { as: platform.admin, query: { search: staffNumber } });
    expect(seen.items).toMatchObject([
      { staffNumber, state: 'awaiting', grants: [{ role: 'canteen_worker', areaCode: null, schoolId: other.id }] },
    ]);
  });

  it('are searched by the start of a name, number or user name, inside the administrator’s area only', async () => {
    await enter(
      platform.admin,
      row({ name: '100%_对', staffNumber: 'Q-101' }),
      row({ name: '1000对', staffNumber: 'Q-102' }),
    );
    const search = async (as: Session, query: object) =>
      (await platform.ok(peopleEndpoints.accounts, { as, query })).items.map(({ staffNumber }) => staffNumber);
    expect(await search(platform.admin, { search: '100%_' })).toEqual(['Q-101']);
    expect(await search(platform.admin, { search: 'Q-' })).toEqual(['Q-101', 'Q-102']);
    expect(await search(platform.admin, { search: 'sq102', state: 'awaiting' })).toEqual(['Q-102']);
    expect(await search(platform.admin, { search: 'sq102', state: 'active' })).toEqual([]);
    const elsewhere = await platform.newPerson('system_admin', '532302');
    expect(await search(elsewhere, { search: 'Q-' })).toEqual([]);
    expect(
      (await platform.call(peopleEndpoints.accounts, { as: elsewhere, query: { state: 'dead' as never } })).status,
    ).toBe(400);
  });
});

describe('administering', () => {
  let platform: TestPlatform;
  let county: Session;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    county = await platform.newPerson('system_admin', '532301');
  });
  afterAll(() => platform.stop());
  const grant = (as: Session, accountId: string, role: Role, areaCode = '532301') =>
    platform.call(peopleEndpoints.addGrant, { as, params: { accountId }, body: { role, areaCode } });
  const disable = (as: Session, accountId: string) =>
    platform.call(peopleEndpoints.disableAccount, { as, params: { accountId } });

  it('gives and takes roles below one’s own rank, in one’s own area, never one’s own', async () => {
    const officer = await platform.newPerson('auditor', '532301');
    const added = await grant(county, officer.accountId, 'safety_section');
    expect(added.status).toBe(201);
    expect((await grant(county, officer.accountId, 'safety_section')).problem.code).toBe('identity.grant-already');
    expect((await grant(county, officer.accountId, 'finance_section', '532302')).problem.code).toBe(
      'identity.outside-own-scope',
    );
    expect((await grant(county, officer.accountId, 'system_admin')).problem.code).toBe('identity.rank-too-high');
    expect((await grant(county, county.accountId, 'finance_section')).problem.code).toBe('identity.own-account');
    expect((await grant(county, platform.admin.accountId, 'finance_section')).problem.code).toBe(
      'identity.account-not-found',
    );
    const params = { accountId: officer.accountId, grantId: added.body.id };
    expect((await platform.call(peopleEndpoints.removeGrant, { as: county, params })).status).toBe(204);
    expect((await platform.call(peopleEndpoints.removeGrant, { as: county, params })).problem.code).toBe(
      'identity.grant-not-found',
    );
  });

  it('creates nobody at or above one’s own rank', async () => {
    for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const) {
      const body = {
        username: `n${randomUUID().slice(0, 8)}`,
        displayName: 'N',
        unit: 'U',
        grants: [{ role, areaCode: '532301' }],
      };
      const answer = await platform.call(peopleEndpoints.createAccount, { as: county, body });
      expect(answer.problem).toMatchObject({ code: 'identity.rank-too-high', field: 'grants.0' });
    }
  });

  it('disables for all who come after, and enables again', async () => {
    const worker = await platform.newPerson('auditor', '532301');
    expect((await disable(county, worker.accountId)).status).toBe(204);
    expect((await platform.call(authEndpoints.me, { as: worker })).status).toBe(401);
    const again = { as: county, params: { accountId: worker.accountId } };
    expect((await platform.call(peopleEndpoints.enableAccount, again)).status).toBe(204);
    await platform.signIn(worker);
    expect((await platform.call(authEndpoints.me, { as: worker })).status).toBe(200);
  });

  it('is not done by somebody who was disabled at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const middle = await platform.newPerson('system_admin', '532301');
      const low = await platform.newPerson('auditor', '532301');
      const [ended, acted] = await Promise.all([
        disable(platform.admin, middle.accountId),
        grant(middle, low.accountId, 'safety_section'),
      ]);
      expect(ended.status).toBe(204);
      expect([201, 401]).toContain(acted.status);
      // Whatever came first, the log tells it in that order: nothing of his stands after his end.
      const rows = (await platform.uow.read((tx) =>
        tx.query('SELECT action, account_id AS who, subject_id AS what FROM audit_entry ORDER BY seq'),
      )) as { action: string; who: string; what: string }[];
      const end = rows.findIndex(
        ({ action, what }) => action === 'identity.account-disabled' && what === middle.accountId,
      );
      expect(rows.slice(end).filter(({ who }) => who === middle.accountId)).toEqual([]);
    }
  });

  it('leaves the last administrator where he is, also when two try at once to be rid of each other', async () => {
    const own = { as: platform.admin, params: { accountId: platform.admin.accountId } };
    const tries = await Promise.all([
      platform.call(peopleEndpoints.disableAccount, own),
      platform.call(peopleEndpoints.resetTotp, own),
      platform.call(peopleEndpoints.endSessions, own),
    ]);
    expect(tries.map(({ problem }) => problem.code)).toEqual(Array(3).fill('identity.last-administrator'));

    const [a, b] = [
      await platform.newPerson('system_admin', '532300'),
      await platform.newPerson('system_admin', '532300'),
    ];
    const answers = await Promise.all([disable(a, b.accountId), disable(b, a.accountId)]);
    expect(answers.map(({ problem }) => problem.code)).toEqual(Array(2).fill('identity.rank-too-high'));
  });
});

describe('an activation slip', () => {
  let platform: TestPlatform;
  const clock = new SteppedClock(new Date('2026-11-20T01:00:00.000Z'));
  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
  });
  afterAll(() => platform.stop());
  const awaiting = async (username = `w${randomUUID().slice(0, 10)}`) => {
    const body = {
      username,
      displayName: '李四',
      unit: 'U',
      grants: [{ role: 'finance_section', areaCode: '532301' }],
    };
    return { username, ...(await platform.ok(peopleEndpoints.createAccount, { as: platform.admin, body })) };
  };
  const issue = async (...accountIds: string[]) =>
    platform.ok(peopleEndpoints.issueSlips, { as: platform.admin, body: { accountIds } });
  const codeFor = async (accountId: string) => (await issue(accountId)).slips[0]?.code ?? '';
  const activate = (code: string, changes: object = {}) =>
    platform.call(authEndpoints.activate, {
      body: {
        code,
        username: `x${randomUUID().slice(0, 10)}`,
        password: 'Green-Rice-7-Pots',
        pin: '280641',
        ...changes,
      },
    });

  it('opens the account once: name, password and PIN are the person’s own choice', async () => {
    const { accountId, username } = await awaiting();
    const code = await codeFor(accountId);
    const read = await platform.ok(authEndpoints.readSlip, { body: { code: code.toLowerCase().replaceAll('-', ' ') } });
    expect(read).toMatchObject({ name: '李四', username, rule: { profile: 'dengbao' } });

    expect((await activate(code, { username: 'lisi', password: 'short-1A' })).problem).toMatchObject({
      code: 'auth.password-too-short',
      field: 'password',
    });
    expect((await activate(code, { pin: '111111' })).problem).toMatchObject({ code: 'auth.weak-pin', field: 'pin' });
    expect((await activate(code, { username: 'admin' })).problem).toMatchObject({
      code: 'identity.username-taken',
      field: 'username',
    });
    expect((await activate(code, { username: 'lisi' })).body).toEqual({ username: 'lisi' });
    const session = await platform.signIn({ accountId, username: 'lisi', password: 'Green-Rice-7-Pots', token: '' });
    expect((await platform.call(authEndpoints.me, { as: session })).body).toMatchObject({ accountId, hasPin: true });

    expect((await activate(code)).problem.code).toBe('auth.slip-used');
    expect((await platform.call(authEndpoints.readSlip, { body: { code } })).problem.code).toBe('auth.slip-used');
  });

  it('opens it for one of two who come at once', async () => {
    const code = await codeFor((await awaiting()).accountId);
    const answers = await Promise.all([activate(code), activate(code), activate(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  });

  it('dies when it is late, and when a newer one is issued', async () => {
    const { accountId } = await awaiting();
    const first = await codeFor(accountId);
    const second = await codeFor(accountId);
    expect((await activate(first)).problem.code).toBe('auth.slip-replaced');
    clock.advance(336 * 3_600_000);
    await platform.signIn(platform.admin);
    expect((await activate(second)).problem.code).toBe('auth.slip-expired');
    expect((await activate(await codeFor(accountId))).status).toBe(200);
  });

  it('dies with the account', async () => {
    const { accountId } = await awaiting();
    const code = await codeFor(accountId);
    await platform.ok(peopleEndpoints.disableAccount, { as: platform.admin, params: { accountId } });
    expect((await activate(code)).problem.code).toBe('auth.slip-replaced');
    expect((await issue(accountId)).refused).toEqual([{ accountId, code: 'identity.account-disabled' }]);
  });

  it('is issued for many at once, and refused for those one may not act upon', async () => {
    const ids = [];
    for (let i = 0; i < 5; i += 1) ids.push((await awaiting()).accountId);
    const stranger = randomUUID();
    const answer = await issue(...ids, ids[0] ?? '', platform.admin.accountId, stranger);
    expect(answer.slips.map(({ accountId }) => accountId).sort()).toEqual([...ids].sort());
    expect(new Set(answer.slips.map(({ code }) => code)).size).toBe(5);
    expect(answer.refused).toEqual(
      expect.arrayContaining([
        { accountId: platform.admin.accountId, code: 'identity.last-administrator' },
        { accountId: stranger, code: 'identity.account-not-found' },
      ]),
    );
    const stored = await platform.uow.read((tx) => tx.query('SELECT * FROM activation_slip'));
    const noted = await platform.uow.read((tx) => tx.query('SELECT * FROM audit_entry'));
    for (const { code } of answer.slips) {
      expect(JSON.stringify([stored, noted])).not.toContain(code.replaceAll('-', ''));
      expect(JSON.stringify([stored, noted])).not.toContain(code);
    }
  });

  it('gives a lost password back: the old one and its sessions end', async () => {
    const person = await platform.newPerson('auditor', '532301');
    const code = await codeFor(person.accountId);
    await platform.signIn(person);
    expect((await activate(code, { username: person.username })).status).toBe(200);
    expect((await platform.call(authEndpoints.me, { as: person })).status).toBe(401);
    const old = { username: person.username, password: person.password };
    expect((await platform.call(authEndpoints.login, { body: old })).problem.code).toBe('auth.wrong-credentials');
  });

  it('cannot be guessed: misses count against the address', async () => {
    const statuses = [];
    for (let i = 0; i < 55; i += 1) {
      statuses.push((await platform.call(authEndpoints.readSlip, { body: { code: `0000-0000-${1000 + i}` } })).status);
    }
    expect(statuses[0]).toBe(404);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('recovery', () => {
  it('lets the server’s owner, and nobody else, make another first administrator, once per token', async () => {
    for (const recovery of [true, false]) {
      const platform = await TestPlatform.start(undefined, { recovery });
      const token = await platform.app.get(IdentityService).offerSetup();
      expect(token === null).toBe(!recovery);
      const body = {
        username: 'rescuer',
        password: 'Green-Rice-7-Pots',
        displayName: '值守',
        unit: '教育局',
        token: token ?? 'x'.repeat(43),
      };
      const make = () => platform.call(authEndpoints.firstAdministrator, { body });
      expect((await make()).status).toBe(recovery ? 201 : 409);
      expect((await make()).problem.code).toBe('auth.setup-closed');
      await platform.stop();
    }
  });
});
