/** One fragment as the index keeps it. `startMs` is wall time; the bytes are `[byteFrom, byteTo)` of the segment file. */
export interface IndexedFragment {
  startMs: number;
  durationMs: number;
  byteFrom: number;
  byteTo: number;
  sha256: string;
}

const STRIDE = 4 + 4 + 4 + 32;

/** Packs fragments that tile a file from byte 0; starts are kept relative to `segmentStartMs`. */
export function packFragments(fragments: readonly IndexedFragment[], segmentStartMs: number): Buffer {
  const out = Buffer.alloc(fragments.length * STRIDE);
  fragments.forEach((fragment, i) => {
    const at = i * STRIDE;
    out.writeInt32LE(fragment.startMs - segmentStartMs, at);
    out.writeUInt32LE(fragment.durationMs, at + 4);
    out.writeUInt32LE(fragment.byteTo, at + 8);
    out.write(fragment.sha256, at + 12, 'hex');
  });
  return out;
}

/** The inverse of `packFragments`. */
export function unpackFragments(packed: Buffer, segmentStartMs: number): IndexedFragment[] {
  const out: IndexedFragment[] = [];
  let byteFrom = 0;
  for (let at = 0; at + STRIDE <= packed.length; at += STRIDE) {
    const byteTo = packed.readUInt32LE(at + 8);
    out.push({
      startMs: segmentStartMs + packed.readInt32LE(at),
      durationMs: packed.readUInt32LE(at + 4),
      byteFrom,
      byteTo,
      sha256: packed.toString('hex', at + 12, at + STRIDE),
    });
    byteFrom = byteTo;
  }
  return out;
}
