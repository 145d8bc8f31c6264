import { businessDateOf, DAY_MS } from '../../../src/contract/business-date.js';
import { type GapCause, SLOT_MS } from '../../../src/contract/wire/camera-day.js';
import type { UpBody } from '../../../src/contract/wire/mqtt/up.js';
import type { Contributor } from '../index/committer.js';
import type { SegmentStore } from '../index/segment-store.js';
import type { Doubted } from './clock-doubt.js';
import { DayLedger, encodeRuns } from './day-ledger.js';

/** Without a sample for this long the detector is taken as stalled; time goes on without it, and stays unknown. */
const DETECTOR_GRACE_MS = 15_000;
/** As many runs as one message may have. */
const MOST_RUNS = 256;
/** A silence is told no further back: a clock that once said 1970 would fill half a century with it. */
const LONGEST_SILENCE_MS = 31 * DAY_MS;
/** A leap forward over more than this says nothing about the time between; only the clock knows which of them was real. */
const LONGEST_LEAP_MS = DAY_MS;

/**
 * Reports one camera's days. `reportedThrough` is a promise: nothing before it will change, so it follows the slower
 * of recorder and detector, and it is stored in the transaction that puts the message into the outbox.
 *
 * It is no high-water mark. Where it lies ahead of the clock, that was set back: the promise goes back with it, and
 * what is recorded from then on is told (H1). Telling a time twice is harmless, a day only gains.
 */
export class CameraReporter implements Contributor {
  private ledger: DayLedger | null = null;
  private throughMs: number;
  private cause: { cause: GapCause; sinceMs: number };
  private lastSampleMs = 0;
  private lastReport = Number.NEGATIVE_INFINITY;
  private underWay: number | null = null;
  /** Where the clock was set back to, while nothing has been recorded from there on: the recorder begins anew then. */
  private setBackToMs: number | null = null;
  private retold: { fromMs: number; toMs: number } | null = null;
  clockOffsetMs: number | null = null;

  /**
   * @param recorderFinal nothing will be recorded any more that lies before the instant it returns
   */
  constructor(
    private readonly cameraId: string,
    private readonly deps: {
      store: SegmentStore;
      outbox: { add(kind: 'camera-day', body: UpBody<'camera-day'>): void };
      now: () => number;
      recorderFinal: (nowMs: number) => number;
      /** Whether it is time for a report again, when the last one was at that instant of `performance.now()`. */
      isDue: (lastMs: number) => boolean;
    },
  ) {
    const nowMs = deps.now();
    this.throughMs = this.whereToBegin(nowMs);
    this.cause = { cause: this.throughMs > 0 ? 'agent_silent' : 'unknown', sinceMs: nowMs };
    if (this.throughMs > 0) this.takeUp(this.throughMs, nowMs);
  }

  /** Footage is in the index. */
  recorded(startMs: number, endMs: number): void {
    this.begin(startMs).addRecorded(startMs, endMs);
    if (this.setBackToMs === null || startMs < this.setBackToMs) return;
    this.ledger?.addGap(this.setBackToMs, startMs, 'clock');
    this.setBackToMs = null;
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

  /** What is recorded of that stretch may be of another time, also where it was told already. */
  clockDoubted({ fromMs, toMs }: Doubted): void {
    this.ledger?.mark(fromMs, toMs, 'clockUncertain');
  }

  /** From `fromMs` on missing footage is missing for this reason; until then it was the one before. */
  setCause(cause: GapCause, fromMs: number): void {
    if (cause === this.cause.cause) return;
    if (cause !== 'none') {
      this.begin(fromMs);
      this.setBackToMs = null;
    }
    this.ledger?.addGap(this.cause.sinceMs, fromMs, this.cause.cause);
    this.cause = { cause, sinceMs: fromMs };
  }

  /** A stretch that has its own reason, such as a fragment that found no room on the disk. */
  gap(fromMs: number, toMs: number, cause: GapCause): void {
    this.begin(fromMs).addGap(fromMs, toMs, cause);
  }

  /** The box's clock has leapt from `beforeMs` to `nowMs`. */
  clockStepped(beforeMs: number, nowMs: number): void {
    this.lastSampleMs = Math.min(this.lastSampleMs, nowMs);
    if (nowMs < beforeMs) {
      this.goBackTo(nowMs);
      // where nothing was being recorded the reason for that goes on
      this.setBackToMs = this.cause.cause === 'none' ? nowMs : null;
      return;
    }
    if (nowMs - beforeMs > LONGEST_LEAP_MS) this.throughMs = Math.max(this.throughMs, nowMs);
    else this.begin(beforeMs).addGap(beforeMs, nowMs, 'clock');
    if (this.cause.cause !== 'none') this.cause.sinceMs = nowMs;
  }

  hasWork(): boolean {
    return (
      this.ledger !== null &&
      this.deps.isDue(this.lastReport) &&
      (this.finalThrough() > this.throughMs || this.deps.store.retellFrom(this.cameraId) !== null)
    );
  }

  /** Takes one more day of what has to be told again, so that a month of it never lies in memory at once. */
  async prepare(): Promise<void> {
    const fromMs = this.deps.store.retellFrom(this.cameraId);
    this.retold = fromMs === null ? null : { fromMs, toMs: Math.min(fromMs + DAY_MS, this.throughMs) };
    if (this.retold !== null) this.joinFromIndex(this.retold.fromMs, this.retold.toMs);
  }

  write(): void {
    this.underWay = null;
    const throughMs = this.finalThrough();
    if (this.ledger === null) return;
    const { store, outbox } = this.deps;
    this.ledger.addGap(this.cause.sinceMs, throughMs, this.cause.cause);
    const days = this.ledger.changes(this.throughMs, throughMs);
    if (days.length === 0) days.push({ date: businessDateOf(throughMs), runs: [] });
    const chain = store.chain(this.cameraId);
    for (const { date, runs } of days) {
      // A day without runs is told as well: the promise has moved.
      for (let at = 0; at === 0 || at < runs.length; at += MOST_RUNS) {
        outbox.add('camera-day', {
          cameraId: this.cameraId,
          date,
          slots: encodeRuns(runs.slice(at, at + MOST_RUNS)),
          reportedThrough: new Date(throughMs).toISOString(),
          clockOffsetMs: this.clockOffsetMs,
          chain,
        });
      }
    }
    store.setReportedThrough(this.cameraId, throughMs);
    // Unless footage that is older still has turned up meanwhile.
    if (this.retold !== null && store.retellFrom(this.cameraId) === this.retold.fromMs) {
      store.setRetellFrom(this.cameraId, this.nextToRetell(this.retold.toMs));
    }
    this.underWay = throughMs;
  }

  committed(): void {
    if (this.underWay === null) return;
    this.throughMs = this.underWay;
    this.underWay = null;
    this.lastReport = performance.now();
    this.ledger?.sent(this.throughMs);
  }

  /** Days without footage are passed over: a clock that once said 1970 would hold up those of this week for a month. */
  private nextToRetell(afterMs: number): number | null {
    const nextMs = this.deps.store.nextStart(this.cameraId, afterMs);
    return nextMs === null || nextMs >= this.throughMs ? null : Math.max(nextMs, afterMs);
  }

  private finalThrough(): number {
    const nowMs = this.deps.now();
    // However the clock came to lie behind the promise: the promise may not stand.
    if (this.throughMs > nowMs) this.goBackTo(nowMs);
    const looked = Math.max(this.lastSampleMs, nowMs - DETECTOR_GRACE_MS);
    return Math.max(this.throughMs, Math.min(nowMs, this.deps.recorderFinal(nowMs), looked));
  }

  private goBackTo(nowMs: number): void {
    this.throughMs = Math.min(this.throughMs, nowMs);
    this.lastSampleMs = Math.min(this.lastSampleMs, nowMs);
    this.cause.sinceMs = Math.min(this.cause.sinceMs, nowMs);
    this.ledger?.setBackTo(nowMs);
  }

  private begin(sinceMs: number): DayLedger {
    this.ledger ??= new DayLedger(sinceMs);
    return this.ledger;
  }

  /**
   * Up to where the camera counts as reported at the start, 0 when it has neither report nor footage. A promise that
   * lies ahead of the clock was made by a wrong one, so nobody knows what was told: everything of the last month is
   * told again.
   */
  private whereToBegin(nowMs: number): number {
    const { store } = this.deps;
    const promisedMs = store.reportedThrough(this.cameraId);
    if (promisedMs !== null && promisedMs > nowMs) {
      store.setRetellFrom(this.cameraId, nowMs - LONGEST_SILENCE_MS);
      return Math.min(nowMs, store.lastEndBy(this.cameraId, nowMs) ?? nowMs);
    }
    // An agent killed before its first report has footage nobody was told of.
    const throughMs = promisedMs ?? store.firstLive(this.cameraId) ?? 0;
    return throughMs === 0 ? 0 : Math.min(nowMs, Math.max(throughMs, nowMs - LONGEST_SILENCE_MS));
  }

  /** Picks up where an earlier start of the agent left off: footage from the index, the silence as what it was. */
  private takeUp(throughMs: number, nowMs: number): void {
    const sinceMs = Math.floor(throughMs / SLOT_MS) * SLOT_MS;
    const ledger = this.begin(sinceMs);
    this.joinFromIndex(sinceMs, nowMs);
    ledger.addGap(throughMs, nowMs, 'agent_silent');
  }

  private joinFromIndex(fromMs: number, toMs: number): void {
    const spans = this.deps.store
      .overlapping(this.cameraId, fromMs, toMs)
      .flatMap(({ fragments }) =>
        fragments.map(
          ({ startMs, durationMs }) => [Math.max(startMs, fromMs), Math.min(startMs + durationMs, toMs)] as const,
        ),
      );
    this.begin(fromMs).joinRecorded(spans.filter(([from, to]) => from < to));
  }
}
