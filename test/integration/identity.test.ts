import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appEndpoints } from '../../src/contract/http/app.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import { TestPlatform, type TestSchool } from './harness.js';

describe('signing in', () => {
  let platform: TestPlatform;
  let school: TestSchool;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    school = await platform.newSchool();
  });
  afterAll(() => platform.stop());

  it('answers health without a session and nothing else', async () => {
    const health = await platform.ok(appEndpoints.health);
    expect(health).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+(\+[0-9a-f]{7,40})?$/),
      database: { reads: true, writes: true },
    });
    // a platform that was started a moment ago on a busy machine was held up, and says so
    expect(health.status).toBe(health.slow ? 'degraded' : 'ok');
    expect((await platform.call(organizationEndpoints.schools)).status).toBe(401);
  });

  it('shows each person the schools of his own scope', async () => {
    const other = await platform.newSchool('532302');
    const seenBy = async (as: TestSchool['people']['principal']) =>
      (await platform.ok(organizationEndpoints.schools, { as })).items.map(({ id }) => id);

    expect(await seenBy(school.people.principal)).toEqual([school.id]);
    expect(await seenBy(other.people.safety_section)).toEqual([other.id]);
    expect(await seenBy(platform.admin)).toEqual(expect.arrayContaining([school.id, other.id]));
    const foreign = await platform.call(organizationEndpoints.school, {
      as: school.people.principal,
      params: { schoolId: other.id },
    });
    expect(foreign.problem.code).toBe('organization.school-not-found');
  });

  it('locks a name after five wrong passwords, whether or not it exists', async () => {
    for (const username of [school.people.auditor.username, 'nobody-here']) {
      const attempt = () => platform.call(authEndpoints.login, { body: { username, password: 'wrong' } });
      for (let i = 0; i < 5; i += 1) expect((await attempt()).problem.code).toBe('auth.wrong-credentials');
      expect((await attempt()).status).toBe(429);
    }
  });

  it('ends every session of a disabled account at once', async () => {
    const person = await platform.newPerson('canteen_worker', school.id);
    expect((await platform.call(authEndpoints.me, { as: person })).status).toBe(200);
    await platform.ok(peopleEndpoints.disableAccount, { as: platform.admin, params: { accountId: person.accountId } });
    expect((await platform.call(authEndpoints.me, { as: person })).status).toBe(401);
  });

  it('does not let the last administrator lock himself out', async () => {
    const answer = await platform.call(peopleEndpoints.disableAccount, {
      as: platform.admin,
      params: { accountId: platform.admin.accountId },
    });
    expect(answer.problem.code).toBe('identity.last-administrator');
  });

  it('refuses a cookie that comes with a foreign origin, and takes it with our own', async () => {
    const cookie = `mingchu_session=${school.people.principal.token}`;
    const logout = (origin: string) =>
      platform.call(authEndpoints.setPin, {
        headers: { cookie, origin },
        body: { password: school.people.principal.password, pin: '280641' },
      });
    expect((await logout('http://evil.example')).problem.code).toBe('request.foreign-origin');
    expect((await logout(platform.url)).status).toBe(204);
  });

  it('names the field at fault, in the language asked for', async () => {
    const bad = { username: 'x', password: 'y', extra: 1 };
    const zh = await platform.call(authEndpoints.login, { body: bad });
    const en = await platform.call(authEndpoints.login, { body: bad, headers: { 'accept-language': 'en' } });
    expect(zh.problem).toMatchObject({ code: 'request.invalid', field: 'extra' });
    expect(zh.problem.title).toMatch(/不正确/);
    expect(en.problem.title).toMatch(/not valid/);
  });

  it('forbids cameras in rooms where the law forbids them (P-02)', async () => {
    const answer = await platform.call(organizationEndpoints.createPlace, {
      as: platform.admin,
      params: { schoolId: school.id },
      body: { name: '更衣室', kind: 'changing_room', kitchenId: null },
    });
    expect(answer.problem).toMatchObject({ code: 'organization.place-kind-forbidden', rule: 'P-02' });
  });
});
