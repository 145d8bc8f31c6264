import { BrokenMedia, boxAt, boxesAt, boxesIn } from '../../contract/wire/media-boxes.js';

/** Ticks per second of each track, by track id. */
export type Timescales = ReadonlyMap<number, number>;

/** Reads the timescales from an initialisation part (`ftyp` + `moov`). @throws BrokenMedia */
export function readTimescales(init: Buffer): Timescales {
  const timescales = new Map<number, number>();
  for (const trak of boxesAt(init, ['moov', 'trak'], { start: 0, end: init.length })) {
    const tkhd = boxAt(init, ['tkhd'], trak, 24);
    const mdhd = boxAt(init, ['mdia', 'mdhd'], trak, 24);
    const trackId = init.readUInt32BE(tkhd.start + (init[tkhd.start] === 1 ? 20 : 12));
    const timescale = init.readUInt32BE(mdhd.start + (init[mdhd.start] === 1 ? 20 : 12));
    if (timescale === 0) throw new BrokenMedia('the timescale is zero');
    timescales.set(trackId, timescale);
  }
  if (timescales.size === 0) throw new BrokenMedia('there is no track');
  return timescales;
}

/**
 * A copy of `piece` (one or more `moof` + `mdat`) that begins at `baseMs` on the playlist's timeline. Distances
 * inside the piece stay as recorded; only `tfdt` boxes change, so the size and every offset stay too.
 *
 * Two neighbouring pieces of one run meet to within a millisecond when their bases differ by the time between
 * their starts, because all of them are moved by whole ticks from one epoch.
 *
 * @param baseMs not negative; whole milliseconds
 * @throws BrokenMedia when the boxes are damaged, or a 32-bit `tfdt` (version 0) cannot hold the new time
 */
export function rewriteTfdt(piece: Buffer, baseMs: number, timescales: Timescales): Buffer {
  const out = Buffer.from(piece);
  let shiftSeconds: number | null = null;
  for (const moof of boxesIn(out).filter(({ type }) => type === 'moof')) {
    for (const traf of boxesAt(out, ['traf'], moof)) {
      const timescale = timescaleOf(out, boxAt(out, ['tfhd'], traf, 8).start, timescales);
      const tfdt = boxAt(out, ['tfdt'], traf, 8).start;
      const wide = out[tfdt] === 1;
      const recorded = wide ? Number(out.readBigUInt64BE(tfdt + 4)) : out.readUInt32BE(tfdt + 4);
      shiftSeconds ??= Math.round((baseMs * timescale) / 1000) / timescale - recorded / timescale;
      const moved = recorded + Math.round(shiftSeconds * timescale);
      if (moved < 0 || moved > (wide ? Number.MAX_SAFE_INTEGER : 0xffffffff)) {
        throw new BrokenMedia(`tfdt ${moved} does not fit`);
      }
      if (wide) out.writeBigUInt64BE(BigInt(moved), tfdt + 4);
      else out.writeUInt32BE(moved, tfdt + 4);
    }
  }
  if (shiftSeconds === null) throw new BrokenMedia('there is no moof');
  return out;
}

/** Where on its recording's own timeline the first track of a piece begins, in ticks. @throws BrokenMedia */
export function firstTfdt(piece: Buffer): number {
  const moof = boxesIn(piece).find(({ type }) => type === 'moof');
  if (moof === undefined) throw new BrokenMedia('there is no moof');
  const tfdt = boxAt(piece, ['traf', 'tfdt'], moof, 8).start;
  return piece[tfdt] === 1 ? Number(piece.readBigUInt64BE(tfdt + 4)) : piece.readUInt32BE(tfdt + 4);
}

function timescaleOf(data: Buffer, tfhd: number, timescales: Timescales): number {
  const timescale = timescales.get(data.readUInt32BE(tfhd + 4));
  if (timescale === undefined) throw new BrokenMedia('a fragment of a track that the initialisation part has not');
  return timescale;
}
