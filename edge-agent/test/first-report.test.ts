import { expect, it } from '@jest/globals';
import { slotIndex } from '../../src/contract/wire/camera-day.js';
import { CameraReporter } from '../src/camera-day/camera-reporter.js';
import { openDatabase } from '../src/index/database.js';
import { SegmentStore } from '../src/index/segment-store.js';
import { createLog } from '../src/log.js';
import { Outbox } from '../src/uplink/outbox.js';
import { newFolder } from './support/agent-process.js';

it('reports footage of an agent that was killed before its first report', () => {
  const db = openDatabase(newFolder('first-report'));
  const store = new SegmentStore(db);
  const outbox = new Outbox(
    db,
    createLog(() => undefined),
  );
  const cameraId = '01a20ab0-72a6-7287-9c71-4e3a561af7f1';
  const startMs = Date.parse('2026-11-23T23:14:21.000Z');
  const fragment = { startMs, durationMs: 4_000, byteFrom: 0, byteTo: 9, sha256: 'a'.repeat(64) };
  store.startRun({ runId: 'run', cameraId, source: 'live', startedMs: startMs });
  const file = { file: 'x.m4s', initId: 'b'.repeat(64), runId: 'run', segmentId: 'segment' };
  store.save({ ...file, cameraId, startMs, fragments: [fragment] });

  const nowMs = startMs + 30_000;
  const now = () => nowMs;
  const after = new CameraReporter(cameraId, { store, outbox, now, recorderFinal: now, isDue: () => true });
  after.write();

  const [told] = outbox.next(1);
  const body = JSON.parse(String(told?.body));
  expect(body).toMatchObject({ cameraId, date: '2026-11-24' });
  expect(body.slots[0].fromSlot).toBe(slotIndex('2026-11-24', startMs));
  db.close();
});
