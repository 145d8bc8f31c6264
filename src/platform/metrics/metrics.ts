import { Injectable, Logger } from '@nestjs/common';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isUnavailable } from '../database/dialect/errors.js';

type Labels = Readonly<Record<string, string>>;
/** One line of a gauge. */
export interface Reading {
  value: number;
  labels?: Labels;
}

/**
 * What the platform counts and measures of itself, in the text form of Prometheus. Rooms declare theirs while they are
 * constructed; each name once, and with its unit at its end.
 *
 * A label takes one of a handful of values that the program knows: routes by their template, states, kinds. Never an id, a
 * name, a path or anything else that comes in from outside: that would tell of people and schools, and grow without end.
 */
@Injectable()
export class Metrics {
  private readonly logger = new Logger('Metrics');
  private readonly registry = new Registry();
  private readonly queues = new Map<string, () => number | Promise<number>>();

  constructor() {
    this.gauge('mingchu_queue_depth', 'What waits in each queue', ['queue'], () => this.depths());
  }

  counter<Label extends string = never>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  /** @param buckets upper bounds, in the unit of the name */
  histogram<Label extends string = never>(
    name: string,
    help: string,
    labelNames: Label[],
    buckets: number[],
  ): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }

  /**
   * A value that is looked up whenever somebody asks. What cannot be had then, because the database is away, is left out of
   * that answer rather than told as it was.
   */
  gauge(
    name: string,
    help: string,
    labelNames: string[],
    read: () => number | readonly Reading[] | Promise<number | readonly Reading[]>,
  ): void {
    const { logger } = this;
    new Gauge({
      ...{ name, help, labelNames, registers: [this.registry] },
      async collect() {
        const found = await Promise.resolve()
          .then(read)
          .catch((error: unknown) => {
            if (!isUnavailable(error)) logger.error({ gauge: name, error });
            return [];
          });
        // In one go: two who ask at once never see each other's half.
        this.reset();
        if (labelNames.length === 0) this.remove();
        if (typeof found === 'number') this.set(found);
        else for (const { value, labels = {} } of found) this.set(labels, value);
      },
    });
  }

  /** How many wait in `queue`, told as one line of `mingchu_queue_depth`. */
  queue(queue: string, depth: () => number | Promise<number>): void {
    this.queues.set(queue, depth);
  }

  /** Processor, memory and garbage collection of this process; once in a process, whoever serves it. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** Everything as it is now, in the text form of Prometheus. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  private async depths(): Promise<Reading[]> {
    const readings = [...this.queues].map(async ([queue, depth]) => ({ value: await depth(), labels: { queue } }));
    const settled = await Promise.allSettled(readings);
    return settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  }
}
