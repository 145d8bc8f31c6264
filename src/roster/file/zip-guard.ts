import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_ENTRIES = 500;
const MAX_INFLATED_BYTES = 60 * 1024 * 1024;

/** The file is not a zip that may be opened. */
export class UnsafeZip extends Error {
  constructor(readonly why: 'not-a-zip' | 'too-large') {
    super(why);
    this.name = 'UnsafeZip';
  }
}

/**
 * Opens a zip without trusting what it says of itself: every part is inflated here, against one bound for all of them.
 *
 * @returns the parts' contents by name, in the zip's order
 * @throws UnsafeZip also when two parts have one name, of which two readers might each take another
 */
export function openZip(bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let left = MAX_INFLATED_BYTES;
  for (const { name, method, start, end } of entriesOf(bytes)) {
    if (parts.has(name)) throw new UnsafeZip('not-a-zip');
    const packed = bytes.subarray(start, end);
    const content = method === 0 ? packed : inflated(packed, left);
    left -= content.length;
    if (left < 0) throw new UnsafeZip('too-large');
    parts.set(name, content);
  }
  return parts;
}

function inflated(packed: Buffer, maxBytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (error) {
    throw new UnsafeZip((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'not-a-zip');
  }
}

const IN_EXTRA = 0xffffffff;
const ZIP64 = 1;

/**
 * An entry's sizes and place. Programs that write a book as they go, Apache POI among them, keep them with 64 bits in a
 * field of their own, however small the book is: those that are marked, in their order.
 */
function placeOf(short: readonly number[], extra: Buffer): number[] {
  let wide: Buffer = Buffer.alloc(0);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === ZIP64) wide = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  let next = 0;
  return short.map((value) => {
    if (value !== IN_EXTRA) return value;
    if (next + 8 > wide.length) throw new UnsafeZip('not-a-zip');
    next += 8;
    return Number(wide.readBigUInt64LE(next - 8));
  });
}

function entriesOf(bytes: Buffer): { name: string; method: number; start: number; end: number }[] {
  const at = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + END_BYTES > bytes.length || bytes.readUInt32LE(at) !== END) throw new UnsafeZip('not-a-zip');
  const count = bytes.readUInt16LE(at + 10);
  if (count > MAX_ENTRIES) throw new UnsafeZip('too-large');
  const entries = [];
  let next = bytes.readUInt32LE(at + 16);
  for (let i = 0; i < count; i += 1) {
    if (next + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(next) !== ENTRY) throw new UnsafeZip('not-a-zip');
    const method = bytes.readUInt16LE(next + 10);
    const nameBytes = bytes.readUInt16LE(next + 28);
    const extraAt = next + ENTRY_BYTES + nameBytes;
    const extra = bytes.subarray(extraAt, extraAt + bytes.readUInt16LE(next + 30));
    const [, packedBytes, local] = placeOf(
      [bytes.readUInt32LE(next + 24), bytes.readUInt32LE(next + 20), bytes.readUInt32LE(next + 42)],
      extra,
    ) as [number, number, number];
    // old programs for Windows part folders by a backslash
    const name = bytes.toString('utf8', next + ENTRY_BYTES, next + ENTRY_BYTES + nameBytes).replaceAll('\\', '/');
    if (local + LOCAL_BYTES > bytes.length || (method !== 0 && method !== 8)) throw new UnsafeZip('not-a-zip');
    const start = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (start + packedBytes > bytes.length) throw new UnsafeZip('not-a-zip');
    entries.push({ name, method, start, end: start + packedBytes });
    next = extraAt + extra.length + bytes.readUInt16LE(next + 32);
  }
  return entries;
}
