import { BrokenMedia, boxAt, boxesAt } from '../../contract/wire/media-boxes.js';

const SAMPLE_ENTRIES = ['mdia', 'minf', 'stbl', 'stsd'] as const;

/** How large the pictures of a recording are, by its initialisation part; null where that cannot be read. */
export function pictureSizeOf(init: Buffer): { width: number; height: number } | null {
  try {
    const tracks = boxesAt(init, ['moov', 'trak'], { start: 0, end: init.length });
    const film = tracks.find((track) => boxesAt(init, ['mdia', 'minf', 'vmhd'], track).length > 0);
    if (film === undefined) return null;
    const entry = boxAt(init, SAMPLE_ENTRIES, film, 44).start + 8;
    const size = { width: init.readUInt16BE(entry + 32), height: init.readUInt16BE(entry + 34) };
    return size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    if (error instanceof BrokenMedia || error instanceof RangeError) return null;
    throw error;
  }
}
