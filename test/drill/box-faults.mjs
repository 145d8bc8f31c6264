import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CameraReporter } from '../../dist/edge-agent/src/camera-day/camera-reporter.js';
import { Committer } from '../../dist/edge-agent/src/index/committer.js';
import { openDatabase } from '../../dist/edge-agent/src/index/database.js';
import { salvage } from '../../dist/edge-agent/src/index/salvage.js';
import { SegmentStore } from '../../dist/edge-agent/src/index/segment-store.js';
import { createLog } from '../../dist/edge-agent/src/log.js';
import { CameraWriter } from '../../dist/edge-agent/src/recorder/camera-writer.js';
import { FragmentSplitter } from '../../dist/edge-agent/src/recorder/film/fmp4.js';
import { Recordings } from '../../dist/edge-agent/src/recorder/recordings.js';
import { recoverRecordings } from '../../dist/edge-agent/src/recorder/recovery.js';
import { StepWatch } from '../../dist/edge-agent/src/recorder/times/step-watch.js';
import { Outbox } from '../../dist/edge-agent/src/uplink/outbox.js';
import { businessDateOf } from '../../dist/src/contract/business-date.js';
import { emptyDay, mergeIntoDay, slotAt, slotIndex } from '../../dist/src/contract/wire/camera-day.js';
import { note } from '../setup/named.mjs';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SLOT_MS = 10_000;
const CAMERAS = ['5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10', '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b11'];
const INDEX = ['agent.db', 'agent.db-wal', 'agent.db-shm'];
/** By how much the clock is set, each leap followed by recording; `restart` starts the box anew. */
const LEAPS = [31 * DAY_MS, -31 * DAY_MS, -HOUR_MS, HOUR_MS, 31 * DAY_MS, 'restart', -31 * DAY_MS, 'restart', -HOUR_MS];
const silent = createLog(() => undefined);

/**
 * The recorder box's own parts on a real disk with real footage: its clock leaps and comes back, its index is lost, put
 * back to an earlier one, or broken. Nothing recorded afterwards may be untold, no file may be fewer than before.
 *
 * @param {string[]} args
 */
export async function boxFaults(args) {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string', default: '2' } } });
  const film = execFileSync(
    'ffmpeg',
    [
      ...'-v error -f lavfi -i testsrc=size=128x96:rate=10:duration=20 -c:v libx264 -preset ultrafast -g 20 -bf 0'.split(
        ' ',
      ),
      ...'-f mp4 -movflags frag_keyframe+empty_moov+default_base_moof pipe:1'.split(' '),
    ],
    { maxBuffer: 1e8 },
  );
  const [init, ...fragments] = new FragmentSplitter().push(film);
  const clock = await leap({ init, fragments });
  note(`clock: ${JSON.stringify(clock)}`);
  const index = { faults: 0, filesBefore: 0, filesAfter: 0, listedBefore: 0, listedAfter: 0 };
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const [name, fault] of Object.entries(FAULTS)) {
      const counts = await breakIndex({ init, fragments }, fault);
      note(`index ${name}: ${JSON.stringify(counts)}`);
      index.faults += 1;
      for (const [key, count] of Object.entries(counts)) index[key] += count;
    }
  }
  const untoldMs = clock.recordedMs - clock.toldMs;
  const lost = index.filesBefore - index.filesAfter + index.listedBefore - index.listedAfter;
  const ok =
    clock.recordedMs > 0 && untoldMs === 0 && clock.promisedAheadMs === 0 && index.filesBefore > 0 && lost === 0;
  return { ok, lines: [{ ok, ...clock, untoldMs, ...index, lost }] };
}

/** A box with its parts as the agent puts them together, on a folder of its own. */
class Box {
  /** Wall clock and one that nobody sets. */
  at = { wall: Date.parse('2026-11-23T02:00:00.000Z'), steady: 0 };
  days = new Map();
  promisedAheadMs = 0;
  told = 0;

  static async make(media) {
    const box = new Box();
    box.media = media;
    box.folder = await mkdtemp(join(tmpdir(), 'box-faults-'));
    await box.start();
    return box;
  }

  async start() {
    let fault = null;
    let aside = null;
    this.db = openDatabase(this.folder, (what, where) => {
      fault = what;
      aside = where;
    });
    if (aside !== null) salvage(this.db, aside, silent);
    this.store = new SegmentStore(this.db);
    this.recordings = new Recordings(this.folder);
    const recovered = await recoverRecordings(this.db, this.store, this.recordings, silent, {
      fault,
      now: () => this.at.wall,
    });
    this.outbox = new Outbox(this.db, silent, () => this.at.wall);
    if (recovered.behind) this.outbox.newEpoch();
    const hooks = { onFull: async () => undefined, onRolledBack: () => this.outbox.rolledBack() };
    this.committer = new Committer(this.db, silent, hooks);
    this.cameras = CAMERAS.map((cameraId) => {
      let committedMs = 0;
      const watch = new StepWatch(
        () => this.at.wall,
        () => this.at.steady,
        (before, now) => reporter.clockStepped(before, now),
      );
      const { store, outbox, recordings } = this;
      const reporter = new CameraReporter(cameraId, {
        ...{ store, outbox, now: () => watch.now(), isDue: () => true },
        recorderFinal: (now) => (writer.hasUncommitted ? committedMs : now),
      });
      const writer = new CameraWriter(cameraId, {
        ...{ recordings, store, segmentMs: SLOT_MS, requestCommit: () => undefined },
        onCommitted: (known) => {
          for (const { startMs, endMs } of known) reporter.recorded(startMs, endMs);
          committedMs = known.at(-1).endMs;
        },
      });
      this.committer.join(writer);
      this.committer.join(reporter);
      return { cameraId, writer, reporter, watch };
    });
  }

  /** Records so many slots with every camera. @returns what was recorded, by camera and begin of slot */
  async record(slots) {
    const recorded = [];
    // As the recorder does when it finds that the clock has leapt: a run ends, another begins.
    for (const { writer, watch } of this.cameras) {
      writer.endRun(watch.now(), 'ended');
      writer.beginRun(this.at.wall);
      await writer.init(this.media.init);
    }
    for (let slot = 0; slot < slots; slot += 1) {
      const startMs = this.at.wall;
      this.at.wall += SLOT_MS;
      this.at.steady += SLOT_MS;
      for (const { cameraId, writer, reporter } of this.cameras) {
        for (let i = 0; i < 5; i += 1) await writer.fragment(this.media.fragments[i], startMs + i * 2_000);
        reporter.sample(this.at.wall, 5, false, null);
        recorded.push({ cameraId, startMs });
      }
      // Twice: what a commit makes known is told with the next.
      await this.committer.flush();
      await this.committer.flush();
      this.hear();
    }
    return recorded;
  }

  /** What the platform would have of it by now. */
  hear() {
    for (const { seq, kind, body } of this.outbox.next(1_000_000)) {
      if (seq <= this.told || kind !== 'camera-day') continue;
      this.told = seq;
      const { cameraId, date, slots, reportedThrough } = JSON.parse(body);
      const key = `${cameraId} ${date}`;
      const day = this.days.get(key) ?? emptyDay();
      mergeIntoDay(
        day,
        slots.map(({ fromSlot, data }) => ({ fromSlot, data: Buffer.from(data, 'base64') })),
      );
      this.days.set(key, day);
      this.promisedAheadMs = Math.max(this.promisedAheadMs, Date.parse(reportedThrough) - this.at.wall);
    }
  }

  toldMs({ cameraId, startMs }) {
    const date = businessDateOf(startMs);
    return slotAt(this.days.get(`${cameraId} ${date}`) ?? emptyDay(), slotIndex(date, startMs)).recordedMs;
  }

  async stop() {
    for (const { writer } of this.cameras) writer.endRun(this.at.wall, 'ended');
    await this.committer.stop();
    this.hear();
    this.db.close();
  }

  async files() {
    const all = await readdir(join(this.folder, 'recordings'), { recursive: true });
    return all.filter((name) => name.endsWith('.m4s')).length;
  }

  /** Fragments the index names. */
  listed() {
    const segments = CAMERAS.flatMap((cameraId) => this.store.overlapping(cameraId, 0, Number.MAX_SAFE_INTEGER));
    return segments.reduce((sum, { fragments }) => sum + fragments.length, 0);
  }
}

async function leap(media) {
  const box = await Box.make(media);
  const recorded = [...(await box.record(6))];
  let leaps = 0;
  for (const step of LEAPS) {
    if (step === 'restart') {
      await box.stop();
      await box.start();
    } else {
      box.at.wall += step;
      leaps += 1;
    }
    recorded.push(...(await box.record(8)));
  }
  // What the last commit before an end made known is told by the next start.
  await box.stop();
  await box.start();
  for (let flush = 0; flush < 40; flush += 1) await box.committer.flush();
  box.hear();
  const { promisedAheadMs } = box;
  await box.stop();
  await rm(box.folder, { recursive: true });
  const toldMs = recorded.reduce((sum, slot) => sum + box.toldMs(slot), 0);
  return { leaps, recordedMs: recorded.length * SLOT_MS, toldMs, promisedAheadMs };
}

async function breakIndex(media, fault) {
  const box = await Box.make(media);
  await box.record(2);
  const copy = await mkdtemp(join(tmpdir(), 'box-faults-copy-'));
  box.db.pragma('wal_checkpoint(TRUNCATE)');
  for (const name of INDEX) await cp(join(box.folder, name), join(copy, name)).catch(() => undefined);
  await box.record(6);
  const counts = { filesBefore: await box.files(), listedBefore: box.listed() };
  box.db.pragma('wal_checkpoint(TRUNCATE)');
  await box.stop();
  await fault(box.folder, copy);
  await box.start();
  const after = { filesAfter: await box.files(), listedAfter: box.listed() };
  await box.stop();
  for (const folder of [box.folder, copy]) await rm(folder, { recursive: true });
  return { ...counts, ...after };
}

const drop = async (folder, names = INDEX) => {
  for (const name of names) await rm(join(folder, name), { force: true });
};
const rewrite = async (folder, change) => {
  const bytes = await readFile(join(folder, 'agent.db'));
  await drop(folder);
  await writeFile(join(folder, 'agent.db'), change(bytes));
};

/** @type {Record<string, (folder: string, earlier: string) => Promise<void>>} */
const FAULTS = {
  lost: (folder) => drop(folder),
  older: async (folder, earlier) => {
    await drop(folder);
    for (const name of await readdir(earlier)) await cp(join(earlier, name), join(folder, name));
  },
  'first page zeroed': (folder) => rewrite(folder, (bytes) => bytes.fill(0, 0, 4096)),
  'cut in half': (folder) => rewrite(folder, (bytes) => bytes.subarray(0, bytes.length / 2)),
  'cut within a page': async (folder) => {
    await drop(folder, INDEX.slice(1));
    await truncate(join(folder, 'agent.db'), 4096 * 3 + 100);
  },
  'no database': (folder) => rewrite(folder, () => Buffer.from('not a database at all. '.repeat(500))),
  empty: (folder) => rewrite(folder, () => Buffer.alloc(0)),
};
