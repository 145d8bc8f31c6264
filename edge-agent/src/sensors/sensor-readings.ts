import { z } from 'zod';
import { sha256 } from '../../../src/contract/hashing.js';
import { readingBody, type UpBody } from '../../../src/contract/wire/mqtt/up.js';
import { uuidFrom } from '../ids.js';
import type { Contributor } from '../index/committer.js';
import type { Log } from '../log.js';
import type { Outbox } from '../uplink/outbox.js';
import { openSteadyLine } from '../uplink/steady-line.js';

/** What a sensor gateway publishes; without `takenAt` the arrival counts. */
const sensorMessage = z.strictObject({
  placeId: readingBody.shape.placeId,
  sensor: readingBody.shape.sensor,
  quantity: readingBody.shape.quantity,
  valueTenths: readingBody.shape.valueTenths,
  takenAt: readingBody.shape.takenAt.optional(),
});

const LARGEST_BYTES = 2_000;
const MOST_WAITING = 10_000;
const LATEST_AHEAD_MS = 300_000;

/**
 * The reading in a sensor's message, or null for junk. The same reading always gets the same id. Two values of one moment, as
 * of a gateway that dates by the minute, are two readings: the first must not hide that it got too warm.
 */
export function readSensorMessage(payload: Buffer, nowMs: number): UpBody<'reading'> | null {
  if (payload.length > LARGEST_BYTES) return null;
  let json: unknown;
  try {
    json = JSON.parse(payload.toString('utf8'));
  } catch {
    return null;
  }
  const message = sensorMessage.safeParse(json);
  if (!message.success) return null;
  const takenAt = message.data.takenAt ?? new Date(nowMs).toISOString();
  if (Date.parse(takenAt) > nowMs + LATEST_AHEAD_MS) return null;
  const { placeId, sensor, quantity, valueTenths } = message.data;
  const digest = sha256([placeId, sensor, quantity, takenAt, valueTenths].join('|'));
  return { readingId: uuidFrom(digest), placeId, sensor, quantity, valueTenths, takenAt };
}

/** Listens on the school's own broker for sensors and passes what is sound on to the platform. */
export class SensorReadings implements Contributor {
  private closeLine: () => Promise<void> = async () => undefined;
  private waiting: UpBody<'reading'>[] = [];
  private inCommit = 0;
  readonly counts = { taken: 0, junk: 0 };

  constructor(
    private readonly source: { mqttUrl: string; topic: string },
    private readonly deps: { outbox: Outbox; log: Log; requestCommit: () => void },
  ) {}

  start(): void {
    const { client, close } = openSteadyLine({
      url: this.source.mqttUrl,
      topic: this.source.topic,
      client: { clean: true, keepalive: 15, reconnectPeriod: 5_000 },
      name: 'sensors',
      log: this.deps.log,
      onUp: () => this.deps.log.info('sensors.connected'),
    });
    this.closeLine = close;
    client.on('message', (_topic, payload) => this.take(payload));
  }

  async stop(): Promise<void> {
    await this.closeLine();
  }

  hasWork(): boolean {
    return this.waiting.length > 0;
  }

  write(): void {
    this.inCommit = this.waiting.length;
    for (const reading of this.waiting) this.deps.outbox.add('reading', reading);
  }

  committed(): void {
    this.waiting.splice(0, this.inCommit);
  }

  private take(payload: Buffer): void {
    const reading = readSensorMessage(payload, Date.now());
    if (reading === null || this.waiting.length >= MOST_WAITING) {
      this.counts.junk += 1;
      return;
    }
    this.counts.taken += 1;
    this.waiting.push(reading);
    this.deps.requestCommit();
  }
}
