import { describe, expect, it } from '@jest/globals';
import { configBody } from './down.js';
import { readDown, readUp } from './messages.js';
import { downTopic, upTopic } from './topics.js';

const agentId = '01a20ab0-72a6-7287-9c71-4e3a561af7f1';
const epoch = '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10';
const at = '2026-11-23T02:00:00.000Z';
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const up = (kind: 'health' | 'camera-day' | 'hello', body: object, seq: number) =>
  readUp(upTopic(agentId, kind), bytes({ v: 1, agentId, epoch, seq, kind, body, later: true }));

describe('a reader of messages', () => {
  it('leaves out what it does not know, and takes what it knows', () => {
    const hello = { agentVersion: '9', bootId: epoch, configRevision: 1, pending: 0 };
    expect(up('hello', { ...hello, speed: [1, 2] }, 0).body).toEqual(hello);
    const day = { cameraId: epoch, date: '2026-11-23', slots: [], reportedThrough: at, clockOffsetMs: null };
    const chain = { count: 1, head: 'a'.repeat(64) };
    expect(up('camera-day', { ...day, chain: { ...chain, signed: 'by me' }, more: 1 }, 1).body).toEqual({
      ...day,
      chain,
    });
    const ack = { v: 1, agentId, epoch, seq: 0, kind: 'ack', body: { epoch, ranges: [[1, 2]], at } };
    expect(readDown(downTopic(agentId, 'ack'), bytes(ack)).body).toEqual({ epoch, ranges: [[1, 2]] });
    const config = {
      revision: 1,
      cameras: [],
      timetable: [{ stage: 'cooking', fromMinute: 0, toMinute: 1, note: '' }],
    };
    expect(configBody.parse({ ...config, zones: [] })).toEqual({
      ...config,
      timetable: [{ stage: 'cooking', fromMinute: 0, toMinute: 1 }],
    });
  });

  it('reads a word of a newer program as unknown where that has a meaning, and else says that it is newer', () => {
    const camera = {
      ...{ cameraId: epoch, state: 'levitating', detail: null, codec: null, width: null, height: null },
      ...{ clockOffsetMs: null, restarts: 0, reasons: [{ reason: 'moonlight', since: at }] },
      sub: { isMain: false, codec: 'h266', width: 1, height: 1, setting: 'pondered' },
    };
    const box = { at, agentVersion: '9', startedAt: at, disk: { freeBytes: 1, totalBytes: 2 }, outboxPending: 0 };
    expect(up('health', { ...box, cameras: [camera] }, 1).body).toMatchObject({
      cameras: [{ state: 'unknown', reasons: [{ reason: 'unknown' }], sub: { setting: null } }],
    });
    const event = {
      ...{ eventId: epoch, cameraId: epoch, revision: 1, kind: 'motion', startedAt: at, endedAt: null },
      ...{ peakActivity: 1, stage: 'cooking', stageReasons: ['place'] },
    };
    const refused = (kind: string, changes: object): unknown => {
      const body = { ...event, ...changes };
      const topic = `mingchu/v1/agents/${agentId}/up/${kind}`;
      try {
        return readUp(topic, bytes({ v: 1, agentId, epoch, seq: 1, kind, body }));
      } catch (error) {
        return error;
      }
    };
    expect(refused('event', { kind: 'person' })).toMatchObject({ reason: 'body', isNewer: true });
    expect(refused('crowd', {})).toMatchObject({ reason: 'kind', isNewer: true });
    for (const changes of [{ kind: 'person', revision: 0 }, { kind: 7 }, { kind: 'DROP TABLE' }, { revision: 0 }]) {
      expect(refused('event', changes)).toMatchObject({ reason: 'body', isNewer: false });
    }
  });

  it('leaves out notices it has no words for', () => {
    const health = {
      at,
      agentVersion: '9',
      startedAt: at,
      disk: { freeBytes: 1, totalBytes: 2 },
      outboxPending: 0,
      cameras: [],
    };
    const known = { code: 'disk_full', at, count: null };
    const notices = [known, { code: 'on_fire', at, count: 3 }, 'nonsense', { ...known, degrees: 900 }];
    expect(up('health', { ...health, notices }, 1).body).toEqual({ ...health, notices: [known, known] });
    expect(up('health', health, 1).body).toEqual(health);
  });
});
