import { businessDateOf } from '../../../src/contract/business-date.js';
import {
  encodeSlot,
  GAP_CAUSES,
  type GapCause,
  SLOT_MS,
  type Slot,
  type SlotRun,
  slotIndex,
} from '../../../src/contract/wire/camera-day.js';

/** Less missing time than this in a slot is rounding and the jitter of frames, not a gap worth a cause. */
const GAP_TOLERANCE_MS = 400;
/** Slots this far behind are final and sent; late corrections further back do not happen. */
const KEEP_MS = 120_000;
/** No slot of a clock that is right lies so far beyond what is final: fragments are shorter, and reports more frequent. */
const AHEAD_MS = 3_600_000;

interface LiveSlot extends Slot {
  /** Its bytes as they were last taken, and as they were last certainly on their way. */
  taken: string;
  sent: string;
}

interface Gap {
  fromMs: number;
  toMs: number;
  cause: GapCause;
}

/** Changed slots of one local day, ready to travel. */
export interface DayIncrement {
  date: string;
  runs: SlotRun[];
}

/**
 * What is known of one camera's recent time, in slots, until it has been reported. Pure bookkeeping: fragments,
 * samples and gaps go in, increments of changed slots come out.
 *
 * A slot keyed `n` is `[n, n + 1) * SLOT_MS` since the epoch; local days begin on such a border.
 */
export class DayLedger {
  private readonly slots = new Map<number, LiveSlot>();
  private gaps: Gap[] = [];

  /** @param sinceMs before this instant no gap is claimed */
  constructor(private sinceMs: number) {}

  addRecorded(startMs: number, endMs: number): void {
    this.spread(startMs, endMs, (slot, ms) => {
      slot.recordedMs = Math.min(SLOT_MS, slot.recordedMs + ms);
    });
  }

  /**
   * What the index has of a time that may be in here already, in whole or in part: the larger count of a slot stands.
   * All of it is sent, be it for the second time.
   */
  joinRecorded(spans: Iterable<readonly [startMs: number, endMs: number]>): void {
    const counted = new Map<LiveSlot, number>();
    for (const [startMs, endMs] of spans) {
      this.spread(startMs, endMs, (slot, ms) => counted.set(slot, (counted.get(slot) ?? 0) + ms));
    }
    for (const [slot, ms] of counted) {
      slot.recordedMs = Math.max(slot.recordedMs, Math.min(SLOT_MS, ms));
      slot.sent = '';
    }
  }

  /** A look at the picture. `activity` null: the frame could not be judged, which is not the same as quiet. */
  addSample(atMs: number, activity: number | null, covered: boolean): void {
    const slot = this.slot(Math.floor(atMs / SLOT_MS));
    if (activity !== null) slot.activity = Math.max(slot.activity ?? 0, activity);
    slot.covered ||= covered;
  }

  mark(startMs: number, endMs: number, flag: 'covered' | 'videoLoss' | 'clockUncertain' | 'fromRecorder'): void {
    this.spread(startMs, endMs, (slot) => {
      slot[flag] = true;
    });
  }

  /** Should footage be missing in `[fromMs, toMs)`, this is why. */
  addGap(fromMs: number, toMs: number, cause: GapCause): void {
    const last = this.gaps.at(-1);
    if (last && last.cause === cause && fromMs <= last.toMs) last.toMs = Math.max(last.toMs, toMs);
    else if (toMs > fromMs) this.gaps.push({ fromMs, toMs, cause });
  }

  /**
   * The slots that have changed since they were last taken, when everything before `throughMs` is final. Slots
   * that lack footage for final time get their cause here. Taking does not mark them as sent: see `sent`.
   */
  changes(fromMs: number, throughMs: number): DayIncrement[] {
    for (let n = Math.floor(Math.max(fromMs, this.sinceMs) / SLOT_MS); n * SLOT_MS < throughMs; n++) {
      this.explain(n, this.slot(n), throughMs);
    }
    const days: { date: string; runs: { fromSlot: number; bytes: number[] }[] }[] = [];
    let previous = Number.NaN;
    for (const n of [...this.slots.keys()].sort((a, b) => a - b)) {
      const slot = this.slots.get(n) as LiveSlot;
      const bytes = encodeSlot(slot);
      slot.taken = bytes.join();
      if (slot.taken === slot.sent || (slot.sent === '' && bytes.every((byte) => byte === 0))) continue;
      const date = businessDateOf(n * SLOT_MS);
      let day = days.at(-1);
      if (day?.date !== date) {
        day = { date, runs: [] };
        days.push(day);
        previous = Number.NaN;
      }
      const run = n === previous + 1 ? day.runs.at(-1) : undefined;
      if (run) run.bytes.push(...bytes);
      else day.runs.push({ fromSlot: slotIndex(date, n * SLOT_MS), bytes });
      previous = n;
    }
    return days.map(({ date, runs }) => ({
      date,
      runs: runs.map((run) => ({ fromSlot: run.fromSlot, data: Uint8Array.from(run.bytes) })),
    }));
  }

  /**
   * What `changes` returned last is on its way; forgets slots that are long final, and those of a time that a clock
   * ran ahead to. What came in since then, in the same commit even, is not on its way.
   */
  sent(throughMs: number): void {
    for (const [n, slot] of this.slots) {
      const isFar = (n + 1) * SLOT_MS < throughMs - KEEP_MS || n * SLOT_MS > throughMs + AHEAD_MS;
      if (isFar && slot.taken !== '') this.slots.delete(n);
      else slot.sent = slot.taken;
    }
    this.gaps = this.gaps.filter((gap) => gap.toMs > throughMs - KEEP_MS);
  }

  /**
   * The clock was set back to `nowMs`: no reason that was given holds beyond it, and claims may begin there again.
   * What was noted for later stays, to be sent once.
   */
  setBackTo(nowMs: number): void {
    this.sinceMs = Math.min(this.sinceMs, nowMs);
    this.gaps = this.gaps
      .filter((gap) => gap.fromMs < nowMs)
      .map((gap) => ({ ...gap, toMs: Math.min(gap.toMs, nowMs) }));
  }

  private explain(n: number, slot: LiveSlot, throughMs: number): void {
    const from = Math.max(n * SLOT_MS, this.sinceMs);
    const to = Math.min((n + 1) * SLOT_MS, throughMs);
    if (to - from - slot.recordedMs < GAP_TOLERANCE_MS) return;
    const reasons = this.gaps.filter((gap) => gap.fromMs < to && gap.toMs > from).map((gap) => gap.cause);
    const ranks = [slot.gapCause, ...reasons].map((cause) => GAP_CAUSES.indexOf(cause));
    slot.gapCause = GAP_CAUSES[Math.max(GAP_CAUSES.indexOf('unknown'), ...ranks)] as GapCause;
  }

  private spread(startMs: number, endMs: number, apply: (slot: LiveSlot, ms: number) => void): void {
    for (let n = Math.floor(startMs / SLOT_MS); n * SLOT_MS < endMs; n++) {
      apply(this.slot(n), Math.min(endMs, (n + 1) * SLOT_MS) - Math.max(startMs, n * SLOT_MS));
    }
  }

  private slot(n: number): LiveSlot {
    let slot = this.slots.get(n);
    if (slot === undefined) {
      slot = {
        recordedMs: 0,
        activity: null,
        covered: false,
        videoLoss: false,
        clockUncertain: false,
        fromRecorder: false,
        gapCause: 'none',
        taken: '',
        sent: '',
      };
      this.slots.set(n, slot);
    }
    return slot;
  }
}

/** Bytes of all runs, as the contract's message wants them. */
export function encodeRuns(runs: readonly SlotRun[]): { fromSlot: number; data: string }[] {
  return runs.map((run) => ({ fromSlot: run.fromSlot, data: Buffer.from(run.data).toString('base64') }));
}
