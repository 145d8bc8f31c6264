import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { appEndpoints } from '../contract/http/app.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import { isUnavailable } from '../platform/database/dialect.js';
import { Pulse } from '../platform/database/pulse.entity.js';
import { Clock, UnitOfWork, VERSION } from '../platform/index.js';

/** A write that went well so long ago still says that the database can be written to. */
const GOOD_FOR_MS = 10_000;
/** One that failed is tried again after so long, not with every question. */
const BAD_FOR_MS = 1_000;
/** Who asks has his answer within two seconds, whatever the database does. */
const PROBE_MS = 1_000;
/** The delay is told of the last whole minute and of the one that runs. */
const WINDOW_MS = 60_000;
const RESOLUTION_MS = 20;
/** From here on others feel it: every twentieth turn of the event loop comes so late, or one came a second late. */
const SLOW_P95_MS = 200;
const SLOW_MAX_MS = 1_000;

type Answer = ResponseOf<(typeof appEndpoints)['health']>;

/** How the process itself is, as far as it can tell: its database and its event loop. */
@Injectable()
export class Health implements OnApplicationBootstrap, OnModuleDestroy {
  private delays: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private lastMinute = { p95: 0, max: 0 };
  private timer: NodeJS.Timeout | null = null;
  private probing: Promise<boolean> | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

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

  async look(): Promise<Answer> {
    const [reads, wrote] = await Promise.all([this.canRead(), this.canWrite()]);
    const writes = reads && wrote; // the last write may have been just before it went away
    const now = delayOf(this.delays);
    const p95 = Math.max(now.p95, this.lastMinute.p95);
    const max = Math.max(now.max, this.lastMinute.max);
    return {
      status: reads && writes ? 'ok' : 'degraded',
      version: VERSION,
      slow: p95 >= SLOW_P95_MS || max >= SLOW_MAX_MS,
      loopDelayMs: { p95, max },
      database: { reads, writes },
    };
  }

  private canRead(): Promise<boolean> {
    return this.uow.read((tx) => tx.query('SELECT 1')).then(() => true, falseWhenAway);
  }

  private async canWrite(): Promise<boolean> {
    const { isGood, triedAt } = this.uow.writability;
    if (performance.now() - triedAt < (isGood ? GOOD_FOR_MS : BAD_FOR_MS)) return isGood;
    this.probing ??= this.write().finally(() => {
      this.probing = null;
    });
    // A line that moves is only long: then what was last known holds until our turn comes.
    return Promise.race([this.probing, pause(PROBE_MS * 1.5).then(() => this.uow.writability.isGood)]);
  }

  private write(): Promise<boolean> {
    const pulse = { id: 'platform', at: this.clock.now() };
    return this.uow
      .write((tx) => tx.upsert(Pulse, pulse, ['id']), { patienceMs: PROBE_MS })
      .then(() => true, falseWhenAway);
  }
}

function delayOf(delays: IntervalHistogram): { p95: number; max: number } {
  if (delays.count === 0) return { p95: 0, max: 0 };
  // the histogram holds the whole interval between two looks, in ns
  const lateMs = (ns: number) => Math.max(0, Math.round(ns / 1e6) - RESOLUTION_MS);
  return { p95: lateMs(delays.percentile(95)), max: lateMs(delays.max) };
}

function falseWhenAway(error: unknown): false {
  if (isUnavailable(error)) return false;
  throw error;
}
