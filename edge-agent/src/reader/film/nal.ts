/** What a NAL unit is to somebody who does not decode it. */
export interface UnitKind {
  isSlice: boolean;
  /** A slice of a picture that needs no other. */
  isKey: boolean;
  /** A parameter set. */
  isSet: boolean;
  /** Where it stands a new picture begins. */
  opensPicture: boolean;
  /** Supplemental information, which may say that decoding can begin here. */
  isInfo: boolean;
  /** A picture shown before the key picture it was sent after, and which may need one from before that. */
  isLeading: boolean;
  /** Pictures behind this key picture may need what was before it. */
  hasLeading: boolean;
}

type Codec = 'h264' | 'h265';

/** @param first the unit's first byte */
export function typeOf(codec: Codec, first: number): number {
  return codec === 'h264' ? first & 0x1f : (first >> 1) & 0x3f;
}

/** By the tables 7-1 of H.264 and H.265. */
function kindOf(codec: Codec, type: number): UnitKind {
  if (codec === 'h264') {
    return {
      isSlice: type >= 1 && type <= 5,
      isKey: type === 5,
      isSet: type === 7 || type === 8,
      opensPicture: type === 9 || type === 7,
      isInfo: type === 6,
      isLeading: false,
      hasLeading: false,
    };
  }
  return {
    isSlice: type < 32,
    isKey: type >= 16 && type <= 23,
    isSet: type >= 32 && type <= 34,
    opensPicture: type === 35 || type === 32 || type === 33,
    isInfo: type === 39,
    isLeading: type === 8 || type === 9,
    hasLeading: type >= 16 && type <= 21 && type !== 19 && type !== 20,
  };
}

const KINDS: Readonly<Record<Codec, readonly UnitKind[]>> = {
  h264: Array.from({ length: 32 }, (_, type) => kindOf('h264', type)),
  h265: Array.from({ length: 64 }, (_, type) => kindOf('h265', type)),
};

export const unitKind = (codec: Codec, first: number): UnitKind => KINDS[codec][typeOf(codec, first)] as UnitKind;

/**
 * Whether the payload of a packet is the beginning of a picture: a delimiter, a parameter set, or the first slice.
 * Pieces of a unit other than its first are not.
 */
export function beginsPicture(codec: Codec, data: Buffer, from: number, to: number): boolean {
  const headBytes = codec === 'h264' ? 1 : 2;
  let first = data[from] as number;
  let at = from + headBytes;
  const type = typeOf(codec, first);
  if (type === (codec === 'h264' ? 28 : 49)) {
    const control = data[at] ?? 0;
    if ((control & 0x80) === 0) return false;
    first = codec === 'h264' ? control & 0x1f : (control & 0x3f) << 1;
    at += 1;
  } else if (type === (codec === 'h264' ? 24 : 48)) {
    first = data[at + 2] ?? 0;
    at += 2 + headBytes;
  }
  const kind = unitKind(codec, first);
  // `first_mb_in_slice` 0 and `first_slice_segment_in_pic_flag` are both one bit that is set.
  return kind.opensPicture || (kind.isSlice && at < to && ((data[at] as number) & 0x80) !== 0);
}

/**
 * Whether supplemental information of H.264 says that a decoder can begin at this very picture (recovery point, after
 * no pictures): key pictures that are not IDR.
 *
 * @param unit with its first byte
 */
export function isRecoveryPoint(unit: Buffer): boolean {
  let at = 1;
  while (at + 2 < unit.length && unit[at] !== 0x80) {
    let [type, size] = [0, 0];
    for (; unit[at] === 0xff; at += 1) type += 255;
    type += unit[at++] ?? 0;
    for (; unit[at] === 0xff; at += 1) size += 255;
    size += unit[at++] ?? 0;
    if (type === 6) return size > 0 && ((unit[at] ?? 0) & 0x80) !== 0;
    at += size;
  }
  return false;
}
