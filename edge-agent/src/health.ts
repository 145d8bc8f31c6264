import { existsSync, readFileSync } from 'node:fs';
import type { UpBody } from '../../src/contract/mqtt.js';
import type { Contributor } from './index/committer.js';
import type { Outbox } from './uplink/outbox.js';

/** The build writes it beside the programs; from the sources, as tests run them, there is none. */
const BUILT = new URL('../../version.json', import.meta.url);
/** Release and commit of the build that runs, as `0.1.0+92d8ee5a8da7`. */
export const AGENT_VERSION: string = existsSync(BUILT)
  ? (JSON.parse(readFileSync(BUILT, 'utf8')) as { version: string }).version
  : 'unbuilt';
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
