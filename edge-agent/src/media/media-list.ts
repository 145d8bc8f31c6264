import type { DownBody, Fragment, UpBody } from '../../../src/contract/mqtt.js';
import type { SegmentStore } from '../index/segment-store.js';

/** A page of so many fragments stays below MAX_MESSAGE_BYTES with room to spare (about 320 bytes each). */
const PAGE = 300;

/**
 * The answer to `down/media-list`: every known fragment that shares time with `[from, to)`, oldest first, those of
 * the segment that is still growing included. Always at least one page; the last one says so.
 */
export function listMedia(store: SegmentStore, question: DownBody<'media-list'>): UpBody<'media-list'>[] {
  const fromMs = Date.parse(question.from);
  const toMs = Date.parse(question.to);
  const fragments: Fragment[] = store.overlapping(question.cameraId, fromMs, toMs).flatMap((segment) =>
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
  const { requestId, cameraId } = question;
  const pages = Math.max(1, Math.ceil(fragments.length / PAGE));
  return Array.from({ length: pages }, (_, page) => ({
    requestId,
    cameraId,
    page,
    last: page === pages - 1,
    fragments: fragments.slice(page * PAGE, (page + 1) * PAGE),
  }));
}
