import { BrokenMedia, boxAt, boxesAt, boxesIn } from '../media-boxes.js';
import { type Codec, SIGNING_UUID } from './signing-sei.js';

/** What an initialisation part says about the units of its fragments. */
export interface UnitForm {
  codec: Codec;
  /** Bytes of the length in front of each unit. */
  lengthSize: number;
  /** The unit with the camera's certificates, where its stream began with one and the box has put it here; else null. */
  certificate: Buffer | null;
}

/** The fixed part of a video sample entry, before the boxes in it. */
const VIDEO_ENTRY_BYTES = 78;

/** Null where the film is neither H.264 nor H.265. @throws BrokenMedia */
export function unitFormOf(init: Buffer): UnitForm | null {
  const whole = { start: 0, end: init.length };
  const stsd = boxAt(init, ['moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd'], whole, 8);
  const [entry] = boxesIn(init, stsd.start + 8, stsd.end);
  const codec = entry === undefined ? undefined : CODEC_OF[entry.type];
  if (entry === undefined || codec === undefined) return null;
  const [type, at] = codec === 'h264' ? (['avcC', 4] as const) : (['hvcC', 21] as const);
  const config = boxAt(init, [type], { start: entry.start + VIDEO_ENTRY_BYTES, end: entry.end }, at + 1);
  const lengthSize = (init.readUInt8(config.start + at) & 3) + 1;
  const own = boxesAt(init, ['moov', 'uuid'], whole).find(({ start }) =>
    init.subarray(start, start + SIGNING_UUID.length).equals(SIGNING_UUID),
  );
  const certificate = own === undefined ? null : init.subarray(own.start + SIGNING_UUID.length, own.end);
  return { codec, lengthSize, certificate };
}

const CODEC_OF: Readonly<Record<string, Codec>> = { avc1: 'h264', avc3: 'h264', hvc1: 'h265', hev1: 'h265' };

/** The units of one or several fragments, as they were sent; of a film with nothing but pictures. @throws BrokenMedia */
export function* unitsIn(fragments: Buffer, { lengthSize }: Pick<UnitForm, 'lengthSize'>): Generator<Buffer> {
  for (const { type, start, end } of boxesIn(fragments)) {
    if (type !== 'mdat') continue;
    for (let at = start; at < end; ) {
      const from = at + lengthSize;
      const to = from <= end ? from + fragments.readUIntBE(at, lengthSize) : from;
      if (to > end) throw new BrokenMedia('a unit leaves its fragment');
      yield fragments.subarray(from, to);
      at = to;
    }
  }
}
