import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { structureEndpoints } from '../../../src/contract/http/structure.js';
import { videoEndpoints } from '../../../src/contract/http/video.js';
import { ROLES, type Role } from '../../../src/contract/roles.js';
import { IS_THOROUGH } from '../../security/how-much.js';
import { onThisMachine } from '../../setup/patience.js';
import type { Row, Things } from '../access/row.js';
import { ROWS } from '../access-rows.js';
import { type Session, TestPlatform } from '../harness.js';
import { type Operation, operationsOf, pathOf } from '../operations.js';
import { thingsOf } from '../things.js';

/** Somebody with a session, a recorder box with its token, or nobody. */
type Caller = Pick<Session, 'token'> | null;

interface Told {
  status: number;
  code: string;
  title: string;
  text: string;
}

/** What stands elsewhere than in the school that is asked for. */
interface Other {
  body?: Things;
  query?: Record<string, string>;
  part?: (name: string) => string | undefined;
}

/** Codes that say "for you this does not exist"; anything else would confirm that it does. */
const NOT_FOUND = /(not-found|unknown)$/;

/** Roles that are held at one school; the others are of an area. */
const OF_SCHOOL = /^(principal|canteen|food_safety|parent)/;

/** Ids of one school's things, which nobody learns who has no business there. */
const namesIn = (things: Things): string[] => Object.values(things);

describe('who may do what, and where', () => {
  let platform: TestPlatform;
  let operations: Operation[];
  let foreign: Things;
  let own: Things;
  /** Of another school in the same county, and of one that was closed. */
  let beside: Things;
  let closed: Things;
  let people: Record<Role, Session>;
  let box: { token: string };

  beforeAll(async () => {
    platform = await TestPlatform.start();
    operations = await operationsOf(platform);
    const home = await thingsOf(platform, '532301');
    const abroad = await thingsOf(platform, '532302');
    own = home.things;
    foreign = abroad.things;
    beside = (await thingsOf(platform, '532301')).things;
    closed = (await thingsOf(platform, '532302')).things;
    const params = { schoolId: closed.school };
    await platform.ok(structureEndpoints.setSchoolState, {
      ...{ as: platform.admin, params },
      body: { version: 1, state: 'closed' },
    });
    box = await platform.ok(videoEndpoints.createAgent, {
      ...{ as: platform.admin, params: { schoolId: own.school } },
      body: { name: 'Box' },
    });
    const others = {} as Record<Role, Session>;
    for (const role of ROLES.filter((name) => !(name in home.people))) {
      others[role] = await platform.newPerson(role, OF_SCHOOL.test(role) ? home.things.school : '532301');
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
      const { status, code, text } = await ask(operation, { ...row, body: undefined }, own, people[role]);
      if (allowed === (code === 'access.denied')) wrong.push(`${operation.id}: ${status} ${code}`);
      const leaked = namesIn(foreign).filter((id) => text.includes(id));
      if (leaked.length > 0) wrong.push(`${operation.id}: tells ${leaked}`);
    }
    expect(wrong).toEqual([]);
  });

  it('lets a recorder box call nothing that is for people, and nothing of another box', async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const row = ROWS[operation.id] as Row;
      if (row.roles === 'public' || row.roles === 'ticket') continue;
      const { status } = await ask(operation, row, own, box);
      // 404: nothing was ordered of this one
      if (!(row.roles === 'agent' ? [404, 415] : [401]).includes(status)) wrong.push(`${operation.id}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  /**
   * Every route that is about a school, for everybody who may call it or may not, in six ways about something that is none
   * of his business. Foreign is told from missing by nothing: neither status nor words.
   */
  it('shows nobody anything outside his scope, however he asks', async () => {
    const wrong: string[] = [];
    let tried = 0;
    // but for whose account is one of the things, which were disabled by those who may
    const asked = Object.entries(people).filter(([, { accountId }]) => accountId !== own.account);
    const callers: [string, Caller][] = [...asked, ['nobody', null], ['box', box]];
    for (const operation of operations) {
      const row = ROWS[operation.id] as Row;
      const { scopedBy } = operation;
      if (!scopedBy || !Array.isArray(row.roles)) continue;
      const instead = (id: string) => (name: string) => (name === scopedBy.param ? id : undefined);
      const missing = randomUUID();
      for (const [name, as] of callers) {
        const isAllowed = row.roles.includes(name as Role);
        if (!isAllowed && !IS_THOROUGH) continue;
        const told = async (scope: string, things: Things, part?: Other['part']) => {
          tried += 1;
          const answer = await ask(operation, row, things, as, part ? { part } : {});
          const { status, code, title } = answer;
          const isHidden = status === 404 && NOT_FOUND.test(code);
          // what a route that several may call gives only to some is looked at once the school is known to be theirs
          const isRefused = isAllowed
            ? isHidden
            : status === (as === null || name === 'box' ? 401 : 403) || (as !== null && name !== 'box' && isHidden);
          if (!isRefused) wrong.push(`${operation.id} as ${name}, ${scope}: ${status} ${code}`);
          return `${status} ${code} ${title}`;
        };
        // whether a school is foreign is settled for all roles alike: the suite asks as one of them in all ways
        if (!IS_THOROUGH && name !== row.roles[0]) {
          await told('another county', foreign);
          continue;
        }
        const unknown = await told('missing', own, instead(missing));
        const hidden = async (scope: string, things: Things) => {
          const said = await told(scope, things);
          if (said !== unknown) wrong.push(`${operation.id} as ${name}: ${scope} is told from missing, ${said}`);
        };
        await hidden('another county', foreign);
        const isOfSchool = OF_SCHOOL.test(name);
        const others = [
          ...(isOfSchool || !isAllowed ? [() => hidden('the school beside his own', beside)] : []),
          () => hidden('a closed school', closed),
          () => told('another kind of thing', own, instead(scopedBy.of === 'attachment' ? own.lot : own.attachment)),
          async () => {
            const { status } = await ask(operation, row, own, as, { part: instead('%00..%2f') });
            if (status < 400 || status >= 500) wrong.push(`${operation.id} as ${name}, no id: ${status}`);
          },
        ];
        for (const one of others) await one();
      }
    }
    process.stderr.write(`${JSON.stringify({ scopedCells: tried })}\n`);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(150);
  });

  it('takes nothing foreign in where the school itself is one’s own', async () => {
    const wrong: string[] = [];
    let tried = 0;
    const names: Record<string, string> = Object.fromEntries(
      Object.entries(foreign).map(([name, id]) => [/Id$/.test(name) ? name : `${name}Id`, id]),
    );
    Object.assign(names, { areaId: '532302', areaCode: '532302', schoolIds: foreign.school });
    // an ingredient is one for the whole prefecture, so that schools can be compared
    const { ingredient } = own;
    for (const operation of operations) {
      const row = ROWS[operation.id] as Row;
      if (!Array.isArray(row.roles)) continue;
      const roles = (row.roles as Role[]).slice(0, IS_THOROUGH ? undefined : 1);
      const query = Object.fromEntries(
        Object.keys(operation.query).flatMap((name) => (names[name] ? [[name, names[name]]] : [])),
      );
      const body = { ...foreign, ingredient };
      const isBodyForeign = namesIn(foreign).some((id) => JSON.stringify(row.body?.(body) ?? null).includes(id));
      for (const role of roles) {
        if (isBodyForeign) {
          tried += 1;
          const { status } = await ask(operation, row, own, people[role], { body });
          if (status < 400 || status >= 500) wrong.push(`${operation.id} as ${role}, body: ${status}`);
        }
        for (const [name, id] of Object.entries(query)) {
          tried += 1;
          const { status, text } = await ask(operation, row, own, people[role], { query: { [name]: id } });
          const leaked = namesIn(foreign).filter((one) => one !== id && text.includes(one));
          if (status >= 500 || leaked.length > 0)
            wrong.push(`${operation.id} as ${role}, ${name}: ${status} ${leaked}`);
        }
      }
    }
    process.stderr.write(`${JSON.stringify({ foreignInside: tried })}\n`);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(40);
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

  async function ask(operation: Operation, row: Row, things: Things, as: Caller, other?: Other): Promise<Told> {
    const body = row.body?.(other?.body ?? things);
    const query = row.query || other?.query ? `?${new URLSearchParams({ ...row.query, ...other?.query })}` : '';
    const response = await fetch(`${platform.url}${pathOf(operation, things, other?.part)}${query}`, {
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
    const problem = text.startsWith('{"type"') ? (JSON.parse(text) as { code: string; title: string }) : null;
    return { status: response.status, code: problem?.code ?? '', title: problem?.title ?? '', text };
  }
});
