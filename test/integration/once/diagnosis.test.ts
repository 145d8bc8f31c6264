import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appEndpoints } from '../../../src/contract/http/app.js';
import { SteppedClock } from '../../../src/platform/index.js';
import { TestPlatform, type TestSchool } from '../harness.js';
import { TestAgent } from '../video-agent.js';

const DAY_MS = 86_400_000;

describe('the server about itself', () => {
  const clock = new SteppedClock(new Date());
  let platform: TestPlatform;
  let school: TestSchool;
  const agents: TestAgent[] = [];

  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
    school = await platform.newSchool();
    for (let i = 0; i < 2; i += 1) agents.push(await TestAgent.enrol(platform, school));
  });
  afterAll(async () => {
    for (const agent of agents) await agent.disconnect();
    await platform.stop();
  });

  const clockSays = async (browserOffsetMs: number | null) => {
    const query =
      browserOffsetMs === null ? {} : { browserAt: new Date(clock.now().getTime() + browserOffsetMs).toISOString() };
    const { items } = await platform.ok(appEndpoints.diagnosis, { as: platform.admin, query });
    const found = items.find(({ check }) => check === 'clock');
    return [found?.level, found?.zh.slice(0, 8)];
  };
  /** Both boxes report what their clocks say now. */
  const report = async (offsetMs: number) => {
    for (const agent of agents) {
      const at = new Date(clock.now().getTime() + offsetMs).toISOString();
      const camera = {
        cameraId: agent.cameraId,
        state: 'recording' as const,
        detail: null,
        codec: 'avc1',
        restarts: 0,
      };
      const size = { width: 1280, height: 720, clockOffsetMs: 0, sub: null };
      const disk = { freeBytes: 9e11, totalBytes: 1e12 };
      const cameras = [{ ...camera, ...size }];
      const body = { at, agentVersion: '1', startedAt: at, disk, outboxPending: 0, cameras };
      await agent.untilAcked(await agent.send('health', body));
    }
  };

  it('believes its clock when others agree, and knows nothing without any', async () => {
    expect(await clockSays(null)).toEqual(['unknown', '没有别的钟可以核']);
    await report(0);
    expect(await clockSays(1_000)).toEqual(['ok', '服务器的钟准']);
  });

  it('says that it is a day slow when boxes and browser say so', async () => {
    await report(DAY_MS);
    expect(await clockSays(DAY_MS)).toEqual(['fault', '服务器的钟慢了约']);
    await report(DAY_MS + 1_000);
    expect(await clockSays(0)).toEqual(['fault', '服务器的钟慢了约']);
  });

  it('says that it has gone back when the books are ahead', async () => {
    clock.advance(-DAY_MS);
    expect(await clockSays(null)).toEqual(['fault', '服务器的钟往回走']);
    clock.advance(DAY_MS);
  });

  it('says how many boxes are heard of', async () => {
    const { items } = await platform.ok(appEndpoints.diagnosis, { as: platform.admin });
    expect(items.find(({ check }) => check === 'boxes')).toMatchObject({ level: 'ok', zh: '2 台录像盒都在线' });
    clock.advance(4 * 60_000);
    const later = await platform.ok(appEndpoints.diagnosis, { as: platform.admin });
    expect(later.items.find(({ check }) => check === 'boxes')?.level).toBe('watch');
  });
});
