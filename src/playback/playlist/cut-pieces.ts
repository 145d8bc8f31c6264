import { sha256 } from '../../contract/hashing.js';
import type { Fragment, Rendition } from '../../contract/wire/mqtt/up.js';

/** One fragment inside a piece, by its place in the piece's bytes. */
export interface PieceFragment {
  bytes: number;
  sha256: string;
}

/** What one upload brings and one playlist entry plays. Times are ms since the epoch. */
export interface Piece {
  pieceId: string;
  cameraId: string;
  segmentId: string;
  initId: string;
  rendition: Rendition;
  startMs: number;
  durationMs: number;
  byteFrom: number;
  byteTo: number;
  fragments: PieceFragment[];
}

/** Pieces end on this grid, so that two people who ask for overlapping spans share what is cached. */
const GRID_MS = 2_000;
/** From this length on a piece is not added to. */
const ENOUGH_MS = 1_900;
const MAX_PIECE_MS = 6_000;
/** Fragments further apart than this do not share a piece. */
const SEAM_MS = 100;
/** A fragment that begins this much before the one ahead has ended shows the same time again and is left out. */
const OVERLAP_MS = 500;

/**
 * Cuts what the agent has of [`fromMs`, `toMs`) into pieces at fragment borders: 2–6 s where fragments allow it,
 * one fragment where it alone is longer. Fragments may come in any order, twice, and beyond the span.
 *
 * @param growing the recording goes on: a last piece that would still grow is held back, because an entry of a
 *   playlist may never change once it was shown
 */
export function cutPieces(
  cameraId: string,
  fragments: readonly Fragment[],
  {
    fromMs,
    toMs,
    growing,
    renditionOf,
  }: { fromMs: number; toMs: number; growing: boolean; renditionOf: (initId: string) => Rendition },
): Piece[] {
  const pieces: Piece[] = [];
  for (const fragment of inOrder(fragments)) {
    const startMs = Date.parse(fragment.startAt);
    const endMs = startMs + fragment.durationMs;
    if (endMs <= fromMs || startMs >= toMs) continue;
    const last = pieces.at(-1);
    if (last && startMs < endOf(last) - OVERLAP_MS) continue;
    if (last && belongsTo(last, fragment, startMs)) {
      last.byteTo = fragment.byteTo;
      last.durationMs = endMs - last.startMs;
      last.fragments.push({ bytes: fragment.byteTo - fragment.byteFrom, sha256: fragment.sha256 });
    } else {
      pieces.push(begin(cameraId, fragment, startMs, renditionOf(fragment.initId)));
    }
  }
  const last = pieces.at(-1);
  if (growing && last && last.durationMs < ENOUGH_MS) pieces.pop();
  for (const piece of pieces) piece.pieceId = pieceIdOf(piece);
  return pieces;
}

/**
 * Pieces that were cut for different spans as one row without overlaps: the earliest first, and of two that begin
 * together the longer one.
 */
export function withoutOverlaps(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.startMs - b.startMs || b.durationMs - a.durationMs)) {
    const last = kept.at(-1);
    if (!last || piece.startMs >= endOf(last) - SEAM_MS) kept.push(piece);
  }
  return kept;
}

/** An initialisation part is the same for all segments that name it, so one upload of it serves them all. */
export function initPieceId({ cameraId, initId, rendition }: Pick<Piece, 'cameraId' | 'initId' | 'rendition'>): string {
  return sha256(`${cameraId}/${initId}/init/${rendition}`);
}

export const endOf = ({ startMs, durationMs }: Pick<Piece, 'startMs' | 'durationMs'>): number => startMs + durationMs;

function pieceIdOf({ cameraId, segmentId, rendition, byteFrom, byteTo }: Piece): string {
  return sha256(`${cameraId}/${segmentId}/fragments/${rendition}/${byteFrom}/${byteTo}`);
}

function begin(cameraId: string, fragment: Fragment, startMs: number, rendition: Rendition): Piece {
  const { segmentId, initId, durationMs, byteFrom, byteTo } = fragment;
  const fragments = [{ bytes: byteTo - byteFrom, sha256: fragment.sha256 }];
  return { pieceId: '', cameraId, segmentId, initId, rendition, startMs, durationMs, byteFrom, byteTo, fragments };
}

function belongsTo(piece: Piece, next: Fragment, startMs: number): boolean {
  return (
    piece.segmentId === next.segmentId &&
    piece.byteTo === next.byteFrom &&
    Math.abs(startMs - endOf(piece)) <= SEAM_MS &&
    Math.floor(piece.startMs / GRID_MS) === Math.floor(startMs / GRID_MS) &&
    piece.durationMs < ENOUGH_MS &&
    startMs + next.durationMs - piece.startMs <= MAX_PIECE_MS
  );
}

function inOrder(fragments: readonly Fragment[]): Fragment[] {
  return fragments
    .filter(({ byteFrom, byteTo }) => byteFrom < byteTo)
    .sort((a, b) => (a.startAt === b.startAt ? a.byteFrom - b.byteFrom : a.startAt < b.startAt ? -1 : 1));
}
