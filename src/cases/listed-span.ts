import type { BusinessDate } from '../contract/business-date.js';
import type { ChainLinkSaid, Fragment } from '../contract/wire/mqtt/up.js';
import type { ListedSpan, Piece } from '../playback/index.js';

/** A head of the camera's chain that its box had told before anybody asked for the footage. */
export interface ToldHead {
  date: BusinessDate;
  count: number;
  head: string;
  conflict: boolean;
}

/** What a box said of a stretch, as it is kept until the case is gone: all that proves its footage, apart from the footage. */
export interface KeptListing {
  askedAt: string;
  fragments: Fragment[];
  /** Links of the stretch's segments and of those up to `told`. */
  links: ChainLinkSaid[];
  pieces: Piece[];
  /** The first head told that takes in the whole stretch; null where none does. */
  told: ToldHead | null;
  /** Two chains of one length were told of this camera on one of these days. */
  conflict: boolean;
}

/** A box that closes its files at least this often; one that does not say what is closed is given so long. */
export const SURELY_CLOSED_MS = 2 * 3_600_000;

/**
 * Whether nothing of the stretch still grows: each segment of it has its link, and a head that takes all of them in was told.
 * A box that says nothing of its chain is believed once its files must be closed.
 */
export function isSettled(
  { fragments, links, told }: Pick<KeptListing, 'fragments' | 'links' | 'told'>,
  { toMs, nowMs, boxHolds }: { toMs: number; nowMs: number; boxHolds: boolean },
): boolean {
  if (nowMs - toMs > SURELY_CLOSED_MS) return true;
  if (!boxHolds) return false;
  const linked = new Set(links.map(({ segmentId }) => segmentId));
  const inSpan = fragments.filter(({ startAt }) => Date.parse(startAt) < toMs);
  return inSpan.every(({ segmentId }) => linked.has(segmentId)) && (inSpan.length === 0 || told !== null);
}

/**
 * Keeps of what the box said what proves the stretch: its own links, and those up to the first head that was told before.
 *
 * @param told heads in the order of their days
 */
export function keptListing(
  { fragments, links, pieces }: ListedSpan,
  { askedAt, toMs, told }: { askedAt: string; toMs: number; told: readonly ToldHead[] },
): KeptListing {
  const own = links.filter(({ startAt }) => Date.parse(startAt) < toMs);
  const last = Math.max(0, ...own.map(({ count }) => count));
  const known = new Map(links.map((link) => [link.count, link]));
  const anchor = told.find(({ count }) => count >= last && isUnbroken(known, last, count)) ?? null;
  const kept = links.filter(({ count }) => count <= (anchor?.count ?? last));
  const conflict = told.some((one) => one.conflict);
  return { askedAt, fragments, links: kept, pieces, told: own.length === 0 ? null : anchor, conflict };
}

/** Whether every link from `from` to `to` is there: a chain that was begun anew in between proves nothing of what was before. */
function isUnbroken(known: ReadonlyMap<number, ChainLinkSaid>, from: number, to: number): boolean {
  for (let count = from; count <= to; count += 1) if (!known.has(count)) return false;
  return true;
}

/** Of which segments only the link is left. */
export function lostOf({ links }: Pick<KeptListing, 'links'>, span: { fromMs: number; toMs: number }): ChainLinkSaid[] {
  return links.filter(
    ({ isThere, startAt, endAt }) => !isThere && Date.parse(startAt) < span.toMs && Date.parse(endAt) > span.fromMs,
  );
}
