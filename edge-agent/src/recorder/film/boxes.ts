/** What the recorder reads in ISO-BMFF boxes. All offsets are into the buffer given. */

import { type Box, BrokenMedia, boxAt, boxesAt, boxesIn } from '../../../../src/contract/wire/media-boxes.js';

/** What the initialisation part says of its one video track. */
export interface TrackInfo {
  timescale: number;
  codec: string;
  width: number;
  height: number;
  /** From `trex`, used where a fragment does not say otherwise. */
  defaultDuration: number;
}

/** Reads `ftyp` + `moov`. @throws BrokenMedia */
export function readTrackInfo(init: Buffer): TrackInfo {
  const whole = { start: 0, end: init.length };
  const track = boxAt(init, ['moov', 'trak'], whole);
  const mdhd = boxAt(init, ['mdia', 'mdhd'], track);
  const stsd = boxAt(init, ['mdia', 'minf', 'stbl', 'stsd'], track);
  const trex = boxesAt(init, ['moov', 'mvex', 'trex'], whole)[0];
  try {
    const timescale = init.readUInt32BE(mdhd.start + (init[mdhd.start] === 1 ? 20 : 12));
    if (timescale === 0) throw new BrokenMedia('the timescale is zero');
    const entry = stsd.start + 8;
    return {
      timescale,
      codec: init.toString('latin1', entry + 4, entry + 8),
      width: init.readUInt16BE(entry + 32),
      height: init.readUInt16BE(entry + 34),
      defaultDuration: trex ? init.readUInt32BE(trex.start + 12) : 0,
    };
  } catch (error) {
    throw error instanceof RangeError ? new BrokenMedia('the initialisation part is cut short') : error;
  }
}

/** Where a fragment begins on its run's timeline and how long it lasts, in units of the track's timescale. */
export interface FragmentTiming {
  decodeTime: number;
  duration: number;
  /** Of it, how long the last picture stands until the next one comes. */
  lastDuration: number;
  /** Its first picture needs no other. */
  isKey: boolean;
}

const TFHD_DURATION = 0x08;
const TFHD_FLAGS = 0x20;
const TRUN_FIRST_FLAGS = 0x04;
const TRUN_DURATION = 0x100;
const TRUN_FLAGS = 0x400;
const NOT_SYNC = 0x10000;

/** Reads a whole `moof` box. @throws BrokenMedia */
export function readTiming(moof: Buffer, track: TrackInfo): FragmentTiming {
  try {
    const traf = boxAt(moof, ['traf'], { start: 8, end: moof.length });
    const tfdt = boxAt(moof, ['tfdt'], traf);
    const tfhd = boxAt(moof, ['tfhd'], traf);
    const decodeTime =
      moof[tfdt.start] === 1 ? Number(moof.readBigUInt64BE(tfdt.start + 4)) : moof.readUInt32BE(tfdt.start + 4);
    const fallback = tfhdDuration(moof, tfhd) ?? track.defaultDuration;
    let [duration, lastDuration] = [0, 0];
    for (const box of boxesIn(moof, traf.start, traf.end)) {
      if (box.type !== 'trun') continue;
      const run = trunDuration(moof, box, fallback);
      duration += run.total;
      lastDuration = run.last;
    }
    const first = boxAt(moof, ['trun'], traf);
    return { decodeTime, duration, lastDuration, isKey: (firstFlags(moof, first, tfhd) & NOT_SYNC) === 0 };
  } catch (error) {
    throw error instanceof RangeError ? new BrokenMedia('a moof is cut short') : error;
  }
}

function flagsOf(data: Buffer, box: Box): number {
  return data.readUIntBE(box.start + 1, 3);
}

function tfhdDuration(moof: Buffer, tfhd: Box): number | undefined {
  const flags = flagsOf(moof, tfhd);
  if ((flags & TFHD_DURATION) === 0) return undefined;
  const before = (flags & 0x01 ? 8 : 0) + (flags & 0x02 ? 4 : 0);
  return moof.readUInt32BE(tfhd.start + 8 + before);
}

function trunDuration(moof: Buffer, trun: Box, fallback: number): { total: number; last: number } {
  const flags = flagsOf(moof, trun);
  const count = moof.readUInt32BE(trun.start + 4);
  if ((flags & TRUN_DURATION) === 0) return { total: count * fallback, last: fallback };
  const stride = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length;
  let at = trun.start + 8 + (flags & 0x01 ? 4 : 0) + (flags & 0x04 ? 4 : 0);
  let [total, last] = [0, 0];
  for (let i = 0; i < count; i++, at += stride) {
    last = moof.readUInt32BE(at);
    total += last;
  }
  return { total, last };
}

/** The flags of a run's first sample, from wherever they are said first. */
function firstFlags(moof: Buffer, trun: Box, tfhd: Box): number {
  const flags = flagsOf(moof, trun);
  const own = trun.start + 8 + (flags & TRUN_OFFSET ? 4 : 0);
  if (flags & TRUN_FIRST_FLAGS) return moof.readUInt32BE(own);
  if (flags & TRUN_FLAGS) return moof.readUInt32BE(own + (flags & TRUN_DURATION ? 4 : 0) + (flags & TRUN_SIZE ? 4 : 0));
  const common = flagsOf(moof, tfhd);
  if ((common & TFHD_FLAGS) === 0) return 0;
  const before = [0x01, 0x02, TFHD_DURATION, TFHD_SIZE].filter((flag) => common & flag);
  return moof.readUInt32BE(tfhd.start + 8 + before.reduce((sum, flag) => sum + (flag === 0x01 ? 8 : 4), 0));
}

/** The fixed part of a video sample entry, before the boxes in it. */
const VIDEO_ENTRY_BYTES = 78;
const TFHD_SIZE = 0x10;
const TRUN_OFFSET = 0x01;
const TRUN_SIZE = 0x200;

/** The sets in an `hvcC` box, whatever their kind. */
function hevcSets(init: Buffer, hvcC: Box): Buffer[] {
  const sets: Buffer[] = [];
  let at = hvcC.start + 23;
  for (let arrays = init.readUInt8(hvcC.start + 22); arrays > 0; arrays--) {
    const count = init.readUInt16BE(at + 1);
    at += 3;
    for (let i = 0; i < count; i++) {
      const length = init.readUInt16BE(at);
      sets.push(init.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
  }
  return sets;
}

/**
 * The parameter sets of a track, of which codec, and how many bytes its lengths have; null when it is neither.
 *
 * @throws BrokenMedia, RangeError
 */
export function readSets(init: Buffer): { codec: 'h264' | 'h265'; lengthSize: number; sets: Buffer[] } | null {
  const whole = { start: 0, end: init.length };
  const stsd = boxAt(init, ['moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd'], whole);
  const [entry] = boxesIn(init, stsd.start + 8, stsd.end);
  if (entry?.type === 'avc1' || entry?.type === 'avc3') return { codec: 'h264', ...readParameterSets(init) };
  if (entry?.type !== 'hev1' && entry?.type !== 'hvc1') return null;
  const hvcC = boxAt(init, ['hvcC'], { start: entry.start + VIDEO_ENTRY_BYTES, end: entry.end });
  const lengthSize = (init.readUInt8(hvcC.start + 21) & 3) + 1;
  return { codec: 'h265', lengthSize, sets: hevcSets(init, hvcC) };
}

/** The parameter sets of an H.264 track and how many bytes its lengths have. @throws BrokenMedia, RangeError */
export function readParameterSets(init: Buffer): { lengthSize: number; sets: Buffer[] } {
  const whole = { start: 0, end: init.length };
  const stsd = boxAt(init, ['moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd'], whole);
  const entry = boxAt(init, ['avc1'], { start: stsd.start + 8, end: stsd.end });
  const avcC = boxAt(init, ['avcC'], { start: entry.start + VIDEO_ENTRY_BYTES, end: entry.end });
  const sets: Buffer[] = [];
  let at = avcC.start + 5;
  for (const mask of [0x1f, 0xff]) {
    const count = init.readUInt8(at) & mask;
    at += 1;
    for (let i = 0; i < count; i++) {
      const length = init.readUInt16BE(at);
      if (at + 2 + length > avcC.end) throw new BrokenMedia('a parameter set leaves its box');
      sets.push(init.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
  }
  return { lengthSize: (init.readUInt8(avcC.start + 4) & 3) + 1, sets };
}

/** The first sample of a `moof` + `mdat`. @throws BrokenMedia, RangeError */
export function readFirstSample(fragment: Buffer): Buffer {
  const traf = boxAt(fragment, ['moof', 'traf'], { start: 0, end: fragment.length });
  const tfhd = boxAt(fragment, ['tfhd'], traf);
  const trun = boxAt(fragment, ['trun'], traf);
  const flags = flagsOf(fragment, trun);
  if ((flags & TRUN_OFFSET) === 0) throw new BrokenMedia('a fragment that does not say where it begins');
  const from = fragment.readInt32BE(trun.start + 8);
  const size = flags & TRUN_SIZE ? fragment.readUInt32BE(firstSizeAt(trun, flags)) : tfhdSize(fragment, tfhd);
  if (from < 0 || from + size > fragment.length) throw new BrokenMedia('a sample leaves its fragment');
  return fragment.subarray(from, from + size);
}

/** The sizes of a fragment's samples, in order. @throws BrokenMedia, RangeError */
export function readSampleSizes(moof: Buffer): number[] {
  const traf = boxAt(moof, ['traf'], { start: 8, end: moof.length });
  const tfhd = boxAt(moof, ['tfhd'], traf);
  return boxesIn(moof, traf.start, traf.end)
    .filter(({ type }) => type === 'trun')
    .flatMap((trun) => {
      const flags = flagsOf(moof, trun);
      const count = moof.readUInt32BE(trun.start + 4);
      if ((flags & TRUN_SIZE) === 0) return Array.from({ length: count }, () => tfhdSize(moof, tfhd));
      const stride = 4 * [TRUN_DURATION, TRUN_SIZE, TRUN_FLAGS, 0x800].filter((flag) => flags & flag).length;
      const from = trun.start + 8 + (flags & TRUN_OFFSET ? 4 : 0) + (flags & TRUN_FIRST_FLAGS ? 4 : 0);
      const within = flags & TRUN_DURATION ? 4 : 0;
      return Array.from({ length: count }, (_, i) => moof.readUInt32BE(from + i * stride + within));
    });
}

function firstSizeAt(trun: Box, flags: number): number {
  return trun.start + 12 + (flags & 0x04 ? 4 : 0) + (flags & TRUN_DURATION ? 4 : 0);
}

function tfhdSize(data: Buffer, tfhd: Box): number {
  const flags = flagsOf(data, tfhd);
  if ((flags & TFHD_SIZE) === 0) throw new BrokenMedia('a sample without a size');
  const before = (flags & 0x01 ? 8 : 0) + (flags & 0x02 ? 4 : 0) + (flags & TFHD_DURATION ? 4 : 0);
  return data.readUInt32BE(tfhd.start + 8 + before);
}
