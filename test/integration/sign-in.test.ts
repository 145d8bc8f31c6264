import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import { appEndpoints } from '../../src/contract/http/app.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import { AccountGrant, Session as AccountSession } from '../../src/identity/identity.entities.js';
import { SignInLimiter } from '../../src/identity/sign-in/sign-in-limiter.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { type DomainError, SteppedClock } from '../../src/platform/index.js';
import { onThisMachine } from '../setup/patience.js';
import { type Session, TestPlatform } from './harness.js';
import { until } from './video-agent.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const AREA = '532301';

let platform: TestPlatform;
const clock = new SteppedClock(new Date('2026-11-20T01:00:00.000Z'));
const login = (username: string, password: string, code: string | null = null, headers = {}) =>
  platform.call(authEndpoints.login, { body: { username, password, code }, headers });
const another = async (who: Session): Promise<Session> => {
  clock.advance(MINUTE_MS);
  return platform.signIn({ ...who });
};
const me = async (as: Session) => platform.call(authEndpoints.me, { as });
/** That somebody was there is written down after he has been answered. */
const untilSeen = ({ accountId }: Session) =>
  until(async () => {
    const session = await platform.uow.read((tx) => tx.findOneByOrFail(AccountSession, { accountId }));
    return session.seenAt.getTime() === clock.now().getTime();
  }, 'the sign of life');
const actionsUpon = async (subjectId: string): Promise<string[]> => {
  const rows = await platform.uow.read((tx) =>
    tx.query('SELECT action FROM audit_entry WHERE subject_id = ? ORDER BY seq', [subjectId]),
  );
  return (rows as { action: string }[]).map(({ action }) => action);
};

beforeAll(async () => {
  platform = await TestPlatform.start(clock, { sessionIdleMs: 30 * MINUTE_MS, sessionMs: 12 * HOUR_MS });
});
afterAll(() => platform.stop());
/** Hours go by between the tests; everybody signs in anew. */
const afresh = async (): Promise<void> => {
  clock.advance(HOUR_MS);
  await platform.signIn(platform.admin);
};

/** So many wrong guesses at as many names from this machine, without what each costs in hashing. */
const guessed = async (times: number): Promise<void> => {
  const limiter = platform.app.get(SignInLimiter);
  for (let i = 0; i < times; i += 1) {
    await limiter.guard({ on: `account:earlier-${i}`, address: '127.0.0.1' }, async () => 'wrong');
  }
};

describe('guessing', () => {
  beforeAll(afresh);

  it('gets the same words for a name that exists and one that does not', async () => {
    const person = await platform.newPerson('finance_section', AREA);
    const known = await login(person.username, 'wrong-password');
    const unknown = await login('nobody-of-that-name', 'wrong-password');
    expect(known.status).toBe(401);
    expect({ ...known.problem, errorId: '' }).toEqual({ ...unknown.problem, errorId: '' });
  });

  it('is locked out after five, all at once or one by one, for fifteen minutes, and noted once', async () => {
    const person = await platform.newPerson('finance_section', AREA);
    const answers = await Promise.all(Array.from({ length: 15 }, () => login(person.username, 'wrong-password')));
    const tally = answers.map(({ status }) => status);
    expect(tally.filter((status) => status === 401)).toHaveLength(5);
    expect(tally.filter((status) => status === 429)).toHaveLength(10);

    const locked = await login(person.username, person.password);
    expect(locked.problem.code).toBe('auth.too-many-attempts');
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
    clock.advance(15 * MINUTE_MS + 1);
    expect((await login(person.username, person.password)).status).toBe(200);
  });

  it('of one password on many names is stopped by the address, whatever a header says about it', async () => {
    await guessed(30);
    const statuses: number[] = Array.from({ length: 30 }, () => 401);
    for (let i = 0; i < 25; i += 1) {
      const forged = { 'x-forwarded-for': `203.0.113.${i}` };
      statuses.push((await login(`guessed-${i}`, 'Spring-2026-rice', null, forged)).status);
    }
    expect(statuses.indexOf(429)).toBeGreaterThan(30);
    expect(statuses.indexOf(429)).toBeLessThanOrEqual(50);
    expect(statuses.slice(statuses.indexOf(429)).every((status) => status === 429)).toBe(true);
    expect((await platform.call(appEndpoints.health)).status).toBe(200);
    clock.advance(16 * MINUTE_MS);
  });

  it('by a stranger behind a county’s one address shuts out nobody who has signed in from there before', async () => {
    await afresh();
    const colleague = await platform.newPerson('finance_section', AREA);
    const newcomer = await platform.newPerson('finance_section', AREA);
    await platform.signIn(colleague);
    await platform.uow.write((tx) => tx.delete(AccountSession, { accountId: newcomer.accountId }));
    await guessed(48);
    for (let i = 0; i < 5; i += 1) await login(`stranger-${i}`, 'Spring-2026-rice');
    expect((await login('stranger-60', 'x')).status).toBe(429);
    expect((await login(colleague.username, colleague.password)).status).toBe(200);
    expect((await login(newcomer.username, newcomer.password)).status).toBe(429);
    // what is guessed at a known name still locks that name
    const guesses = [];
    for (let i = 0; i < 7; i += 1) guesses.push((await login(colleague.username, 'wrong-password')).status);
    expect(guesses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    clock.advance(16 * MINUTE_MS);
  });

  it('from the addresses of one IPv6 network counts as from one', async () => {
    const limiter = platform.app.get(SignInLimiter);
    const guess = (network: string, i: number) =>
      limiter
        .guard(
          { on: `account:six-${network}-${i}`, address: `2001:db8:0:${network}::${i.toString(16)}` },
          async () => 'wrong',
        )
        .then(
          () => 'counted',
          (error: DomainError) => error.code,
        );
    const outcomes: string[] = [];
    for (let i = 1; i <= 60; i += 1) outcomes.push(await guess('1', i));
    expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(50);
    expect(outcomes.at(-1)).toBe('auth.too-many-attempts');
    expect(await guess('2', 1)).toBe('counted');
    clock.advance(16 * MINUTE_MS);
  });

  it('in a flood is sent away before anything is hashed', async () => {
    const quick = platform.settings.hashCost;
    platform.settings.hashCost = readSettings({}).hashCost; // as slow as in service
    const answers = await Promise.all(Array.from({ length: 45 }, (_, i) => login(`flood-${i}`, 'wrong-password')));
    platform.settings.hashCost = quick;
    const codes = answers.map(({ problem }) => problem.code);
    expect(codes.filter((code) => code === 'auth.busy').length).toBeGreaterThan(0);
    expect(answers.find(({ problem }) => problem.code === 'auth.busy')?.headers.get('retry-after')).toBe('2');
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
    clock.advance(16 * MINUTE_MS);
  });
});

describe('passwords', () => {
  beforeAll(afresh);
  const change = (as: Session, next: string) =>
    platform.call(authEndpoints.changePassword, { as, body: { password: as.password, next } });

  it('are refused with the reason and the field under the dengbao profile', async () => {
    const person = await platform.newPerson('finance_section', AREA);
    expect((await platform.call(authEndpoints.passwordRule)).body).toMatchObject({ profile: 'dengbao', minLength: 12 });
    for (const [next, code] of [
      ['Ab3-ef7hK', 'auth.password-too-short'],
      ['onlysmallletters', 'auth.password-too-plain'],
      [`Xy-${person.username}-9`, 'auth.password-has-name'],
      [person.password, 'auth.password-used-before'],
    ] as const) {
      expect((await change(person, next)).problem).toMatchObject({ code, field: 'next' });
    }
    const wrong = { ...person, password: 'not-mine' };
    expect((await change(wrong, 'Green-Rice-7-Pots')).problem).toMatchObject({
      code: 'auth.wrong-credentials',
      field: 'password',
    });
  });

  it('do not come back within five, and end the other sessions', async () => {
    const person = await platform.newPerson('finance_section', AREA);
    const elsewhere = await another(person);
    for (const next of ['Green-Rice-1-Pots', 'Green-Rice-2-Pots', 'Green-Rice-3-Pots', 'Green-Rice-4-Pots']) {
      expect((await change(person, next)).status).toBe(204);
      person.password = next;
    }
    expect((await change(person, 'Green-Rice-1-Pots')).problem.code).toBe('auth.password-used-before');
    expect((await me(person)).status).toBe(200);
    expect((await me(elsewhere)).status).toBe(401);
    expect(await actionsUpon(person.accountId)).toContain('auth.password-changed');
  });

  it('run out after ninety days: the session is good for nothing but a new one', async () => {
    const person = await platform.newPerson('finance_section', AREA);
    clock.advance(91 * DAY_MS);
    await platform.signIn(person);
    expect((await me(person)).body).toMatchObject({ mustDo: 'change-password', grants: [] });
    expect((await platform.call(organizationEndpoints.schools, { as: person })).problem.code).toBe('access.denied');
    expect((await change(person, 'Green-Rice-7-Pots')).status).toBe(204);
    expect((await me(person)).body).toMatchObject({ mustDo: null });
    expect((await platform.call(organizationEndpoints.schools, { as: person })).status).toBe(200);
    const next = 'Green-Tower-7-Pots';
    await platform.signIn(platform.admin);
    await platform.ok(authEndpoints.changePassword, {
      as: platform.admin,
      body: { password: platform.admin.password, next },
    });
    platform.admin.password = next;
  });

  it('follow the nist profile where the policy says so: plain words, common ones refused, no end', async () => {
    const person = await platform.newPerson('finance_section', AREA);
    const row = { key: 'auth.password_profile', place: 'CN', fromDate: '2026-01-01', value: 2, unit: 'profile' };
    await platform.uow.write((tx) => tx.insert('policy_limit', { ...row, source: 'test', confidence: 'D' }));
    try {
      expect((await platform.call(authEndpoints.passwordRule)).body).toMatchObject({ profile: 'nist', days: null });
      expect((await change(person, 'password')).problem.code).toBe('auth.password-common');
      const plain = 'four plain words here';
      expect((await change(person, plain)).status).toBe(204);
      clock.advance(400 * DAY_MS);
      expect((await login(person.username, plain)).body).toMatchObject({ mustDo: null });
    } finally {
      await platform.uow.write((tx) => tx.delete('policy_limit', { key: row.key, fromDate: row.fromDate }));
      clock.advance(-400 * DAY_MS);
    }
  });
});

describe('the authenticator', () => {
  beforeAll(afresh);
  const fresh = async (): Promise<Session> => {
    const who = { accountId: '', username: `a${randomUUID().slice(0, 10)}`, password: randomUUID(), token: '' };
    const body = {
      username: who.username,
      password: who.password,
      displayName: 'Admin',
      unit: 'Bureau',
      grants: [{ role: 'system_admin', areaCode: AREA }],
    };
    who.accountId = (await platform.ok(peopleEndpoints.createAccount, { as: platform.admin, body })).accountId;
    return who;
  };

  it('is demanded of an administrator: without it his session may only set it up', async () => {
    const who = await fresh();
    const opened = await platform.ok(authEndpoints.login, { body: { username: who.username, password: who.password } });
    expect(opened.mustDo).toBe('enrol-totp');
    who.token = opened.accessToken;
    expect((await platform.call(peopleEndpoints.accounts, { as: who })).problem.code).toBe('access.denied');
    expect((await me(who)).body).toMatchObject({ grants: [], mustDo: 'enrol-totp' });

    const { secret, uri } = await platform.ok(authEndpoints.offerTotp, { as: who, body: { password: who.password } });
    expect(uri).toContain(`secret=${secret}`);
    const wrong = await platform.call(authEndpoints.confirmTotp, { as: who, body: { code: '000000' } });
    expect(wrong.problem).toMatchObject({ code: 'auth.wrong-code', field: 'code' });
    who.totpSecret = secret;
    const { recoveryCodes } = await platform.ok(authEndpoints.confirmTotp, {
      as: who,
      body: { code: platform.codeOf(who) },
    });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await platform.call(peopleEndpoints.accounts, { as: who })).status).toBe(200);

    const stored = await platform.uow.read((tx) => tx.query('SELECT * FROM account UNION ALL SELECT * FROM account'));
    const codes = await platform.uow.read((tx) => tx.query('SELECT * FROM recovery_code'));
    const text = JSON.stringify([
      stored,
      codes,
      await platform.uow.read((tx) => tx.query('SELECT * FROM audit_entry')),
    ]);
    expect(text).not.toContain(secret);
    for (const code of recoveryCodes) expect(text).not.toContain(code.replaceAll('-', ''));
  });

  it('is asked for after the right password only, and a code serves once, one step early or late', async () => {
    const who = await platform.newPerson('system_admin', AREA);
    clock.advance(10 * MINUTE_MS);
    expect((await login(who.username, 'wrong-password')).problem.code).toBe('auth.wrong-credentials');
    expect((await login(who.username, who.password)).problem.code).toBe('auth.code-required');

    for (const [steps, status] of [
      [-2, 401],
      [2, 401],
      [-1, 200],
      [-1, 401],
      [1, 200],
      [0, 401],
    ] as const) {
      expect((await login(who.username, who.password, platform.codeOf(who, steps))).status).toBe(status);
    }
  });

  it('takes one code for one sign-in even when two come at once', async () => {
    const who = await platform.newPerson('system_admin', AREA);
    clock.advance(MINUTE_MS);
    const code = platform.codeOf(who);
    const answers = await Promise.all([1, 2, 3].map(() => login(who.username, who.password, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('cannot be guessed: wrong codes count like wrong passwords', async () => {
    const who = await platform.newPerson('system_admin', AREA);
    clock.advance(MINUTE_MS);
    for (let i = 0; i < 5; i += 1) {
      expect((await login(who.username, who.password, '000000')).problem.code).toBe('auth.wrong-code');
      // Asking without a code between the guesses does not begin the count again.
      if (i < 4) expect((await login(who.username, who.password)).problem.code).toBe('auth.code-required');
    }
    expect((await login(who.username, who.password, platform.codeOf(who))).status).toBe(429);
    clock.advance(16 * MINUTE_MS);
  });

  it('can be replaced by a recovery code, each once', async () => {
    const who = await fresh();
    await platform
      .ok(authEndpoints.login, { body: { username: who.username, password: who.password } })
      .then(({ accessToken }) => {
        who.token = accessToken;
      });
    const { secret } = await platform.ok(authEndpoints.offerTotp, { as: who, body: { password: who.password } });
    who.totpSecret = secret;
    const { recoveryCodes } = await platform.ok(authEndpoints.confirmTotp, {
      as: who,
      body: { code: platform.codeOf(who) },
    });
    const typed = (recoveryCodes[0] ?? '').toLowerCase();
    expect((await login(who.username, who.password, typed)).status).toBe(200);
    expect((await login(who.username, who.password, typed)).problem.code).toBe('auth.wrong-code');
  });

  it('is reset by a higher administrator, which ends the sessions and is noted', async () => {
    const who = await platform.newPerson('system_admin', AREA);
    await platform.ok(peopleEndpoints.resetTotp, { as: platform.admin, params: { accountId: who.accountId } });
    expect((await me(who)).status).toBe(401);
    const opened = await login(who.username, who.password);
    expect(opened.body).toMatchObject({ mustDo: 'enrol-totp' });
    expect(await actionsUpon(who.accountId)).toContain('identity.totp-reset');
  });

  it('cannot be dropped by an administrator, and can by others', async () => {
    const drop = (as: Session) =>
      platform.call(authEndpoints.dropTotp, { as, body: { password: as.password, code: platform.codeOf(as) } });
    const admin = await platform.newPerson('system_admin', AREA);
    clock.advance(MINUTE_MS);
    expect((await drop(admin)).problem.code).toBe('auth.totp-required');

    const auditor = await platform.newPerson('finance_section', AREA);
    const { secret } = await platform.ok(authEndpoints.offerTotp, {
      as: auditor,
      body: { password: auditor.password },
    });
    auditor.totpSecret = secret;
    await platform.ok(authEndpoints.confirmTotp, { as: auditor, body: { code: platform.codeOf(auditor) } });
    clock.advance(MINUTE_MS);
    expect((await drop(auditor)).status).toBe(204);
    expect((await login(auditor.username, auditor.password)).status).toBe(200);
  });
});

describe('sessions', () => {
  beforeAll(afresh);

  it('of an office end when nothing came for half an hour, and all end at last', async () => {
    const office = await platform.newPerson('finance_section', AREA);
    for (let i = 0; i < 3; i += 1) {
      clock.advance(20 * MINUTE_MS);
      expect((await me(office)).status).toBe(200);
      await untilSeen(office);
    }
    clock.advance(31 * MINUTE_MS);
    expect((await me(office)).status).toBe(401);
    await platform.signIn(platform.admin);
    const school = await platform.newSchool(AREA);
    clock.advance(11 * HOUR_MS);
    expect((await me(school.people.canteen_worker)).status).toBe(200);
    clock.advance(HOUR_MS);
    expect((await me(school.people.canteen_worker)).status).toBe(401);
    await afresh();
  });

  it('of an office end although a page stands open: its socket and what it asks by itself are no sign of life', async () => {
    const office = await platform.newPerson('finance_section', AREA);
    const school = await platform.newSchool(AREA);
    const socket = io(platform.url, { auth: { token: office.token }, transports: ['websocket'], forceNew: true });
    await new Promise((resolve) => socket.once('connect', () => resolve(null)));
    const headers = { 'mingchu-unattended': 'yes' };
    for (let i = 0; i < 2; i += 1) {
      clock.advance(14 * MINUTE_MS);
      expect(await socket.emitWithAck('watch', { schoolId: school.id })).toEqual({ ok: true });
      expect((await platform.call(authEndpoints.me, { as: office, headers })).status).toBe(200);
    }
    clock.advance(3 * MINUTE_MS);
    expect((await platform.call(authEndpoints.me, { as: office, headers })).status).toBe(401);
    expect((await me(office)).status).toBe(401);
    socket.close();
    await afresh();
  });

  it('that change their rights while a socket is open: it follows at once', async () => {
    const officer = await platform.newPerson('safety_section', '532301');
    const [here, there] = [await platform.newSchool('532301'), await platform.newSchool('532302')];
    const socket = io(platform.url, { auth: { token: officer.token }, transports: ['websocket'], forceNew: true });
    await new Promise((resolve) => socket.once('connect', () => resolve(null)));
    const watch = (schoolId: string) => socket.emitWithAck('watch', { schoolId });
    expect(await watch(here.id)).toEqual({ ok: true });
    await platform.uow.write((tx) => tx.update(AccountGrant, { accountId: officer.accountId }, { areaCode: '532302' }));
    expect(await watch(here.id)).toEqual({ ok: false, code: expect.stringMatching(/not-found|denied/) });
    expect(await watch(there.id)).toEqual({ ok: true });
    socket.close();
  });

  it('are listed for their owner in words, and ended one by one or all but this', async () => {
    const person = await platform.newPerson('finance_section', AREA);
    const agent =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36';
    const opened = await login(person.username, person.password, null, { 'user-agent': agent });
    const second = { ...person, token: opened.body.accessToken };
    const third = await another(person);
    const { items } = await platform.ok(authEndpoints.sessions, { as: second });
    expect(items).toHaveLength(3);
    expect(items.find(({ isThis }) => isThis)?.device).toBe('Chrome · Windows');

    const stranger = await platform.newPerson('finance_section', AREA);
    const sessionId = items.find(({ isThis }) => isThis)?.id ?? '';
    const foreign = await platform.call(authEndpoints.endSession, { as: stranger, params: { sessionId } });
    expect(foreign.problem.code).toBe('auth.session-not-found');

    await platform.ok(authEndpoints.endSession, { as: person, params: { sessionId } });
    expect((await me(second)).status).toBe(401);
    await platform.ok(authEndpoints.endOtherSessions, { as: third });
    expect((await me(person)).status).toBe(401);
    expect((await me(third)).status).toBe(200);
  });

  it('are ended by an administrator, the open socket within five seconds', async () => {
    const person = await platform.newPerson('finance_section', AREA);
    const socket = io(platform.url, { auth: { token: person.token }, transports: ['websocket'], forceNew: true });
    await new Promise((resolve) => socket.once('connect', () => resolve(null)));
    const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
    const params = { accountId: person.accountId };
    await platform.ok(peopleEndpoints.endSessions, { as: platform.admin, params });
    const before = performance.now();
    expect(await closed).toBe('io server disconnect');
    expect(performance.now() - before).toBeLessThan(onThisMachine(5_000));
    expect((await me(person)).status).toBe(401);
    socket.close();
  });
});

describe('a shared phone', () => {
  const PHONE = 'phone-0123456789abcdef';
  let cook: Session;
  let helper: Session;
  const onPhone = async (who: Session, deviceId = PHONE) => {
    const body = { username: who.username, password: who.password, deviceId };
    who.token = (await platform.ok(authEndpoints.login, { body })).accessToken;
  };
  const switchTo = (as: Session, who: Session, changes: object = {}) =>
    platform.call(authEndpoints.switchPerson, {
      as,
      body: { username: who.username, pin: '280641', deviceId: PHONE, ...changes },
    });
  beforeAll(async () => {
    await afresh();
    const { people } = await platform.newSchool(AREA);
    [cook, helper] = [people.canteen_manager, people.canteen_worker];
    for (const who of [cook, helper, people.principal]) {
      const body = { password: who.password, pin: '280641' };
      await platform.ok(authEndpoints.setPin, { as: who, body });
    }
  });

  it('goes on as somebody who signed in on it today, by his PIN, no longer than he could himself', async () => {
    await onPhone(helper);
    clock.advance(HOUR_MS);
    await onPhone(cook);
    expect((await switchTo(cook, helper, { pin: '111222' })).problem.code).toBe('auth.wrong-credentials');
    const switched = await switchTo(cook, helper);
    expect(switched.status).toBe(200);
    const now = { ...helper, token: switched.body.accessToken };
    expect((await me(now)).body).toMatchObject({ accountId: helper.accountId });
    expect((await me(helper)).status).toBe(401);
    expect(Date.parse(switched.body.expiresAt) - clock.now().getTime()).toBe(11 * HOUR_MS);
    // And back: the first one is still signed in.
    expect((await switchTo(now, cook)).status).toBe(200);
    expect(await actionsUpon(helper.accountId)).toContain('auth.switched-by-pin');
  });

  it('asks for the password of whoever was not there today, was signed out, or sits elsewhere', async () => {
    const refused = async (as: Session, who: Session, changes: object = {}) =>
      expect((await switchTo(as, who, changes)).problem.code).toBe('auth.switch-needs-password');
    await onPhone(helper, 'another-phone-of-the-school');
    await onPhone(cook);
    await platform.ok(authEndpoints.endOtherSessions, { as: helper });
    await refused(cook, helper);
    // Somebody at home who knows the name of the phone and the PIN.
    await onPhone(helper);
    await platform.signIn(cook);
    await refused(cook, helper);

    await onPhone(cook);
    await platform.signIn(platform.admin);
    await platform.ok(peopleEndpoints.endSessions, { as: platform.admin, params: { accountId: helper.accountId } });
    await refused(cook, helper);
  });
});
