/**
 * What a camera with ONVIF Media Signing puts between its pictures: supplemental information (SEI, user data unregistered)
 * with a document about the pictures before it, and a signature of that document. Read here by the specification, 26.06;
 * everything comes from outside, so every length is checked.
 */

export type Codec = 'h264' | 'h265';

/** The document cannot be read as the specification says. */
export class BrokenDocument extends Error {}

/** What one such unit says. */
export interface SigningSei {
  /** It carries certificates, and nothing about pictures. */
  isCertificate: boolean;
  /** The bytes that were hashed for the signature. */
  document: Buffer;
  /** Null where it is not signed itself: its own hash is then in the list of one that is. */
  signature: Buffer | null;
  general: General | null;
  hashList: Buffer | null;
  hash: 'sha256' | 'sha384' | 'sha512' | null;
  /** In PEM; the leaf comes first. */
  certificates: { isUser: boolean; pem: string }[];
  vendor: Vendor | null;
}

/** What is said of the (partial) group of pictures that is signed. */
export interface General {
  isPartial: boolean;
  /** By the camera's clock, in ms since 1970. */
  fromMs: number;
  toMs: number;
  /** Counts on by one from group to group. */
  counter: number;
  units: number;
  hash: Buffer;
  /** Of the first unit of the group before; zeros in the first there is. */
  linked: Buffer;
}

export interface Vendor {
  firmware: string;
  serial: string;
  manufacturer: string;
}

export const SIGNING_UUID = Buffer.from('005bc93f2d715e95ada4796f90877a6f', 'hex');
const USER_DATA = 5;
const TAG = { general: 1, hashList: 2, signature: 3, crypto: 4, vendor: 5, certificates: 6, arbitrary: 7 } as const;
const HASHES: Readonly<Record<string, NonNullable<SigningSei['hash']>>> = {
  '608648016503040201': 'sha256',
  '608648016503040202': 'sha384',
  '608648016503040203': 'sha512',
};
/** From 1601 to 1970, in ms; times are counted in units of 100 ns. */
const EPOCH_MS = 11_644_473_600_000;
const STOP_BIT = 0x80;

/** Whether a NAL unit is one of these, without reading what it says. */
export function isSigningSei(unit: Buffer, codec: Codec): boolean {
  return payloadAt(unit, codec) !== null;
}

/** Whether it is one that carries certificates. */
export function isCertificateSei(unit: Buffer, codec: Codec): boolean {
  const at = payloadAt(unit, codec);
  return at !== null && ((unit[at + SIGNING_UUID.length] ?? 0) & 0x80) !== 0;
}

/** A unit ends with its stop bit; zeros behind it are of whoever put it into a file. */
export function withoutPadding(unit: Buffer): Buffer {
  let end = unit.length;
  while (end > 0 && unit[end - 1] === 0) end -= 1;
  return unit.subarray(0, end);
}

/** Where the UUID of the payload stands. An escape may stand before it only where the size is small: then it is none of these. */
function payloadAt(unit: Buffer, codec: Codec): number | null {
  const head = codec === 'h264' ? 1 : 2;
  const type = codec === 'h264' ? (unit[0] ?? 0) & 0x1f : ((unit[0] ?? 0) >> 1) & 0x3f;
  if (type !== (codec === 'h264' ? 6 : 39) || unit[head] !== USER_DATA) return null;
  let at = head + 1;
  while (unit[at] === 0xff) at += 1;
  at += 1;
  return unit.subarray(at, at + SIGNING_UUID.length).equals(SIGNING_UUID) ? at : null;
}

/**
 * @param padded a NAL unit of which `isSigningSei` says that it is one
 * @throws BrokenDocument
 */
export function readSigningSei(padded: Buffer, codec: Codec): SigningSei {
  const unit = withoutPadding(padded);
  // The reference implementation sends documents unescaped, too: then the unit is just as long as it says.
  const { bytes, from } = isAsLongAsItSays(unit, codec) ? { bytes: unit, from: null } : withoutEscapes(unit);
  const at = payloadAt(bytes, codec);
  if (at === null) throw new BrokenDocument('it is not signed by this specification');
  const flags = bytes[at + SIGNING_UUID.length] ?? 0;
  const sei: SigningSei = {
    ...{ isCertificate: (flags & 0x80) !== 0, document: bytes, signature: null },
    ...{ general: null, hashList: null, hash: null, certificates: [], vendor: null },
  };
  let here = at + SIGNING_UUID.length + 1;
  const tags = new Set<number>();
  while (here < bytes.length && !(here === bytes.length - 1 && bytes[here] === STOP_BIT)) {
    if (here + 3 > bytes.length) throw new BrokenDocument('a tag is cut short');
    const [tag, length] = [bytes[here] as number, bytes.readUInt16BE(here + 1)];
    const value = bytes.subarray(here + 3, here + 3 + length);
    if (value.length < length || length === 0) throw new BrokenDocument('a tag leaves its document');
    if (tag === TAG.signature) {
      // The document ends where its signature begins: as it is in the stream where it was hashed so.
      // An escape in front of the signature was not there yet when it was.
      const end = from === null ? here : (from[here - 1] as number) + 1;
      sei.document = (flags & 0x40) !== 0 ? unit.subarray(0, end) : bytes.subarray(0, here);
      sei.signature = readSignature(value);
    } else readTag(sei, tag, value);
    tags.add(tag);
    here += 3 + length;
  }
  if (tags.has(TAG.arbitrary) && tags.size > 1) throw new BrokenDocument('data of the maker stands beside other tags');
  return sei;
}

function readTag(sei: SigningSei, tag: number, value: Buffer): void {
  if (tag === TAG.general) sei.general = readGeneral(value);
  else if (tag === TAG.hashList) sei.hashList = value.subarray(1);
  else if (tag === TAG.crypto) sei.hash = readHash(value);
  else if (tag === TAG.vendor) sei.vendor = readVendor(value);
  else if (tag === TAG.certificates)
    sei.certificates.push({ isUser: value[1] === 1, pem: value.toString('latin1', 2) });
  // Tags of later specifications, and data of the maker, say nothing here.
}

function readGeneral(value: Buffer): General {
  const version = value[0] as number;
  const head = version === 1 ? 19 : 27;
  if (version < 1 || version > 2 || value.length < head || (value.length - head) % 2 !== 0)
    throw new BrokenDocument('what is said of the group cannot be read');
  const size = (value.length - head) / 2;
  // The specification writes these with the least byte first, its reference implementation with the greatest: the time tells.
  const isLeastFirst = isPlausible(timeOf(value, 5, true));
  const fromMs = timeOf(value, 5, isLeastFirst);
  return {
    isPartial: value[4] === 1,
    ...{ fromMs, toMs: version === 1 ? fromMs : timeOf(value, 13, isLeastFirst) },
    counter: isLeastFirst ? value.readUInt32LE(head - 6) : value.readUInt32BE(head - 6),
    units: isLeastFirst ? value.readUInt16LE(head - 2) : value.readUInt16BE(head - 2),
    ...{ hash: value.subarray(head, head + size), linked: value.subarray(head + size) },
  };
}

const timeOf = (value: Buffer, at: number, isLeastFirst: boolean): number =>
  Number((isLeastFirst ? value.readBigUInt64LE(at) : value.readBigUInt64BE(at)) / 10_000n) - EPOCH_MS;

/** From 1970 to 2200: a clock that was never set is still one. */
const isPlausible = (ms: number): boolean => ms >= 0 && ms < 7_258_118_400_000;

function readSignature(value: Buffer): Buffer {
  const size = value.length < 3 ? value.length : value.readUInt16BE(1);
  if (value[0] !== 1 || 3 + size > value.length) throw new BrokenDocument('the signature cannot be read');
  return value.subarray(3, 3 + size);
}

function readHash(value: Buffer): SigningSei['hash'] {
  const size = value[1] ?? 0;
  const oid = value.subarray(2, 2 + size);
  // With the tag and the length of an object identifier in front, or without.
  const plain = oid[0] === 0x06 ? oid.subarray(2) : oid;
  const hash = HASHES[plain.toString('hex')];
  if (value[0] !== 1 || hash === undefined) throw new BrokenDocument('hashed in a way that is not known here');
  return hash;
}

function readVendor(value: Buffer): Vendor {
  const texts: string[] = [];
  for (let at = 1; at < value.length && texts.length < 3; ) {
    const size = value[at] as number;
    texts.push(
      value
        .toString('latin1', at + 1, at + 1 + size)
        .replace(/[^\x20-\x7e]/g, '')
        .slice(0, 100),
    );
    at += 1 + size;
  }
  const [firmware = '', serial = '', manufacturer = ''] = texts;
  return { firmware, serial, manufacturer };
}

function isAsLongAsItSays(unit: Buffer, codec: Codec): boolean {
  let at = codec === 'h264' ? 2 : 3;
  let size = 0;
  for (; unit[at] === 0xff; at += 1) size += 0xff;
  size += unit[at] ?? 0;
  return unit.length === at + 1 + size + 1;
}

/** The unit without the bytes that keep it from looking like a start code; `from`: where each byte stood. */
function withoutEscapes(unit: Buffer): { bytes: Buffer; from: Uint32Array } {
  const bytes = Buffer.allocUnsafe(unit.length);
  const from = new Uint32Array(unit.length + 1);
  let used = 0;
  let zeros = 0;
  for (let at = 0; at < unit.length; at += 1) {
    const byte = unit[at] as number;
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    bytes[used] = byte;
    from[used] = at;
    used += 1;
  }
  from[used] = unit.length;
  return { bytes: bytes.subarray(0, used), from };
}
