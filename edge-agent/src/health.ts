import type { UpBody } from '../../src/contract/mqtt.js';
import type { Contributor } from './index/committer.js';
import type { Outbox } from './uplink/outbox.js';

export const AGENT_VERSION = '0.1.0';
const EVERY_MS = 30_000;

/** Puts a health report into the outbox every 30 s and whenever a camera's state changes. */
export class HealthReporter implements Contributor {
  private dueAt = 0;
  private report: UpBody<'health'> | null = null;

  constructor(
    private readonly outbox: Outbox,
    private readonly look: () => Promise<UpBody<'health'>>,
  ) {}

  /** Something has changed: report with the next commit. */
  soon(): void {
    this.dueAt = 0;
  }

  hasWork(): boolean {
    return performance.now() >= this.dueAt;
  }

  async prepare(): Promise<void> {
    this.report = await this.look();
  }

  write(): void {
    if (this.report !== null) this.outbox.add('health', this.report);
  }

  committed(): void {
    this.dueAt = performance.now() + EVERY_MS;
    this.report = null;
  }
}
