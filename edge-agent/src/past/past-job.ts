import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY_MS } from '../../../src/contract/business-date.js';
import type { AgentConfig, CameraConfig } from '../../../src/contract/wire/mqtt/down.js';
import { CameraFault } from '../cameras/camera-fault.js';
import { driverOf } from '../cameras/drivers.js';
import type { SignIns } from '../cameras/sign-ins.js';
import type { NetworkGuard } from '../config/network-guard.js';
import type { DayAllowance } from '../day-allowance.js';
import type { Importer } from '../importer/importer.js';
import type { Db } from '../index/database.js';
import type { SegmentStore } from '../index/segment-store.js';
import { type Log, messageOf } from '../log.js';
import { fetchKept, type KeptFilm, NotTaken } from '../reader/index.js';
import { gapsWithin, pieceOf, type Span } from './gaps.js';
import { isWithinMeals } from './meals.js';

/** Cards and recorders keep about so long; what is older is not looked for. */
const LOOK_BACK_MS = 7 * DAY_MS;
/** What is younger may still be on its way into the index. */
const SETTLED_MS = 120_000;
/** Fetched at a time: a meal that begins meanwhile is not kept waiting. */
const PIECE_MS = 10 * 60_000;
const MOST_PIECE_BYTES = 1024 * 1024 * 1024;
/** A device that did not answer, or cannot be asked, is left alone for so long. */
const LEAVE_ALONE_MS = 3_600_000;

/** What the stream answers to a wrong password. */
const REFUSED = /\b401\b/;

/** What came of asking a device for a stretch. */
type Said = 'brought_in' | 'nothing_kept' | NotTaken['why'];

interface PastDeps {
  db: Db;
  segments: SegmentStore;
  importer: Importer;
  guard: NetworkGuard;
  signIns: SignIns;
  log: Log;
  dataDir: string;
  allowance: DayAllowance;
  everySeconds: number;
  config: () => AgentConfig | null;
  /** The box has more urgent things to do, or no room. */
  isBehind: () => boolean;
  onBroughtIn: () => void;
}

/**
 * Asks cameras and recorders for what is missing of the last days because the box was off or a line was cut, and brings it in
 * through the importer, marked as what it is: the device's own times, corrected by how wrong its clock is today, and footage
 * that the box has not seen live. One piece at a time; never while meals are made and eaten, while the box is behind, or
 * beyond the day's allowance of footage. Each stretch is asked for once.
 */
export class PastJob {
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> | null = null;
  private stopped = false;
  private readonly aloneUntil = new Map<string, number>();
  private readonly statements;
  private readonly folder: string;

  constructor(private readonly deps: PastDeps) {
    const { db, dataDir } = deps;
    this.folder = join(dataDir, 'past');
    this.statements = {
      asked: db.prepare('SELECT from_ms AS fromMs, to_ms AS toMs FROM asked_past WHERE camera_id = ? AND to_ms > ?'),
      note: db.prepare('INSERT OR REPLACE INTO asked_past (camera_id, from_ms, to_ms, said) VALUES (?, ?, ?, ?)'),
      forget: db.prepare('DELETE FROM asked_past WHERE to_ms < ?'),
    };
  }

  start(): void {
    this.timer = setInterval(() => this.look(), this.deps.everySeconds * 1000);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.underWay;
  }

  private look(): void {
    if (this.underWay !== null || !this.mayWork()) return;
    this.underWay = this.next()
      .catch((error: unknown) => this.deps.log.error('past.failed', { message: messageOf(error) }))
      .finally(() => {
        this.underWay = null;
      });
  }

  private mayWork(): boolean {
    const { config, isBehind, allowance } = this.deps;
    const current = config();
    return (
      !this.stopped &&
      current !== null &&
      !isBehind() &&
      !allowance.isUsedUp &&
      !isWithinMeals(Date.now(), current.timetable)
    );
  }

  /** The latest piece that is missing of a camera that can be asked. */
  private async next(): Promise<void> {
    this.statements.forget.run(Date.now() - LOOK_BACK_MS);
    for (const camera of this.deps.config()?.cameras ?? []) {
      if ((this.aloneUntil.get(camera.cameraId) ?? 0) > performance.now()) continue;
      const [gap] = this.gapsOf(camera.cameraId);
      if (gap === undefined) continue;
      try {
        await this.ask(camera, gap);
        return;
      } catch (error) {
        if (!(error instanceof CameraFault)) throw error;
        this.leaveAlone(camera, LEAVE_ALONE_MS, error.message);
      }
    }
  }

  private gapsOf(cameraId: string): Span[] {
    const { segments } = this.deps;
    const nowMs = Date.now();
    const firstMs = segments.nextStart(cameraId, nowMs - LOOK_BACK_MS);
    if (firstMs === null) return [];
    const window = { fromMs: Math.max(firstMs, nowMs - LOOK_BACK_MS), toMs: nowMs - SETTLED_MS };
    const there = segments
      .spans(cameraId, window.fromMs, window.toMs)
      .map(({ startMs, endMs }) => ({ fromMs: startMs, toMs: endMs }));
    return gapsWithin(window, [...there, ...(this.statements.asked.all(cameraId, window.fromMs) as Span[])]);
  }

  /** @throws CameraFault */
  private async ask(camera: CameraConfig, gap: Span): Promise<void> {
    const driver = driverOf(camera, this.deps.guard);
    const { signIns } = this.deps;
    const aheadMs = driver.recordings === undefined ? null : await signIns.during(camera, () => driver.readClock());
    // Without its clock nobody knows which of its times are those of the gap.
    if (aheadMs === null) {
      this.leaveAlone(camera, LEAVE_ALONE_MS, 'its clock cannot be read');
      return;
    }
    const span = { fromMs: gap.fromMs + aheadMs, toMs: gap.toMs + aheadMs };
    const kept = (await signIns.during(camera, async () => driver.recordings?.(span)))?.at(-1);
    const onBox = ({ fromMs, toMs }: Span) => ({ fromMs: fromMs - aheadMs, toMs: toMs - aheadMs });
    const piece = pieceOf(gap, kept && onBox(kept), PIECE_MS);
    if (kept === undefined || piece === null) {
      this.note(camera.cameraId, gap, 'nothing_kept');
      return;
    }
    const asked = { fromMs: piece.fromMs + aheadMs, toMs: piece.toMs + aheadMs };
    const path = join(this.folder, `${camera.cameraId}.mp4`);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    try {
      const film = await this.fetch(camera, kept.url, asked, path);
      if (typeof film === 'string') this.note(camera.cameraId, { fromMs: piece.fromMs, toMs: gap.toMs }, film);
      else await this.bringIn(camera, gap, onBox(film), piece, path);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** @throws CameraFault where the device did not play */
  private async fetch(
    camera: CameraConfig,
    url: string,
    asked: Span,
    path: string,
  ): Promise<KeptFilm | Exclude<Said, 'brought_in'>> {
    const limits = { bytes: MOST_PIECE_BYTES, mayGoOn: () => this.mayWork() };
    try {
      return (await fetchKept(url, asked, path, limits)) ?? 'nothing_kept';
    } catch (error) {
      if (error instanceof NotTaken) return error.why;
      const message = messageOf(error);
      if (REFUSED.test(message)) this.deps.signIns.refused(camera);
      throw new CameraFault('unreachable', message);
    }
  }

  private async bringIn(camera: CameraConfig, gap: Span, film: Span, piece: Span, path: string): Promise<void> {
    const { importer, allowance, log, onBroughtIn } = this.deps;
    const { cameraId } = camera;
    const result = await importer.bringIn({ cameraId, file: path, startMs: film.fromMs }, this.deps.config());
    allowance.spend(film.toMs - film.fromMs);
    if (!result.imported || result.segments === 0) {
      this.leaveAlone(camera, LEAVE_ALONE_MS, result.error ?? 'there is footage already');
      return;
    }
    // What lies behind its end is asked for by itself: there may be more after a break. Before it there was nothing.
    const isBroken = gap.toMs - film.toMs > 0 && piece.toMs - film.toMs > SETTLED_MS;
    this.note(cameraId, { fromMs: piece.fromMs, toMs: isBroken ? film.toMs : gap.toMs }, 'brought_in');
    log.info('past.brought-in', { cameraId, fromMs: film.fromMs, toMs: film.toMs, segments: result.segments });
    onBroughtIn();
  }

  private note(cameraId: string, { fromMs, toMs }: Span, said: Said): void {
    this.statements.note.run(cameraId, fromMs, toMs, said);
    if (said !== 'brought_in') this.deps.log.info('past.not-there', { cameraId, fromMs, toMs, said });
  }

  private leaveAlone({ cameraId }: CameraConfig, forMs: number, why: string): void {
    this.aloneUntil.set(cameraId, performance.now() + forMs);
    this.deps.log.info('past.left', { cameraId, why });
  }
}
