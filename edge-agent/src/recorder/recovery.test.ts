import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CHAIN_START, chainHash } from '../../../src/contract/hashing.js';
import { fragmentedFilm } from '../../test/support/film.js';
import { Committer } from '../index/committer.js';
import { type Db, inTransaction, openDatabase } from '../index/database.js';
import { type Segment, SegmentStore, segmentLeaf } from '../index/segment-store.js';
import { createLog } from '../log.js';
import { CameraWriter } from './camera-writer.js';
import { FragmentSplitter, type InitPart, type MediaFragment } from './film/fmp4.js';
import { Recordings } from './recordings.js';
import { recoverRecordings } from './recovery.js';
import { Retention } from './retention.js';
import { SteadyAge } from './times/steady-age.js';

const CAMERA = '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10';
const START = Date.parse('2026-11-23T02:00:00.000Z');
const silent = createLog(() => undefined);

describe('recordings on the disk', () => {
  let init: InitPart;
  let fragments: MediaFragment[];
  let db: Db;
  let store: SegmentStore;
  let recordings: Recordings;
  let committer: Committer;
  let writer: CameraWriter;
  let committed: number;

  beforeAll(() => {
    const [first, ...rest] = new FragmentSplitter().push(fragmentedFilm(10));
    init = first as InitPart;
    fragments = rest as MediaFragment[];
  });

  beforeEach(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recordings-'));
    db = openDatabase(folder);
    store = new SegmentStore(db);
    recordings = new Recordings(folder);
    committer = new Committer(db, silent, { onFull: async () => undefined, onRolledBack: () => undefined });
    committed = 0;
    writer = new CameraWriter(CAMERA, {
      recordings,
      store,
      segmentMs: 60_000,
      requestCommit: () => undefined,
      onCommitted: (known) => {
        committed += known.length;
      },
    });
    committer.join(writer);
    writer.beginRun(START);
    await writer.init(init);
  });

  afterEach(async () => {
    writer.endRun(START + 60_000, 'ended');
    await committer.flush();
  });

  const write = async (from: number, to: number) => {
    for (const [i, fragment] of fragments.slice(from, to).entries()) {
      await writer.fragment(fragment, START + (from + i) * 2_000);
    }
  };
  const only = (): Segment => {
    const [segment, ...others] = store.overlapping(CAMERA, START, START + 60_000);
    expect(others).toEqual([]);
    return segment as Segment;
  };
  const recover = () => recoverRecordings(db, store, recordings, silent);

  it('are known only once they are committed', async () => {
    await write(0, 2);
    expect([store.overlapping(CAMERA, START, START + 60_000).length, committed]).toEqual([0, 0]);
    await committer.flush();
    expect([only().fragments.length, committed]).toEqual([2, 2]);
  });

  it('are closed with a link of the chain', async () => {
    await write(0, 5);
    writer.endRun(START + 10_000, 'ended');
    await committer.flush();
    expect(store.chain(CAMERA)).toEqual({ count: 1, head: chainHash(CHAIN_START, segmentLeaf(only())) });
    expect(statSync(recordings.pathOf(only().file)).size).toBe(only().fragments.at(-1)?.byteTo);
  });

  it('give another link for another byte, time or order', async () => {
    await write(0, 3);
    await committer.flush();
    const segment = only();
    const [a, b, c] = segment.fragments as [Segment['fragments'][0], Segment['fragments'][0], Segment['fragments'][0]];
    const changed: Segment[] = [
      { ...segment, startMs: segment.startMs + 1 },
      { ...segment, fragments: [b, a, c] },
      { ...segment, fragments: [a, b] },
      { ...segment, fragments: [a, { ...b, sha256: a.sha256 }, c] },
      { ...segment, fragments: [a, { ...b, startMs: b.startMs + 1 }, c] },
    ];
    expect(new Set([segment, ...changed].map(segmentLeaf)).size).toBe(6);
  });

  it('keep whole fragments that a crash left uncommitted, and lose the piece of one', async () => {
    await write(0, 2);
    await committer.flush();
    await write(2, 4);
    const path = recordings.pathOf(only().file);
    appendFileSync(path, (fragments[4] as MediaFragment).chunks[0] as Buffer);

    await recover();

    expect(only().fragments.map((fragment) => [fragment.startMs - START, fragment.sha256])).toEqual(
      fragments.slice(0, 4).map((fragment, i) => [i * 2_000, fragment.sha256]),
    );
    expect(statSync(path).size).toBe(only().fragments.at(-1)?.byteTo);
    expect(store.leftOpen()).toEqual([]);
    expect(store.chain(CAMERA).count).toBe(1);
  });

  it('give up what the disk has lost, and keep the rest', async () => {
    await write(0, 3);
    await committer.flush();
    const path = recordings.pathOf(only().file);
    writeFileSync(path, readFileSync(path).subarray(0, (only().fragments[1]?.byteTo as number) + 7));
    await recover();
    expect(only().fragments).toHaveLength(2);
    expect(statSync(path).size).toBe(only().fragments[1]?.byteTo);
  });

  it('are all that is left among them: what is no footage is set aside, and stays for its time', async () => {
    await write(0, 1);
    await committer.flush();
    const names = ['5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b11.m4s', 'notes.txt', '01a20ab0-72a6-7287-9c71-4e3a561af7f1.m4s'];
    for (const name of names) writeFileSync(join(recordings.root, CAMERA, '2026-11-23', name), 'half a second');
    const { strays, behind } = await recover();
    const file = recordings.pathOf(only().file);
    expect(readdirSync(dirname(file))).toEqual([basename(file)]);
    expect([strays, behind, await recordings.countStrays()]).toEqual([3, false, 3]);
    await recordings.forgetStrays(Date.now() + 29 * 86_400_000, 30);
    expect(await recordings.countStrays()).toBe(3);
    await recordings.forgetStrays(Date.now() + 32 * 86_400_000, 30);
    expect(await recordings.countStrays()).toBe(0);
  });

  it('keep a whole file that a crash left before its first commit, at its own time', async () => {
    await write(0, 2);
    expect(store.overlapping(CAMERA, START, START + 60_000)).toEqual([]);
    const { found, read, behind } = await recover();
    expect([found, read, behind]).toEqual([1, 1, false]);
    expect(only().fragments.map(({ startMs, sha256 }) => [startMs - START, sha256])).toEqual(
      fragments.slice(0, 2).map(({ sha256 }, i) => [i * 2_000, sha256]),
    );
    expect(store.chain(CAMERA)).toEqual({ count: 1, head: chainHash(CHAIN_START, segmentLeaf(only())) });
  });

  it('are on the disk before the index names them', async () => {
    const calls: string[] = [];
    let finish = () => {};
    const synced = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const save = store.save.bind(store);
    store.save = (segment) => {
      calls.push(`index ${segment.fragments.length}`);
      save(segment);
    };
    const watched = new CameraWriter(CAMERA, {
      recordings,
      store,
      segmentMs: 60_000,
      requestCommit: () => undefined,
      onCommitted: () => calls.push('told'),
      create: async (path) => {
        const handle = await open(path, 'wx');
        const datasync = handle.datasync.bind(handle);
        handle.datasync = async () => {
          calls.push('sync');
          await synced;
          await datasync();
          calls.push('synced');
        };
        return handle;
      },
    });
    const leave = committer.join(watched);
    watched.beginRun(START);
    await watched.init(init);
    await watched.fragment(fragments[0] as MediaFragment, START);
    const flushed = committer.flush();
    // What is written while the sync is under way is not promised by it.
    await new Promise(setImmediate);
    await watched.fragment(fragments[1] as MediaFragment, START + 2_000);
    expect(calls).toEqual(['sync']);
    finish();
    await flushed;
    expect(calls.slice(0, 4)).toEqual(['sync', 'synced', 'index 1', 'told']);
    watched.endRun(START + 4_000, 'ended');
    await committer.flush();
    expect(calls.slice(4, 8)).toEqual(['sync', 'synced', 'index 2', 'told']);
    leave();
  });

  it.each([2, 8])('keep one initialisation part that %d cameras of one model bring at once', async (count) => {
    for (let round = 0; round < 5; round += 1) {
      const bytes = Buffer.from(`part ${count} ${round}`);
      const kept = Array.from({ length: count }, (_, i) =>
        // Another folder object too: an import beside the recorder
        (i % 2 === 0 ? recordings : new Recordings(join(recordings.root, '..'))).keepInit(`${count}-${round}`, bytes),
      );
      expect(await Promise.allSettled(kept)).toEqual(kept.map(() => ({ status: 'fulfilled', value: undefined })));
      expect(readFileSync(recordings.initPath(`${count}-${round}`))).toEqual(bytes);
    }
    expect(readdirSync(join(recordings.root, 'init')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('make room when the disk is full, oldest first, never what is growing', async () => {
    await write(0, 2);
    writer.endRun(START + 4_000, 'ended');
    writer.beginRun(START + 10_000);
    await writer.init(init);
    await writer.fragment(fragments[0] as MediaFragment, START + 10_000);
    await committer.flush();
    const before = store.chain(CAMERA);
    const old = store.overlapping(CAMERA, START, START + 5_000)[0] as Segment;
    const retention = new Retention({
      db,
      store,
      recordings,
      log: silent,
      retentionDays: 30,
      reserveBytes: 0,
      age: { now: () => START },
    });
    await retention.check();
    expect(existsSync(recordings.pathOf(old.file))).toBe(true);
    await retention.makeRoom();
    expect(existsSync(recordings.pathOf(old.file))).toBe(false);
    expect(only().startMs).toBe(START + 10_000);
    expect(store.chain(CAMERA)).toEqual(before);
  });

  it('have a file of their own after one that could not be written: its name would date them wrongly', async () => {
    const unwritable = { ...(fragments[0] as MediaFragment), chunks: [null as unknown as Buffer] };
    await expect(writer.fragment(unwritable, START)).rejects.toThrow();
    await writer.fragment(fragments[1] as MediaFragment, START + 18_000);
    await committer.flush();
    const { startMs, file } = only();
    expect([startMs, recordings.readName(file)?.startMs]).toEqual([START + 18_000, START + 18_000]);
    expect(
      readdirSync(join(recordings.root, CAMERA), { recursive: true }).filter((name) => /m4s$/.test(`${name}`)),
    ).toHaveLength(1);
  });

  it('that the disk did not keep are cut off, and hold up nobody else', async () => {
    // L6: after EIO a second sync may succeed without having written anything (fsyncgate)
    const lost: number[] = [];
    let fails = 0;
    const other = '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b12';
    const failing = new CameraWriter(other, {
      recordings,
      store,
      segmentMs: 60_000,
      requestCommit: () => undefined,
      onCommitted: () => undefined,
      onLost: (fromMs, toMs) => lost.push(fromMs - START, toMs - START),
      create: async (path) => {
        const handle = await open(path, 'wx');
        const datasync = handle.datasync.bind(handle);
        handle.datasync = async () => {
          if (fails-- > 0) throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' });
          await datasync();
        };
        return handle;
      },
    });
    const leave = committer.join(failing);
    failing.beginRun(START);
    await failing.init(init);
    await failing.fragment(fragments[0] as MediaFragment, START);
    await write(0, 1);
    await committer.flush();
    const kept = () => store.overlapping(other, START, START + 60_000).map((segment) => segment.fragments.length);
    expect([kept(), only().fragments.length]).toEqual([[1], 1]);
    fails = 1;
    await failing.fragment(fragments[1] as MediaFragment, START + 2_000);
    await write(1, 2);
    await committer.flush();
    // the healthy camera is committed, what is not certain of the other is not
    expect([kept(), only().fragments.length, lost]).toEqual([[1], 2, [2_000, 4_000]]);
    await failing.fragment(fragments[2] as MediaFragment, START + 4_000);
    await committer.flush();
    const [before, after] = store.overlapping(other, START, START + 60_000);
    expect([kept(), failing.hasUncommitted, store.chain(other).count]).toEqual([[1, 1], false, 1]);
    expect(before?.file).not.toBe(after?.file);
    expect(statSync(recordings.pathOf(before?.file ?? '')).size).toBe(before?.fragments[0]?.byteTo);
    failing.endRun(START + 6_000, 'ended');
    await committer.flush();
    leave();
  });

  it('are committed although somebody else cannot prepare', async () => {
    const leave = committer.join({
      hasWork: () => true,
      prepare: () => Promise.reject(new Error('ESTALE')),
      write: () => {
        throw new Error('not prepared');
      },
      committed: () => undefined,
    });
    await write(0, 1);
    await committer.flush();
    expect(only().fragments).toHaveLength(1);
    leave();
  });

  describe('when the disk is full', () => {
    const day = 86_400_000;
    const states: unknown[] = [];
    const lost: number[] = [];
    /** `segments` of a few kilobytes each, `ageDays` old, on a disk of `totalBytes` of which somebody else has `foreignBytes`. */
    const disk = async (
      segments: number,
      ageDays: number,
      options: { foreign: number; total: number; floorDays: number },
    ) => {
      for (let i = 0; i < segments; i += 1) {
        writer.endRun(START, 'ended');
        writer.beginRun(START);
        await writer.init(init);
        await writer.fragment(fragments[0] as MediaFragment, START + i * 2_000);
      }
      writer.endRun(START + 60_000, 'ended');
      await committer.flush();
      const one = store.footageBytes() / store.overlapping(CAMERA, START, START + 120_000).length;
      const at = { foreign: options.foreign, helps: true };
      const used = { bytes: 0 };
      const space = async () => {
        if (at.helps) used.bytes = store.footageBytes();
        const totalBytes = options.total * one;
        return { totalBytes, freeBytes: Math.max(0, totalBytes - used.bytes - at.foreign * one) };
      };
      states.length = 0;
      const retention = new Retention({
        ...{ db, store, recordings, log: silent, retentionDays: 30, floorDays: options.floorDays, space },
        reserveBytes: 2 * one,
        age: { now: () => START + ageDays * day },
        onState: (state, keptDays) => states.push(state, keptDays),
        onHeldLost: (count) => lost.push(count),
      });
      const left = () => store.overlapping(CAMERA, START, START + 120_000).length;
      return { retention, at, left, files: () => readdirSync(join(recordings.root, CAMERA, '2026-11-23')).length };
    };

    it('the oldest go for the newest, as long as footage fills it', async () => {
      const { retention, left, files } = await disk(10, 0, { foreign: 0, total: 10, floorDays: 1 });
      await retention.check();
      expect([left(), files(), states]).toEqual([8, 8, ['short', 0]]);
    });

    it('what somebody rests on goes last, and not by age at all', async () => {
      const { retention, left } = await disk(10, 40, { foreign: 0, total: 10, floorDays: 1 });
      const held = { cameraId: CAMERA, fromMs: START, toMs: START + 8_000 };
      inTransaction(db, () => store.setHolds([held]));
      await retention.check();
      const starts = () => store.overlapping(CAMERA, START, START + 120_000).map(({ startMs }) => startMs - START);
      expect([left(), starts()]).toEqual([4, [0, 2_000, 4_000, 6_000]]);
      // Nothing else is left: the oldest of it goes, and that is said
      const full = await disk(0, 40, { foreign: 0, total: 4, floorDays: 1 });
      await full.retention.check();
      expect([starts(), lost]).toEqual([[4_000, 6_000], [2]]);
      // Something else fills the disk: deleting it would help nobody
      const foreign = await disk(0, 40, { foreign: 8, total: 10, floorDays: 1 });
      await foreign.retention.check();
      expect(starts()).toEqual([4_000, 6_000]);
      inTransaction(db, () => store.setHolds([]));
      await full.retention.check();
      expect(starts()).toEqual([]);
    });

    it('footage stays when something else fills it, and recording goes on when that has gone', async () => {
      const { retention, at, left, files } = await disk(10, 0.5, { foreign: 20, total: 30, floorDays: 1 });
      await retention.check();
      await retention.makeRoom();
      expect([left(), files(), states]).toEqual([10, 10, ['full', 0]]);
      at.foreign = 18.5;
      await retention.check();
      expect([left(), states.slice(2)]).toEqual([10, ['foreign', 0]]);
      at.foreign = 1;
      await retention.check();
      expect([left(), states.slice(4)]).toEqual([10, ['ok', 0]]);
    });

    it('it stops at once when deleting does not help', async () => {
      const { retention, at, left } = await disk(30, 9, { foreign: 0, total: 30, floorDays: 1 });
      await retention.check(); // as it should be
      expect(left()).toBe(28);
      at.helps = false;
      at.foreign = 2;
      await retention.check();
      expect([left(), states.at(-2)]).toEqual([26, 'full']);
    });
  });

  it('of a clock that nobody had set are as old as what was recorded next by one that was', async () => {
    const day = 86_400_000;
    const record = async (startMs: number) => {
      writer.endRun(startMs, 'ended');
      writer.beginRun(startMs);
      await writer.init(init);
      await writer.fragment(fragments[0] as MediaFragment, startMs);
      writer.endRun(startMs + 2_000, 'ended');
      await committer.flush();
    };
    await record(START - 20 * day);
    await record(60_000); // the power was away, and with it the time
    await record(70_000);
    const starts = () => store.overlapping(CAMERA, 0, START + 90 * day).map(({ startMs }) => startMs);
    const states: unknown[] = [];
    const at = { nowMs: START };
    const retention = new Retention({
      ...{ db, store, recordings, log: silent, retentionDays: 30, reserveBytes: 10, age: { now: () => at.nowMs } },
      space: async () => ({ freeBytes: 1e9, totalBytes: 1e9 }),
      onState: (state, keptDays) => states.push(state, keptDays),
    });
    await retention.check();
    expect([starts(), states]).toEqual([
      [60_000, 70_000, START - 20 * day],
      ['ok', 20],
    ]);
    await record(START);
    // For want of room the oldest goes first, which is not what says 1970.
    await retention.makeRoom();
    expect(starts()).toEqual([60_000, 70_000, START]);
    at.nowMs = START + 30 * day;
    await retention.check();
    expect(starts()).toEqual([60_000, 70_000, START]);
    at.nowMs += 1_000;
    await retention.check();
    expect(starts()).toEqual([]);
  });

  it('outlive a clock that leaps a month ahead, and go when their time has come', async () => {
    await write(0, 2);
    writer.endRun(START + 4_000, 'ended');
    await committer.flush();
    const file = recordings.pathOf(only().file);
    const day = 86_400_000;
    const at = { wall: START + 5_000, steady: 0 };
    const age = new SteadyAge(
      () => at.wall,
      () => at.steady,
      (ms) => store.newestBy(ms),
    );
    const retention = new Retention({ db, store, recordings, log: silent, retentionDays: 30, reserveBytes: 0, age });
    at.wall += 31 * day;
    await retention.check();
    expect(existsSync(file)).toBe(true);
    // nor does a restart help, with footage already recorded at the wrong time
    writer.beginRun(at.wall);
    await writer.init(init);
    await writer.fragment(fragments[0] as MediaFragment, at.wall);
    writer.endRun(at.wall + 2_000, 'ended');
    await committer.flush();
    const restarted = new SteadyAge(
      () => at.wall + 10_000,
      () => 0,
      (ms) => store.newestBy(ms),
    );
    expect(restarted.now()).toBe(START);
    for (const clock of ['wall', 'steady'] as const) at[clock] += day;
    await retention.check();
    expect(existsSync(file)).toBe(false);
  });
});
