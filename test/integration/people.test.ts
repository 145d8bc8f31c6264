import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import { People, type PersonRow } from '../../src/identity/index.js';
import { AUTHENTICATOR, type Authenticator, type Principal } from '../../src/platform/index.js';
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
  }, 60_000);

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
    const seen = await platform.ok(peopleEndpoints.accounts, { as: platform.admin, query: { limit: 200 } });
    const grants = seen.items.find(({ username }) => username === `s${staffNumber}`)?.grants;
    if (grants) expect(grants).toEqual([{ role: 'canteen_worker', areaCode: null, schoolId: other.id }]);
  });
});
