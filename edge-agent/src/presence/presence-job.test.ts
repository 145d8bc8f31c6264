import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { LookState, PresenceWindowAsked } from '../../../src/contract/wire/mqtt/presence.js';
import { DayAllowance } from '../day-allowance.js';
import { Committer } from '../index/committer.js';
import { type Db, openDatabase } from '../index/database.js';
import { type Segment, SegmentStore } from '../index/segment-store.js';
import { createLog } from '../log.js';
import { Outbox } from '../uplink/outbox.js';
import { PresenceJob } from './presence-job.js';
import { Tally } from './tally.js';

const HOUR = 3_600_000;
const CAMERA = '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10';
const NOON = Date.parse('2026-11-20T04:00:00.000Z');
const silent = createLog(() => undefined);
const at = (ms: number) => new Date(ms).toISOString();
const window = (n: number): PresenceWindowAsked => ({
  windowId: `5f0c1d52-7f1c-4df5-8a53-${String(n).padStart(12, '0')}`,
  ...{ cameraId: CAMERA, from: at(NOON + n * HOUR), to: at(NOON + n * HOUR + 20_000), everySeconds: 10, people: 2 },
});

let nowMs: number;
let db: Db;
let folder: string;
let committer: Committer;
let job: PresenceJob;
let segments: SegmentStore;
let allowanceMs: number;

/** A process that does with each order what the file beside it says just then, and notes that it was asked. */
const PROGRAM = `
import { appendFileSync, readFileSync } from 'node:fs';
process.on('message', ({ windowId, dataDir }) => {
  appendFileSync(dataDir + '/asked', windowId + ' ');
  const state = readFileSync(dataDir + '/does', 'utf8');
  if (state === 'dies') process.exit(1);
  process.send({ ...${JSON.stringify(new Tally(1).numbers)}, windowId, state, cpuMs: 500 });
});
process.on('disconnect', () => process.exit(0));
`;
const does = (what: LookState | 'dies') => writeFileSync(join(folder, 'does'), what);

beforeEach(() => {
  nowMs = NOON + 6 * HOUR;
  allowanceMs = 60_000;
  folder = mkdtempSync(join(tmpdir(), 'presence-job-'));
  writeFileSync(join(folder, 'program.mjs'), PROGRAM);
  db = openDatabase(folder);
  segments = new SegmentStore(db);
  begin();
});
afterEach(async () => {
  await end();
  db.close();
});

function begin(): void {
  const outbox = new Outbox(db, silent);
  committer = new Committer(db, silent, { onFull: async () => undefined, onRolledBack: () => outbox.rolledBack() });
  job = new PresenceJob({
    ...{ db, segments, outbox, log: silent, dataDir: folder, niceness: 0, ffmpegPath: '-', modelFolder: '-' },
    register: { add: () => undefined, remove: () => undefined },
    requestCommit: () => committer.request(true),
    allowance: new DayAllowance(db, allowanceMs, 'presence.spent', () => nowMs),
    isBehind: () => false,
    program: pathToFileURL(join(folder, 'program.mjs')),
    now: () => nowMs,
  });
  committer.join(job);
}

async function end(): Promise<void> {
  await job.stop();
  await committer.stop();
}

/** A minute of footage from here on. */
function record(fromMs: number): void {
  const fragments = [0, 10_000].map((ms, i) => ({
    ...{ startMs: fromMs + ms, durationMs: 10_000, byteFrom: i * 100, byteTo: i * 100 + 100, sha256: 'a'.repeat(64) },
  }));
  const segment: Segment = {
    ...{ segmentId: `${fromMs}`, cameraId: CAMERA, runId: 'run', initId: 'i', file: `${fromMs}`, startMs: fromMs },
    fragments,
  };
  segments.save(segment);
}

/** What the box has told so far, as the platform reads it. */
const told = () =>
  (db.prepare(`SELECT body FROM outbox WHERE kind = 'presence' ORDER BY seq`).all() as { body: string }[]).map(
    ({ body }) => (JSON.parse(body) as { state: LookState }).state,
  );

/** Asks, and waits for what is said about the last of them. */
async function answers(...windows: PresenceWindowAsked[]): Promise<LookState[]> {
  const wanted = told().length + windows.length;
  const done = new Promise<void>((resolve) => committer.onCommitted(() => told().length >= wanted && resolve()));
  job.order(windows);
  await done;
  return told().slice(-windows.length);
}

/** Asks what is to be passed over, and something behind it that is answered. */
async function saysNothing(one: PresenceWindowAsked, other: number): Promise<void> {
  const before = told().length;
  const behind = window(other); // nothing was recorded there
  const done = new Promise<void>((resolve) => committer.onCommitted(() => told().length > before && resolve()));
  job.order([one, behind]);
  await done;
  expect(told().slice(before)).toEqual(['no_recording']);
}

it.each<[LookState | 'dies', LookState, number]>([
  ['no_model', 'no_model', HOUR],
  ['busy', 'busy', HOUR],
  ['dies', 'broken_off', 6 * HOUR],
])('tells that it was kept from looking (%s), and looks when it is asked again later', async (what, said, waitMs) => {
  record(NOON);
  does(what);
  expect(await answers(window(0))).toEqual([said]);
  does('done');
  nowMs += waitMs - 1;
  await saysNothing(window(0), 90);
  nowMs += 1;
  expect(await answers(window(0))).toEqual(['done']);
  // and that is what it stays with, also after a new start
  does('dies');
  await end();
  begin();
  nowMs += HOUR;
  expect(await answers(window(0))).toEqual(['done']);
});

it('looks on the next day at what the allowance of this one was too small for', async () => {
  allowanceMs = 400;
  await end();
  begin();
  for (const n of [0, 1, 2]) record(NOON + n * HOUR);
  does('done');
  expect(await answers(window(0), window(1), window(2))).toEqual(['done', 'busy', 'busy']);
  nowMs += HOUR;
  expect(await answers(window(1))).toEqual(['busy']);
  nowMs += 24 * HOUR;
  expect(await answers(window(1))).toEqual(['done']);
});

it('looks at footage that came after it had said that there was none', async () => {
  does('done');
  expect(await answers(window(0))).toEqual(['no_recording']);
  record(NOON);
  nowMs += HOUR;
  expect(await answers(window(0))).toEqual(['done']);
});
