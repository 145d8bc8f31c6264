/**
 * Walks the boxes of ISO-BMFF, for the box that records and the platform that plays. Lengths come from cameras and the
 * network: every one is checked.
 */

/** Broken media: the bytes are not what was asked for. */
export class BrokenMedia extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BrokenMedia';
  }
}

/** A box whose content is [`start`, `end`) of the buffer. */
export interface Box {
  type: string;
  start: number;
  end: number;
}

/** The boxes directly inside [`start`, `end`). @throws BrokenMedia when one leaves its parent */
export function boxesIn(data: Buffer, start = 0, end = data.length): Box[] {
  const found: Box[] = [];
  for (let at = start; at < end; ) {
    const size = at + 8 <= end ? data.readUInt32BE(at) : 0;
    if (size < 8 || at + size > end) throw new BrokenMedia('a box leaves its parent');
    found.push({ type: data.toString('latin1', at + 4, at + 8), start: at + 8, end: at + size });
    at += size;
  }
  return found;
}

/** All boxes at `path` below `parent`, in order. */
export function boxesAt(data: Buffer, path: readonly string[], parent: Pick<Box, 'start' | 'end'>): Box[] {
  return path.reduce<Pick<Box, 'start' | 'end'>[]>(
    (parents, type) =>
      parents.flatMap(({ start, end }) => boxesIn(data, start, end).filter((box) => box.type === type)),
    [parent],
  ) as Box[];
}

/** The first box at `path`. @throws BrokenMedia when there is none or it has fewer than `minBytes` of content */
export function boxAt(data: Buffer, path: readonly string[], parent: Pick<Box, 'start' | 'end'>, minBytes = 0): Box {
  const box = boxesAt(data, path, parent)[0];
  if (box === undefined || box.end - box.start < minBytes) throw new BrokenMedia(`${path.join('/')} is missing`);
  return box;
}
