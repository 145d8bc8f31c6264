import { sha256 } from '../../contract/hashing.js';
import { isSmallPicture } from '../small-picture.js';
import { initPieceId, type Piece } from './cut-pieces.js';

/** Something one upload brings: a piece of footage, or the initialisation part it needs. */
export interface WantedPart extends Piece {
  kind: 'init' | 'fragments';
}

/** No piece is larger: 6 s at 40 Mbit/s. */
const MAX_PART_BYTES = 32 * 1024 * 1024;
/** Six seconds of a small picture are a tenth of this. */
const MAX_SMALL_BYTES = 4 * 1024 * 1024;

export function piecePart(piece: Piece): WantedPart {
  return { ...piece, kind: 'fragments' };
}

/** The initialisation part that `piece` needs. Its length is known to the agent only (`contract/wire/mqtt/down.ts`). */
export function initPart(piece: Piece): WantedPart {
  const pieceId = initPieceId(piece);
  return { ...piece, pieceId, kind: 'init', durationMs: 0, byteFrom: 0, byteTo: 1, fragments: [] };
}

/** Whether an upload may have this length. */
export function isPossibleLength({ kind, rendition, byteFrom, byteTo }: WantedPart, length: number): boolean {
  if (rendition === 'small') return length > 0 && length <= MAX_SMALL_BYTES;
  if (kind === 'init') return length > 0 && length <= MAX_PART_BYTES;
  return length === byteTo - byteFrom && length <= MAX_PART_BYTES;
}

/**
 * Whether these are the very bytes the agent promised in its list: every fragment by its hash. A small picture was not
 * there when the list was written; it only has to be one.
 */
export function isPromised(part: WantedPart, bytes: Buffer): boolean {
  if (part.rendition === 'small') return isSmallPicture(part.kind, bytes);
  if (part.kind === 'init') return sha256(bytes) === part.initId;
  let at = 0;
  for (const fragment of part.fragments) {
    if (sha256(bytes.subarray(at, at + fragment.bytes)) !== fragment.sha256) return false;
    at += fragment.bytes;
  }
  return at === bytes.length;
}
