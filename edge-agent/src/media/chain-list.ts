import type { DownBody } from '../../../src/contract/wire/mqtt/down.js';
import type { UpBody } from '../../../src/contract/wire/mqtt/up.js';
import type { SegmentStore } from '../index/segment-store.js';

/** A page of so many links stays below MAX_MESSAGE_BYTES with room to spare (about 480 bytes each). */
const PAGE = 200;

/** The answer to `down/chain`: every link of a segment that shares time with the span. At least one page; the last says so. */
export function chainPages(store: SegmentStore, question: DownBody<'chain'>): UpBody<'chain'>[] {
  const { requestId, cameraId, from, to } = question;
  const links = store.links(cameraId, Date.parse(from), Date.parse(to)).map((link) => ({
    ...{ segmentId: link.segmentId, initId: link.initId, isThere: link.isThere },
    ...{ startAt: new Date(link.startMs).toISOString(), endAt: new Date(link.endMs).toISOString() },
    ...{ leaf: link.leaf, count: link.count, before: store.headAt(cameraId, link.count - 1), head: link.head },
  }));
  const count = Math.max(1, Math.ceil(links.length / PAGE));
  return Array.from({ length: count }, (_, page) => {
    const own = links.slice(page * PAGE, (page + 1) * PAGE);
    return { requestId, cameraId, page, last: page === count - 1, links: own };
  });
}
