import { SIGNING_UUID } from '../../../../src/contract/wire/media-signing/signing-sei.js';
import type { StreamFacts } from '../../recorder/film/sps.js';

/** One picture of a fragment. Times in ticks of the run's timescale. */
export interface Sample {
  byteLength: number;
  isKey: boolean;
  /** When it is shown. */
  shownTicks: number;
}

/** What the film of a run is, for its initialisation part. */
export interface FilmEntry {
  codec: 'h264' | 'h265';
  timescale: number;
  facts: StreamFacts;
  /** Parameter sets as NAL units: for H.264 SPS and PPS, for H.265 also VPS first. */
  sets: readonly Buffer[];
  /** The unit in which a camera that signs its stream sends its certificates, once at the beginning; null where there is none. */
  certificate: Buffer | null;
}

const MATRIX = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];
/** Sample flags: one that needs no other; one that does, and at which nothing can begin. */
const KEY_FLAGS = 0x02000000;
const OTHER_FLAGS = 0x01010000;
const TRACK_ID = 1;

/** `ftyp` + `moov` of a fragmented film with one track of video (ISO/IEC 14496-12, -15). */
export function initialisationPart(entry: FilmEntry): Buffer {
  const { timescale, facts } = entry;
  const ftyp = box('ftyp', text('iso5'), u32(512), text('iso5iso6mp41'));
  const mvhd = full('mvhd', 0, 0, u32(0, 0, 1000, 0, 0x10000), u16(0x100, 0), u32(0, 0, ...MATRIX), zeros(24), u32(2));
  const size = u32(facts.width * 0x10000, facts.height * 0x10000);
  const tkhd = full('tkhd', 0, 3, u32(0, 0, TRACK_ID, 0, 0, 0, 0), zeros(8), u32(...MATRIX), size);
  const mdhd = full('mdhd', 0, 0, u32(0, 0, timescale, 0), u16(0x55c4, 0));
  const hdlr = full('hdlr', 0, 0, zeros(4), text('vide'), zeros(12), text('video\0'));
  const dinf = box('dinf', full('dref', 0, 0, u32(1), full('url ', 0, 1)));
  const none = ['stts', 'stsc', 'stco'].map((type) => full(type, 0, 0, u32(0)));
  const stbl = box('stbl', full('stsd', 0, 0, u32(1), sampleEntry(entry)), ...none, full('stsz', 0, 0, u32(0, 0)));
  const minf = box('minf', full('vmhd', 0, 1, zeros(8)), dinf, stbl);
  const trak = box('trak', tkhd, box('mdia', mdhd, hdlr, minf));
  const mvex = box('mvex', full('trex', 0, 0, u32(TRACK_ID, 1, 0, 0, 0)));
  // Every clip begins with this part, and so with what its signatures are checked by.
  const signing = entry.certificate === null ? [] : [box('uuid', SIGNING_UUID, entry.certificate)];
  return Buffer.concat([ftyp, box('moov', mvhd, trak, mvex, ...signing)]);
}

/** So many bytes of `mdat` come before its first sample. */
export const MDAT_HEAD_BYTES = 8;

/**
 * The `moof` before an `mdat` whose samples follow one another.
 *
 * @param decodeTicks when each sample is decoded, and behind the last when the next one would be
 */
export function movieFragment(sequence: number, samples: readonly Sample[], decodeTicks: readonly number[]): Buffer {
  const isReordered = samples.some(({ shownTicks }, i) => shownTicks !== decodeTicks[i]);
  const stride = isReordered ? 16 : 12;
  const runs = Buffer.alloc(samples.length * stride);
  for (const [i, { byteLength, isKey, shownTicks }] of samples.entries()) {
    const [from, to] = [decodeTicks[i] as number, decodeTicks[i + 1] as number];
    runs.writeUInt32BE(Math.min(0xffffffff, to - from), i * stride);
    runs.writeUInt32BE(byteLength, i * stride + 4);
    runs.writeUInt32BE(isKey ? KEY_FLAGS : OTHER_FLAGS, i * stride + 8);
    if (isReordered) runs.writeInt32BE(Math.max(-0x80000000, Math.min(0x7fffffff, shownTicks - from)), i * stride + 12);
  }
  const tfdt = Buffer.alloc(8);
  tfdt.writeBigUInt64BE(BigInt(Math.max(0, decodeTicks[0] ?? 0)));
  const make = (offset: number) => {
    const trun = full('trun', 1, isReordered ? 0xf01 : 0x701, u32(samples.length, offset), runs);
    const traf = box('traf', full('tfhd', 0, 0x20000, u32(TRACK_ID)), full('tfdt', 1, 0, tfdt), trun);
    return box('moof', full('mfhd', 0, 0, u32(sequence)), traf);
  };
  return make(make(0).length + MDAT_HEAD_BYTES);
}

/** Writes the head of an `mdat` of `byteLength`, head included, to the beginning of `data`. */
export function writeMdatHead(data: Buffer, byteLength: number): void {
  data.writeUInt32BE(byteLength, 0);
  data.write('mdat', 4, 'latin1');
}

function sampleEntry({ codec, facts, sets }: FilmEntry): Buffer {
  const visual = [
    ...[zeros(6), u16(1), zeros(16), u16(facts.width, facts.height), u32(0x480000, 0x480000, 0)],
    ...[u16(1), zeros(32), u16(0x18, 0xffff)],
  ];
  return codec === 'h264'
    ? box('avc1', ...visual, box('avcC', avcConfiguration(facts, sets)))
    : box('hev1', ...visual, box('hvcC', hevcConfiguration(facts, sets)));
}

function avcConfiguration(facts: StreamFacts, all: readonly Buffer[]): Buffer {
  const sets = all.filter((unit) => ((unit[0] as number) & 0x1f) === 7);
  const others = all.filter((unit) => ((unit[0] as number) & 0x1f) === 8);
  const profile = (sets[0] as Buffer).subarray(1, 4);
  const isHigh = [100, 110, 122, 144].includes(profile[0] as number);
  const [luma, chroma] = facts.depthsAbove8;
  return Buffer.concat([
    ...[u8(1), profile, u8(0xff, 0xe0 | sets.length), ...sets.flatMap(withLength)],
    ...[u8(others.length), ...others.flatMap(withLength)],
    ...(isHigh ? [u8(0xfc | facts.chroma, 0xf8 | luma, 0xf8 | chroma, 0)] : []),
  ]);
}

function hevcConfiguration(facts: StreamFacts, sets: readonly Buffer[]): Buffer {
  const arrays = [32, 33, 34].map((type) => sets.filter((unit) => (((unit[0] as number) >> 1) & 0x3f) === type));
  const [luma, chroma] = facts.depthsAbove8;
  const filled = arrays.filter((units) => units.length > 0);
  return Buffer.concat([
    ...[u8(1), facts.profile ?? zeros(12), u16(0xf000), u8(0xfc, 0xfc | facts.chroma, 0xf8 | luma, 0xf8 | chroma)],
    // four bytes for each length
    ...[u16(0), u8((facts.layers << 3) | (facts.isNested ? 4 : 0) | 3), u8(filled.length)],
    ...filled.flatMap((units) => [
      u8(((units[0] as Buffer)[0] as number) >> 1),
      u16(units.length),
      ...units.flatMap(withLength),
    ]),
  ]);
}

const withLength = (unit: Buffer): Buffer[] => [u16(unit.length), unit];
const u8 = (...values: number[]): Buffer => Buffer.from(values);
const zeros = (count: number): Buffer => Buffer.alloc(count);
const text = (value: string): Buffer => Buffer.from(value, 'latin1');

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt16BE(value, 2 * i);
  return bytes;
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i);
  return bytes;
}

function box(type: string, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([u32(8 + content.length), text(type), content]);
}

const full = (type: string, version: number, flags: number, ...parts: Buffer[]): Buffer =>
  box(type, u32(version * 0x1000000 + flags), ...parts);
