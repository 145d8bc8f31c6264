import type { DownBody } from '../../../src/contract/wire/mqtt/down.js';

/** Towards a platform that does not say how often it wants to be told. */
const UNTOLD_MS = 5_000;

/** How often the cameras' days are told: all at once on each beat, so that they travel together. */
export class ReportPace {
  private order: { everyMs: number; untilMs: number; calmMs: number } | null = null;
  private lastBeat = 0;

  /**
   * @param mostMs never more seldom than this, whatever the platform wants; null without such a limit
   * @param steady a clock that nobody sets, in ms
   */
  constructor(
    private readonly mostMs: number | null,
    private readonly steady: () => number = () => performance.now(),
  ) {}

  /** The platform says how often it wants to be told. */
  obey({ reportSeconds, forSeconds, calmSeconds }: DownBody<'watch'>): void {
    const untilMs = this.steady() + forSeconds * 1000;
    this.order = { everyMs: reportSeconds * 1000, untilMs, calmMs: calmSeconds * 1000 };
  }

  /** It is another platform, which does not say. */
  forget(): void {
    this.order = null;
  }

  /** To be called every second or so. @param leastMs not oftener than this, because too much waits already */
  tick(leastMs: number): void {
    const nowMs = this.steady();
    if (nowMs - this.lastBeat >= Math.max(leastMs, this.everyMs(nowMs))) this.lastBeat = nowMs;
  }

  /** Whether there was a beat since `at`, on the steady clock. */
  isDue(at: number): boolean {
    return this.lastBeat > at;
  }

  private everyMs(nowMs: number): number {
    if (this.order === null) return this.mostMs ?? UNTOLD_MS;
    const wanted = nowMs < this.order.untilMs ? this.order.everyMs : this.order.calmMs;
    return Math.min(wanted, this.mostMs ?? wanted);
  }
}
