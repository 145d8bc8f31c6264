import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Test } from 'supertest';
import type { EntityManager } from 'typeorm';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { Session, SignInFailure } from '../../src/identity/identity.entities.js';
import { ActLink } from '../../src/journal/journal.entities.js';
import { IdempotentAnswer } from '../../src/platform/idempotency/idempotency.entity.js';
import { DueSpans, Idempotency, insertAndRead, JobRun, newId, Outbox, Pruning } from '../../src/platform/index.js';
import { OutboxMessage } from '../../src/platform/outbox/outbox.entity.js';
import { PolicyLimit } from '../../src/policy/policy.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

const limit = (key: string) => ({
  key,
  place: 'CN',
  fromDate: '2026-01-01',
  value: 1,
  unit: '-',
  source: 'test',
  confidence: 'D',
});

describe(`one transaction at a time on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await TestPlatform.start();
  });
  afterAll(() => platform.stop());

  const present = async (...keys: string[]) => {
    const rows = await platform.uow.read((tx) => tx.find(PolicyLimit));
    return keys.map((key) => rows.some((row) => row.key === key));
  };

  it('keeps an accepted write when a refused one and a single statement run in between', async () => {
    const [refused, accepted, single] = [randomUUID(), randomUUID(), randomUUID()];
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const losing = platform.uow.write(async (tx) => {
      await tx.insert(PolicyLimit, limit(refused));
      begun();
      for (let i = 0; i < 20; i += 1) await new Promise(setImmediate);
      throw new Error('refused');
    });
    const lost = expect(losing).rejects.toThrow('refused'); // it may come while the others are asked
    await hasBegun;
    const winning = platform.uow.write((tx) => tx.insert(PolicyLimit, limit(accepted)));
    const alone = platform.uow.write((tx) => tx.insert(PolicyLimit, limit(single)));
    const seenMeanwhile = await present(refused);

    await lost;
    await Promise.all([winning, alone]);
    expect(seenMeanwhile).toEqual([false]);
    expect(await present(refused, accepted, single)).toEqual([false, true, true]);
  });

  it('reads of one moment what it reads in a snapshot, while others write and read on', async () => {
    const key = randomUUID();
    const seen = await platform.uow.snapshot(async (tx) => {
      await platform.uow.write((other) => other.insert(PolicyLimit, limit(key)));
      return [await tx.countBy(PolicyLimit, { key }), (await present(key))[0]];
    });
    expect(seen).toEqual([0, true]);
    const write = platform.uow.snapshot((tx) => tx.insert(PolicyLimit, limit(randomUUID())));
    await expect(write).rejects.toThrow(/read.?only/i);
  });

  it.each(['by the answer to it', 'by asking, as of MySQL'])('knows what an INSERT has kept %s', async (how) => {
    const actId = randomUUID();
    const links: ActLink[] = [1, 2].map((linkNo) => ({
      ...{ actId, linkNo, role: 'consumed', thing: 'lot', thingId: randomUUID(), amount: 2 ** 40 + linkNo, unit: 'g' },
    }));
    const [kept, stored, selects] = await platform.uow.write(async (tx) => {
      const asked: string[] = [];
      const query = (sql: string, values: unknown[]) => {
        asked.push(sql);
        return tx.query(sql, values);
      };
      const options = { ...tx.dataSource.options, type: 'mysql' };
      const dataSource = how.startsWith('by asking')
        ? Object.create(tx.dataSource, { options: { value: options } })
        : tx.dataSource;
      const seen: EntityManager = Object.create(tx, { query: { value: query }, dataSource: { value: dataSource } });
      const answered = await insertAndRead(seen, ActLink, links);
      return [answered, await tx.findBy(ActLink, { actId }), asked.filter((sql) => sql.startsWith('SELECT')).length];
    });
    const inOrder = (rows: readonly ActLink[]) =>
      [...rows].sort((a, b) => a.linkNo - b.linkNo).map((row) => ({ ...row }));
    expect(inOrder(kept)).toEqual(links);
    expect(inOrder(stored)).toEqual(links);
    expect(selects).toBe(how.startsWith('by asking') ? 1 : 0);
  });

  it('cannot write while reading', async () => {
    if (DATABASE_UNDER_TEST !== 'sqlite') return;
    await expect(platform.uow.read((tx) => tx.insert(PolicyLimit, limit(randomUUID())))).rejects.toThrow(/readonly/i);
  });

  it('lets a hundred writers through without losing one', async () => {
    const keys = Array.from({ length: 100 }, () => randomUUID());
    await Promise.all(keys.map((key) => platform.uow.write((tx) => tx.insert(PolicyLimit, limit(key)))));
    expect(await present(...keys)).toEqual(keys.map(() => true));
  });

  it('answers twins with one key once, also when they arrive together', async () => {
    const idempotency = platform.app.get(Idempotency);
    const request = { accountId: newId(), key: 'twin-key-1', content: { a: 1 } };
    let runs = 0;
    const ask = () =>
      idempotency.once(request, async (tx) => {
        runs += 1;
        const key = randomUUID();
        await tx.insert(PolicyLimit, limit(key));
        return { key };
      });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(answers.map(({ key }) => key)).size).toBe(1);
    expect(await present(answers[0]?.key ?? '')).toEqual([true]);
    // on MariaDB a loser may have begun its work before it met the winner's key; nothing of it was kept
    expect(runs).toBeGreaterThanOrEqual(1);
    await expect(idempotency.once({ ...request, content: { a: 2 } }, async () => ({}))).rejects.toMatchObject({
      code: 'request.idempotency-key-reused',
    });
  });

  it('tells what was committed, again until it is handled, and nothing that was taken back', async () => {
    const outbox = platform.app.get(Outbox);
    const heard: string[] = [];
    let failures = 1;
    outbox.on<{ name: string }>('test.told', async ({ name }) => {
      if (name === 'stubborn' && failures-- > 0) throw new Error('not yet');
      heard.push(name);
    });
    const tell = (name: string, fail = false) =>
      platform.uow.write(async (tx) => {
        await outbox.tell(tx, 'test.told', { name });
        if (fail) throw new Error('taken back');
      });
    await tell('plain');
    await expect(tell('undone', true)).rejects.toThrow('taken back');
    await tell('stubborn');
    await platform.settled();
    await platform.uow.write((tx) => tx.update(OutboxMessage, { type: 'test.told' }, { dueAt: new Date(0) }));
    await platform.settled();
    // At least once: of two that were handed over together the first may be told again with the second
    expect([...new Set(heard)].sort()).toEqual(['plain', 'stubborn']);
  });

  it('hands many messages of one type over together, in order, and each alone once that fails', async () => {
    const outbox = platform.app.get(Outbox);
    const calls: number[][] = [];
    outbox.onMany<{ n: number }>('test.many', async (payloads) => {
      calls.push(payloads.map(({ n }) => n));
      if (payloads.some(({ n }) => n === 3)) throw new Error('not three');
    });
    await platform.uow.write((tx) => outbox.tell(tx, 'test.many', { n: 1 }, { n: 2 }));
    await platform.settled();
    await platform.uow.write((tx) => outbox.tell(tx, 'test.many', { n: 2 }, { n: 3 }, { n: 4 }));
    await platform.settled();
    expect(calls).toEqual([[1, 2], [2, 3, 4], [2], [3], [4]]);
    expect(await platform.uow.read((tx) => tx.countBy(OutboxMessage, { type: 'test.many' }))).toBe(1);
  });

  it('tells each who listens by himself, and gives up what fails for long until the next start', async () => {
    const outbox = platform.app.get(Outbox);
    const heard: string[] = [];
    let isMended = false;
    outbox.on<{ n: number }>('test.both', async ({ n }) => void heard.push(`a${n}`), 'a');
    const failing = async ({ n }: { n: number }) => {
      if (!isMended) throw new Error('never');
      heard.push(`b${n}`);
    };
    outbox.on<{ n: number }>('test.both', failing, 'b');
    const tried = (attempts: number) =>
      platform.uow.write((tx) => tx.update(OutboxMessage, { type: 'test.both' }, { attempts, dueAt: new Date(0) }));
    const backlog = () => platform.uow.read((tx) => outbox.backlog(tx, new Date(Date.now() - 60_000)));
    await platform.uow.write((tx) => outbox.tell(tx, 'test.both', { n: 1 }));
    await platform.settled();
    const waiting = await platform.uow.read((tx) => tx.findBy(OutboxMessage, { type: 'test.both' }));
    expect([heard, waiting.map(({ handler }) => handler)]).toEqual([['a1'], ['b']]);
    const before = await backlog();
    await tried(31);
    await platform.settled();
    expect((await backlog()).givenUp).toBe(before.givenUp + 1);
    await platform.settled();
    expect(heard).toEqual(['a1']);
    isMended = true;
    await outbox.revive();
    await platform.settled();
    expect(heard).toEqual(['a1', 'b1']);
  });

  it('keeps what is marked while it is looked at, and widens what was marked before', async () => {
    const due = platform.app.get(DueSpans);
    const [subject, date] = [newId(), '2026-11-23'];
    const seen: [number, number][] = [];
    const mark = (fromMs: number, toMs: number) =>
      platform.uow.write((tx) => due.mark(tx, 'test.span', [{ subject, date, fromMs, toMs }]));
    let meanwhile: () => Promise<unknown> = async () => undefined;
    due.on('test.span', async (spans) => {
      await meanwhile();
      seen.push(...spans.map(({ fromMs, toMs }): [number, number] => [fromMs, toMs]));
    });
    await platform.uow.write(async (tx) => {
      await due.mark(tx, 'test.span', [{ subject, date, fromMs: 50, toMs: 60 }]);
      await due.mark(tx, 'test.span', [{ subject, date, fromMs: 20, toMs: 55 }]);
    });
    meanwhile = async () => {
      meanwhile = async () => undefined;
      await mark(70, 90);
    };
    await platform.settled();
    expect(seen).toEqual([
      [20, 60],
      [20, 90],
    ]);
    await platform.settled();
    expect(seen).toHaveLength(2);
  });

  it('deletes what has served its time, whole arrears of it, and nothing younger', async () => {
    const day = 86_400_000;
    const ago = (days: number) => new Date(Date.now() - days * day);
    const answers = Array.from({ length: 1_201 }, (_, i) => ({
      ...{ accountId: newId(), key: `k-${i}`, contentHash: 'x', answer: null },
      recordedAt: i === 0 ? ago(89) : ago(91),
    }));
    const session = (expiresAt: Date) => ({
      ...{ id: newId(), accountId: newId(), tokenHash: randomUUID(), device: 'x', passwordExpired: false },
      ...{ createdAt: ago(200), seenAt: ago(200), expiresAt, revokedAt: null },
    });
    const [ended, recent] = [session(ago(91)), session(ago(89))];
    const guess = (days: number) => ({ subject: randomUUID(), failures: 1, windowEndsAt: ago(days) });
    const guesses = [guess(2), guess(0.5)];
    await platform.uow.write(async (tx) => {
      for (let from = 0; from < answers.length; from += 200) {
        await tx.insert(IdempotentAnswer, answers.slice(from, from + 200));
      }
      await tx.insert(Session, [ended, recent]);
      await tx.insert(SignInFailure, guesses);
    });
    const gone = await platform.app.get(Pruning).prune();
    expect(gone).toMatchObject({ IdempotentAnswer: 1_200, Session: 1, SignInFailure: 1 });
    // the first one was at the start, when there was nothing to delete
    const order = { startedAt: 'DESC' } as const;
    const [run] = await platform.uow.read((tx) => tx.find(JobRun, { where: { job: 'pruning' }, order }));
    expect(run).toMatchObject({ counts: gone, error: null });
    await platform.uow.read(async (tx) => {
      expect(await tx.findBy(IdempotentAnswer, { contentHash: 'x' })).toMatchObject([{ key: 'k-0' }]);
      expect(await tx.existsBy(Session, { id: recent.id })).toBe(true);
      expect(await tx.existsBy(SignInFailure, { subject: guesses[1]?.subject })).toBe(true);
    });
    expect((await platform.call(authEndpoints.me, { as: platform.admin })).status).toBe(200);
  });

  it('refuses to change a row that is append-only, whoever asks', async () => {
    const tables = await platform.uow.read((tx) =>
      tx.query(
        DATABASE_UNDER_TEST === 'sqlite'
          ? "SELECT name FROM sqlite_master WHERE type = 'trigger'"
          : 'SELECT trigger_name AS name FROM information_schema.triggers WHERE trigger_schema = DATABASE()',
      ),
    );
    const names = (tables as { name: string }[]).map(({ name }) => name);
    for (const table of ['act', 'act_link', 'act_signature', 'stock_move', 'event_tag', 'viewing']) {
      expect(names).toEqual(expect.arrayContaining([`${table}_no_update`, `${table}_no_delete`]));
    }
  });

  it('survives bodies that are broken, huge, deep or of the wrong kind, and serves the next one', async () => {
    const server = request(platform.url);
    const post = (body: string, type = 'application/json') => server.post('/api/auth/login').type(type).send(body);
    const code = async (answer: Test) => ((await answer).body as { code: string }).code;

    expect(await code(post('{"username":'))).toBe('request.not-json');
    expect(await code(post(`{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}}`))).toBe('request.not-json');
    expect(await code(post(`"${'x'.repeat(2_000_000)}"`))).toBe('request.too-large');
    expect(await code(post('<a/>', 'text/xml'))).toBe('request.invalid');
    expect(await code(post('{"__proto__":{"username":"a"},"username":"x","password":"y"}'))).toMatch(
      /request.invalid|auth.wrong-credentials/,
    );
    expect((await server.get('/api/%E0%A4%A')).status).toBe(400);
    expect(await code(server.get('/api/nothing-here'))).toBe('route.not-found');
    for (const token of ['constructor', '__proto__', 'toString'.repeat(4)]) {
      const answer = await server.get('/api/schools').set('authorization', `Bearer ${token}`);
      expect(answer.status).toBe(401);
    }
    expect((await platform.call(authEndpoints.me, { as: platform.admin })).status).toBe(200);
  });

  it('does not take a gigabyte into memory before refusing it', async () => {
    const before = process.memoryUsage().rss;
    const chunk = new Uint8Array(1024 * 1024).fill(32);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ >= 1024) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const answer = await fetch(`${platform.url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit).catch((error: unknown) => error);
    // the server may hang up while we are still sending; either way it must not have swallowed it
    if (answer instanceof Response) expect(answer.status).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
    expect((await platform.call(organizationEndpoints.schools, { as: platform.admin })).status).toBe(200);
  });
});
