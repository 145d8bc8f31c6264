import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import type { UpBody } from '../../src/contract/wire/mqtt/up.js';
import { WIRE_VERSION } from '../../src/contract/wire/wire.js';
import { patienceFor } from '../../test/setup/patience.js';
import { keepCheckpoint } from '../src/uplink/keep-checkpoint.js';
import { AgentProcess, newFolder } from './support/agent-process.js';
import { FakePlatform } from './support/fake-platform.js';

const PATIENCE_MS = 60_000;

describe('a box that starts on a broken index', () => {
  let platform: FakePlatform;
  let agent: AgentProcess;
  let folder: string;
  beforeEach(async () => {
    platform = await FakePlatform.start();
    folder = newFolder('broken-index');
    agent = new AgentProcess(folder, platform);
  });
  afterEach(async () => {
    await agent.kill('SIGKILL');
    await platform.stop();
  });
  const welcome = (epoch: string, through: number, at = new Date()) =>
    platform.send('welcome', { epoch, through, at: at.toISOString(), speaks: WIRE_VERSION });
  const codes = ({ notices = [] }: UpBody<'health'>) => notices.map(({ code }) => code);

  it('starts all the same, keeps the old one, and says so to a platform that wants to know', async () => {
    writeFileSync(join(folder, 'agent.db'), 'no database at all '.repeat(99));
    mkdirSync(join(folder, 'recordings', '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10', '2026-11-23'), { recursive: true });
    writeFileSync(join(folder, 'recordings/5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10/2026-11-23/notes.txt'), 'a stray');
    // As a power cut may leave it, which begins all of this.
    writeFileSync(join(folder, 'control.json'), '');
    platform.speaks = null;
    platform.config = { revision: 1, cameras: [], timetable: [] };
    await agent.start();
    const hello = await platform.until(() => platform.of('hello')[0], PATIENCE_MS, 'hello');
    expect(readdirSync(join(folder, 'set-aside'))).toEqual(['agent-1.db']);
    // A platform of before refuses fields it does not know, and with them the report.
    const first = await platform.next('health', () => true, PATIENCE_MS);
    expect(first).not.toHaveProperty('notices');
    platform.speaks = WIRE_VERSION;
    const at = new Date().toISOString();
    const checkpoint = 'log.example\n7\nroot\n';
    platform.send('welcome', { epoch: hello.epoch, through: 0, at, speaks: WIRE_VERSION, checkpoint });
    const told = await platform.next('health', (health) => health.notices !== undefined, PATIENCE_MS);
    expect(codes(told).sort()).toEqual(['index_damaged', 'strays']);
    // The first word of a day stays, whatever the platform says its log is later.
    await keepCheckpoint(folder, 'log.example\n7\nanother\n', Date.now());
    const kept = readdirSync(join(folder, 'checkpoints')).map((name) => join(folder, 'checkpoints', name));
    expect(kept.map((path) => readFileSync(path, 'utf8'))).toEqual([checkpoint]);
  });

  it('numbers anew where the platform knows more than it, and says that its clock is wrong', async () => {
    await agent.start();
    const hello = await platform.until(() => platform.of('hello')[0], PATIENCE_MS, 'hello');
    await platform.next('health', () => true, PATIENCE_MS);
    welcome(hello.epoch, 1_000, new Date(Date.now() - 31 * 86_400_000));
    const message = await platform.until(
      () => platform.of('health').find(({ epoch, body }) => epoch !== hello.epoch && body.notices !== undefined),
      PATIENCE_MS,
      'a report in another epoch',
    );
    expect(message.seq).toBeLessThan(10);
    expect(codes(message.body).sort()).toEqual(['clock_wrong', 'renumbered']);
    const { count } = message.body.notices?.find(({ code }) => code === 'clock_wrong') ?? {};
    expect(Math.abs((count ?? 0) - 31 * 86_400)).toBeLessThan(60);
    const from = platform.inbox.length;
    welcome(message.epoch, 0);
    const agreed = await platform.next('health', (health) => !codes(health).includes('clock_wrong'), PATIENCE_MS, from);
    expect(codes(agreed)).toEqual(['renumbered']);
  });

  it('gives no number twice after its index was put back a little, also when it has numbered as much since, without a line', async () => {
    const index = join(folder, 'agent.db');
    const numbered = () => {
      const db = new Database(index, { readonly: true });
      try {
        const { value } = db.prepare(`SELECT value FROM meta WHERE key = 'seq'`).get() as { value: string };
        return Number(value);
      } finally {
        db.close();
      }
    };
    /** Also while the agent is just opening it, when nobody else can. */
    const hasNumbered = (seq: number) => {
      try {
        return numbered() >= seq;
      } catch {
        return false;
      }
    };
    platform.remembers = true;
    await agent.start();
    await platform.next('health', () => true, PATIENCE_MS);
    await agent.kill('SIGTERM');
    copyFileSync(index, join(folder, 'copy'));
    const copied = numbered();
    await agent.start();
    const told = await platform.until(() => platform.inbox.find(({ seq }) => seq > copied), PATIENCE_MS, 'more');
    await agent.kill('SIGKILL');

    for (const ending of ['', '-wal', '-shm']) rmSync(index + ending, { force: true });
    copyFileSync(join(folder, 'copy'), index);
    platform.refusesWith = 3;
    await agent.start();
    const startedAt = performance.now();
    while (!hasNumbered(told.seq)) {
      if (performance.now() - startedAt > patienceFor(PATIENCE_MS)) throw new Error('it does not number as much again');
      await delay(100);
    }
    platform.refusesWith = null;
    const isRenumbered = () => platform.of('health').some(({ body }) => codes(body).includes('renumbered'));
    await platform.until(() => platform.reused.length > 0 || isRenumbered() || undefined, PATIENCE_MS, 'a report');
    expect(platform.reused).toEqual([]);
    expect(isRenumbered()).toBe(true);
  });
});
