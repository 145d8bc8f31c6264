import { availableParallelism, loadavg } from 'node:os';

const LOOK_MS = 1_000;
/** As long as a camera has to answer. */
const WINDOW = 15;
/** A timer that comes this late on the average shows that the box does not get round to its own work. */
const LATE_MS = 100;
/** One look that late is as good as a camera's whole time to answer. */
const VERY_LATE_MS = 3_000;
/** So many programs waiting for each core leave none of them a second's work in time. */
const CROWD = 6;

/** Whether a box is too busy to judge others by how soon it hears of them. */
export function isTooBusy({ lateMs, perCore }: { lateMs: readonly number[]; perCore: number }): boolean {
  const mean = lateMs.reduce((sum, late) => sum + late, 0) / Math.max(1, lateMs.length);
  return mean >= LATE_MS || Math.max(0, ...lateMs) >= VERY_LATE_MS || perCore >= CROWD;
}

/** Watches how late the box's own timers come and how many programs wait for it. */
export class BoxLoad {
  private lateMs: number[] = [];
  private dueMs = 0;

  /** To be called every second. */
  look(): void {
    const now = performance.now();
    if (this.dueMs > 0) this.lateMs = [...this.lateMs.slice(1 - WINDOW), Math.max(0, now - this.dueMs)];
    this.dueMs = now + LOOK_MS;
  }

  /** The box does not get round to its own work for seconds. */
  get isStarved(): boolean {
    return Math.max(0, ...this.lateMs) >= VERY_LATE_MS;
  }

  /** At the last look it had not got round to anything for seconds. */
  get wasHeldUp(): boolean {
    return (this.lateMs.at(-1) ?? 0) >= VERY_LATE_MS;
  }

  get isTooBusy(): boolean {
    const [lastMinute = 0] = loadavg();
    return isTooBusy({ lateMs: this.lateMs, perCore: lastMinute / availableParallelism() });
  }
}
