import { endOf, initPieceId, type Piece } from './cut-pieces.js';

/** Nothing to show between these instants. */
export interface Gap {
  fromMs: number;
  toMs: number;
}

interface PlaylistOptions {
  /** Where the span begins, and how far it is answered: to its end or to now. What lies behind is not a gap yet. */
  fromMs: number;
  toMs: number;
  /** False while the recording may still grow; the player then comes back for more. */
  ended: boolean;
  ticket: string;
  /** For the player, to renew its tickets with. */
  viewingId: string;
  /** Why there is nothing, as a stable code (`contract/verdicts.ts`). */
  causeOf(gap: Gap): string;
}

/** Shorter holes are played over. */
const GAP_MS = 1_000;
/** Two runs that overlap by more than this cannot share one timeline. */
const BACKWARD_MS = 50;
/** May not change while a playlist grows (RFC 8216 §6.2.1), so it starts at the longest usual piece. */
const TARGET_S = 6;

/**
 * The HLS playlist of `pieces` (RFC 8216, version 7, fMP4), which are in order and do not overlap. Every second of
 * it can be told from the clock: `EXT-X-PROGRAM-DATE-TIME` stands at the start and after every break, a break is an
 * `EXT-X-DISCONTINUITY`, and what is missing is an `EXT-X-DATERANGE` of class `gap` with its cause.
 */
export function buildPlaylist(pieces: readonly Piece[], options: PlaylistOptions): string {
  const longest = pieces.reduce((max, { durationMs }) => Math.max(max, durationMs), 0);
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.max(TARGET_S, Math.ceil(longest / 1000))}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    `#EXT-X-PLAYLIST-TYPE:${options.ended ? 'VOD' : 'EVENT'}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `# viewing=${options.viewingId}`,
  ];
  let previous: Piece | undefined;
  for (const piece of pieces) {
    const seenToMs = previous ? endOf(previous) : options.fromMs;
    if (piece.startMs - seenToMs > GAP_MS) lines.push(gapLine({ fromMs: seenToMs, toMs: piece.startMs }, options));
    lines.push(...entry(piece, previous, options.ticket));
    previous = piece;
  }
  const seenToMs = previous ? endOf(previous) : options.fromMs;
  if (options.ended && options.toMs - seenToMs > GAP_MS) {
    lines.push(gapLine({ fromMs: seenToMs, toMs: options.toMs }, options));
  }
  if (options.ended) lines.push('#EXT-X-ENDLIST');
  return `${lines.join('\n')}\n`;
}

function entry(piece: Piece, previous: Piece | undefined, ticket: string): string[] {
  const step = previous ? piece.startMs - endOf(previous) : 0;
  const newInit = piece.initId !== previous?.initId;
  const broken = previous !== undefined && (newInit || step > GAP_MS || step < -BACKWARD_MS);
  const lines: string[] = [];
  if (broken) lines.push('#EXT-X-DISCONTINUITY');
  if (newInit) lines.push(`#EXT-X-MAP:URI="media/${initPieceId(piece)}.mp4?ticket=${ticket}"`);
  if (broken || !previous) lines.push(`#EXT-X-PROGRAM-DATE-TIME:${iso(piece.startMs)}`);
  lines.push(`#EXTINF:${(piece.durationMs / 1000).toFixed(3)},`, `media/${piece.pieceId}.m4s?ticket=${ticket}`);
  return lines;
}

function gapLine(gap: Gap, { causeOf }: PlaylistOptions): string {
  const seconds = ((gap.toMs - gap.fromMs) / 1000).toFixed(3);
  return `#EXT-X-DATERANGE:ID="gap-${gap.fromMs}",CLASS="gap",START-DATE="${iso(gap.fromMs)}",DURATION=${seconds},X-CAUSE="${causeOf(gap)}"`;
}

const iso = (ms: number): string => new Date(ms).toISOString();
