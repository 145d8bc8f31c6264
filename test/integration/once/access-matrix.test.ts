import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { ROLES, type Role } from '../../../src/contract/roles.js';
import { onThisMachine } from '../../setup/patience.js';
import { ROWS, type Row, type Things } from '../access-rows.js';
import { type Session, TestPlatform } from '../harness.js';
import { thingsOf } from '../things.js';

interface Operation {
  id: string;
  method: string;
  path: string;
  scopedBy: { param: string; of: string } | null;
}

/** Codes that say "for you this does not exist"; anything else would confirm that it does. */
const NOT_FOUND = /(not-found|unknown)$/;

describe('who may do what, and where', () => {
  let platform: TestPlatform;
  let operations: Operation[];
  let foreign: Things;
  let own: Things;
  let people: Record<Role, Session>;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    const document = (await (await fetch(`${platform.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { operationId: string; 'x-scoped-by'?: { param: string; of: string } }>>;
    };
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        scopedBy: operation['x-scoped-by'] ?? null,
      })),
    );
    const home = await thingsOf(platform, '532301');
    const abroad = await thingsOf(platform, '532302');
    own = home.things;
    foreign = abroad.things;
    const others = {} as Record<Role, Session>;
    for (const role of ROLES.filter((name) => !(name in home.people))) {
      const isOfSchool = /^(food_safety|parent)/.test(role);
      others[role] = await platform.newPerson(role, isOfSchool ? home.things.school : '532301');
    }
    people = { ...others, ...home.people };
  });
  afterAll(() => platform.stop());

  it('has a row for every route and a route for every row', () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(ROWS).sort());
  });

  it('refuses everything but the open routes to somebody without a session', async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const row = ROWS[operation.id] as Row;
      const { status } = await ask(operation, row, own, null);
      // 404: open to everybody, and there is nothing yet
      const expected = row.roles === 'public' ? [200, 400, 404] : row.roles === 'ticket' ? [403] : [401];
      if (!expected.includes(status)) wrong.push(`${operation.id}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(ROLES.map((role) => [role]))('gives %s what the rows say and nothing else', async (role) => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const row = ROWS[operation.id] as Row;
      if (row.roles === 'public' || row.roles === 'ticket' || operation.id === 'auth.logout') continue;
      if (row.roles === 'agent') {
        const { status } = await ask(operation, row, own, people[role]);
        if (status !== 401) wrong.push(`${operation.id}: ${status} instead of 401`);
        continue;
      }
      const allowed = row.roles === 'signed-in' || row.roles.includes(role);
      // A body that is not valid shows that the guard was passed without doing anything.
      const { status, code } = await ask(operation, { ...row, body: undefined }, own, people[role]);
      if (allowed === (code === 'access.denied')) wrong.push(`${operation.id}: ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it('shows nobody anything of a school outside his scope', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const operation of operations) {
      const row = ROWS[operation.id] as Row;
      if (!operation.scopedBy || !Array.isArray(row.roles)) continue;
      for (const role of row.roles as Role[]) {
        tried += 1;
        const { status, code } = await ask(operation, row, foreign, people[role]);
        if (!(status === 404 && NOT_FOUND.test(code))) wrong.push(`${operation.id} as ${role}: ${status} ${code}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(150);
  });

  it('lists only what lies within the scope', async () => {
    for (const role of ROLES) {
      for (const path of [
        '/api/schools',
        '/api/day-states/2026-11-02',
        '/api/accounts',
        '/api/findings',
        '/api/misfits?from=2026-01-01&to=2030-01-01&show=all',
        '/api/episodes?from=2026-01-01&to=2030-01-01&show=all',
        '/api/inspections',
        '/api/cases',
        '/api/feedback',
        '/api/morning-list/2026-11-02',
      ]) {
        const answer = await fetch(`${platform.url}${path}`, {
          headers: { authorization: `Bearer ${people[role].token}` },
        });
        expect(await answer.text()).not.toContain(foreign.school);
      }
    }
  });

  it('lets a socket in with a session only, and into rooms of its own schools only', async () => {
    const connect = (token: string) => io(platform.url, { auth: { token }, transports: ['websocket'], forceNew: true });
    const outcome = (socket: Socket) =>
      new Promise<string>((resolve) => {
        socket.once('connect', () => resolve('in'));
        socket.once('connect_error', (error) => resolve(error.message));
      });
    const stranger = connect(randomUUID());
    expect(await outcome(stranger)).toBe('access.not-signed-in');
    stranger.close();

    const principal = connect(people.principal.token);
    expect(await outcome(principal)).toBe('in');
    expect(await principal.emitWithAck('watch', { schoolId: own.school })).toEqual({ ok: true });
    expect(await principal.emitWithAck('watch', { schoolId: foreign.school })).toMatchObject({ ok: false });
    expect(await principal.emitWithAck('watch', null)).toMatchObject({ ok: false });
    principal.close();
  });

  it('closes the socket of a disabled account within five seconds', async () => {
    const person = await platform.newPerson('canteen_worker', own.school);
    const socket = io(platform.url, { auth: { token: person.token }, transports: ['websocket'], forceNew: true });
    await new Promise((resolve) => socket.once('connect', () => resolve(null)));
    const closed = new Promise<number>((resolve) => {
      const since = Date.now();
      socket.once('disconnect', () => resolve(Date.now() - since));
    });
    await fetch(`${platform.url}/api/accounts/${person.accountId}/disable`, {
      method: 'POST',
      headers: { authorization: `Bearer ${platform.admin.token}` },
    });
    expect(await closed).toBeLessThanOrEqual(onThisMachine(5_000));
    socket.close();
  });

  async function ask(
    operation: Operation,
    row: Row,
    things: Things,
    as: Session | null,
  ): Promise<{ status: number; code: string }> {
    const ids: Record<string, string> = {
      date: '2026-11-02',
      month: '2026-11',
      monday: '2026-11-02',
      name: `${'0'.repeat(64)}.m4s`,
      pieceId: '0'.repeat(64),
      areaId: '532301',
      schoolYear: '2026',
      kind: 'acceptance.delivery',
      ledger: 'L01',
    };
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const of = name === operation.scopedBy?.param ? operation.scopedBy.of : '';
      return (things as unknown as Record<string, string>)[of] ?? ids[name] ?? randomUUID();
    });
    const body = row.body?.(things);
    const query = row.query ? `?${new URLSearchParams(row.query)}` : '';
    const response = await fetch(`${platform.url}${path}${query}`, {
      method: operation.method,
      headers: {
        ...(as ? { authorization: `Bearer ${as.token}` } : {}),
        'idempotency-key': randomUUID(),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    // an answer to HEAD has no body to read a code from
    const code = text.startsWith('{"type"') ? (JSON.parse(text).code as string) : '';
    return { status: response.status, code };
  }
});
