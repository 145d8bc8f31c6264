import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { UpBody } from '../../src/contract/mqtt.js';
import { type Db, inTransaction, openDatabase } from '../src/index/database.js';
import { createLog } from '../src/log.js';
import { SensorReadings } from '../src/sensors/sensor-readings.js';
import { Outbox } from '../src/uplink/outbox.js';
import { openSteadyLine } from '../src/uplink/steady-line.js';
import { Uplink } from '../src/uplink/uplink.js';
import { newFolder } from './support/agent-process.js';
import { FakePlatform } from './support/fake-platform.js';

const silent = createLog(() => undefined);

function reading(): UpBody<'reading'> {
  const takenAt = new Date().toISOString();
  return { readingId: uuid(), placeId: uuid(), sensor: 'fridge', quantity: 'temperature', valueTenths: 40, takenAt };
}

/** A broker that outlives the platform behind it: what is sent meanwhile is taken and heard by nobody. */
describe('a platform that was away behind its broker', () => {
  let platform: FakePlatform;
  let db: Db;
  let outbox: Outbox;
  let uplink: Uplink;
  let onAcknowledged: () => void = () => undefined;

  beforeEach(async () => {
    platform = await FakePlatform.start();
    db = openDatabase(newFolder('uplink'));
    outbox = new Outbox(db, silent);
    uplink = new Uplink({
      agentId: platform.agentId,
      token: platform.token,
      mqttUrl: platform.mqttUrl,
      outbox,
      log: silent,
      hello: () => ({ agentVersion: '1', bootId: uuid(), configRevision: 0, pending: outbox.pending }),
      onAcknowledged: () => onAcknowledged(),
    });
    const connected = new Promise<void>((up) => uplink.once('connected', up));
    uplink.start();
    await connected;
  });
  afterEach(async () => {
    await uplink.stop();
    db.close();
    await platform.stop();
  });
  const tell = (count: number) => {
    inTransaction(db, () => {
      for (let i = 0; i < count; i++) outbox.add('reading', reading());
    });
    uplink.pump();
  };
  const arrived = (count: number) =>
    platform.until(() => (platform.of('reading').length >= count ? true : undefined), 5_000);

  it('gets all it missed at its first word, not fifteen seconds later', async () => {
    platform.acknowledges = false;
    tell(5);
    await arrived(5);
    // Whoever comes back has to have been away.
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect(platform.repeats).toBe(0);
    platform.acknowledges = true;
    const emptied = new Promise<void>((empty) => {
      onAcknowledged = () => {
        if (outbox.pending === 0) empty();
      };
    });
    platform.send('config', { revision: 1, cameras: [], timetable: [] });
    await platform.until(() => (platform.repeats >= 5 ? true : undefined), 5_000, 'the rest');
    await emptied;
    expect(platform.repeats).toBe(5);
  });

  it.each([3, 4] as const)(
    'comes back by itself after a broker that refused it with %i',
    async (code) => {
      platform.refusesWith = code;
      platform.cutLine();
      await platform.until(() => (platform.refusals > 0 ? true : undefined), 20_000, 'a refusal');
      expect(uplink.isConnected).toBe(false);
      platform.refusesWith = null;
      tell(1);
      await platform.until(() => (platform.of('reading').length === 1 ? true : undefined), 30_000, 'the reading');
    },
    60_000,
  );

  it('does not stay on a line on which its subscription was refused', async () => {
    platform.refusesSubscriptions = true;
    // which is told once the subscription is granted: a hello goes out on a deaf line as well
    const hears = new Promise<void>((up) => uplink.once('connected', up));
    platform.cutLine();
    await platform.until(() => (platform.refusals > 0 ? true : undefined), 20_000, 'a refusal');
    platform.refusesSubscriptions = false;
    await hears;
  }, 60_000);

  it('sends nothing twice while acknowledgements come, be they in whatever order', async () => {
    platform.acknowledges = false;
    tell(5);
    await arrived(5);
    const left = new Promise<void>((two) => {
      onAcknowledged = () => {
        if (outbox.pending === 2) two();
      };
    });
    for (const seq of [5, 1, 3]) platform.send('ack', { epoch: outbox.epoch, ranges: [[seq, seq]] });
    await left;
    platform.acknowledges = true;
    tell(1);
    await arrived(6);
    expect(platform.repeats).toBe(0);
  });
});

describe('a line that stays away', () => {
  it('says so in the log as long as it lasts, and why', async () => {
    const platform = await FakePlatform.start();
    platform.refusesWith = 4;
    const told: Record<string, unknown>[] = [];
    const away = new Promise<Record<string, unknown>>((found) => {
      const log = createLog((line) => {
        const entry = JSON.parse(line) as Record<string, unknown>;
        told.push(entry);
        if (entry['event'] === 'line.away') found(entry);
      });
      line = openSteadyLine({
        url: platform.mqttUrl,
        topic: 'x',
        client: { reconnectPeriod: 100 },
        name: 'line',
        log,
        onUp: () => undefined,
        watchEveryMs: 300,
      });
    });
    expect(await away).toMatchObject({ level: 'error', reason: expect.stringContaining('refused'), isTrying: true });
    await line?.close();
    await platform.stop();
  }, 20_000);
  let line: ReturnType<typeof openSteadyLine> | undefined;
});

describe('sensors on a broker of the school', () => {
  it('are heard again after that broker refused the box', async () => {
    const platform = await FakePlatform.start();
    platform.refusesWith = 3;
    const db = openDatabase(newFolder('sensors'));
    const url = platform.mqttUrl.replace('://', `://${platform.agentId}:${platform.token}@`);
    const heard = new Promise<void>((connected) => {
      const log = createLog((text) => {
        if (text.includes('sensors.connected')) connected();
      });
      const outbox = new Outbox(db, silent);
      sensors = new SensorReadings(
        { mqttUrl: `${url}?clientId=${platform.agentId}`, topic: 'sensors/#' },
        { outbox, log, requestCommit: () => undefined },
      );
      sensors.start();
    });
    await platform.until(() => (platform.refusals > 0 ? true : undefined), 20_000, 'a refusal');
    platform.refusesWith = null;
    await heard;
    await sensors?.stop();
    db.close();
    await platform.stop();
  }, 60_000);
  let sensors: SensorReadings | undefined;
});
