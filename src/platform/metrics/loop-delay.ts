import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Metrics } from './metrics.js';

/** The delay is told of the last whole minute and of the one that runs. */
const WINDOW_MS = 60_000;
const RESOLUTION_MS = 20;

/** By how much turns of the event loop came late, in whole milliseconds. */
export interface Delay {
  p95: number;
  max: number;
}

/** Watches how late the turns of the event loop come: while one is held up nobody is served. */
@Injectable()
export class LoopDelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly delays: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private lastMinute: Delay = { p95: 0, max: 0 };
  private timer: NodeJS.Timeout | null = null;

  constructor(metrics: Metrics) {
    metrics.gauge(
      'mingchu_event_loop_delay_seconds',
      'By how much turns of the event loop came late within the last two minutes',
      ['stat'],
      () => {
        const { p95, max } = this.lately();
        return [
          { value: p95 / 1000, labels: { stat: 'p95' } },
          { value: max / 1000, labels: { stat: 'max' } },
        ];
      },
    );
  }

  onApplicationBootstrap(): void {
    this.delays.enable();
    this.timer = setInterval(() => {
      this.lastMinute = delayOf(this.delays);
      this.delays.reset();
    }, WINDOW_MS);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
    this.delays.disable();
  }

  /** Within the last two minutes. */
  lately(): Delay {
    const now = delayOf(this.delays);
    return { p95: Math.max(now.p95, this.lastMinute.p95), max: Math.max(now.max, this.lastMinute.max) };
  }
}

function delayOf(delays: IntervalHistogram): Delay {
  if (delays.count === 0) return { p95: 0, max: 0 };
  // the histogram holds the whole interval between two looks, in ns
  const lateMs = (ns: number) => Math.max(0, Math.round(ns / 1e6) - RESOLUTION_MS);
  return { p95: lateMs(delays.percentile(95)), max: lateMs(delays.max) };
}
