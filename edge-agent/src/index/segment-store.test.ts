import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Db, openDatabase } from './database.js';
import { MAX_SEGMENT_MS, SegmentStore } from './segment-store.js';

const CAMERA = '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10';
const OTHER = '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b11';
const MINUTE = 60_000;
const START = Date.parse('2026-01-01T00:00:00.000Z');
/** Long ago: a row for each minute, of which only its link is left. */
const DELETED = 20_000;

let folder: string;
let db: Db;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'segment-store-'));
  db = openDatabase(folder);
});
afterEach(() => {
  db.close();
});

const minutes = (cameraId: string, state: 'closed' | 'deleted', from: number, count: number) =>
  db
    .prepare(
      `WITH RECURSIVE minute (n) AS (SELECT ?1 UNION ALL SELECT n + 1 FROM minute WHERE n + 1 < ?1 + ?2)
       INSERT INTO segment (segment_id, camera_id, run_id, init_id, file, start_ms, end_ms, bytes, state, chain_count)
       SELECT ?3 || n, ?3, 'run', 'init', n, ?4 + n * ${MINUTE}, ?4 + (n + 1) * ${MINUTE}, 1000, ?5, n FROM minute`,
    )
    .run(from, count, cameraId, START, state);

/** How SQLite goes about each statement of the store that reads segments. */
function plans(): { sql: string; steps: string[] }[] {
  const texts: string[] = [];
  const noting = new Proxy(db, {
    get: (target, name) =>
      name === 'prepare'
        ? (sql: string) => {
            texts.push(sql);
            return target.prepare(sql);
          }
        : Reflect.get(target, name),
  });
  new SegmentStore(noting);
  return texts
    .filter((sql) => /^\s*SELECT/.test(sql) && /\bFROM segment\b/.test(sql))
    .map((sql) => ({
      sql,
      steps: (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail),
    }));
}
/** A walk over it, other than by an index that has nothing of what was deleted. */
const WHOLE = /^SCAN segment(?! USING (COVERING )?INDEX segment_(there|open|by_age|size)\b)/;
const planOf = (part: string) =>
  plans()
    .find(({ sql }) => sql.includes(part))
    ?.steps.join('\n');

describe('an index in which more footage was deleted than there is', () => {
  it('is never walked over whole', () => {
    const all = plans();
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ steps }) => steps.some((step) => WHOLE.test(step)))).toEqual([]);
  });

  it('is asked for what is there by an index of what is there, also where it is of an earlier release', () => {
    db.exec('DROP INDEX segment_there; DROP INDEX segment_size');
    db.close();
    db = openDatabase(folder);
    const there = 'SEARCH segment USING INDEX segment_there';
    expect(planOf('MIN(start_ms)')).toContain(`${there} (camera_id=? AND start_ms>?)`);
    expect(planOf('SUM(bytes)')).toContain('SCAN segment USING COVERING INDEX segment_size');
    expect(planOf('DISTINCT +camera_id')).toContain('SEARCH segment USING INDEX segment_by_age (start_ms<?)');
    expect(planOf('SELECT segment_id, file FROM segment WHERE camera_id')).toContain(there);
  });

  it('says the same as before of what is there', () => {
    for (const camera of [CAMERA, OTHER]) minutes(camera, 'deleted', 0, DELETED);
    const store = new SegmentStore(db);
    expect([store.footageBytes(), store.nextStart(CAMERA, START), store.newestBy(Number.MAX_SAFE_INTEGER)]).toEqual([
      ...[0, null, null],
    ]);
    minutes(CAMERA, 'closed', DELETED, 300);
    const first = START + DELETED * MINUTE;
    const open = {
      ...{ segmentId: 'open', cameraId: OTHER, runId: 'run', initId: 'init', file: 'open' },
      startMs: first + 300 * MINUTE,
    };
    const fragment = { durationMs: MINUTE, byteFrom: 0, byteTo: 500, sha256: 'a'.repeat(64) };
    store.save({ ...open, fragments: [{ ...fragment, startMs: open.startMs }] });
    expect(store.footageBytes()).toBe(300 * 1000 + 500);
    expect(store.nextStart(CAMERA, START)).toBe(first);
    // what has begun before and lasts still is the first that ends after it
    expect(store.nextStart(CAMERA, first + MINUTE + 1)).toBe(first + MINUTE);
    expect(store.nextStart(CAMERA, first + 299 * MINUTE + 59_999)).toBe(first + 299 * MINUTE);
    expect(store.nextStart(CAMERA, first + 300 * MINUTE)).toBeNull();
    expect([store.newestBy(open.startMs), store.newestBy(open.startMs - 1), store.newestBy(first - 1)]).toEqual([
      ...[open.startMs, first + 299 * MINUTE, null],
    ]);
    expect(store.cameras().sort()).toEqual([CAMERA, OTHER]);
  });

  it('finds the longest piece there can be, however late in it one asks', () => {
    const store = new SegmentStore(db);
    const fragments = [0, MAX_SEGMENT_MS / 2].map((ms, i) => ({
      ...{ startMs: START + ms, durationMs: MAX_SEGMENT_MS / 2, byteFrom: i, byteTo: i + 1, sha256: 'a'.repeat(64) },
    }));
    store.save({
      ...{ segmentId: 'long', cameraId: CAMERA, runId: 'run', initId: 'init', file: 'long', startMs: START, fragments },
    });
    expect(store.nextStart(CAMERA, START + MAX_SEGMENT_MS - 1)).toBe(START);
    expect(store.nextStart(CAMERA, START + MAX_SEGMENT_MS)).toBeNull();
  });
});
