import { existsSync, readFileSync } from 'node:fs';
import type { UpBody } from '../../src/contract/wire/mqtt/up.js';
import type { DayReports } from './camera-day/day-reports.js';
import type { Contributor } from './index/committer.js';

/** The build writes it beside the programs; from the sources, as tests run them, there is none. */
const BUILT = new URL('../../version.json', import.meta.url);
/** Release and commit of the build that runs, as `0.1.0+92d8ee5a8da7`. */
export const AGENT_VERSION: string = existsSync(BUILT)
  ? (JSON.parse(readFileSync(BUILT, 'utf8')) as { version: string }).version
  : 'unbuilt';
/** Not oftener than this without news, nor more seldom than that. */
const LEAST_MS = 25_000;
const MOST_MS = 90_000;

/** Reports how box and cameras are with the days, at most every 25 s, and at once whenever a camera's state changes. */
export class HealthReporter implements Contributor {
  private isSoon = true;
  private lastMs = 0;
  private report: UpBody<'health'> | null = null;

  constructor(
    private readonly reports: Pick<DayReports, 'addHealth'>,
    /** Whether days are reported, when they last were at that instant of `performance.now()`. */
    private readonly isDue: (lastMs: number) => boolean,
    private readonly look: () => Promise<UpBody<'health'>>,
  ) {}

  /** Something has changed: report with the next commit. */
  soon(): void {
    this.isSoon = true;
  }

  hasWork(): boolean {
    const sinceMs = performance.now() - this.lastMs;
    return this.isSoon || sinceMs > MOST_MS || (sinceMs > LEAST_MS && this.isDue(this.lastMs));
  }

  async prepare(): Promise<void> {
    this.report = await this.look();
  }

  write(): void {
    if (this.report !== null) this.reports.addHealth(this.report);
  }

  committed(): void {
    this.lastMs = performance.now();
    this.isSoon = false;
    this.report = null;
  }
}
