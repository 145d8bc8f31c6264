import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { businessDateOf } from '../../src/contract/business-date.js';
import { emptyDay, mergeIntoDay, SLOT_MS, type Slot, slotAt, slotIndex } from '../../src/contract/wire/camera-day.js';
import type { UpBody } from '../../src/contract/wire/mqtt/up.js';
import { DayReports } from '../src/camera-day/day-reports.js';
import { CameraUnit, type CameraUnitDeps } from '../src/camera-unit.js';
import { SignIns } from '../src/cameras/sign-ins.js';
import { NetworkGuard } from '../src/config/network-guard.js';
import { Committer } from '../src/index/committer.js';
import { type Db, openDatabase } from '../src/index/database.js';
import { SegmentStore } from '../src/index/segment-store.js';
import { createLog } from '../src/log.js';
import { FragmentSplitter, type InitPart, type MediaFragment } from '../src/recorder/film/fmp4.js';
import { Recordings } from '../src/recorder/recordings.js';
import { Outbox } from '../src/uplink/outbox.js';
import { newFolder } from './support/agent-process.js';
import { configOf, type SimulatedCamera, startCamera } from './support/cameras.js';
import { fragmentedFilm } from './support/film.js';

const silent = createLog(() => undefined);
const nothing = () => undefined;
/** Fragments of two seconds. */
const FILM = fragmentedFilm(60);

let camera: SimulatedCamera;
let db: Db;
let unit: CameraUnit;
let outbox: Outbox;
let store: SegmentStore;
let committer: Committer;
/** No room for footage; none in the index. */
let isFull = false;
let isIndexFull = false;
/** What the camera sends is handed to the recorder by it, as the reader does. */
let sends: Promise<(part: InitPart | MediaFragment) => Promise<void>>;

beforeEach(async () => {
  camera = await startCamera();
  const dataDir = newFolder('full-disk');
  db = openDatabase(dataDir);
  outbox = new Outbox(db, silent);
  store = new SegmentStore(db);
  const reports = new DayReports(outbox, () => false);
  committer = new Committer(db, silent, {
    onWritten: () => {
      if (isIndexFull) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    },
    ...{ onFull: async () => undefined, onRolledBack: () => outbox.rolledBack() },
  });
  const recordings = new Recordings(dataDir);
  const prepareFolder = recordings.prepareFolder.bind(recordings);
  recordings.prepareFolder = async (file) => {
    if (isFull) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    await prepareFolder(file);
  };
  let taking: (take: (part: InitPart | MediaFragment) => Promise<void>) => void = nothing;
  sends = new Promise((resolve) => {
    taking = resolve;
  });
  const reader = {
    isUsable: true,
    async record({ take, signal }: { take: Awaited<typeof sends>; signal: AbortSignal }) {
      taking(take);
      await new Promise((over) => signal.addEventListener('abort', over, { once: true }));
      return { because: 'asked', code: null, signal: null, error: undefined, complaints: '', unfit: null, packets: 0 };
    },
  };
  unit = new CameraUnit(configOf(camera.onvifUrl), [], {
    ...{ store, recordings, reports, committer, reader, log: silent, guard: new NetworkGuard(['127.0.0.0/8']) },
    signIns: new SignIns(),
    ...{ ffmpeg: null, now: Date.now, steady: () => performance.now(), segmentMs: 1 },
    ...{
      onDiskError: nothing,
      clockAgreedMs: () => null,
      onClockStepped: nothing,
      onFull: nothing,
      onStatus: nothing,
      tellEvents: nothing,
    },
    ...{ watch: nothing, show: nothing, lookLeftBecause: () => null, isTooBusy: () => false, isReportDue: () => true },
    makeRoom: async () => undefined,
  } as unknown as CameraUnitDeps);
  unit.start();
});
afterEach(async () => {
  isFull = false;
  isIndexFull = false;
  await unit.stop();
  await committer.stop();
  await camera.stop();
  db.close();
});

const told = (): UpBody<'camera-day'>[] =>
  outbox.next(1_000).flatMap(({ kind, body }) => (kind === 'camera-day' ? [JSON.parse(body)] : []));
const promisedMs = () => Math.max(...told().map(({ reportedThrough }) => Date.parse(reportedThrough)));
function slotOf(atMs: number): Slot {
  const date = businessDateOf(atMs);
  const day = emptyDay();
  const runs = told().flatMap((body) => (body.date === date ? body.slots : []));
  mergeIntoDay(
    day,
    runs.map(({ fromSlot, data }) => ({ fromSlot, data: Buffer.from(data, 'base64') })),
  );
  return slotAt(day, slotIndex(date, atMs));
}

it('goes on reporting while the disk takes nothing: that it is so, and from when on it was kept again', async () => {
  const [init, ...fragments] = new FragmentSplitter().push(FILM) as [InitPart, ...MediaFragment[]];
  const send = await sends;
  // Two minutes ago, so that all of it is behind whatever a report waits for.
  const firstMs = Math.floor(Date.now() / SLOT_MS) * SLOT_MS - 120_000;
  const film = fragments.map((part) => ({ ...part, arrivedMs: firstMs + part.offsetMs + part.durationMs }));
  await send(init);
  for (const part of film.slice(0, 10)) await send(part);
  await committer.flush();
  await committer.flush();
  expect(promisedMs()).toBe(firstMs + 20_000);

  isFull = true;
  for (const part of film.slice(10, 20)) await send(part);
  await committer.flush();
  expect(promisedMs()).toBe(firstMs + 40_000);
  expect(slotOf(firstMs + 10_000)).toMatchObject({ recordedMs: SLOT_MS, gapCause: 'none' });
  expect(slotOf(firstMs + 20_000)).toMatchObject({ recordedMs: 0, gapCause: 'disk' });
  expect(slotOf(firstMs + 30_000)).toMatchObject({ recordedMs: 0, gapCause: 'disk' });

  isFull = false;
  for (const part of film.slice(20, 29)) await send(part);
  await committer.flush();
  await committer.flush();
  expect(promisedMs()).toBe(firstMs + 58_000);
  expect(slotOf(firstMs + 40_000)).toMatchObject({ recordedMs: SLOT_MS, gapCause: 'none' });
});

it('knows what was recorded last of a camera that is set anew while the index has no room', async () => {
  const [init, first] = new FragmentSplitter().push(FILM) as [InitPart, MediaFragment];
  const send = await sends;
  await send(init);
  await send({ ...first, arrivedMs: Date.now() });
  isIndexFull = true;
  await unit.stop();
  const known = () => store.overlapping(unit.config.cameraId, Date.now() - 60_000, Date.now() + 60_000);
  expect(known()).toEqual([]);
  isIndexFull = false;
  await committer.flush();
  expect(known().map(({ fragments }) => fragments.map(({ sha256 }) => sha256))).toEqual([[first.sha256]]);
  expect(store.leftOpen()).toEqual([]);
});
