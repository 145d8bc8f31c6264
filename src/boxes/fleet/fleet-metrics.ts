import { Injectable } from '@nestjs/common';
import { businessDateOf } from '../../contract/business-date.js';
import { Clock, Metrics, type Reading, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';

const MINUTE_MS = 60_000;
const STATES = ['heard', 'silent', 'never'] as const;

/** How many boxes are heard of, without saying which: that is on the desk. */
@Injectable()
export class FleetMetrics {
  constructor(
    metrics: Metrics,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
  ) {
    metrics.gauge(
      'mingchu_boxes',
      'Recorder boxes by state: heard of within box.silent_minutes, silent for longer, or never heard of',
      ['state'],
      () => this.byState(),
    );
  }

  private byState(): Promise<Reading[]> {
    const now = this.clock.now();
    return this.uow.read(async (tx) => {
      const at = { date: businessDateOf(now), areaCode: '' };
      const heardSince = now.getTime() - MINUTE_MS * (await this.policy.number(tx, 'box.silent_minutes', at));
      const rows: { state: string; boxes: string | number }[] = await tx.query(
        `SELECT CASE WHEN last_seen_at IS NULL THEN 'never' WHEN last_seen_at > ? THEN 'heard' ELSE 'silent' END AS state, COUNT(*) AS boxes FROM agent WHERE revoked_at IS NULL GROUP BY 1`,
        [heardSince],
      );
      const boxes = new Map(rows.map((row) => [row.state, Number(row.boxes)]));
      return STATES.map((state) => ({ value: boxes.get(state) ?? 0, labels: { state } }));
    });
  }
}
