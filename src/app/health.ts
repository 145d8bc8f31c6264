import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type appEndpoints, DEGRADED_BY } from '../contract/http/app.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import { isUnavailable } from '../platform/database/dialect/errors.js';
import { Pulse } from '../platform/database/pulse.entity.js';
import { Clock, LoopDelay, Metrics, type Reading, UnitOfWork, VERSION } from '../platform/index.js';
import { causeOf, isSlow } from './health-cause.js';

/** A write that went well so long ago still says that the database can be written to. */
const GOOD_FOR_MS = 10_000;
/** One that failed is tried again after so long, not with every question. */
const BAD_FOR_MS = 1_000;
/** Who asks has his answer within two seconds, whatever the database does. */
const PROBE_MS = 1_000;

type Answer = ResponseOf<(typeof appEndpoints)['health']>;

/** How the process itself is, as far as it can tell: its database and its event loop. */
@Injectable()
export class Health {
  private probing: Promise<boolean> | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly loop: LoopDelay,
    metrics: Metrics,
  ) {
    metrics.gauge('mingchu_degraded', '1 for the cause that /api/health names, 0 for the others', ['cause'], () =>
      this.causes(),
    );
  }

  async look(): Promise<Answer> {
    const [reads, wrote] = await Promise.all([this.canRead(), this.canWrite()]);
    const database = { reads, writes: reads && wrote }; // the last write may have been just before it went away
    const loopDelayMs = this.loop.lately();
    const cause = causeOf(database, loopDelayMs);
    return {
      status: cause === null ? 'ok' : 'degraded',
      cause,
      version: VERSION,
      slow: isSlow(loopDelayMs),
      loopDelayMs,
      database,
    };
  }

  private async causes(): Promise<Reading[]> {
    const { cause } = await this.look();
    return DEGRADED_BY.map((code) => ({ value: Number(cause?.code === code), labels: { cause: code } }));
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

function falseWhenAway(error: unknown): false {
  if (isUnavailable(error)) return false;
  throw error;
}
