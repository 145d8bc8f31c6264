import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { patienceFor } from '../../test/setup/patience.js';
import { buildAgent, newFolder } from './support/agent-process.js';

/**
 * A box that is short of memory or processes can start none for a while: here, because there is no program to start until
 * that was noticed.
 *
 * @param noticed what is logged then
 * @returns what the script has said
 */
async function whereNoneStarts(noticed: string, script: string): Promise<string> {
  const source = dirname(await buildAgent());
  const before = `
    import { createLog } from '${source}/log.js';
    const node = process.execPath;
    process.execPath = '/nowhere/node';
    const log = createLog((line) => {
      if (JSON.parse(line).event === '${noticed}') process.execPath = node;
    });
    const register = { add() {}, remove() {} };
    const source = '${source}';
    const dataDir = '${newFolder('no-process')}';
  `;
  const args = ['--input-type=module', '--eval', before + script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: patienceFor(30_000) });
  return stdout;
}

it('has its detector again as soon as one can be started', async () => {
  const said = await whereNoneStarts(
    'detector.error',
    `
    const { DetectorProcess } = await import(source + '/detector/detector-process.js');
    const detector = new DetectorProcess({
      ffmpegPath: 'ffmpeg', dataDir, register, log, onLook() {}, onUndecoded() {},
      // Nothing is to be seen there, which only a detector finds out.
      onBlind(cameraId) {
        console.log('blind: ' + cameraId);
        detector.stop();
      },
    });
    detector.start();
    detector.watch('stove', { url: 'rtsp://127.0.0.1:9/', transport: 'tcp' });
    `,
  );
  expect(said).toContain('blind: stove\n');
});

it('answers how many people were there as soon as somebody can look', async () => {
  const said = await whereNoneStarts(
    'presence.error',
    `
    const { PresenceJob } = await import(source + '/presence/presence-job.js');
    const { openDatabase, inTransaction } = await import(source + '/index/database.js');
    const { SegmentStore } = await import(source + '/index/segment-store.js');
    const { Outbox } = await import(source + '/uplink/outbox.js');
    const db = openDatabase(dataDir);
    const segments = new SegmentStore(db);
    const startMs = Date.parse('2026-11-23T02:00:00.000Z');
    const fragment = { startMs, durationMs: 4000, byteFrom: 0, byteTo: 9, sha256: 'a'.repeat(64) };
    const cameraId = crypto.randomUUID();
    const own = { cameraId, runId: 'run', initId: 'b'.repeat(64), file: 'x.m4s', startMs };
    inTransaction(db, () => {
      segments.startRun({ runId: 'run', cameraId, source: 'live', startedMs: startMs });
      segments.save({ ...own, segmentId: crypto.randomUUID(), fragments: [fragment] });
    });
    const outbox = new Outbox(db, log);
    const job = new PresenceJob({
      db, segments, outbox, register, log, dataDir, ffmpegPath: 'ffmpeg', niceness: 0, modelFolder: dataDir + '/none',
      isBehind: () => false, allowance: { isUsedUp: false, spend() {} },
      async requestCommit() {
        // not before what calls it is done
        await null;
        inTransaction(db, () => job.write());
        console.log(outbox.next(1)[0].body);
        await job.stop();
      },
    });
    const [from, to] = [startMs, startMs + 4000].map((ms) => new Date(ms).toISOString());
    job.order([{ windowId: crypto.randomUUID(), cameraId, from, to, everySeconds: 2, people: 2 }]);
    `,
  );
  expect(JSON.parse(said.split('\n').find((line) => line.startsWith('{"windowId"')) ?? '')).toMatchObject({
    state: 'no_model',
  });
});
