import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { businessDateOf, DAY_MS } from '../../../src/contract/business-date.js';
import {
  emptyDay,
  mergeIntoDay,
  SLOT_MS,
  type Slot,
  slotAt,
  slotIndex,
} from '../../../src/contract/wire/camera-day.js';
import type { UpBody } from '../../../src/contract/wire/mqtt/up.js';
import { type Db, inTransaction, openDatabase } from '../index/database.js';
import { endOf, SegmentStore } from '../index/segment-store.js';
import { createLog } from '../log.js';
import { StepWatch } from '../recorder/times/step-watch.js';
import { Outbox } from '../uplink/outbox.js';
import { CameraReporter } from './camera-reporter.js';

const CAMERA = '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10';
const START = Date.parse('2026-11-23T02:00:00.000Z');
const HOUR_MS = 3_600_000;

/** A box with one camera that is recorded in fragments of two seconds, a clock that can be set, and restarts. */
class Box {
  readonly db: Db = openDatabase(mkdtempSync(join(tmpdir(), 'reporter-')));
  readonly store = new SegmentStore(this.db);
  readonly outbox = new Outbox(
    this.db,
    createLog(() => undefined),
  );
  wallMs = START;
  steadyMs = 0;
  finalMs: number | null = null;
  reporter!: CameraReporter;
  watch!: StepWatch;
  private told = 0;
  /** What the platform would have, and the latest promise. */
  readonly days = new Map<string, Uint8Array>();
  promises: number[] = [];

  constructor() {
    this.start();
  }

  start(): void {
    this.watch = new StepWatch(
      () => this.wallMs,
      () => this.steadyMs,
      (before, now) => this.reporter?.clockStepped(before, now),
    );
    this.reporter = new CameraReporter(CAMERA, {
      store: this.store,
      outbox: this.outbox,
      now: () => this.watch.now(),
      recorderFinal: (nowMs) => this.finalMs ?? nowMs,
      isDue: () => true,
    });
  }

  pass(ms: number): void {
    this.wallMs += ms;
    this.steadyMs += ms;
  }

  /** Records and reports for so long, in ten-second segments. */
  async record(ms: number): Promise<{ fromMs: number; toMs: number }> {
    const fromMs = this.wallMs;
    for (let left = ms; left > 0; left -= SLOT_MS) {
      const startMs = this.wallMs;
      this.pass(SLOT_MS);
      this.index(startMs);
      this.reporter.recorded(startMs, startMs + SLOT_MS);
      this.reporter.sample(startMs + SLOT_MS, 9, false, null);
      await this.report();
    }
    return { fromMs, toMs: this.wallMs };
  }

  /** Footage that is in the index, whoever was told of it. */
  index(startMs: number): void {
    const fragments = Array.from({ length: 5 }, (_, i) => ({
      ...{
        startMs: startMs + i * 2_000,
        durationMs: 2_000,
        byteFrom: i * 9,
        byteTo: i * 9 + 9,
        sha256: 'a'.repeat(64),
      },
    }));
    const segmentId = uuid();
    const segment = {
      segmentId,
      cameraId: CAMERA,
      runId: segmentId,
      initId: 'b'.repeat(64),
      file: segmentId,
      startMs,
      fragments,
    };
    inTransaction(this.db, () => {
      this.store.startRun({ runId: segmentId, cameraId: CAMERA, source: 'live', startedMs: startMs });
      this.store.save(segment);
      this.store.close(segment, 'rotated');
      expect(endOf(segment)).toBe(startMs + SLOT_MS);
    });
  }

  async report(): Promise<void> {
    if (!this.reporter.hasWork()) return;
    await this.reporter.prepare();
    inTransaction(this.db, () => this.reporter.write());
    this.reporter.committed();
    for (const { seq, body } of this.outbox.next(1_000_000)) {
      if (seq <= this.told) continue;
      this.told = seq;
      const { date, slots, reportedThrough } = JSON.parse(body) as UpBody<'camera-day'>;
      const day = this.days.get(date) ?? emptyDay();
      mergeIntoDay(
        day,
        slots.map(({ fromSlot, data }) => ({ fromSlot, data: Buffer.from(data, 'base64') })),
      );
      this.days.set(date, day);
      this.promises.push(Date.parse(reportedThrough));
    }
  }

  slot(ms: number): Slot {
    const date = businessDateOf(ms);
    return slotAt(this.days.get(date) ?? emptyDay(), slotIndex(date, ms));
  }

  /** Recorded milliseconds the platform was told of between two instants. */
  toldMs({ fromMs, toMs }: { fromMs: number; toMs: number }): number {
    let sum = 0;
    for (let ms = fromMs; ms < toMs; ms += SLOT_MS) sum += this.slot(ms).recordedMs;
    return sum;
  }
}

describe('the report of a camera', () => {
  let box: Box;
  beforeEach(() => {
    box = new Box();
  });

  it('promises nothing that recorder or detector may still bring', async () => {
    await box.record(20_000);
    expect(box.promises.at(-1)).toBe(START + 20_000);
    // The recorder is behind the clock, then the detector; and the promise is not the clock.
    box.pass(30_000);
    box.finalMs = START + 24_000;
    box.reporter.sample(START + 50_000, 9, false, null);
    await box.report();
    expect(box.promises.at(-1)).toBe(START + 24_000);
    box.finalMs = null;
    box.pass(8_000);
    await box.report();
    expect(box.promises.at(-1)).toBe(START + 50_000);
    // A detector that stalls holds up a promise for fifteen seconds, no longer.
    box.pass(60_000);
    await box.report();
    expect(box.promises.at(-1)).toBe(START + 118_000 - 15_000);
    expect(box.store.reportedThrough(CAMERA)).toBe(box.promises.at(-1));
  });

  it.each([
    ['a month ahead and back', [31 * DAY_MS, -31 * DAY_MS]],
    ['an hour back', [-HOUR_MS]],
    ['ahead and back, again and again', [31 * DAY_MS, -31 * DAY_MS, HOUR_MS, -HOUR_MS, 40 * DAY_MS, -40 * DAY_MS]],
    ['ahead, and back beyond where it was', [31 * DAY_MS, -31 * DAY_MS - HOUR_MS]],
    ['to 1970 and back', [-START, START]],
    ['by a minute each way', [60_000, -60_000]],
    ['ahead in two leaps and back in one', [DAY_MS, 30 * DAY_MS, -31 * DAY_MS]],
  ])('tells everything that is recorded after the clock has leapt: %s', async (_, leaps) => {
    await box.record(60_000);
    for (const leap of leaps) {
      box.wallMs += leap;
      await box.record(80_000);
    }
    const after = await box.record(100_000);
    expect(box.toldMs(after)).toBe(100_000);
    expect(box.promises.at(-1)).toBe(box.wallMs);
    expect(box.store.reportedThrough(CAMERA)).toBe(box.wallMs);
  });

  it('says that the clock is why nothing stands for the time until the recorder has begun anew', async () => {
    box.reporter.setCause('none', box.wallMs);
    await box.record(60_000);
    box.wallMs -= HOUR_MS;
    const leaptTo = box.watch.now();
    box.pass(3_000);
    await box.record(80_000);
    expect(box.slot(leaptTo)).toMatchObject({ recordedMs: SLOT_MS - 3_000, gapCause: 'clock' });
    expect(box.slot(leaptTo + SLOT_MS)).toMatchObject({ recordedMs: SLOT_MS, gapCause: 'none' });
  });

  it.each([
    ['a month ahead', 31 * DAY_MS],
    ['an hour ahead', HOUR_MS],
  ])('tells everything after a restart with the right clock, when it had promised %s', async (_, leap) => {
    const before = await box.record(60_000);
    box.wallMs += leap;
    await box.record(80_000);
    box.wallMs -= leap;
    // As older agents did: two minutes of footage nobody was told of.
    const untold = { fromMs: box.wallMs, toMs: box.wallMs + 120_000 };
    for (let ms = untold.fromMs; ms < untold.toMs; ms += SLOT_MS) box.index(ms);
    box.pass(150_000);
    box.days.clear();
    box.start();
    await box.report();
    const after = await box.record(100_000);
    for (let i = 0; i < 40; i += 1) await box.report();
    expect([box.toldMs(before), box.toldMs(untold), box.toldMs(after)]).toEqual([60_000, 120_000, 100_000]);
    expect(box.slot(untold.toMs + 10_000)).toMatchObject({ recordedMs: 0, gapCause: 'agent_silent' });
    expect(box.store.retellFrom(CAMERA)).toBeNull();
    expect(box.promises.at(-1)).toBe(box.wallMs);
  });

  it('excuses nothing ahead: a clock that leaps a month fills no days of it', async () => {
    await box.record(60_000);
    const leftMs = box.wallMs;
    box.wallMs += 31 * DAY_MS;
    await box.record(80_000);
    expect([...box.days.keys()]).toEqual([businessDateOf(START), businessDateOf(box.wallMs)]);
    box.wallMs -= 31 * DAY_MS;
    box.pass(-80_000 + 80_000);
    await box.record(30_000);
    // and what is missing later has its own reason
    box.reporter.setCause('camera_off', box.wallMs);
    box.pass(60_000);
    await box.report();
    expect(box.slot(box.wallMs - 40_000)).toMatchObject({ recordedMs: 0, gapCause: 'camera_off' });
    expect(box.slot(leftMs + 10 * DAY_MS).gapCause).toBe('none');
  });

  it('says clock for an hour that was leapt over', async () => {
    await box.record(60_000);
    const leftMs = box.wallMs;
    box.wallMs += HOUR_MS;
    await box.record(60_000);
    expect(box.slot(leftMs + HOUR_MS / 2)).toMatchObject({ recordedMs: 0, gapCause: 'clock' });
  });

  it('says of what was told already that the clock may have been wrong, and nothing more of it', async () => {
    const { fromMs, toMs } = await box.record(600_000);
    const { fromMs: laterMs } = await box.record(60_000);
    const before = box.slot(fromMs + 60_000);
    box.reporter.clockDoubted({ fromMs: fromMs + 60_000, toMs });
    await box.record(SLOT_MS);
    expect(box.slot(fromMs)).toMatchObject({ clockUncertain: false });
    for (const atMs of [fromMs + 60_000, toMs - SLOT_MS]) {
      expect(box.slot(atMs)).toEqual({ ...before, clockUncertain: true });
    }
    expect(box.slot(laterMs)).toMatchObject({ clockUncertain: false });
  });

  it('tells again what the platform did not believe, while recording goes on', async () => {
    const disputed = await box.record(60_000);
    await box.record(60_000);
    box.days.clear();
    box.store.setRetellFrom(CAMERA, disputed.fromMs);
    const after = await box.record(20_000);
    expect([box.toldMs(disputed), box.toldMs(after), box.store.retellFrom(CAMERA)]).toEqual([60_000, 20_000, null]);
  });

  it('tells again what is there without the half century between that a clock of 1970 has left', async () => {
    const { wallMs } = box;
    box.wallMs = DAY_MS;
    const inSeventy = await box.record(30_000);
    box.wallMs = wallMs;
    const now = await box.record(30_000);
    box.days.clear();
    box.store.setRetellFrom(CAMERA, inSeventy.fromMs);
    for (let i = 0; i < 4; i += 1) await box.report();
    expect([box.toldMs(inSeventy), box.toldMs(now), box.store.retellFrom(CAMERA)]).toEqual([30_000, 30_000, null]);
  });

  it('tells a month again day by day, each in messages that the platform takes', async () => {
    // A camera that came and went: more stretches of one day than a message may have.
    for (let i = 0; i < 300; i += 1) box.index(START + i * 2 * SLOT_MS);
    box.store.setReportedThrough(CAMERA, START + 40 * DAY_MS);
    box.wallMs = START + 20 * DAY_MS;
    box.start();
    for (let i = 0; i < 40; i += 1) await box.report();
    expect(box.toldMs({ fromMs: START, toMs: START + 600 * SLOT_MS })).toBe(300 * SLOT_MS);
  });
});
