import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { appEndpoints } from '../../src/contract/http/app.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { SteppedClock } from '../../src/platform/index.js';
import { ServiceLogger } from '../../src/platform/log/service-logger.js';
import { MetricsServer } from '../../src/platform/metrics/metrics-server.js';
import { patienceFor } from '../setup/patience.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { TestAgent } from './video-agent.js';

/** Everything the process writes while `work` runs, line by line, at the level that says most. */
async function written(work: () => Promise<unknown>): Promise<string[]> {
  const spies = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream);
    // what is not of the log is passed on: it is the test runner's
    return jest
      .spyOn(stream, 'write')
      .mockImplementation((...all: unknown[]) => /^\{"/.test(String(all[0])) || write(...(all as [string])));
  });
  Logger.overrideLogger(new ServiceLogger('debug'));
  try {
    await work();
    return spies.flatMap(({ mock }) => mock.calls.map(([text]) => String(text)));
  } finally {
    Logger.overrideLogger(new ServiceLogger('error'));
    for (const spy of spies) spy.mockRestore();
  }
}

describe(`a platform that can be watched, on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(new Date());
  let platform: TestPlatform;
  let canteen: Canteen;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, {
      metrics: { host: '127.0.0.1', port: 0 },
      slowStatementMs: 0,
    });
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const scrape = async (): Promise<string> => {
    const response = await fetch(platform.app.get(MetricsServer).url as string);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringMatching('text/plain')]);
    return response.text();
  };
  const untilScraped = async (isThere: (text: string) => boolean): Promise<string> => {
    const startedAt = performance.now();
    for (;;) {
      const text = await scrape();
      if (isThere(text)) return text;
      if (performance.now() - startedAt > patienceFor(1_000)) throw new Error(`this never came:\n${text}`);
    }
  };
  /** Of a line by its beginning; null when there is none. */
  const told = (text: string, line: string): number | null => {
    const found = text.split('\n').find((one) => one.startsWith(`${line} `));
    return found === undefined ? null : Number(found.slice(line.length + 1));
  };

  it('tells how long each declared route took, by template and class of the status', async () => {
    const as = canteen.manager;
    const params = { schoolId: canteen.school.id };
    const round = {
      ...canteen.now(canteen.school.places.dry_store),
      ...{ offWallAndFloor: true, labelled: true, rawAndCookedApart: true, noPests: true, nothingExpired: true },
    };
    expect((await platform.call(warehouseEndpoints.recordRound, { as, params, body: round })).status).toBe(201);
    expect((await platform.call(warehouseEndpoints.recordRound, { as, params, body: {} })).status).toBe(400);
    await fetch(`${platform.url}/api/no-such-route/zhang-san`);
    // a request is measured when its answer is gone, which its asker may know earlier
    const undeclared = 'mingchu_http_request_seconds_count{route="undeclared",status="4xx"}';
    const text = await untilScraped((all) => told(all, undeclared) === 1);
    const route = `route="POST ${warehouseEndpoints.recordRound.path}"`;
    expect(told(text, `mingchu_http_request_seconds_count{${route},status="2xx"}`)).toBe(1);
    expect(told(text, `mingchu_http_request_seconds_count{${route},status="4xx"}`)).toBe(1);
    // nobody and nothing of the trade is named
    for (const name of [canteen.school.id, as.username, as.accountId, 'zhang-san']) expect(text).not.toContain(name);
  });

  it('tells what waits, what was judged, and whether boxes, broker and database are there', async () => {
    const agent = await TestAgent.enrol(platform, canteen.school);
    try {
      const at = clock.now().toISOString();
      const disk = { freeBytes: 9e11, totalBytes: 1e12 };
      const body = { at, agentVersion: '1', startedAt: at, disk, outboxPending: 0, cameras: [] };
      await agent.untilAcked(await agent.send('health', body));
      await platform.settled();
      // what has been acknowledged is put away a turn later
      const text = await untilScraped((all) => told(all, 'mingchu_queue_depth{queue="ingest"}') === 0);
      for (const queue of ['database_line', 'outbox', 'due_spans', 'judgement_spans', 'given_up', 'hashing']) {
        expect([queue, told(text, `mingchu_queue_depth{queue="${queue}"}`)]).toEqual([queue, 0]);
      }
      expect(told(text, 'mingchu_boxes{state="heard"}')).toBe(1);
      expect(told(text, 'mingchu_boxes{state="silent"}')).toBe(0);
      expect(told(text, 'mingchu_broker_connected')).toBe(1);
      expect(told(text, 'mingchu_degraded{cause="database.unreadable"}')).toBe(0);
      expect(told(text, 'mingchu_ingest_lag_seconds')).toBe(0);
      expect(told(text, 'mingchu_ingest_seconds_count')).toBeGreaterThan(0);
      expect(told(text, 'mingchu_judgement_seconds_count{occasion="acts"}')).toBeGreaterThan(0);
      expect(text).toMatch(/^mingchu_verdicts_total\{subject="act",verdict="\w+"\} [1-9]/m);
      expect(text).toMatch(/^mingchu_event_loop_delay_seconds\{stat="max"\} /m);
      expect(text).toMatch(/^mingchu_slow_statements_total\{shape="SELECT … FROM [^"]*"\} [1-9]/m);
    } finally {
      await agent.disconnect();
    }
    clock.advance(60 * 60_000);
    expect(told(await scrape(), 'mingchu_boxes{state="silent"}')).toBe(1);
  });

  it('serves nothing else there, and by default listens on this machine alone', async () => {
    const url = platform.app.get(MetricsServer).url as string;
    for (const path of ['/', '/api/health', '/metrics/x']) expect((await fetch(new URL(path, url))).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${platform.url}/metrics`)).headers.get('content-type')).not.toMatch('text/plain');
    expect(readSettings({}).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(readSettings({ METRICS_PORT: 'off' }).metrics).toBeNull();
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      await expect(fetch(url.replace('127.0.0.1', address))).rejects.toThrow('fetch failed');
    }
  });

  it('runs without them where the port is taken, and says so', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const { port } = squatter.address() as { port: number };
    let second: TestPlatform | null = null;
    try {
      const lines = await written(async () => {
        second = await TestPlatform.start(clock, { metrics: { host: '127.0.0.1', port } });
      });
      expect(lines.join('')).toMatch(`127.0.0.1:${port} cannot be listened on`);
    } finally {
      await (second as TestPlatform | null)?.stop();
      await new Promise((resolve) => squatter.close(resolve));
    }
  });

  it('gives each request an id: in the answer, in the problem, in the log; of another’s only from a trusted proxy', async () => {
    const read = (answer: { headers: Headers }) => answer.headers.get('x-request-id');
    const given = { 'x-request-id': 'proxy.0123-abcd' };
    const strange = await platform.callOnce(appEndpoints.health, { headers: given });
    expect(read(strange)).toMatch(/^[\da-f-]{36}$/);
    platform.app.set('trust proxy', ['127.0.0.1']);
    try {
      expect(read(await platform.callOnce(appEndpoints.health, { headers: given }))).toBe('proxy.0123-abcd');
      for (const bad of ['short', 'has spaces in it', '"quoted-0123456"', 'x'.repeat(65), '{"a":"0123456789"}']) {
        const headers = { 'x-request-id': bad };
        expect(read(await platform.callOnce(appEndpoints.health, { headers }))).toMatch(/^[\da-f-]{36}$/);
      }
    } finally {
      platform.app.set('trust proxy', []);
    }
    const refused = await platform.callOnce(authEndpoints.me);
    expect(refused.problem).toMatchObject({ errorId: read(refused) });
  });

  it('writes a failure as one line with the request’s id and the stack, and no secret of it anywhere', async () => {
    const password = 'Blue-Noodle-9-Bowls-and-Ladles';
    const pin = '730164';
    const renamed = (from: string, to: string) =>
      platform.uow.write((tx) => tx.query(`ALTER TABLE ${from} RENAME TO ${to}`));
    const as = canteen.manager;
    let failed: Awaited<ReturnType<TestPlatform['callOnce']>> | null = null;
    const lines = await written(async () => {
      await renamed('sign_in_failure', 'sign_in_failure_away');
      try {
        failed = await platform.callOnce(authEndpoints.login, {
          body: { username: as.username, password, code: pin },
          headers: { authorization: `Bearer ${as.token}`, cookie: `mingchu_session=${as.token}` },
        });
      } finally {
        await renamed('sign_in_failure_away', 'sign_in_failure');
      }
      await platform.callOnce(authEndpoints.me, { as });
      await fetch(`${platform.url}/api/auth/${as.token}?ticket=${as.token}`);
    });
    const answer = failed as unknown as { status: number; headers: Headers };
    expect(answer.status).toBe(500);
    const id = answer.headers.get('x-request-id');
    for (const line of lines) expect(line).toMatch(/^[^\n]*\n$/);
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const [entry] = entries.filter(({ level, requestId }) => level === 'error' && requestId === id);
    expect(entry).toMatchObject({
      context: 'Http',
      message: { route: 'POST /auth/login', error: expect.stringMatching(/sign_in_failure[\s\S]*\n\s+at /) },
    });
    const text = lines.join('') + (await scrape());
    for (const secret of [password, pin, as.token, as.password]) expect(text).not.toContain(secret);
  });

  it('hides secrets that a fault carries with it', async () => {
    const token = 'q'.repeat(43);
    const carried = Object.assign(new Error(`cannot reach mysql://mingchu:Secret-1@db/x with Bearer ${token}`), {
      ...{ sql: "UPDATE account SET pin_hash = 'Secret-2'", password: 'Secret-3', code: 'ER_X' },
      cause: new Error('{"pin":"Secret-4","password": "Secret-5 with words"} ?ticket=Secret-6&a=1'),
    });
    jest.spyOn(platform.uow, 'read').mockRejectedValueOnce(carried);
    const lines = await written(() => platform.callOnce(authEndpoints.me, { as: canteen.manager }));
    expect(lines.join('')).toMatch(/cannot reach mysql:\/\/mingchu:\[redacted\]@db\/x with Bearer \[redacted\]/);
    expect(lines.join('')).not.toMatch(/Secret-\d/);
    expect(lines.join('')).not.toContain(token);
  });

  it('is degraded with the cause while turns of the event loop are held up, and still answers 200', async () => {
    const until = performance.now() + 1_500;
    while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { status, body } = await platform.callOnce(appEndpoints.health);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'degraded', slow: true, database: { reads: true, writes: true } });
    expect(body.cause).toMatchObject({
      code: 'event-loop.stalled',
      zh: expect.stringContaining('卡顿'),
      en: expect.stringContaining('held up'),
    });
    const text = await scrape();
    expect(told(text, 'mingchu_event_loop_delay_seconds{stat="max"}')).toBeGreaterThan(1);
    expect(told(text, 'mingchu_degraded{cause="event-loop.stalled"}')).toBe(1);
  });
});
