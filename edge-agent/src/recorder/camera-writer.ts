import { writevSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import type { Contributor } from '../index/committer.js';
import type { IndexedFragment } from '../index/packing.js';
import type { Segment, SegmentStore } from '../index/segment-store.js';
import type { InitPart, MediaFragment } from './film/fmp4.js';
import type { Recordings } from './recordings.js';

interface GrowingSegment extends Segment {
  handle: FileHandle;
  dirty: boolean;
  /** So many of its fragments are on the disk for certain: the index knows them. */
  certain: number;
  closeCause: string | null;
}

/** What has become durable, told once. */
export interface CommittedFragment {
  startMs: number;
  endMs: number;
}

/**
 * The writer of one camera's recordings. A fragment is written to the growing segment at once, and becomes known in
 * the index only after fdatasync, in the committer's transaction: what the index names is on the disk.
 */
export class CameraWriter implements Contributor {
  private current: GrowingSegment | null = null;
  private run: {
    runId: string;
    startedMs: number;
    initId: string | null;
    endCause: string | null;
    known: boolean;
  } | null = null;
  /** Segments with something the index does not know yet, in order. */
  private unsaved: GrowingSegment[] = [];
  private endedRuns: { runId: string; endedMs: number; cause: string }[] = [];
  /** Fragments waiting for the next commit, and those the transaction under way will have written. */
  private waiting: (CommittedFragment & { segment: GrowingSegment })[] = [];
  private inCommit: {
    segments: Map<GrowingSegment, { count: number; close: string | null }>;
    fragments: number;
    runs: number;
  } | null = null;

  constructor(
    readonly cameraId: string,
    private readonly deps: {
      recordings: Recordings;
      store: SegmentStore;
      segmentMs: number;
      requestCommit: () => void;
      onCommitted: (fragments: CommittedFragment[]) => void;
      /** The disk has not kept what was written; it is lost. */
      onLost?: (fromMs: number, toMs: number, error: unknown) => void;
      /** Makes a file that is not there yet; another one only in tests. */
      create?: (path: string) => Promise<FileHandle>;
    },
  ) {}

  /** Begins a run: an unbroken stretch of one ffmpeg. */
  beginRun(startedMs: number): void {
    this.run = { runId: uuidv7(), startedMs, initId: null, endCause: null, known: false };
  }

  /** Takes the run's initialisation part. */
  async init(part: InitPart): Promise<void> {
    await this.deps.recordings.keepInit(part.initId, part.bytes);
    if (this.run !== null) this.run.initId = part.initId;
  }

  /**
   * Writes a fragment that began at `startMs` (wall time).
   *
   * @throws the file system's error; the segment is then as it was before
   */
  async fragment(part: MediaFragment, startMs: number): Promise<void> {
    const { run } = this;
    if (run?.initId == null) throw new Error('a fragment outside a run');
    if (this.current !== null && startMs - this.current.startMs >= this.deps.segmentMs) this.closeCurrent('rotated');
    this.current ??= await this.openSegment(run.runId, run.initId, startMs);
    const segment = this.current;
    const byteFrom = segment.fragments.at(-1)?.byteTo ?? 0;
    try {
      writeAll(segment.handle.fd, part.chunks, byteFrom);
    } catch (error) {
      await segment.handle.truncate(byteFrom);
      // The file's name says when its first fragment began: the next one needs a file of its own.
      if (segment.fragments.length === 0) {
        this.current = null;
        await this.letGo(segment);
      }
      throw error;
    }
    const fragment: IndexedFragment = {
      startMs,
      durationMs: Math.max(1, Math.round(part.durationMs)),
      byteFrom,
      byteTo: byteFrom + part.byteLength,
      sha256: part.sha256,
    };
    segment.fragments.push(fragment);
    segment.dirty = true;
    this.waiting.push({ segment, startMs, endMs: startMs + fragment.durationMs });
    this.mark(segment);
  }

  /** Ends the run; its segment is closed with `cause`. Repeating it does nothing. */
  endRun(endedMs: number, cause: string): void {
    if (this.run === null) return;
    if (this.current !== null) this.closeCurrent(cause);
    if (this.run.known) this.endedRuns.push({ runId: this.run.runId, endedMs, cause });
    this.run = null;
    this.deps.requestCommit();
  }

  /** True when fragments are written that the index does not know yet. */
  get hasUncommitted(): boolean {
    return this.waiting.length > 0;
  }

  hasWork(): boolean {
    return this.unsaved.length > 0 || this.endedRuns.length > 0;
  }

  async prepare(): Promise<void> {
    const segments = new Map<GrowingSegment, { count: number; close: string | null }>();
    for (const segment of this.unsaved) {
      segments.set(segment, { count: segment.fragments.length, close: segment.closeCause });
    }
    // What is counted here was written before the sync below; what comes during it waits for the next commit.
    this.inCommit = { segments, fragments: this.waiting.length, runs: this.endedRuns.length };
    await Promise.all([...segments.keys()].map((segment) => this.sync(segment)));
  }

  write(): void {
    if (this.inCommit === null) return;
    const { store } = this.deps;
    for (const [segment, { count, close }] of this.inCommit.segments) {
      if (count === 0) continue;
      const saved = { ...segment, fragments: segment.fragments.slice(0, count) };
      store.startRun({ ...saved, source: 'live', startedMs: saved.startMs });
      store.save(saved);
      if (close !== null) store.close(saved, close);
    }
    for (const run of this.endedRuns.slice(0, this.inCommit.runs)) store.endRun(run.runId, run.endedMs, run.cause);
  }

  committed(): void {
    if (this.inCommit === null) return;
    const { segments, fragments, runs } = this.inCommit;
    this.inCommit = null;
    this.endedRuns.splice(0, runs);
    this.unsaved = this.unsaved.filter((segment) => {
      const saved = segments.get(segment);
      if (saved === undefined) return true;
      segment.certain = saved.count;
      if (saved.close !== null) void this.letGo(segment);
      return saved.close === null && (segment.closeCause !== null || segment.fragments.length > saved.count);
    });
    const news = this.waiting.splice(0, fragments);
    if (news.length > 0) this.deps.onCommitted(news.map(({ startMs, endMs }) => ({ startMs, endMs })));
    if (this.hasWork()) this.deps.requestCommit();
  }

  private async openSegment(runId: string, initId: string, startMs: number): Promise<GrowingSegment> {
    const segmentId = uuidv7();
    const { recordings } = this.deps;
    const file = recordings.fileOf(this.cameraId, segmentId, startMs, initId);
    await recordings.prepareFolder(file);
    const handle = await (this.deps.create ?? create)(recordings.pathOf(file));
    try {
      await recordings.syncFolderOf(file);
    } catch (error) {
      await handle.close();
      throw error;
    }
    if (this.run !== null) this.run.known = true;
    return {
      segmentId,
      cameraId: this.cameraId,
      runId,
      initId,
      file,
      startMs,
      fragments: [],
      handle,
      dirty: false,
      certain: 0,
      closeCause: null,
    };
  }

  private async sync(segment: GrowingSegment): Promise<void> {
    if (!segment.dirty) return;
    segment.dirty = false;
    try {
      await segment.handle.datasync();
    } catch (error) {
      await this.giveUp(segment, error);
    }
  }

  /**
   * The disk has refused what was written. A second sync may succeed without having written it, since the pages no longer
   * count as changed, and reading them back would read the memory: so what was not certain before is lost. The segment is
   * closed with what is certain, and the next fragment begins another.
   */
  private async giveUp(segment: GrowingSegment, error: unknown): Promise<void> {
    const lost = segment.fragments.splice(segment.certain);
    segment.closeCause ??= 'disk';
    if (this.current === segment) this.current = null;
    const end = segment.fragments.at(-1)?.byteTo ?? 0;
    await segment.handle.truncate(end).catch(() => undefined);
    const [first, last] = [lost[0], lost.at(-1)];
    this.inCommit?.segments.set(segment, { count: segment.certain, close: segment.closeCause });
    if (this.inCommit) {
      this.inCommit.fragments -= this.waiting
        .slice(0, this.inCommit.fragments)
        .filter((one) => one.segment === segment).length;
    }
    this.waiting = this.waiting.filter((one) => one.segment !== segment);
    if (first && last) this.deps.onLost?.(first.startMs, last.startMs + last.durationMs, error);
  }

  private closeCurrent(cause: string): void {
    const segment = this.current as GrowingSegment;
    this.current = null;
    segment.closeCause = cause;
    if (segment.fragments.length > 0) {
      this.mark(segment);
      return;
    }
    // Opened for a fragment that could not be written: there is nothing to know about.
    void this.letGo(segment);
  }

  /** Closes the file; one of which nothing is known goes. */
  private async letGo(segment: GrowingSegment): Promise<void> {
    await segment.handle.close().catch(() => undefined);
    if (segment.certain === 0) await this.deps.recordings.remove(segment.file).catch(() => undefined);
  }

  private mark(segment: GrowingSegment): void {
    if (!this.unsaved.includes(segment)) this.unsaved.push(segment);
    this.deps.requestCommit();
  }
}

const create = (path: string): Promise<FileHandle> => open(path, 'wx');

/**
 * `writev` may write less than it was given; a silent short write would shift everything after it. Not through the
 * thread pool: this only fills the page cache, and waking two threads costs several times as much as the copy.
 */
function writeAll(fd: number, chunks: readonly Buffer[], position: number): void {
  let rest = [...chunks];
  let at = position;
  while (rest.length > 0) {
    const bytesWritten = writevSync(fd, rest.slice(0, 512), at);
    at += bytesWritten;
    let skip = bytesWritten;
    while (rest.length > 0 && skip >= (rest[0] as Buffer).length) {
      skip -= (rest[0] as Buffer).length;
      rest.shift();
    }
    if (skip > 0) rest = [(rest[0] as Buffer).subarray(skip), ...rest.slice(1)];
  }
}
