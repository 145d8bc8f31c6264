import { expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { MAX_MESSAGE_BYTES } from '../../../src/contract/wire/mqtt/messages.js';
import type { UpBody, UpKind } from '../../../src/contract/wire/mqtt/up.js';
import { UP_BODIES } from '../../../src/contract/wire/mqtt/up.js';
import { DayReports } from './day-reports.js';

const day = (characters = 24): UpBody<'camera-day'> => ({
  cameraId: uuid(),
  date: '2026-11-23',
  slots: [{ fromSlot: 0, data: 'A'.repeat(characters) }],
  reportedThrough: '2026-11-23T01:00:00.000Z',
  clockOffsetMs: null,
  chain: null,
});
const health: UpBody<'health'> = {
  ...{ at: '2026-11-23T01:00:00.000Z', agentVersion: '1', startedAt: '2026-11-23T00:00:00.000Z', outboxPending: 0 },
  disk: { freeBytes: 1, totalBytes: 2 },
  cameras: [],
};

function gathering(understood: boolean) {
  const put: [UpKind, UpBody<UpKind>][] = [];
  const reports = new DayReports({ add: (kind, body) => void put.push([kind, body]) }, () => understood);
  return { reports, put };
}

it('puts what all cameras report within one commit, and how the box is, into one message', () => {
  const { reports, put } = gathering(true);
  const days = [day(), day(), day()];
  reports.addHealth(health);
  for (const one of days) reports.add('camera-day', one);
  reports.seal();
  expect(put).toEqual([['report', { cameraDays: days, health }]]);
  expect(UP_BODIES.report.safeParse(put[0]?.[1]).success).toBe(true);
  reports.addHealth(health);
  reports.seal();
  reports.seal();
  expect(put.slice(1)).toEqual([['health', health]]);
});

it('leaves each by itself for a platform that does not take them together', () => {
  const { reports, put } = gathering(false);
  reports.addHealth(health);
  reports.add('camera-day', day());
  reports.seal();
  expect(put.map(([kind]) => kind)).toEqual(['health', 'camera-day']);
});

it('makes several messages of what is too much for one, and none of what was taken back', () => {
  const { reports, put } = gathering(true);
  const days = Array.from({ length: 5 }, () => day(30_000));
  for (const one of days) reports.add('camera-day', one);
  reports.seal();
  expect(put.map(([, body]) => (body as UpBody<'report'>).cameraDays.length)).toEqual([2, 2, 1]);
  reports.add('camera-day', day());
  reports.drop();
  reports.seal();
  expect(put).toHaveLength(3);
});

it('makes no message that nobody takes of cameras that broke off each minute of a day, nor of many that are ill', () => {
  const { reports, put } = gathering(true);
  const broken = (fromSlot: number) => ({
    ...day(),
    slots: Array.from({ length: 256 }, (_, i) => ({ fromSlot: fromSlot + i * 2, data: 'AAAA' })),
  });
  const days = Array.from({ length: 24 }, (_, i) => broken(i * 300));
  const ill = { state: 'refused' as const, codec: null, width: null, height: null, clockOffsetMs: null, sub: null };
  const since = '2026-11-23T01:00:00.000Z';
  const reasons = Array.from({ length: 8 }, () => ({ reason: 'too_many_viewers' as const, since }));
  const one = () => ({ ...ill, cameraId: uuid(), detail: '厨'.repeat(200), reasons, restarts: 9 });
  reports.addHealth({ ...health, cameras: Array.from({ length: 64 }, one) });
  for (const part of days) reports.add('camera-day', part);
  reports.seal();
  for (const [, body] of put) expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(MAX_MESSAGE_BYTES - 2_000);
  const told = put.flatMap(([kind, body]) => (kind === 'report' ? (body as UpBody<'report'>).cameraDays : []));
  expect(told).toEqual(days);
  const healths = put.filter(([kind, body]) => kind === 'health' || 'health' in body);
  expect(healths).toHaveLength(1);
});
