/** What a sequence parameter set says, as far as the recorder must know it. */
export interface PictureFacts {
  width: number;
  height: number;
  /** Pictures are sent in another order than they are shown; null where the set does not say. */
  reorders: boolean | null;
}

/** What a set says beyond that: what is needed to write an initialisation part. */
export interface StreamFacts extends PictureFacts {
  /** So many pictures at most are sent before one that is shown before them; null where the set does not say. */
  reorderDepth: number | null;
  /** `chroma_format_idc`. */
  chroma: number;
  /** Bits of a sample above 8, of brightness and colour. */
  depthsAbove8: readonly [number, number];
  /** H.265: general profile, tier and level as they stand in the set (12 bytes). */
  profile: Buffer | null;
  /** H.265: temporal layers, and whether each may be left out. */
  layers: number;
  isNested: boolean;
}

const H264_SPS = 7;
const H265_SPS = 33;

/** Reads a NAL unit when it is a sequence parameter set; null when it is something else or cannot be read. */
export function readSps(unit: Uint8Array, codec: 'h264' | 'h265'): PictureFacts | null {
  const facts = readStreamFacts(unit, codec);
  return facts === null ? null : { width: facts.width, height: facts.height, reorders: facts.reorders };
}

/** The same with all that is read. */
export function readStreamFacts(unit: Uint8Array, codec: 'h264' | 'h265'): StreamFacts | null {
  const [first = 0] = unit;
  const isSps = codec === 'h264' ? (first & 0x1f) === H264_SPS : ((first >> 1) & 0x3f) === H265_SPS;
  if (!isSps) return null;
  try {
    const bits = new Bits(unit.subarray(codec === 'h264' ? 1 : 2));
    return codec === 'h264' ? readH264(bits) : readH265(bits);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** As many as `num_ref_frames_in_pic_order_cnt_cycle` may say. */
const MOST_NUMBERS = 255;

/** Reads the bits of a NAL unit's payload, without its emulation prevention bytes. */
class Bits {
  private readonly bytes: number[] = [];
  private at = 0;

  constructor(payload: Uint8Array) {
    let zeros = 0;
    for (const byte of payload) {
      if (zeros >= 2 && byte === 3) {
        zeros = 0;
        continue;
      }
      zeros = byte === 0 ? zeros + 1 : 0;
      this.bytes.push(byte);
    }
  }

  /** @throws RangeError behind the end */
  bit(): number {
    const byte = this.bytes[this.at >> 3];
    if (byte === undefined) throw new RangeError('the parameter set is cut short');
    const value = (byte >> (7 - (this.at & 7))) & 1;
    this.at += 1;
    return value;
  }

  skip(count: number): void {
    for (let i = 0; i < count; i++) this.bit();
  }

  number(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value = value * 2 + this.bit();
    return value;
  }

  /** An unsigned Exp-Golomb number. */
  golomb(): number {
    let zeros = 0;
    while (this.bit() === 0) {
      zeros += 1;
      if (zeros > 32) throw new RangeError('no such number');
    }
    return 2 ** zeros - 1 + this.number(zeros);
  }

  /** @throws RangeError also for more than any set has: room for them would be made at once */
  golombs(count: number): number[] {
    if (count > MOST_NUMBERS) throw new RangeError('no such set');
    return Array.from({ length: count }, () => this.golomb());
  }

  signed(): number {
    const code = this.golomb();
    return code % 2 === 0 ? -code / 2 : (code + 1) / 2;
  }
}

const BASELINE = 66;
const HIGH_PROFILES = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);

/** H.264 7.3.2.1.1. */
function readH264(bits: Bits): StreamFacts {
  const profile = bits.number(8);
  bits.skip(16);
  bits.golomb();
  let chroma = 1;
  let depthsAbove8: [number, number] = [0, 0];
  if (HIGH_PROFILES.has(profile)) {
    chroma = bits.golomb();
    if (chroma === 3) bits.skip(1);
    depthsAbove8 = [bits.golomb(), bits.golomb()];
    bits.skip(1);
    const lists = bits.bit() === 1 ? (chroma === 3 ? 12 : 8) : 0;
    for (let i = 0; i < lists; i++) if (bits.bit() === 1) skipScaling(bits, i);
  }
  bits.golomb();
  const orderType = bits.golomb();
  if (orderType === 0) bits.golomb();
  if (orderType === 1) {
    bits.skip(1);
    bits.golombs(2);
    bits.golombs(bits.golomb());
  }
  bits.golomb();
  bits.skip(1);
  const [acrossUnits, downUnits] = [bits.golomb() + 1, bits.golomb() + 1];
  const isFrames = bits.bit();
  if (isFrames === 0) bits.skip(1);
  bits.skip(1);
  const [left = 0, right = 0, top = 0, bottom = 0] = bits.bit() === 1 ? bits.golombs(4) : [];
  const [cropX, cropY] = [chroma === 1 || chroma === 2 ? 2 : 1, (chroma === 1 ? 2 : 1) * (2 - isFrames)];
  const told = bits.bit() === 1 ? readReorderDepth(bits) : null;
  const reorderDepth = orderType === 2 || profile === BASELINE ? 0 : told;
  return {
    width: acrossUnits * 16 - cropX * (left + right),
    height: downUnits * 16 * (2 - isFrames) - cropY * (top + bottom),
    reorders: reorderDepth === null ? null : reorderDepth > 0,
    ...{ reorderDepth, chroma, depthsAbove8, profile: null, layers: 1, isNested: true },
  };
}

function skipScaling(bits: Bits, list: number): void {
  let [last, next] = [8, 8];
  for (let i = 0; i < (list < 6 ? 16 : 64); i++) {
    if (next !== 0) next = (last + bits.signed() + 256) % 256;
    last = next === 0 ? last : next;
  }
}

/** H.264 E.1.1, for the one number at its end; null when it is left out. */
function readReorderDepth(bits: Bits): number | null {
  if (bits.bit() === 1 && bits.number(8) === 255) bits.skip(32);
  if (bits.bit() === 1) bits.skip(1);
  if (bits.bit() === 1) {
    bits.skip(4);
    if (bits.bit() === 1) bits.skip(24);
  }
  if (bits.bit() === 1) bits.golombs(2);
  if (bits.bit() === 1) bits.skip(65);
  const buffers = [skipBuffer(bits), skipBuffer(bits)];
  if (buffers.includes(true)) bits.skip(1);
  bits.skip(1);
  if (bits.bit() === 0) return null;
  bits.skip(1);
  return bits.golombs(5)[4] as number;
}

function skipBuffer(bits: Bits): boolean {
  if (bits.bit() === 0) return false;
  const count = bits.golomb() + 1;
  bits.skip(8);
  for (let i = 0; i < count; i++) {
    bits.golombs(2);
    bits.skip(1);
  }
  bits.skip(20);
  return true;
}

/** H.265 7.3.2.2.1. */
function readH265(bits: Bits): StreamFacts {
  bits.skip(4);
  const layers = bits.number(3);
  const isNested = bits.bit() === 1;
  const profile = Buffer.from(Array.from({ length: 12 }, () => bits.number(8)));
  const parts = Array.from({ length: layers }, () => [bits.bit(), bits.bit()]);
  if (layers > 0) bits.skip(2 * (8 - layers));
  for (const [isProfile, isLevel] of parts) bits.skip((isProfile === 1 ? 88 : 0) + (isLevel === 1 ? 8 : 0));
  bits.golomb();
  const chroma = bits.golomb();
  if (chroma === 3) bits.skip(1);
  const [width, height] = [bits.golomb(), bits.golomb()];
  const [left = 0, right = 0, top = 0, bottom = 0] = bits.bit() === 1 ? bits.golombs(4) : [];
  const [cropX, cropY] = [chroma === 1 || chroma === 2 ? 2 : 1, chroma === 1 ? 2 : 1];
  const depthsAbove8: [number, number] = [bits.golomb(), bits.golomb()];
  bits.golomb();
  const depths = Array.from({ length: bits.bit() === 1 ? layers + 1 : 1 }, () => bits.golombs(3)[1] as number);
  return {
    width: width - cropX * (left + right),
    height: height - cropY * (top + bottom),
    reorders: depths.some((depth) => depth > 0),
    ...{ reorderDepth: Math.max(...depths), chroma, depthsAbove8, profile, layers: layers + 1, isNested },
  };
}
