import { businessDateOf } from '../../../src/contract/business-date.js';
import { type GapCause, SLOT_MS } from '../../../src/contract/camera-day.js';
import type { Contributor } from '../index/committer.js';
import type { SegmentStore } from '../index/segment-store.js';
import type { Outbox } from '../uplink/outbox.js';
import { DayLedger, encodeRuns } from './day-ledger.js';

/** Without a sample for this long the detector is taken as stalled; time goes on without it, and stays unknown. */
const DETECTOR_GRACE_MS = 15_000;

/**
 * Reports one camera's days. `reportedThrough` is a promise: nothing before it will change, so it follows the slower
 * of recorder and detector, and it is stored in the transaction that puts the message into the outbox.
 */
export class CameraReporter implements Contributor {
  private ledger: DayLedger | null = null;
  private throughMs: number;
  private cause: { cause: GapCause; sinceMs: number };
  private lastSampleMs = 0;
  private lastReport = Number.NEGATIVE_INFINITY;
  private underWay: number | null = null;
  clockOffsetMs: number | null = null;

  /**
   * @param recorderFinal nothing will be recorded any more that lies before the instant it returns
   */
  constructor(
    private readonly cameraId: string,
    private readonly deps: {
      store: SegmentStore;
      outbox: Outbox;
      now: () => number;
      recorderFinal: (nowMs: number) => number;
      intervalMs: () => number;
    },
  ) {
    const nowMs = deps.now();
    // An agent killed before its first report has footage nobody was told of.
    this.throughMs = deps.store.reportedThrough(cameraId) ?? deps.store.firstLive(cameraId) ?? 0;
    this.cause = { cause: this.throughMs > 0 ? 'agent_silent' : 'unknown', sinceMs: nowMs };
    if (this.throughMs > 0) this.takeUp(this.throughMs, nowMs);
  }

  /** Footage is in the index. */
  recorded(startMs: number, endMs: number): void {
    this.begin(startMs).addRecorded(startMs, endMs);
  }

  sample(atMs: number, activity: number | null, covered: boolean, coveredSinceMs: number | null): void {
    this.lastSampleMs = Math.max(this.lastSampleMs, atMs);
    // What is final stays as it was told.
    if (this.ledger === null || atMs < this.throughMs) return;
    this.ledger.addSample(atMs, activity, covered);
    if (coveredSinceMs !== null) this.ledger.mark(Math.max(coveredSinceMs, this.throughMs), atMs, 'covered');
  }

  videoLost(fromMs: number, toMs: number): void {
    const from = Math.max(fromMs, this.throughMs);
    if (from < toMs) this.begin(from).mark(from, toMs, 'videoLoss');
  }

  /** From `fromMs` on missing footage is missing for this reason; until then it was the one before. */
  setCause(cause: GapCause, fromMs: number): void {
    if (cause === this.cause.cause) return;
    if (cause !== 'none') this.begin(fromMs);
    this.ledger?.addGap(this.cause.sinceMs, fromMs, this.cause.cause);
    this.cause = { cause, sinceMs: fromMs };
  }

  /** A stretch that has its own reason, such as a fragment that found no room on the disk. */
  gap(fromMs: number, toMs: number, cause: GapCause): void {
    this.begin(fromMs).addGap(fromMs, toMs, cause);
  }

  hasWork(): boolean {
    return (
      this.ledger !== null &&
      performance.now() - this.lastReport >= this.deps.intervalMs() &&
      this.finalThrough() > this.throughMs
    );
  }

  write(): void {
    this.underWay = null;
    if (this.ledger === null) return;
    const { store, outbox } = this.deps;
    const throughMs = this.finalThrough();
    this.ledger.addGap(this.cause.sinceMs, throughMs, this.cause.cause);
    const days = this.ledger.changes(this.throughMs, throughMs);
    if (days.length === 0) days.push({ date: businessDateOf(throughMs), runs: [] });
    const chain = store.chain(this.cameraId);
    for (const { date, runs } of days) {
      outbox.add('camera-day', {
        cameraId: this.cameraId,
        date,
        slots: encodeRuns(runs),
        reportedThrough: new Date(throughMs).toISOString(),
        clockOffsetMs: this.clockOffsetMs,
        chain,
      });
    }
    store.setReportedThrough(this.cameraId, throughMs);
    this.underWay = throughMs;
  }

  committed(): void {
    if (this.underWay === null) return;
    this.throughMs = this.underWay;
    this.underWay = null;
    this.lastReport = performance.now();
    this.ledger?.sent(this.throughMs);
  }

  private finalThrough(): number {
    const nowMs = this.deps.now();
    const looked = Math.max(this.lastSampleMs, nowMs - DETECTOR_GRACE_MS);
    return Math.max(this.throughMs, Math.min(nowMs, this.deps.recorderFinal(nowMs), looked));
  }

  private begin(sinceMs: number): DayLedger {
    this.ledger ??= new DayLedger(sinceMs);
    return this.ledger;
  }

  /** Picks up where an earlier start of the agent left off: footage from the index, the silence as what it was. */
  private takeUp(throughMs: number, nowMs: number): void {
    const sinceMs = Math.floor(throughMs / SLOT_MS) * SLOT_MS;
    const ledger = this.begin(sinceMs);
    for (const segment of this.deps.store.overlapping(this.cameraId, sinceMs, nowMs)) {
      for (const { startMs, durationMs } of segment.fragments) {
        const from = Math.max(startMs, sinceMs);
        if (from < startMs + durationMs) ledger.addRecorded(from, startMs + durationMs);
      }
    }
    ledger.addGap(throughMs, nowMs, 'agent_silent');
  }
}
