import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CHAIN_START } from '../../../src/contract/hashing.js';
import { fragmentedFilm } from '../../test/support/film.js';
import { EventStore } from '../events/event-store.js';
import { createLog } from '../log.js';
import { CameraWriter } from '../recorder/camera-writer.js';
import { FragmentSplitter, type InitPart, type MediaFragment } from '../recorder/film/fmp4.js';
import { Recordings } from '../recorder/recordings.js';
import { recoverRecordings } from '../recorder/recovery.js';
import { Retention } from '../recorder/retention.js';
import { Outbox } from '../uplink/outbox.js';
import { readIndex } from '../verify/read-index.js';
import { verifyFootage } from '../verify/verify-footage.js';
import { Committer } from './committer.js';
import { type Db, type IndexFault, inTransaction, openDatabase } from './database.js';
import { salvage } from './salvage.js';
import { type Segment, SegmentStore } from './segment-store.js';

const CAMERAS = ['5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10', '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b11'];
const START = Date.parse('2026-11-22T15:59:30.000Z');
const silent = createLog(() => undefined);
const FILES = ['agent.db', 'agent.db-wal', 'agent.db-shm'];

/** Segments of four seconds of two cameras, across midnight. */
const SEGMENTS = 5;

interface Known {
  camera: string;
  startMs: number;
  endMs: number;
  initId: string;
  sha256: string[];
}

describe('a box whose index is lost', () => {
  let init: InitPart;
  let fragments: MediaFragment[];
  let folder: string;
  let db: Db;
  let earlier: string;

  beforeAll(() => {
    const [first, ...rest] = new FragmentSplitter().push(fragmentedFilm(20));
    init = first as InitPart;
    fragments = rest as MediaFragment[];
  });

  /** Two cameras record; after the first segment somebody makes a copy of the index. */
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lost-index-'));
    earlier = mkdtempSync(join(tmpdir(), 'lost-index-copy-'));
    db = openDatabase(folder);
    const store = new SegmentStore(db);
    const committer = new Committer(db, silent, { onFull: async () => undefined, onRolledBack: () => undefined });
    const recordings = new Recordings(folder);
    const writers = CAMERAS.map((camera) => {
      const writer = new CameraWriter(camera, {
        ...{ recordings, store, segmentMs: 4_000, requestCommit: () => undefined, onCommitted: () => undefined },
      });
      committer.join(writer);
      return writer;
    });
    const outbox = new Outbox(db, silent);
    for (const writer of writers) {
      writer.beginRun(START);
      await writer.init(init);
    }
    for (let i = 0; i < SEGMENTS * 2; i += 1) {
      for (const writer of writers) await writer.fragment(fragments[i] as MediaFragment, START + i * 2_000 + 3);
      await committer.flush();
      if (i === 2) {
        inTransaction(db, () => outbox.add('reading', reading()));
        checkpoint(db);
        for (const file of FILES)
          if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(earlier, file));
        inTransaction(db, () => outbox.add('reading', reading()));
      }
    }
    for (const writer of writers) writer.endRun(START + SEGMENTS * 4_000, 'ended');
    await committer.flush();
  });

  const media = () =>
    readdirSync(join(folder, 'recordings'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.m4s'));
  const known = (from: Db): Known[] =>
    CAMERAS.flatMap((camera) =>
      new SegmentStore(from).overlapping(camera, 0, Number.MAX_SAFE_INTEGER).map((segment) => ({
        ...{ camera, startMs: segment.startMs, initId: segment.initId },
        endMs: (segment.fragments.at(-1)?.startMs ?? 0) + (segment.fragments.at(-1)?.durationMs ?? 0),
        sha256: segment.fragments.map((fragment) => fragment.sha256),
      })),
    );

  /** Breaks the index, starts again. */
  const startAfter = async (break_: () => void) => {
    checkpoint(db);
    const before = { files: media(), known: knownAll(db), epoch: epochOf(db), chains: chainsOf(db) };
    db.close();
    break_();
    let fault: IndexFault | null = null;
    let aside: string | null = null;
    db = openDatabase(folder, (what, where) => {
      fault = what;
      aside = where;
    });
    if (aside !== null) salvage(db, aside, silent);
    const recovered = await recoverRecordings(db, new SegmentStore(db), new Recordings(folder), silent, { fault });
    return { before, fault: fault as IndexFault | null, aside: aside as string | null, recovered };
  };
  const knownAll = (from: Db) =>
    known(from).sort((a, b) => `${a.camera}${a.startMs}`.localeCompare(`${b.camera}${b.startMs}`));

  it.each<[string, IndexFault | null, () => void]>([
    ['is gone', 'missing', () => dropIndex()],
    ['is gone, but for its journal', 'missing', () => rmSync(join(folder, 'agent.db'))],
    ['is an empty file', 'missing', () => overwrite(Buffer.alloc(0))],
    [
      'is text',
      'damaged',
      () => overwrite(Buffer.from('a text of some length that stands where the index was. '.repeat(40))),
    ],
    ['has its first page zeroed', 'damaged', () => zero(0, 4096)],
    ['has a page in its middle zeroed', 'damaged', () => zero(4096 * 4, 4096 * 12)],
    ['is cut in half', 'damaged', () => truncateSync(join(folder, 'agent.db'), Math.floor(sizeOf('agent.db') / 2))],
    ['is of a newer program', 'newer', () => raiseForm()],
    ['is the database of another program', 'missing', () => replaceByAnother()],
    ['is an older copy', null, () => putBack()],
    [
      'is a folder of files that were never indexed',
      'missing',
      () => {
        for (const file of FILES) rmSync(join(folder, file), { force: true });
        for (const name of media()) {
          const path = join(folder, 'recordings', name);
          renameSync(path, join(dirname(path), `${basename(path).slice(0, 36)}.m4s`)); // names as before 0.2
        }
      },
    ],
  ])('loses no footage when it %s', async (what, expected, break_) => {
    const { before, fault, aside, recovered } = await startAfter(break_);
    expect(fault).toBe(expected);
    expect(media().length).toBe(before.files.length);
    expect(before.files.length).toBe(2 * SEGMENTS);
    expect(recovered).toMatchObject({ strays: 0, behind: true });
    const now = knownAll(db);
    // The same fragments of the same cameras in the same order, within the accuracy of what tells their time.
    expect(now.map(({ camera, initId, sha256: hashes }) => [camera, initId, hashes])).toEqual(
      before.known.map(({ camera, initId, sha256: hashes }) => [camera, initId, hashes]),
    );
    if (!what.includes('never indexed')) {
      for (const [i, one] of now.entries()) {
        expect(Math.abs(one.startMs - (before.known[i]?.startMs ?? 0))).toBeLessThanOrEqual(1);
        expect(Math.abs(one.endMs - (before.known[i]?.endMs ?? 0))).toBeLessThanOrEqual(2);
      }
    }
    // The index that could not be used is kept.
    expect(aside !== null && existsSync(aside)).toBe(expected === 'damaged' || expected === 'newer');
    // The chain says that it began again, and cannot be taken for the one before.
    for (const camera of CAMERAS) {
      const { count, head } = new SegmentStore(db).chain(camera);
      expect(count).toBeGreaterThan(before.chains.get(camera)?.count ?? 0);
      expect(count).toBeGreaterThan(1_000_000_000);
      expect(head).not.toBe(CHAIN_START);
      expect(new SegmentStore(db).retellFrom(camera)).not.toBeNull();
    }
    // A second start finds nothing more to do.
    const again = await recoverRecordings(db, new SegmentStore(db), new Recordings(folder), silent);
    expect(again).toMatchObject({ found: 0, read: 0, strays: 0, gone: 0, behind: false });
    expect(knownAll(db)).toEqual(now);
  });

  it('sets aside the journal of an index that is gone: SQLite would delete it', async () => {
    db.close();
    writeFileSync(join(folder, 'agent.db-wal'), 'the journal of a young box');
    rmSync(join(folder, 'agent.db'));
    openDatabase(folder).close();
    expect(readFileSync(join(folder, 'set-aside', 'agent-1.db-wal'), 'utf8')).toBe('the journal of a young box');
  });

  it('finds every file that is not as it was recorded, and the place in it', async () => {
    const look = () => verifyFootage(new SegmentStore(db), new Recordings(folder));
    const whole = await look();
    expect(whole).toMatchObject({ cameras: 2, segments: 10, gone: 0, bad: [] });
    expect(whole.footageMs).toBeGreaterThanOrEqual(39_000);
    const [one, two, three, four, five] = media().sort() as [string, string, string, string, string];
    const path = (file: string) => join(folder, 'recordings', file);
    const bytes = readFileSync(path(one));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
    writeFileSync(path(one), bytes);
    truncateSync(path(two), statSync(path(two)).size - 7);
    rmSync(path(three));
    renameSync(path(four), path(`${four}.new`));
    renameSync(path(five), path(four));
    renameSync(path(`${four}.new`), path(five));
    const found = (await look()).bad;
    expect(found.map(({ file, what }) => [file, what]).sort()).toEqual(
      [
        [one, 'changed'],
        [two, 'shorter'],
        [three, 'missing'],
        [four, 'changed'],
        [five, 'changed'],
      ].sort(),
    );
    // Of a flipped bit in the second fragment the first is still good
    const { startMs, fragments } = new SegmentStore(db)
      .overlapping(one.slice(0, 36), 0, Number.MAX_SAFE_INTEGER)
      .find((segment) => segment.file === one) as Segment;
    expect(found.find(({ file }) => file === one)?.at).toBe(new Date(fragments[1]?.startMs ?? 0).toISOString());
    expect(fragments[1]?.startMs).toBeGreaterThan(startMs);
  });

  it('names a file where a folder belongs, and reads on', async () => {
    const old = new Date(Date.now() - 3_600_000);
    const root = join(folder, 'recordings');
    writeFileSync(join(root, 'notes.txt'), 'x');
    rmSync(join(root, CAMERAS[0] as string), { recursive: true });
    writeFileSync(join(root, CAMERAS[0] as string), 'x');
    for (const name of ['notes.txt', CAMERAS[0] as string]) utimesSync(join(root, name), old, old);
    const { bad, segments } = await verifyFootage(new SegmentStore(db), new Recordings(folder));
    expect(segments).toBe(10);
    expect(bad.filter(({ what }) => what === 'unknown').map(({ file }) => file)).toEqual(
      [CAMERAS[0] as string, 'notes.txt'].sort(),
    );
    expect(bad.filter(({ what }) => what === 'missing').length).toBeGreaterThan(0);
  });

  it('says in a sentence which index it cannot verify: an earlier one, a newer one, none, no database', () => {
    readIndex(folder).db.close();
    db.exec('ALTER TABLE hold RENAME TO held_before');
    expect(() => readIndex(folder)).toThrow(/earlier program: start the agent once/);
    db.exec('ALTER TABLE held_before RENAME TO hold');
    db.pragma('user_version = 99');
    expect(() => readIndex(folder)).toThrow(/newer program/);
    db.close();
    for (const ending of ['-wal', '-shm']) rmSync(join(folder, `agent.db${ending}`), { force: true });
    writeFileSync(join(folder, 'agent.db'), 'no database at all, and long enough to be looked at'.repeat(40));
    expect(() => readIndex(folder)).toThrow(/damaged/);
    rmSync(join(folder, 'agent.db'));
    expect(() => readIndex(folder)).toThrow(/there is no index/);
  });

  it('finds that the index was changed, also where the file was changed with it, and that its end is missing', async () => {
    const look = async () => (await verifyFootage(new SegmentStore(db), new Recordings(folder))).bad;
    const [first] = new SegmentStore(db).chainOf(CAMERAS[0] as string);
    db.prepare('UPDATE segment SET start_ms = start_ms + 60000 WHERE segment_id = ?').run(first?.segmentId);
    expect((await look()).map(({ what, file }) => [what, file])).toEqual([['index-changed', first?.file]]);
    db.prepare('UPDATE segment SET start_ms = start_ms - 60000 WHERE segment_id = ?').run(first?.segmentId);
    expect(await look()).toEqual([]);
    db.prepare('UPDATE segment SET hash = ? WHERE segment_id = ?').run('a'.repeat(64), first?.segmentId);
    expect((await look()).map(({ what }) => what)).toEqual(['chain-broken', 'index-changed']);
    db.prepare('DELETE FROM segment WHERE segment_id = ?').run(first?.segmentId);
    expect((await look()).map(({ what }) => what)).toEqual(['link-missing']);
    const last = new SegmentStore(db).chainOf(CAMERAS[1] as string).at(-1);
    db.prepare('DELETE FROM segment WHERE segment_id = ?').run(last?.segmentId);
    expect((await look()).map(({ what }) => what)).toContain('tail-missing');
  });

  it('takes nothing amiss that retention deletes while it looks', async () => {
    const stranger = join(folder, 'recordings', CAMERAS[0] as string, 'old.mp4');
    writeFileSync(stranger, 'x');
    const store = new SegmentStore(db);
    const files = store.files.bind(store);
    // The folder has been read by then
    store.files = (cameraId) => {
      rmSync(stranger, { force: true });
      return files(cameraId);
    };
    expect((await verifyFootage(store, new Recordings(folder))).bad).toEqual([]);
  });

  it('goes on with the chain it had begun anew, and can prove that', async () => {
    await startAfter(() => dropIndex());
    const store = new SegmentStore(db);
    const [first] = store.chainOf(CAMERAS[0] as string);
    expect(store.headAt(CAMERAS[0] as string, (first?.count ?? 0) - 1)).toMatch(/^[0-9a-f]{64}$/);
    expect((await verifyFootage(store, new Recordings(folder))).bad).toEqual([]);
  });

  it('takes over what can still be read of an index of a newer program', async () => {
    await startAfter(() => raiseForm());
    const outbox = new Outbox(db, silent);
    expect(outbox.pending).toBe(2);
    expect(outbox.next(9).map(({ kind }) => kind)).toEqual(['reading', 'reading']);
  });

  it('takes over nothing of it that is spoilt: no platform would take it, and no start get past it', async () => {
    const event = db.prepare(
      `INSERT INTO event (event_id, camera_id, kind, started_ms, last_ms, stage, reasons, revision)
       VALUES (?, 'c', 'motion', 1, 1, 'cooking', ?, 1)`,
    );
    event.run('sound', '["place"]');
    event.run('half', '["pla');
    const spoil = db.prepare('UPDATE outbox SET body = substr(body, 1, 40) WHERE seq = ?');
    spoil.run(2);
    await startAfter(() => raiseForm());
    const outbox = new Outbox(db, silent);
    expect(outbox.next(9).map(({ kind, body }) => [kind, JSON.parse(body).valueTenths])).toEqual([['reading', 40]]);
    expect(new EventStore(db).leftOpen().map(({ eventId }) => eventId)).toEqual(['sound']);
  });

  it('lets retention see every file, of whatever day, before it was read', async () => {
    const { before } = await startAfter(() => dropIndex());
    dropIndex();
    db = openDatabase(folder);
    const store = new SegmentStore(db);
    const recordings = new Recordings(folder);
    const found = await recoverRecordings(db, store, recordings, silent, { fault: 'missing', patienceMs: -1 });
    expect([found.found, found.read, knownAll(db).length]).toEqual([before.files.length, 0, 0]);
    const age = { now: () => START + 31 * 86_400_000 + 10_000 };
    const retention = new Retention({ db, store, recordings, log: silent, retentionDays: 31, reserveBytes: 0, age });
    await retention.check();
    const left = media();
    expect(left.length).toBeLessThan(before.files.length);
    expect(left.length).toBeGreaterThan(0);
    // What is left is read while recording goes on, the newest first, and can be left off.
    const stopped = new AbortController();
    stopped.abort();
    expect(await found.rest(stopped.signal)).toBe(0);
    expect(await found.rest(new AbortController().signal)).toBe(left.length);
    expect(knownAll(db).length).toBe(left.length);
  });

  it('keeps what it cannot read, and forgets what is gone', async () => {
    const { before } = await startAfter(() => {
      for (const file of FILES) rmSync(join(folder, file), { force: true });
      rmSync(join(folder, 'recordings', 'init'), { recursive: true });
    });
    expect(media().length).toBe(before.files.length);
    expect(knownAll(db)).toEqual([]);
    expect(new SegmentStore(db).oldestFound(Number.MAX_SAFE_INTEGER, 99).length).toBe(before.files.length);
  });

  it('does not take a disk that is not there for footage that is gone', async () => {
    const { before } = await startAfter(() => renameSync(join(folder, 'recordings'), join(folder, 'elsewhere')));
    expect(knownAll(db)).toEqual(before.known);
    renameSync(join(folder, 'elsewhere'), join(folder, 'recordings'));
    const lost = media()[0] as string;
    rmSync(join(folder, 'recordings', lost));
    const { gone } = await recoverRecordings(db, new SegmentStore(db), new Recordings(folder), silent);
    expect([gone, knownAll(db).length]).toEqual([1, before.known.length - 1]);
  });

  it('takes a folder back that was gone for one start, with its times and its chain', async () => {
    const folderOf = join(folder, 'recordings', CAMERAS[0] as string);
    const { before, recovered } = await startAfter(() => renameSync(folderOf, join(folder, 'elsewhere')));
    expect(recovered).toMatchObject({ gone: SEGMENTS, behind: false });
    renameSync(join(folder, 'elsewhere'), folderOf);
    const bytes = readFileSync(join(folder, 'recordings', media()[0] as string));
    const store = new SegmentStore(db);
    const back = await recoverRecordings(db, store, new Recordings(folder), silent);
    expect(back).toMatchObject({ found: 0, read: SEGMENTS, strays: 0, gone: 0, behind: false });
    expect(knownAll(db)).toEqual(before.known);
    expect(chainsOf(db)).toEqual(before.chains);
    expect((await verifyFootage(store, new Recordings(folder))).bad).toEqual([]);
    // What comes back with other bytes stays, and is not taken for what was there.
    const [file] = media().sort() as [string];
    rmSync(join(folder, 'recordings', file));
    await recoverRecordings(db, store, new Recordings(folder), silent);
    writeFileSync(join(folder, 'recordings', file), bytes.subarray(0, bytes.length / 2));
    await recoverRecordings(db, store, new Recordings(folder), silent);
    expect(media()).toHaveLength(2 * SEGMENTS);
    expect(knownAll(db)).toHaveLength(2 * SEGMENTS - 1);
  });

  it('is not misled by a copy of footage: neither times, bytes nor chain of the first change', async () => {
    const [first] = media().sort() as [string];
    const day = join(folder, 'recordings', dirname(first));
    const { before, recovered } = await startAfter(() => {
      cpSync(join(folder, 'recordings', CAMERAS[0] as string), join(folder, 'recordings', 'copy of the kitchen'), {
        recursive: true,
      });
      // One that was broken off, in the camera's own folder.
      mkdirSync(`${day}-copy`);
      const bytes = readFileSync(join(folder, 'recordings', first));
      writeFileSync(join(`${day}-copy`, basename(first)), bytes.subarray(0, bytes.length - 9));
    });
    expect(recovered).toMatchObject({ found: 0, read: 0, strays: 0, gone: 0, behind: false });
    expect(knownAll(db)).toEqual(before.known);
    expect(chainsOf(db)).toEqual(before.chains);
    const store = new SegmentStore(db);
    expect((await verifyFootage(store, new Recordings(folder))).bad).toEqual([]);
    // They stay for their time, and retention sees them.
    expect(media()).toHaveLength(3 * SEGMENTS + 1);
    expect(store.oldestFound(Number.MAX_SAFE_INTEGER, 99)).toHaveLength(SEGMENTS + 1);
  });

  it('takes nothing for gone that lies in a folder it cannot look into', async () => {
    const folderOf = join(folder, 'recordings', CAMERAS[0] as string);
    const { before, recovered } = await startAfter(() => {
      renameSync(folderOf, join(folder, 'elsewhere'));
      symlinkSync(folderOf, folderOf); // a circle: the system refuses to read it, for root too
    });
    expect(recovered).toMatchObject({ gone: 0, behind: false });
    expect(knownAll(db)).toEqual(before.known);
  });

  it('starts although a stray cannot be set aside, and keeps it where it is for its time', async () => {
    const stray = join(CAMERAS[0] as string, '2026-11-22', '01a20ab0-72a6-7287-9c71-4e3a561af7f1.m4s');
    const { recovered } = await startAfter(() => {
      writeFileSync(join(folder, 'strays'), 'a file where the folder would be');
      writeFileSync(join(folder, 'recordings', stray), '');
    });
    expect(recovered).toMatchObject({ strays: 1, behind: false });
    expect(media()).toContain(stray);
    expect(new SegmentStore(db).isFound(stray)).toBe(true);
    const again = await recoverRecordings(db, new SegmentStore(db), new Recordings(folder), silent);
    expect(again).toMatchObject({ found: 0, gone: 0, behind: false });
  });

  it('is begun anew where all there is among the footage is a link that leads nowhere', () => {
    const other = mkdtempSync(join(tmpdir(), 'lost-index-'));
    mkdirSync(join(other, 'recordings'));
    symlinkSync('/nowhere/at/all', join(other, 'recordings', 'usb'));
    const faults: IndexFault[] = [];
    openDatabase(other, (fault) => faults.push(fault)).close();
    expect(faults).toEqual([]);
  });

  it('keeps only the latest few indexes that were set aside', () => {
    db.close();
    for (let i = 0; i < 8; i += 1) {
      overwrite(Buffer.from(`not a database, number ${i} `.repeat(9)));
      db = openDatabase(folder);
      db.close();
    }
    const kept = readdirSync(join(folder, 'set-aside')).filter((name) => name.endsWith('.db'));
    expect(kept.sort()).toEqual([4, 5, 6, 7, 8].map((n) => `agent-${n}.db`));
    expect(readFileSync(join(folder, 'set-aside', 'agent-8.db'), 'utf8')).toContain('number 7');
  });

  function reading() {
    return {
      ...{ readingId: randomUUID(), placeId: randomUUID(), sensor: 's', quantity: 'temperature' as const },
      ...{ valueTenths: 40, takenAt: '2026-11-23T02:00:00.000Z' },
    };
  }
  function dropIndex(): void {
    for (const file of FILES) rmSync(join(folder, file), { force: true });
  }
  function sizeOf(file: string): number {
    return statSync(join(folder, file)).size;
  }
  function overwrite(bytes: Buffer): void {
    dropIndex();
    writeFileSync(join(folder, 'agent.db'), bytes);
  }
  function zero(from: number, to: number): void {
    const bytes = readFileSync(join(folder, 'agent.db'));
    bytes.fill(0, from, Math.min(to, bytes.length));
    overwrite(bytes);
  }
  function raiseForm(): void {
    const later = openDatabase(folder);
    later.pragma('user_version = 99');
    checkpoint(later);
    later.close();
  }
  function putBack(): void {
    dropIndex();
    for (const file of readdirSync(earlier)) copyFileSync(join(earlier, file), join(folder, file));
  }
  function replaceByAnother(): void {
    const other = mkdtempSync(join(tmpdir(), 'another-'));
    const theirs = openDatabase(other);
    for (const table of ['outbox', 'segment', 'meta', 'run', 'event', 'camera']) theirs.exec(`DROP TABLE ${table}`);
    theirs.exec('CREATE TABLE songs (title TEXT)');
    theirs.pragma('user_version = 0');
    checkpoint(theirs);
    theirs.close();
    overwrite(readFileSync(join(other, 'agent.db')));
    mkdirSync(other, { recursive: true });
  }
});

function checkpoint(db: Db): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}

function epochOf(db: Db): string {
  return (db.prepare(`SELECT value FROM meta WHERE key = 'epoch'`).get() as { value: string }).value;
}

function chainsOf(db: Db) {
  return new Map(CAMERAS.map((camera) => [camera, new SegmentStore(db).chain(camera)]));
}
