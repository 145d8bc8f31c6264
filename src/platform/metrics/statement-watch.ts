import { Logger } from '@nestjs/common';
import type { Counter } from 'prom-client';
import type { Metrics } from './metrics.js';
import { shapeOf } from './statement-shape.js';

/** Of further shapes it is only said that there are some: a metric must not grow without end. */
const MOST_SHAPES = 50;
/** A database that is slow is slow with everything: of one shape no more is said in the log. */
const SAY_AGAIN_MS = 60_000;

/** Counts statements that take longer than the settings allow, and names their shape in the log. */
export class StatementWatch {
  private readonly logger = new Logger('Database');
  private readonly slow: Counter<'shape'>;
  /** When each shape was last said, on the clock of `performance.now()`. */
  private readonly said = new Map<string, number>();

  constructor(
    metrics: Metrics,
    private readonly slowMs: number,
    private readonly quotesNames: boolean,
  ) {
    const help = 'Statements that took longer than SLOW_STATEMENT_MS, by their shape without values';
    this.slow = metrics.counter('mingchu_slow_statements_total', help, ['shape']);
  }

  /** Told of each statement once it has been answered, or was given up. */
  took(sql: string, ms: number): void {
    if (ms < this.slowMs) return;
    const shape = shapeOf(sql, this.quotesNames);
    const isKnown = this.said.has(shape);
    if (!isKnown && this.said.size >= MOST_SHAPES) {
      this.slow.inc({ shape: 'other' });
      return;
    }
    this.slow.inc({ shape });
    const now = performance.now();
    if (isKnown && now - (this.said.get(shape) ?? 0) < SAY_AGAIN_MS) return;
    this.said.set(shape, now);
    this.logger.warn({ slowStatement: shape, ms: Math.round(ms) });
  }
}
