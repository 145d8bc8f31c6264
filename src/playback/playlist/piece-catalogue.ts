import { initPieceId, type Piece } from './cut-pieces.js';

/** About five hours of one camera in 2 s pieces, a few kilobytes each at most. */
const MOST_PIECES = 100_000;

/** What one playlist has named, in its order: `index` is where a piece stands in `row`. */
export interface Listed {
  row: readonly Piece[];
  index: number;
}

/** The pieces that playlists of this process have named, the latest ones when there are very many. */
export class PieceCatalogue {
  private readonly listed = new Map<string, Listed>();

  add(row: readonly Piece[]): void {
    let initId = '';
    row.forEach((piece, index) => {
      const entry = { row, index };
      this.put(piece.pieceId, entry);
      if (piece.initId !== initId) this.put(initPieceId(piece), entry);
      initId = piece.initId;
    });
    for (const pieceId of this.listed.keys()) {
      if (this.listed.size <= MOST_PIECES) break;
      this.listed.delete(pieceId);
    }
  }

  /** To the end: it was named just now. */
  private put(pieceId: string, entry: Listed): void {
    this.listed.delete(pieceId);
    this.listed.set(pieceId, entry);
  }

  /** For the name of an initialisation part, a piece that needs it. */
  find(pieceId: string): Listed | undefined {
    return this.listed.get(pieceId);
  }
}
