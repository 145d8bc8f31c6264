import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import type { Role } from '../../src/contract/roles.js';
import { People } from '../../src/identity/index.js';
import { AUTHENTICATOR, type Authenticator } from '../../src/platform/index.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

describe(`three administrators apart on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await TestPlatform.start();
  });
  afterAll(() => platform.stop());
  const grant = (as: Session, accountId: string, role: Role, areaCode = '532301') =>
    platform.call(peopleEndpoints.addGrant, { as, params: { accountId }, body: { role, areaCode } });
  const rolesOf = async (accountId: string) =>
    (await platform.ok(peopleEndpoints.account, { as: platform.admin, params: { accountId } })).grants.map(
      ({ role }) => role,
    );

  it('are refused a second duty, whichever comes first and wherever it holds', async () => {
    const clerk = await platform.newPerson('safety_section', '532301');
    for (const role of ['system_admin', 'audit_admin'] as const) {
      expect((await grant(platform.admin, clerk.accountId, role, '532302')).problem).toMatchObject({
        code: 'identity.administrators-apart',
        field: 'role',
      });
    }
    const administrator = await platform.newPerson('audit_admin', '532301');
    expect((await grant(platform.admin, administrator.accountId, 'canteen_worker')).problem.code).toBe(
      'identity.administrators-apart',
    );
    expect((await grant(platform.admin, administrator.accountId, 'finance_section')).status).toBe(201);
    expect((await grant(platform.admin, administrator.accountId, 'audit_admin', '532302')).status).toBe(201);
    expect(await rolesOf(clerk.accountId)).toEqual(['safety_section']);
  });

  it('are not made with two duties at once, by hand or by a list', async () => {
    const grants = (['system_admin', 'principal'] as const).map((role) => ({ role, areaCode: '532301' }));
    const body = { username: `n${randomUUID().slice(0, 8)}`, displayName: 'N', unit: 'U', grants };
    expect((await platform.call(peopleEndpoints.createAccount, { as: platform.admin, body })).problem).toMatchObject({
      code: 'identity.administrators-apart',
      field: 'grants.1',
    });

    const by = await platform.app.get<Authenticator>(AUTHENTICATOR).principalOf(platform.admin.token);
    const row = { name: '张', staffNumber: randomUUID().slice(0, 12), phone: null, unit: 'U', schoolId: null };
    const enter = (role: Role, areaCode = '532301') =>
      platform.uow.write(async (tx) => {
        if (by === null) throw new Error('not signed in');
        return (await platform.app.get(People).enter(tx, by, [{ ...row, areaCode, role }]))[0];
      });
    await enter('system_admin');
    expect(await enter('canteen_manager')).toEqual({
      outcome: 'refused',
      code: 'identity.administrators-apart',
      field: 'role',
    });
    // whoever moves leaves the duty behind with the place
    expect(await enter('canteen_manager', '532302')).toMatchObject({ outcome: 'changed' });
  });

  it('stay apart when two administrators grant at the same moment', async () => {
    const other = await platform.newPerson('system_admin', '532301');
    for (let round = 0; round < 6; round += 1) {
      const clerk = await platform.newPerson('finance_section', '532301');
      const answers = await Promise.all([
        grant(platform.admin, clerk.accountId, 'audit_admin'),
        grant(other, clerk.accountId, 'safety_section'),
        grant(platform.admin, clerk.accountId, 'system_admin'),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
      expect(await rolesOf(clerk.accountId)).toHaveLength(2);
    }
  });

  it('find the school they grant for by a part of its name or the start of its code, whatever else there is', async () => {
    const code = `53${String(Date.now()).slice(-8)}`;
    const body = { name: '中和镇100%希望小学', areaId: '532301', schoolCode: code };
    const { id } = await platform.ok(organizationEndpoints.createSchool, { as: platform.admin, body });
    await platform.ok(organizationEndpoints.createSchool, {
      as: platform.admin,
      body: { name: '中和镇1000希望小学', areaId: '532302' },
    });
    const found = async (as: Session, search: string) =>
      (await platform.ok(organizationEndpoints.schools, { as, query: { search, limit: 5 } })).items.map(
        (school) => school.id,
      );
    expect(await found(platform.admin, '100%希')).toEqual([id]);
    expect(await found(platform.admin, code.slice(0, 9))).toEqual([id]);
    expect(await found(platform.admin, '和镇')).toHaveLength(2);
    expect(await found(await platform.newPerson('system_admin', '532302'), '和镇')).not.toContain(id);
  });

  it('begin with one who does two duties, until another system administrator can act', async () => {
    const vacant = async () => (await platform.ok(peopleEndpoints.vacancies, { as: platform.admin })).vacant;
    const addSchool = async (as: Session) =>
      (await platform.call(organizationEndpoints.createSchool, { as, body: { name: randomUUID(), areaId: '532301' } }))
        .status;
    expect(await vacant()).not.toContain('security_admin');
    // one of a county takes nothing over
    await platform.newPerson('system_admin', '532302');
    expect(await rolesOf(platform.admin.accountId)).toEqual(['security_admin', 'system_admin']);
    const heir = await platform.newPerson('system_admin', '532300');
    expect(await addSchool(heir)).toBe(201);
    expect(await rolesOf(platform.admin.accountId)).toEqual(['security_admin']);
    expect(await addSchool(platform.admin)).toBe(403);
    expect(await vacant()).toEqual([]);
    // he still decides who runs the system
    expect(
      (
        await platform.call(peopleEndpoints.disableAccount, {
          as: platform.admin,
          params: { accountId: heir.accountId },
        })
      ).status,
    ).toBe(204);
    const log = (await platform.uow.read((tx) =>
      tx.query("SELECT subject_id AS who FROM audit_entry WHERE action = 'identity.set-up-duty-ended'"),
    )) as { who: string }[];
    expect(log).toEqual([{ who: platform.admin.accountId }]);
  });
});
