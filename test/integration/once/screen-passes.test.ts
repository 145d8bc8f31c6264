import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS } from '../../../src/contract/business-date.js';
import { authEndpoints } from '../../../src/contract/http/auth.js';
import { reportsEndpoints as api } from '../../../src/contract/http/reports.js';
import { Account } from '../../../src/identity/identity.entities.js';
import { SteppedClock, UnitOfWork } from '../../../src/platform/index.js';
import { Canteen } from '../canteen.js';
import { type Session, TestPlatform } from '../harness.js';

describe('a screen on a wall, where nobody is signed in', () => {
  const clock = new SteppedClock(new Date('2026-11-20T03:00:00.000Z'));
  const own = randomUUID();
  let platform: TestPlatform;
  let office: Session;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 400 * DAY_MS, sessionIdleMs: 30 * 60_000 });
    await Canteen.open(platform);
    office = await platform.newPerson('safety_section', '532301');
  });
  afterAll(() => platform.stop());

  const hang = (as = office) => platform.ok(api.issueScreen, { as, body: { name: '会议室' } });
  const shown = (token: string, browser = own) => platform.call(api.shown, { body: { token, browser } });
  /** As of so many days later; then everybody who is signed in is so still. */
  const later = async <T>(days: number, ask: () => Promise<T>): Promise<T> => {
    const now = clock.now();
    clock.advance(days * DAY_MS);
    const answer = await ask();
    clock.set(now);
    return answer;
  };

  it('shows what its office may see, long after the session of whoever made it has ended', async () => {
    const { token, expiresAt } = await hang();
    expect(Date.parse(expiresAt) - clock.now().getTime()).toBe(180 * DAY_MS);
    const me = await later(3, () => platform.call(authEndpoints.me, { as: office }));
    const { status, body } = await later(3, () => shown(token));
    expect([me.status, status]).toEqual([401, 200]);
    expect(body.areas.map(({ areaId }) => areaId)).toEqual(['532301']);
  });

  it('is good in one browser, opens nothing else, and is taken back at once', async () => {
    const { id, token } = await hang();
    expect((await shown(token)).status).toBe(200);
    expect((await shown(token, randomUUID())).problem).toMatchObject({
      ...{ code: 'reports.screen-elsewhere', details: { name: '会议室' } },
    });
    expect((await shown(token)).status).toBe(200);
    const asBearer = { ...office, token };
    expect((await platform.call(api.screen, { as: asBearer })).status).toBe(401);
    const list = await platform.ok(api.screens, { as: office });
    expect(list.items[0]).toMatchObject({ id, isOpened: true, seenAt: clock.now().toISOString() });
    expect(JSON.stringify(list)).not.toContain(token);

    const colleague = await platform.newPerson('safety_section', '532301');
    const params = { screenId: id };
    expect((await platform.call(api.revokeScreen, { as: colleague, params })).problem.code).toBe(
      'reports.screen-unknown',
    );
    await platform.ok(api.revokeScreen, { as: office, params });
    await platform.ok(api.revokeScreen, { as: office, params });
    expect((await shown(token)).problem.code).toBe('reports.screen-ended');
    expect((await shown(randomUUID())).problem.code).toBe('reports.screen-unknown');
  });

  it('goes dark when its time is over, and when whoever made it is gone', async () => {
    const old = await hang();
    expect((await later(179, () => shown(old.token))).status).toBe(200);
    expect((await later(180, () => shown(old.token))).problem.code).toBe('reports.screen-ended');
    const { token } = await hang();
    expect((await shown(token)).status).toBe(200);
    await platform.app
      .get(UnitOfWork)
      .write((tx) => tx.update(Account, { id: office.accountId }, { disabledAt: clock.now() }));
    expect((await shown(token)).problem.code).toBe('reports.screen-ended');
  });
});
