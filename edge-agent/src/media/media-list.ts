import { readFile } from 'node:fs/promises';
import type { DownBody } from '../../../src/contract/wire/mqtt/down.js';
import type { Fragment, UpBody } from '../../../src/contract/wire/mqtt/up.js';
import type { SegmentStore } from '../index/segment-store.js';
import { readTrackInfo } from '../recorder/film/boxes.js';
import type { Recordings } from '../recorder/recordings.js';

/** A page of so many fragments stays below MAX_MESSAGE_BYTES with room to spare (about 320 bytes each). */
const PAGE = 300;

/** Says what footage there is. */
export class MediaList {
  private readonly codecs = new Map<string, string>();

  constructor(
    private readonly store: SegmentStore,
    private readonly recordings: Recordings,
  ) {}

  /**
   * The answer to `down/media-list`: every known fragment that shares time with `[from, to)`, oldest first, those of
   * the segment that is still growing included. Always at least one page; the last one says so.
   */
  async answer(question: DownBody<'media-list'>): Promise<UpBody<'media-list'>[]> {
    const fragments = this.find(question);
    const { requestId, cameraId } = question;
    const count = Math.max(1, Math.ceil(fragments.length / PAGE));
    const pages: UpBody<'media-list'>[] = [];
    for (let page = 0; page < count; page += 1) {
      const own = fragments.slice(page * PAGE, (page + 1) * PAGE);
      const codecs = await this.codecsOf(own);
      pages.push({ requestId, cameraId, page, last: page === count - 1, fragments: own, codecs });
    }
    return pages;
  }

  private find(question: DownBody<'media-list'>): Fragment[] {
    const fromMs = Date.parse(question.from);
    const toMs = Date.parse(question.to);
    return this.store.overlapping(question.cameraId, fromMs, toMs).flatMap((segment) =>
      segment.fragments
        .filter((fragment) => fragment.startMs < toMs && fragment.startMs + fragment.durationMs > fromMs)
        .map((fragment) => ({
          segmentId: segment.segmentId,
          initId: segment.initId,
          startAt: new Date(fragment.startMs).toISOString(),
          durationMs: fragment.durationMs,
          byteFrom: fragment.byteFrom,
          byteTo: fragment.byteTo,
          sha256: fragment.sha256,
        })),
    );
  }

  private async codecsOf(fragments: readonly Fragment[]): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const initId of new Set(fragments.map((fragment) => fragment.initId))) {
      found[initId] = this.codecs.get(initId) ?? (await this.readCodec(initId));
    }
    return found;
  }

  /** `unknown` for an initialisation part that cannot be read: what rests on it cannot be played either. */
  private async readCodec(initId: string): Promise<string> {
    try {
      const { codec } = readTrackInfo(await readFile(this.recordings.initPath(initId)));
      this.codecs.set(initId, codec);
      return codec;
    } catch {
      return 'unknown';
    }
  }
}
