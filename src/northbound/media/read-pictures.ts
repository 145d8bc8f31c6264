import { type Box, BrokenMedia, boxAt, boxesAt, boxesIn } from '../../contract/wire/media-boxes.js';

/** How the pictures of a recording are encoded, from its initialisation part. */
export interface VideoTrack {
  codec: 'h264' | 'h265';
  trackId: number;
  /** Ticks a second. */
  timescale: number;
  /** Bytes of the length in front of each unit. */
  lengthBytes: number;
  /** What a decoder needs before a key picture, with start codes. */
  parameterSets: Buffer;
  defaults: SampleDefaults;
}

/** One picture, with start codes. Times are ms since the recording's own zero. */
export interface Picture {
  decodeMs: number;
  showMs: number;
  isKey: boolean;
  data: Buffer;
}

interface SampleDefaults {
  duration: number;
  size: number;
  flags: number;
}

const START_CODE = Buffer.from([0, 0, 0, 1]);
const CODECS = { avc1: 'h264', avc3: 'h264', hvc1: 'h265', hev1: 'h265' } as const;
/** Of a visual sample entry, what stands before its own boxes. */
const ENTRY_BYTES = 78;
/** Sample flag: it cannot be decoded by itself. */
const NOT_KEY = 0x1_0000;

/** @throws BrokenMedia for what is no recording in H.264 or H.265 */
export function readTrack(init: Buffer): VideoTrack {
  const moov = boxAt(init, ['moov'], whole(init));
  const trak = boxesAt(init, ['trak'], moov).find((one) => {
    const handler = boxAt(init, ['mdia', 'hdlr'], one, 12);
    return init.toString('latin1', handler.start + 8, handler.start + 12) === 'vide';
  });
  if (trak === undefined) throw new BrokenMedia('no video');
  const tkhd = boxAt(init, ['tkhd'], trak, 24);
  const trackId = init.readUInt32BE(tkhd.start + (init[tkhd.start] === 1 ? 20 : 12));
  const mdhd = boxAt(init, ['mdia', 'mdhd'], trak, 24);
  const timescale = init.readUInt32BE(mdhd.start + (init[mdhd.start] === 1 ? 20 : 12));
  if (timescale === 0) throw new BrokenMedia('no timescale');
  const stsd = boxAt(init, ['mdia', 'minf', 'stbl', 'stsd'], trak, 8);
  const entry = boxesIn(init, stsd.start + 8, stsd.end)[0];
  if (entry === undefined || !(entry.type in CODECS)) throw new BrokenMedia('neither H.264 nor H.265');
  const codec = CODECS[entry.type as keyof typeof CODECS];
  const inner = { start: entry.start + ENTRY_BYTES, end: entry.end };
  const configuration =
    codec === 'h264'
      ? readAvc(init, boxAt(init, ['avcC'], inner, 7))
      : readHevc(init, boxAt(init, ['hvcC'], inner, 23));
  return { codec, trackId, timescale, ...configuration, defaults: defaultsOf(init, moov, trackId) };
}

/**
 * The pictures of whole fragments, in the order in which they are decoded.
 *
 * @throws BrokenMedia
 */
export function readPictures(track: VideoTrack, fragments: Buffer): Picture[] {
  const pictures: Picture[] = [];
  for (const moof of boxesIn(fragments).filter(({ type }) => type === 'moof')) {
    for (const traf of boxesAt(fragments, ['traf'], moof)) {
      pictures.push(...picturesOf(track, fragments, moof, traf));
    }
  }
  return pictures;
}

function picturesOf(track: VideoTrack, data: Buffer, moof: Box, traf: Box): Picture[] {
  const tfhd = boxAt(data, ['tfhd'], traf, 8);
  const header = reader(data, tfhd);
  const flags = header.u32();
  if (header.u32() !== track.trackId) return [];
  // `moof` begins at its own header
  let base = moof.start - 8;
  if (flags & 0x01) base = header.u64();
  if (flags & 0x02) header.u32();
  const defaults = {
    duration: flags & 0x08 ? header.u32() : track.defaults.duration,
    size: flags & 0x10 ? header.u32() : track.defaults.size,
    flags: flags & 0x20 ? header.u32() : track.defaults.flags,
  };
  const tfdt = boxAt(data, ['tfdt'], traf, 8);
  let decode =
    data[tfdt.start] === 1 ? Number(data.readBigUInt64BE(tfdt.start + 4)) : data.readUInt32BE(tfdt.start + 4);
  const pictures: Picture[] = [];
  let at = base;
  for (const trun of boxesAt(data, ['trun'], traf)) {
    const run = reader(data, trun);
    const runFlags = run.u32();
    const count = run.u32();
    if (count > (trun.end - trun.start) * 8) throw new BrokenMedia('too many samples');
    if (runFlags & 0x001) at = base + run.i32();
    const first = runFlags & 0x004 ? run.u32() : null;
    for (let sample = 0; sample < count; sample += 1) {
      const duration = runFlags & 0x100 ? run.u32() : defaults.duration;
      const size = runFlags & 0x200 ? run.u32() : defaults.size;
      const own = runFlags & 0x400 ? run.u32() : defaults.flags;
      const offset = runFlags & 0x800 ? run.i32() : 0;
      if (at < 0 || at + size > data.length) throw new BrokenMedia('a sample leaves its fragment');
      const isKey = ((sample === 0 ? (first ?? own) : own) & NOT_KEY) === 0;
      pictures.push({
        decodeMs: (decode * 1000) / track.timescale,
        showMs: ((decode + offset) * 1000) / track.timescale,
        isKey,
        data: withStartCodes(track, data.subarray(at, at + size), isKey),
      });
      at += size;
      decode += duration;
    }
  }
  return pictures;
}

function withStartCodes({ lengthBytes, parameterSets }: VideoTrack, sample: Buffer, isKey: boolean): Buffer {
  const parts: Buffer[] = isKey ? [parameterSets] : [];
  for (let at = 0; at < sample.length; ) {
    const length = at + lengthBytes <= sample.length ? sample.readUIntBE(at, lengthBytes) : sample.length;
    at += lengthBytes;
    if (at + length > sample.length) throw new BrokenMedia('a unit leaves its sample');
    parts.push(START_CODE, sample.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat(parts);
}

function readAvc(data: Buffer, box: Box): Pick<VideoTrack, 'lengthBytes' | 'parameterSets'> {
  const from = reader(data, box);
  from.skip(4);
  const lengthBytes = (from.u8() & 3) + 1;
  const sets: Buffer[] = [];
  for (const mask of [0x1f, 0xff]) {
    for (let left = from.u8() & mask; left > 0; left -= 1) sets.push(START_CODE, from.bytes(from.u16()));
  }
  return { lengthBytes, parameterSets: Buffer.concat(sets) };
}

function readHevc(data: Buffer, box: Box): Pick<VideoTrack, 'lengthBytes' | 'parameterSets'> {
  const from = reader(data, box);
  from.skip(21);
  const lengthBytes = (from.u8() & 3) + 1;
  const sets: Buffer[] = [];
  for (let arrays = from.u8(); arrays > 0; arrays -= 1) {
    from.skip(1);
    for (let left = from.u16(); left > 0; left -= 1) sets.push(START_CODE, from.bytes(from.u16()));
  }
  return { lengthBytes, parameterSets: Buffer.concat(sets) };
}

function defaultsOf(init: Buffer, moov: Box, trackId: number): SampleDefaults {
  for (const trex of boxesAt(init, ['mvex', 'trex'], moov)) {
    const from = reader(init, trex);
    from.skip(4);
    if (from.u32() !== trackId) continue;
    from.skip(4);
    return { duration: from.u32(), size: from.u32(), flags: from.u32() };
  }
  return { duration: 0, size: 0, flags: 0 };
}

const whole = (data: Buffer): Pick<Box, 'start' | 'end'> => ({ start: 0, end: data.length });

/** Reads within a box and never beyond it. */
function reader(data: Buffer, { start, end }: Pick<Box, 'start' | 'end'>) {
  let at = start;
  const take = (count: number): number => {
    const from = at;
    if (count > end - at) throw new BrokenMedia('a box is too short');
    at += count;
    return from;
  };
  return {
    skip: (count: number) => void take(count),
    u8: () => data.readUInt8(take(1)),
    u16: () => data.readUInt16BE(take(2)),
    u32: () => data.readUInt32BE(take(4)),
    i32: () => data.readInt32BE(take(4)),
    u64: () => Number(data.readBigUInt64BE(take(8))),
    bytes: (count: number) => {
      const from = take(count);
      return data.subarray(from, from + count);
    },
  };
}
