import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import type { Role } from '../../src/contract/roles.js';
import { MAX_MESSAGE_BYTES } from '../../src/contract/wire/mqtt/messages.js';
import { type UpKind } from '../../src/contract/wire/mqtt/up.js';
import { Act } from '../../src/journal/journal.entities.js';
import type { Row, Things } from '../integration/access/row.js';
import { ROWS } from '../integration/access-rows.js';
import { Canteen } from '../integration/canteen.js';
import { type Session, TestPlatform } from '../integration/harness.js';
import { type Operation, operationsOf, pathOf, type Schema } from '../integration/operations.js';
import { thingsOf } from '../integration/things.js';
import { TestAgent } from '../integration/video-agent.js';
import { howMuch, SEED } from './how-much.js';
import { type Dice, mangledJson, mangledQuery, pick, strangeHeaders, strangePart } from './mangle.js';

/** Of each line into the platform. */
const INPUTS = howMuch({ suite: 1_000, thorough: 20_000 });
/** After so many that are not as they should be comes one that is. */
const GOOD_EVERY = 20;
/** So many requests are on their way at once. */
const AT_ONCE = 8;

/** The same throws each time, for the same seed. */
const throws = (count: number): Dice[] =>
  fc.sample(fc.array(fc.noBias(fc.nat()), { minLength: 6, maxLength: 6 }), { seed: SEED, numRuns: count });

describe('what is not as it should be', () => {
  let platform: TestPlatform;
  let operations: Operation[];
  let things: Things;
  let people: Partial<Record<Role, Session>>;
  /** A canteen that works on while another one’s routes are tried. */
  let honest: Canteen;
  let box: TestAgent;
  const faults: string[] = [];
  const fault = (error: unknown) => faults.push(error instanceof Error ? String(error.stack) : String(error));
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

  beforeAll(async () => {
    platform = await TestPlatform.start();
    operations = await operationsOf(platform);
    const home = await thingsOf(platform, '532301');
    things = home.things;
    people = { ...home.people, system_admin: platform.admin };
    for (const role of ['finance_section', 'basic_education_section', 'audit_admin', 'health_cdc'] as const)
      people[role] = await platform.newPerson(role, '532301');
    honest = await Canteen.open(platform, undefined, '532302');
    box = await TestAgent.enrol(platform, honest.school);
    process.on('unhandledRejection', fault).on('uncaughtException', fault);
  });
  afterAll(async () => {
    process.off('unhandledRejection', fault).off('uncaughtException', fault);
    agent.destroy();
    await box.disconnect();
    await platform.stop();
  });

  it('is refused in words on every route, and what is good in between is taken in', async () => {
    const wrong: string[] = [];
    const answers = new Map<number, number>();
    const good = { sent: 0, taken: 0 };
    const dice = throws(INPUTS);
    const one = async (i: number) => {
      const asked = requestOf(dice[i] as Dice);
      const { status, code, type } = await send(asked);
      answers.set(status, (answers.get(status) ?? 0) + 1);
      // a page without scripts refuses in words of its own, and an answer to HEAD has none
      const isInWords = code !== '' || type.startsWith('text/html') || asked.method === 'HEAD';
      // 503: that a box is away is said of a good request, too
      if ((status >= 500 && code !== 'video.agent-away') || (status >= 400 && !isInWords))
        wrong.push(`no. ${i} of seed ${SEED}, ${asked.id}: ${status} ${code} for ${told(asked)}`);
      if (i % GOOD_EVERY !== 0) return;
      good.sent += 1;
      const reading = { ...honest.now(honest.school.places.dry_store), quantity: 'temperature', valueTenths: 40 };
      if ((await honest.call(warehouseEndpoints.recordReading, reading)).status === 201) good.taken += 1;
    };
    for (let next = 0; next < INPUTS; next += AT_ONCE)
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, INPUTS - next) }, (_, i) => one(next + i)));
    process.stderr.write(
      `${JSON.stringify({ seed: SEED, rest: INPUTS, answers: Object.fromEntries(answers), good })}\n`,
    );
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    expect(good).toEqual({ sent: Math.ceil(INPUTS / GOOD_EVERY), taken: good.sent });
    const kept = await platform.uow.read((tx) =>
      tx.countBy(Act, { schoolId: honest.school.id, kind: 'storage.reading' }),
    );
    expect(kept).toBe(good.sent);
    // most of it was looked at by the route it was sent to, not turned away at the door
    expect((answers.get(400) ?? 0) + (answers.get(422) ?? 0)).toBeGreaterThan(INPUTS / 3);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is set aside where a box sends it, and what is good in between is acknowledged', async () => {
    const examples = wireExamples();
    const dice = throws(INPUTS);
    const good: number[] = [];
    const onTheWay: Promise<void>[] = [];
    for (const [i, [which, byTopic, ...rest]] of dice.entries()) {
      const { kind, message } = pick(examples, which);
      const own = { ...message, agentId: box.id, epoch: box.epoch };
      const bytes = mangledJson(message.seq === 0 ? own : { ...own, seq: box.nextSeq() }, rest);
      // what is larger is cut off by its length field, which has its test elsewhere
      if (bytes.length <= MAX_MESSAGE_BYTES)
        onTheWay.push(box.raw(pick([kind, kind, kind, pick(examples, byTopic).kind], byTopic), bytes));
      if (i % GOOD_EVERY !== 0) continue;
      good.push(await box.send('event', aMovement()));
      await Promise.all(onTheWay.splice(0));
    }
    await box.untilAcked(...good);
    process.stderr.write(`${JSON.stringify({ seed: SEED, mqtt: dice.length, good: good.length })}\n`);
    expect(good).toHaveLength(Math.ceil(INPUTS / GOOD_EVERY));
    expect(faults).toEqual([]);
  });

  it('is no MQTT at all, and the broker goes on for those who speak it', async () => {
    const { port } = new URL(box.mqttUrl);
    const connect = packet(0x10, [
      ...[0, 4, ...Buffer.from('MQTT'), 4, 0xc2, 0, 60],
      ...[box.id, box.id, box.token].flatMap((text) => [0, text.length, ...Buffer.from(text)]),
    ]);
    // of somebody without a name here, so that the box itself is not put out by its namesake
    const stranger = Buffer.from(connect);
    const last = connect.length - 1;
    stranger.write(connect[last] === 0x30 ? '1' : '0', last); // its token may end so itself
    const all = Buffer.concat([stranger, packet(0x32, [0, 1, 0x61, 0, 1]), packet(0x82, [0, 2, 0, 1, 0x23, 1])]);
    for (const dice of throws(howMuch({ suite: 60, thorough: 2_000 }))) {
      const [how, where = 0, what = 0] = dice;
      const bytes = Buffer.from(all);
      if (bytes[where % bytes.length] !== undefined) bytes[where % bytes.length] = what % 256;
      const made = pick([bytes, bytes.subarray(0, where % bytes.length), Buffer.concat([bytes, bytes])], how);
      await new Promise<void>((resolve) => {
        const socket = createConnection({ port: Number(port), host: '127.0.0.1' }, () => socket.end(made));
        socket
          .once('close', () => resolve())
          .on('error', () => undefined)
          .resume();
      });
    }
    await box.untilAcked(await box.send('event', aMovement()));
    expect(faults).toEqual([]);
  });

  interface Asked {
    id: string;
    method: string;
    path: string;
    headers: Record<string, string>;
    body: Buffer | null;
  }

  /** A request to some route, of somebody who may call it, with one thing or another wrong in it. */
  function requestOf([which, how, ...rest]: Dice): Asked {
    const operation = pick(operations, which);
    const row = ROWS[operation.id] as Row;
    const role = Array.isArray(row.roles) ? row.roles.find((name) => name in people) : 'canteen_manager';
    const token = row.roles === 'agent' ? box.token : people[(role ?? 'system_admin') as Role]?.token;
    const good = row.body?.(things) ?? (operation.body === null ? null : sampleOf(operation.body));
    const query = row.query ?? {};
    const wrong = pick(['body', 'body', 'body', 'body', 'path', 'query', 'headers'], how);
    const isBodyWrong = wrong === 'body' && good !== null;
    const isPathWrong = operation.path.includes('{') && (wrong === 'path' || (wrong === 'body' && !isBodyWrong));
    const isQueryWrong = wrong === 'query' || (!isBodyWrong && !isPathWrong && wrong !== 'headers');
    const [where, what] = rest;
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const at = pick(names, where);
    const path = pathOf(operation, things, (name) => (isPathWrong && name === at ? strangePart(what) : undefined));
    return {
      id: operation.id,
      method: operation.method,
      path:
        path +
        (isQueryWrong
          ? mangledQuery(
              { ...Object.fromEntries(Object.keys(operation.query).map((name) => [name, '1'])), ...query },
              rest,
            )
          : `?${new URLSearchParams(query)}`),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        'idempotency-key': randomUUID(),
        ...(good === null ? {} : { 'content-type': 'application/json' }),
        ...(wrong === 'headers' ? strangeHeaders(where) : {}),
      },
      body: good === null ? null : isBodyWrong ? mangledJson(good, rest) : Buffer.from(JSON.stringify(good)),
    };
  }

  function send({ method, path, headers: said, body }: Asked): Promise<{ status: number; code: string; type: string }> {
    const headers = { ...said, ...(body === null ? {} : { 'content-length': String(body.length) }) };
    return new Promise((resolve, reject) => {
      const { port } = new URL(platform.url);
      const asked = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        answer.on('end', () => {
          const code = /^\{"type":"about:blank#([\w.-]+)"/.exec(Buffer.concat(chunks).toString())?.[1] ?? '';
          resolve({ status: answer.statusCode ?? 0, code, type: answer.headers['content-type'] ?? '' });
        });
      });
      asked.on('error', reject).end(body ?? undefined);
    });
  }

  const aMovement = () => ({
    ...{ eventId: randomUUID(), cameraId: box.cameraId, revision: 1, kind: 'motion' as const, peakActivity: 90 },
    ...{ startedAt: new Date().toISOString(), endedAt: null, stage: 'cooking' as const, stageReasons: ['place'] },
  });

  /** One message of each kind, as the newest release says it, about the box’s own camera. */
  function wireExamples(): { kind: UpKind; message: { seq: number } }[] {
    const folder = 'test/contract/0.3';
    return readdirSync(folder).flatMap((name) => {
      const kind = /^up-(.*)\.json$/.exec(name)?.[1] as UpKind | undefined;
      if (kind === undefined) return [];
      const { body, ...envelope } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
      const own = JSON.stringify(body).replaceAll('01a20ab0-72a6-7287-9c71-4e3a561af7f2', box.cameraId);
      return [{ kind, message: { ...envelope, body: JSON.parse(own) } }];
    });
  }
});

const told = ({
  method,
  path,
  headers,
  body,
}: {
  method: string;
  path: string;
  headers: object;
  body: Buffer | null;
}) =>
  `${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 300)} ${body?.toString('latin1').slice(0, 300)}`;

/** One MQTT packet of less than 16 kB. */
function packet(type: number, content: readonly number[]): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : [(length & 127) | 128, length >> 7];
  return Buffer.from([type, ...size, ...content]);
}

/** Some value that a schema would take; where it asks for more than is looked at here, nearly. */
function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (first) return sampleOf(first);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, sampleOf(inner)]),
      );
    case 'array':
      return schema.items
        ? Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => sampleOf(schema.items as Schema))
        : [];
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return textOf(schema);
  }
}

function textOf({ format, pattern, minLength }: Schema): string {
  if (format === 'uuid') return randomUUID();
  if (format === 'date') return '2026-11-02';
  if (format === 'date-time') return '2026-11-02T00:00:00.000Z';
  if (pattern?.includes('\\d{6}')) return '532301';
  return 'abc'.padEnd(minLength ?? 3, 'd');
}
