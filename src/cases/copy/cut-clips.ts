import type { Piece } from '../../playback/index.js';

/** Pieces further apart than this do not run on; what is less is said of the clip (`gapsIn`). */
const SEAM_MS = 500;
/** A longer run goes into several files: who checks one has to hold it in memory. */
const MAX_CLIP_MS = 900_000;

/** A piece whose bytes are here, with where on its recording's own timeline it begins. */
export interface HerePiece {
  piece: Piece;
  ticks: number;
}

/**
 * Puts pieces together that play one after the other as one file: of one initialisation part, without a gap, on a timeline
 * that goes on. A recording that was begun anew within the seam has a timeline of its own, and is a clip of its own.
 */
export function cutClips(pieces: readonly HerePiece[]): Piece[][] {
  const clips: { row: Piece[]; last: HerePiece }[] = [];
  for (const next of [...pieces].sort((a, b) => a.piece.startMs - b.piece.startMs)) {
    const clip = clips.at(-1);
    if (clip && runsOn(clip.row[0] as Piece, clip.last, next)) {
      clip.row.push(next.piece);
      clip.last = next;
    } else clips.push({ row: [next.piece], last: next });
  }
  return clips.map(({ row }) => row);
}

function runsOn(first: Piece, last: HerePiece, next: HerePiece): boolean {
  const endMs = last.piece.startMs + last.piece.durationMs;
  return (
    last.piece.initId === next.piece.initId &&
    Math.abs(next.piece.startMs - endMs) <= SEAM_MS &&
    next.ticks > last.ticks &&
    next.piece.startMs + next.piece.durationMs - first.startMs <= MAX_CLIP_MS
  );
}

/** What of [`fromMs`, `toMs`) lies in none of the stretches, in order; gaps below the seam are none. */
export function gapsOf(
  stretches: readonly { startMs: number; endMs: number }[],
  { fromMs, toMs }: { fromMs: number; toMs: number },
): { fromMs: number; toMs: number }[] {
  const gaps: { fromMs: number; toMs: number }[] = [];
  let at = fromMs;
  const add = (until: number) => {
    if (until - at > SEAM_MS) gaps.push({ fromMs: at, toMs: until });
  };
  for (const { startMs, endMs } of [...stretches].sort((a, b) => a.startMs - b.startMs)) {
    add(Math.min(startMs, toMs));
    at = Math.max(at, endMs);
  }
  add(toMs);
  return gaps;
}
