import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { readUp } from '../../../src/contract/wire/mqtt/messages.js';
import { type UpBody } from '../../../src/contract/wire/mqtt/up.js';
import { type Db, inTransaction, metaValue, openDatabase } from '../index/database.js';
import { createLog } from '../log.js';
import { Outbox } from './outbox.js';

const silent = createLog(() => undefined);

function reading(valueTenths = 40): UpBody<'reading'> {
  const takenAt = '2026-11-23T02:00:00.000Z';
  return { readingId: uuid(), placeId: uuid(), sensor: 'fridge', quantity: 'temperature', valueTenths, takenAt };
}

function health(outboxPending: number): UpBody<'health'> {
  const at = '2026-11-23T02:00:00.000Z';
  return { at, startedAt: at, agentVersion: '1', disk: { freeBytes: 1, totalBytes: 2 }, outboxPending, cameras: [] };
}

describe('the outbox', () => {
  let folder: string;
  let db: Db;
  let outbox: Outbox;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'outbox-'));
    db = openDatabase(folder);
    outbox = new Outbox(db, silent);
  });
  const sendAll = (from = outbox) => {
    for (const { seq } of from.next(1_000)) from.sent(seq);
  };
  const acknowledgeOnly = (ranges: [number, number][], epoch = outbox.epoch) => {
    const gone = outbox.acknowledge(epoch, ranges);
    inTransaction(db, () => outbox.write());
    outbox.committed();
    return gone;
  };
  const acknowledge = (epoch: string, ranges: [number, number][]) => {
    sendAll();
    return acknowledgeOnly(ranges, epoch);
  };
  const healths = () => outbox.next(10).map(({ seq, body }) => [seq, JSON.parse(body).outboxPending]);
  const lastSeq = () => Number(metaValue(db, 'seq', () => '0'));
  const seqs = () => outbox.next(100).map((message) => message.seq);

  it('makes single messages of a report that nobody understands, and leaves no number out', () => {
    const day = (cameraId: string): UpBody<'camera-day'> => ({
      ...{ cameraId, date: '2026-11-23', slots: [], reportedThrough: '2026-11-23T02:00:00.000Z' },
      ...{ clockOffsetMs: null, chain: null },
    });
    const cameras = [uuid(), uuid(), uuid()];
    inTransaction(db, () => {
      outbox.add('reading', reading());
      outbox.add('report', { cameraDays: cameras.map(day), health: health(7) });
      outbox.add('reading', reading());
    });
    expect(outbox.unpackReports()).toBe(1);
    const waiting = outbox.next(10).map(({ seq, kind, body }) => [seq, kind, JSON.parse(body).cameraId]);
    expect(waiting).toEqual([
      [1, 'reading', undefined],
      [2, 'camera-day', cameras[0]],
      [3, 'reading', undefined],
      [4, 'camera-day', cameras[1]],
      [5, 'camera-day', cameras[2]],
      [6, 'health', undefined],
    ]);
    expect([outbox.pending, lastSeq(), outbox.unpackReports()]).toEqual([6, 6, 0]);
    expect(new Outbox(db, silent).pending).toBe(6);
  });

  const longDay = (fromSlot: number): UpBody<'camera-day'> => ({
    ...{ cameraId: uuid(), date: '2026-11-23', reportedThrough: '2026-11-23T02:00:00.000Z' },
    slots: Array.from({ length: 256 }, (_, i) => ({ fromSlot: fromSlot + i * 2, data: 'AAAA' })),
    ...{ clockOffsetMs: null, chain: null },
  });

  it('cuts up a report that is too large, keeps a newer word about the box, and leaves no number out', () => {
    const cameraDays = Array.from({ length: 20 }, (_, i) => longDay(i * 300));
    inTransaction(db, () => {
      outbox.add('report', { cameraDays, health: health(1) });
      outbox.add('health', health(2));
    });
    expect(outbox.cutUp(1)).toBe(true);
    const waiting = outbox.next(100);
    expect(waiting.map(({ seq }) => seq)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
    const days = waiting.filter(({ kind }) => kind === 'camera-day').map(({ body }) => JSON.parse(body));
    expect(days).toEqual(cameraDays);
    expect(healths().filter(([, count]) => count !== undefined)).toEqual([[2, 2]]);
    expect(outbox.next(100).at(-1)).toMatchObject({ seq: 22, kind: 'health' });
    expect([outbox.pending, lastSeq(), new Outbox(db, silent).pending]).toEqual([22, 22, 22]);
  });

  it('sets aside what has no parts, whole, and what stands in its place can be read', () => {
    const jpeg = Buffer.alloc(48 * 1024).toString('base64');
    inTransaction(db, () => {
      outbox.add('thumbnail', { eventId: uuid(), cameraId: uuid(), at: '2026-11-23T02:00:00.000Z', jpeg });
      outbox.add('reading', reading());
    });
    const body = outbox.next(9).find(({ seq }) => seq === 1)?.body;
    expect(outbox.cutUp(1)).toBe(false);
    expect(db.prepare('SELECT epoch, seq, kind, body FROM set_aside').all()).toEqual([
      { epoch: outbox.epoch, seq: 1, kind: 'thumbnail', body },
    ]);
    const agentId = uuid();
    for (const { seq, kind, body: text } of outbox.next(9)) {
      const envelope = { v: 1, agentId, epoch: outbox.epoch, seq, kind, body: JSON.parse(text) };
      readUp(`mingchu/v1/agents/${agentId}/up/${kind}`, Buffer.from(JSON.stringify(envelope)));
    }
    expect(seqs().sort()).toEqual([1, 2]);
    db.prepare('UPDATE outbox SET body = ? WHERE seq = 1').run('{"cameraDays":[');
    expect(outbox.cutUp(1)).toBe(false);
  });

  it.each([
    ['half a character', `the camera says: ${'厨房👍'.slice(0, 3)}`],
    ['the end of a text in C', 'the camera says: 404\u0000'],
  ])('lets no camera with %s in its words take the report of the others with it', (_, detail) => {
    const [agentId, cameraId] = [uuid(), uuid()];
    const camera = {
      ...{ cameraId, state: 'refused' as const, detail, codec: null, width: null, height: null },
      ...{ clockOffsetMs: null, sub: null, restarts: 0 },
    };
    inTransaction(db, () => outbox.add('report', { cameraDays: [], health: { ...health(0), cameras: [camera] } }));
    const [message] = outbox.next(1);
    const envelope = { v: 1, agentId, epoch: outbox.epoch, seq: message?.seq, kind: 'report' };
    const payload = JSON.stringify({ ...envelope, body: JSON.parse(message?.body ?? '') });
    const read = readUp(`mingchu/v1/agents/${agentId}/up/report`, Buffer.from(payload)).body as UpBody<'report'>;
    expect(read.health?.cameras[0]?.detail).toMatch(/^the camera says: .*\ufffd$/);
  });

  it('numbers without holes, also when a transaction is undone', () => {
    inTransaction(db, () => outbox.add('reading', reading()));
    expect(() =>
      inTransaction(db, () => {
        outbox.add('reading', reading());
        throw new Error('the disk');
      }),
    ).toThrow('the disk');
    outbox.rolledBack();
    inTransaction(db, () => outbox.add('reading', reading()));
    expect(seqs()).toEqual([1, 2]);
    expect(outbox.pending).toBe(2);
  });

  it('goes on with its epoch and numbers after a restart, also when everything was acknowledged', () => {
    outbox.add('reading', reading());
    acknowledge(outbox.epoch, [[1, 1]]);
    const again = new Outbox(openDatabase(folder), silent);
    again.add('reading', reading());
    expect(again.epoch).toBe(outbox.epoch);
    expect(again.next(10).map((message) => message.seq)).toEqual([2]);
  });

  it('forgets only what was acknowledged in its own epoch', () => {
    for (let i = 0; i < 5; i++) outbox.add('reading', reading());
    expect(acknowledge(uuid(), [[1, 5]])).toEqual([]);
    expect(
      acknowledge(outbox.epoch, [
        [2, 3],
        [5, 9],
      ]),
    ).toEqual([2, 3, 5]);
    expect(seqs()).toEqual([1, 4]);
    expect(outbox.pending).toBe(2);
  });

  it('does not send again what was acknowledged, before it has left the disk', () => {
    for (let i = 0; i < 3; i++) outbox.add('reading', reading());
    sendAll();
    expect(outbox.acknowledge(outbox.epoch, [[1, 2]])).toEqual([1, 2]);
    expect(outbox.acknowledge(outbox.epoch, [[1, 2]])).toEqual([]);
    expect([seqs(), outbox.pending]).toEqual([[3], 1]);
  });

  it('keeps what was never sent on this line, whatever is acknowledged to another who runs on a copy of its folder', () => {
    for (let i = 0; i < 4; i++) outbox.add('reading', reading(i));
    for (const seq of [1, 2]) outbox.sent(seq);
    expect(acknowledgeOnly([[1, 9]])).toEqual([1, 2]);
    outbox.sent(3);
    outbox.lineIsNew();
    expect(acknowledgeOnly([[1, 9]])).toEqual([]);
    outbox.sent(3);
    expect(acknowledgeOnly([[1, 9]])).toEqual([3]);
    expect([seqs(), outbox.pending, new Outbox(db, silent).pending]).toEqual([[4], 1, 1]);
    expect(outbox.next(9).map(({ body }) => JSON.parse(body).valueTenths)).toEqual([3]);
  });

  it('sends again what a platform put back from a backup has not, also when it goes on from there', () => {
    for (let i = 1; i <= 6; i += 1) outbox.add('reading', reading(i));
    acknowledge(outbox.epoch, [[1, 5]]);
    expect(outbox.recall(5, [])).toBe(0);
    // of a number that still waits nothing was ever told
    expect(outbox.recall(6, [[6, 6]])).toBe(0);
    expect(outbox.recall(6, [[2, 3]])).toBe(2);
    expect([seqs(), outbox.pending]).toEqual([[2, 3, 6], 3]);
    expect(outbox.next(9).map(({ body }) => JSON.parse(body).valueTenths)).toEqual([2, 3, 6]);
    sendAll();
    outbox.acknowledge(outbox.epoch, [[6, 6]]); // not yet off the disk
    expect(outbox.recall(3, [])).toBe(3);
    expect([seqs(), outbox.pending]).toEqual([[2, 3, 4, 5, 6], 5]);
    acknowledge(outbox.epoch, [[2, 6]]);
    expect([new Outbox(db, silent).recall(0, []), lastSeq()]).toEqual([6, 6]);
  });

  it('keeps what was acknowledged for a week, and no more of it than there is room for', () => {
    let now = Date.now();
    const size = JSON.stringify(reading()).length;
    const small = new Outbox(db, silent, () => now, { mostTakenBytes: 3 * size + 10 });
    const take = () => {
      small.add('reading', reading());
      sendAll(small);
      small.acknowledge(small.epoch, [[lastSeq(), lastSeq()]]);
      inTransaction(db, () => small.write());
      small.committed();
    };
    for (let i = 0; i < 6; i += 1) take();
    expect([small.recall(0, []), seqs()]).toEqual([3, [4, 5, 6]]);
    acknowledge(small.epoch, [[4, 6]]);
    now += 8 * 86_400_000;
    take();
    expect([new Outbox(db, silent).recall(0, []), seqs()]).toEqual([1, [7]]);
  });

  it('keeps only the newest health report, as long as none was sent', () => {
    outbox.add('health', health(1));
    outbox.add('health', health(2));
    expect(healths()).toEqual([[1, 2]]);
    outbox.sent(1);
    outbox.add('health', health(3));
    expect(healths()).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  it('sends pictures after everything else', () => {
    const at = '2026-11-23T02:00:00.000Z';
    outbox.add('thumbnail', { eventId: uuid(), cameraId: uuid(), at, jpeg: 'AAAA' });
    outbox.add('reading', reading());
    expect(outbox.next(10).map((message) => message.kind)).toEqual(['reading', 'thumbnail']);
  });

  it('numbers what waits anew in an epoch of its own, and goes on from there', () => {
    for (let i = 0; i < 5; i++) outbox.add('reading', reading(i));
    const before = outbox.epoch;
    acknowledge(before, [[1, 2]]);
    outbox.acknowledge(before, [[4, 4]]); // not yet off the disk
    outbox.newEpoch();
    expect(outbox.epoch).not.toBe(before);
    expect([seqs(), outbox.pending, lastSeq()]).toEqual([[1, 2], 2, 2]);
    expect(outbox.next(9).map(({ body }) => JSON.parse(body).valueTenths)).toEqual([2, 4]);
    expect(outbox.acknowledge(before, [[1, 2]])).toEqual([]);
    outbox.add('reading', reading(9));
    const again = new Outbox(openDatabase(folder), silent);
    expect([again.epoch, lastSeq(), again.next(9).map(({ seq }) => seq)]).toEqual([outbox.epoch, 3, [1, 2, 3]]);
    expect(acknowledge(outbox.epoch, [[1, 3]])).toEqual([1, 2, 3]);
  });

  it('sees that it was put back by a platform that has what it has not told, however much it has numbered since', () => {
    for (let i = 0; i < 3; i++) outbox.add('reading', reading());
    for (const seq of [1, 2, 3]) outbox.sent(seq);
    expect([3, 4].map((through) => outbox.isBehind(through))).toEqual([false, true]);
    const again = new Outbox(openDatabase(folder), silent);
    for (let i = 0; i < 3; i++) again.add('reading', reading());
    expect([3, 4, 6].map((through) => again.isBehind(through))).toEqual([false, true, true]);
    again.sent(4);
    expect([4, 5].map((through) => again.isBehind(through))).toEqual([false, true]);
    again.newEpoch();
    expect([0, 1].map((through) => again.isBehind(through))).toEqual([false, true]);
  });

  it('keeps every fact of a long silence, and of the pictures as many as there is room for', () => {
    let dropped = 0;
    const jpeg = Buffer.alloc(3_000).toString('base64');
    const still = () => ({ eventId: uuid(), cameraId: uuid(), at: '2026-11-23T02:00:00.000Z', jpeg });
    const limits = { mostBytes: 10 * 4_200, onStillDropped: () => (dropped += 1) };
    const bounded = new Outbox(db, silent, Date.now, limits);
    for (let i = 0; i < 200; i++) {
      bounded.add('thumbnail', still());
      bounded.add('reading', reading());
    }
    const kinds = (from: Outbox) => from.next(1_000).filter(({ kind }) => kind === 'thumbnail').length;
    expect([kinds(bounded), dropped, bounded.pending]).toEqual([10, 190, 210]);
    // numbers without holes: what was dropped never had one
    expect(
      bounded
        .next(1_000)
        .map(({ seq }) => seq)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 210 }, (_, i) => i + 1));
    // a restart counts the same, and what leaves makes room
    const restarted = new Outbox(db, silent, Date.now, limits);
    restarted.add('thumbnail', still());
    expect([kinds(restarted), dropped]).toEqual([10, 191]);
    const first = restarted.next(1_000).find(({ kind }) => kind === 'thumbnail')?.seq as number;
    restarted.sent(first);
    restarted.acknowledge(restarted.epoch, [[first, first]]);
    inTransaction(db, () => restarted.write());
    restarted.committed();
    restarted.add('thumbnail', still());
    expect([kinds(restarted), dropped]).toEqual([10, 191]);
  });

  it('leaves out a body that breaks the contract instead of stopping everything', () => {
    outbox.add('reading', { ...reading(), valueTenths: 1e9 });
    outbox.add('reading', reading());
    expect(seqs()).toEqual([1]);
  });
});
