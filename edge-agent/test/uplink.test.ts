import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { UpBody } from '../../src/contract/wire/mqtt/up.js';
import { WIRE_VERSION } from '../../src/contract/wire/wire.js';
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
  let lastSpoken = 1;
  let setAside = 0;

  const newUplink = () =>
    new Uplink({
      agentId: platform.agentId,
      token: platform.token,
      mqttUrl: platform.mqttUrl,
      outbox,
      log: silent,
      hello: () => ({ agentVersion: '1', bootId: uuid(), configRevision: 0, pending: outbox.pending }),
      lastSpoken: { get: () => lastSpoken, set: (version) => (lastSpoken = version) },
      onAcknowledged: () => onAcknowledged(),
      onSetAside: () => (setAside += 1),
    });

  beforeEach(async () => {
    platform = await FakePlatform.start();
    lastSpoken = 1;
    setAside = 0;
    db = openDatabase(newFolder('uplink'));
    outbox = new Outbox(db, silent);
    uplink = newUplink();
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

  it('sends again what went to one of two platforms that is gone, although the other answers all the time', async () => {
    platform.acknowledges = false;
    tell(1);
    await arrived(1);
    let turns = 0;
    for (; platform.repeats === 0; turns += 1) {
      tell(1);
      await arrived(turns + 2);
      platform.send('ack', { epoch: outbox.epoch, ranges: [[turns + 2, turns + 2]] });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    expect(turns).toBeLessThan(10);
  });

  it('sends again after fifteen seconds also what fills its window, so that a platform that comes back has something to answer', async () => {
    // A box that has been greeted and has its configuration asks for nothing, so that nothing comes down by itself.
    await platform.until(() => platform.of('hello')[1], 5_000, 'a hello with ours');
    const configured = new Promise<void>((done) => uplink.on('message', ({ kind }) => kind === 'config' && done()));
    platform.configure({ revision: 1, cameras: [], timetable: [] });
    await configured;
    platform.acknowledges = false;
    const sentAt = performance.now();
    tell(70);
    await arrived(64);
    await platform.until(() => (platform.repeats > 0 ? true : undefined), 20_000, 'the rest');
    expect(performance.now() - sentAt).toBeGreaterThan(10_000);
    expect(platform.of('reading')).toHaveLength(64);
    platform.acknowledges = true;
    await platform.until(() => (platform.of('reading').length === 70 ? true : undefined), 30_000, 'all');
  });

  it('cuts up what an older program left too large for any platform, and holds up nothing behind it', async () => {
    const day = (fromSlot: number): UpBody<'camera-day'> => ({
      ...{ cameraId: uuid(), date: '2026-11-23', reportedThrough: '2026-11-23T02:00:00.000Z' },
      slots: Array.from({ length: 256 }, (_, i) => ({ fromSlot: fromSlot + i * 2, data: 'AAAA' })),
      ...{ clockOffsetMs: null, chain: null },
    });
    platform.send('watch', { reportSeconds: 60, forSeconds: 0, calmSeconds: 60 });
    const cameraDays = Array.from({ length: 20 }, (_, i) => day(i * 300));
    const jpeg = Buffer.alloc(40 * 1024).toString('base64');
    inTransaction(db, () => {
      outbox.add('report', { cameraDays });
      outbox.add('thumbnail', { eventId: uuid(), cameraId: uuid(), at: '2026-11-23T02:00:00.000Z', jpeg });
    });
    db.prepare(
      "UPDATE outbox SET body = replace(body, 'AAAAAAAA', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA') WHERE seq = 2",
    ).run();
    const emptied = new Promise<void>((empty) => {
      onAcknowledged = () => {
        if (outbox.pending === 0) empty();
      };
    });
    tell(1);
    await emptied;
    expect(platform.refused).toEqual([]);
    expect(platform.of('camera-day').map(({ body }) => body)).toEqual(cameraDays);
    expect(platform.of('reading')).toHaveLength(1);
    expect(setAside).toBe(1);
    expect(
      platform.inbox
        .map(({ seq }) => seq)
        .filter((seq) => seq > 0)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
  });

  describe('that is one of several instances', () => {
    const holds = (revision: number) => ({ revision, cameras: [], timetable: [] });
    let taken: number[];
    beforeEach(async () => {
      taken = [];
      uplink.on(
        'message',
        ({ kind, body }) => kind === 'config' && taken.push((body as { revision: number }).revision),
      );
      await platform.until(() => platform.of('hello')[1], 5_000, 'a hello with ours');
      platform.configure(holds(7));
      await until(7);
    });
    const until = async (revision: number) => {
      while (!taken.includes(revision)) await once(uplink, 'message');
    };

    it('is not believed an older configuration that comes last, be it the answer to a hello, and is asked which it means', async () => {
      platform.config = null;
      const asked = platform.of('hello').length;
      platform.send('config', holds(8));
      platform.send('config', holds(7));
      platform.send('config', holds(9));
      await until(9);
      expect(taken.slice(-2)).toEqual([8, 9]);
      // One has answered, and before the other's newer word its own is read, which is late.
      uplink.sayHello();
      await platform.until(() => platform.of('hello')[asked], 5_000, 'a hello');
      platform.send('config', holds(10));
      platform.send('config', holds(9));
      platform.send('config', holds(11));
      await until(11);
      expect(taken.slice(-2)).toEqual([10, 11]);
    });

    it('is believed a lower revision as its answer to a new hello: it was put back from a backup', async () => {
      platform.config = holds(3);
      platform.cutLine();
      await until(3);
      // What it says from there on counts on from there.
      platform.send('config', holds(4));
      await until(4);
      expect(taken.slice(-2)).toEqual([3, 4]);
    });

    it('is asked which it means, where it was put back behind its broker, and believed what it answers', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_100)); // whoever was asked just now is about to answer
      platform.configure(holds(3));
      await until(3);
      expect(taken.at(-1)).toBe(3);
    });
  });

  it('holds a report back until the platform of this line has said that it takes it, and sends its parts to one that does not', async () => {
    const day: UpBody<'camera-day'> = {
      ...{ cameraId: uuid(), date: '2026-11-23', slots: [], reportedThrough: '2026-11-23T02:00:00.000Z' },
      ...{ clockOffsetMs: null, chain: null },
    };
    inTransaction(db, () => outbox.add('report', { cameraDays: [day] }));
    tell(1);
    await arrived(1);
    expect(platform.of('report')).toEqual([]);
    platform.send('watch', { reportSeconds: 60, forSeconds: 0, calmSeconds: 60 });
    await platform.until(() => (platform.of('report').length === 1 ? true : undefined), 5_000, 'the report');
    platform.send('config', { revision: 1, cameras: [], timetable: [] });
    // The platform of the next line is an older one.
    platform.acknowledges = false;
    platform.speaks = null;
    const greeted = platform.of('hello').length;
    platform.cutLine();
    await platform.until(() => (platform.of('hello').length > greeted ? true : undefined), 20_000, 'hello');
    inTransaction(db, () => outbox.add('report', { cameraDays: [day] }));
    platform.send('config', { revision: 1, cameras: [], timetable: [] });
    await platform.until(() => (platform.of('camera-day').length === 1 ? true : undefined), 5_000, 'its part');
    expect(platform.of('report')).toHaveLength(1);
  });

  it('sends nothing after a start before it is said what the platform has, and then under the numbers that follow from it', async () => {
    await uplink.stop();
    lastSpoken = WIRE_VERSION;
    platform.speaks = null; // it leaves the first hello without an answer
    const greeted = platform.of('hello').length;
    inTransaction(db, () => outbox.add('reading', reading()));
    const { epoch } = outbox;
    uplink = newUplink();
    let isDiskFull = true;
    uplink.on('message', (message) => {
      // a change of somebody's that is no answer
      if (message.kind === 'config') uplink.sayHello();
      if (message.kind !== 'welcome') return;
      if (isDiskFull) {
        isDiskFull = false;
        setImmediate(() => {
          uplink.pump();
          uplink.sayHello();
        });
        throw new Error('the disk is full');
      }
      expect(outbox.isBehind(message.body.through)).toBe(true);
      outbox.newEpoch();
      uplink.renumbered();
    });
    uplink.start();
    await platform.until(() => platform.refused[0], 10_000, 'a hello');
    platform.send('config', { revision: 1, cameras: [], timetable: [] });
    // which comes behind all that was sent before it
    await platform.until(() => platform.of('hello')[greeted], 10_000, 'another hello');
    expect(platform.of('reading')).toEqual([]);
    const welcome = () =>
      platform.send('welcome', { epoch, through: 5, at: new Date().toISOString(), speaks: WIRE_VERSION });
    welcome();
    await platform.until(() => platform.of('hello')[greeted + 1], 10_000, 'a third hello');
    expect(platform.of('reading')).toEqual([]);
    welcome();
    await arrived(1);
    expect(platform.of('reading').map((message) => [message.epoch, message.seq])).toEqual([[outbox.epoch, 1]]);
    expect(outbox.epoch).not.toBe(epoch);
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
  });

  it('says nothing that a platform would refuse before it knows which one it is', async () => {
    const report = (outboxPending: number): UpBody<'health'> => {
      const at = new Date().toISOString();
      const state = { state: 'recording', detail: null, codec: null, width: null, height: null } as const;
      const reasons = [{ reason: 'b_frames', since: at } as const];
      const camera = { cameraId: uuid(), ...state, reasons, clockOffsetMs: null, sub: null, restarts: 0 };
      const box = { at, startedAt: at, agentVersion: '9', disk: { freeBytes: 1, totalBytes: 2 }, outboxPending };
      return { ...box, notices: [], cameras: [camera] };
    };
    await platform.until(() => (lastSpoken === WIRE_VERSION ? true : undefined), 5_000, 'its version');
    const hellos = () => platform.of('hello').map(({ body }) => body.speaks);
    await platform.until(() => hellos().at(-1), 5_000, 'a hello with ours');
    expect(hellos()).toEqual([undefined, WIRE_VERSION]);

    // A backup of the platform of 0.1 is put back: at first it does not even understand the greeting.
    platform.speaks = null;
    platform.config = { revision: 1, cameras: [], timetable: [] };
    platform.cutLine();
    await platform.until(() => (platform.refused.length > 0 ? true : undefined), 20_000, 'the greeting');
    inTransaction(db, () => {
      outbox.add('health', report(1));
      outbox.add('reading', reading());
    });
    uplink.pump();
    await arrived(1);
    expect(platform.of('health')).toEqual([]);
    const told = await platform.next('health', () => true, 30_000);
    expect([told.notices, told.cameras.map(({ reasons }) => reasons)]).toEqual([undefined, [undefined]]);
    expect(platform.refused).toHaveLength(1);
    expect(lastSpoken).toBe(1);

    // And it is updated.
    platform.speaks = WIRE_VERSION;
    platform.cutLine();
    await platform.until(() => (lastSpoken === WIRE_VERSION ? true : undefined), 20_000, 'its version');
    inTransaction(db, () => outbox.add('health', report(2)));
    uplink.pump();
    const whole = await platform.next('health', ({ outboxPending }) => outboxPending === 2, 10_000);
    expect(whole.notices).toEqual([]);
  });

  it('notices that another platform has taken its place behind the broker', async () => {
    await platform.until(() => (lastSpoken === WIRE_VERSION ? true : undefined), 5_000, 'its version');
    await platform.until(() => platform.of('hello')[1], 5_000, 'a hello with ours');
    platform.speaks = null;
    platform.config = { revision: 1, cameras: [], timetable: [] };
    const noticed = new Promise<void>((done) => {
      uplink.on('message', () => {
        if (lastSpoken === 1) done();
      });
    });
    uplink.sayHello(); // as it does every hour
    await noticed;
    expect(platform.of('hello').at(-1)?.body.speaks).toBeUndefined();
    tell(1);
    await arrived(1);
  });

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
  });
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
  });
  let sensors: SensorReadings | undefined;
});
