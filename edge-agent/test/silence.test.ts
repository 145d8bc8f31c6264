import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from '@jest/globals';
import { openDatabase } from '../src/index/database.js';
import { createLog } from '../src/log.js';
import { Outbox } from '../src/uplink/outbox.js';
import { Uplink } from '../src/uplink/uplink.js';
import { newFolder } from './support/agent-process.js';
import { FakePlatform } from './support/fake-platform.js';

let end: () => Promise<void> = () => Promise.resolve();
afterEach(() => end());

it('sends again at the platform’s first word after a silence, without waiting for the 15 s to pass', async () => {
  const platform = await FakePlatform.start();
  const db = openDatabase(newFolder('silence'));
  const log = createLog(() => undefined);
  const outbox = new Outbox(db, log);
  const uplink = new Uplink({
    agentId: platform.agentId,
    token: platform.token,
    mqttUrl: platform.mqttUrl,
    outbox,
    log,
    hello: () => ({ agentVersion: '1', bootId: randomUUID(), configRevision: 0, pending: outbox.pending }),
    onAcknowledged: () => undefined,
  });
  end = async () => {
    await uplink.stop();
    db.close();
    await platform.stop();
  };
  platform.acknowledges = false; // away behind a broker that stands
  for (let i = 0; i < 70; i += 1) {
    outbox.add('reading', {
      readingId: randomUUID(),
      placeId: randomUUID(),
      sensor: 's',
      quantity: 'temperature',
      valueTenths: i,
      takenAt: new Date().toISOString(),
    });
  }
  uplink.start();
  await platform.until(() => (platform.of('reading').length === 64 ? true : undefined), 20_000, 'a full window');
  const sentAt = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 3_200)); // the silence itself
  platform.acknowledges = true;
  platform.configure({ revision: 1, cameras: [], timetable: [] });
  await platform.until(() => (platform.of('reading').length === 70 ? true : undefined), 11_000, 'the rest');
  expect(platform.repeats).toBe(64);
  expect(performance.now() - sentAt).toBeLessThan(15_000);
}, 60_000);
