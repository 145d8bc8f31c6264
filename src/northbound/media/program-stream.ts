import type { Picture, VideoTrack } from './read-pictures.js';

/** Ticks of the clock of a program stream in a millisecond. */
export const TICKS_A_MS = 90;
const STREAM_TYPES = { h264: 0x1b, h265: 0x24 } as const;
const VIDEO = 0xe0;
/** A decoder gets so much ahead of its time: what is shown first is decoded later than the clock says it was sent. */
const LEAD_MS = 200;
/** PES_packet_length has 16 bits; with the longest header of ours. */
const MOST_PAYLOAD = 65_000;
/** In units of 50 bytes a second: 50 Mbit/s, which nothing here comes near. */
const MUX_RATE = 125_000;

/**
 * One picture as a pack of an MPEG program stream (ISO 13818-1). As GB/T 28181 annex C wants it, a key picture has the system
 * header and the map of the stream in front, so that whoever comes in the middle knows how it is encoded.
 *
 * @param picture with times from the stream's own zero
 */
export function packOf({ codec }: Pick<VideoTrack, 'codec'>, { decodeMs, showMs, isKey, data }: Picture): Buffer {
  const clock = ticks(decodeMs);
  const parts = [packHeader(clock), ...(isKey ? [SYSTEM_HEADER, streamMap(STREAM_TYPES[codec])] : [])];
  for (let at = 0; at < data.length; at += MOST_PAYLOAD) {
    const payload = data.subarray(at, at + MOST_PAYLOAD);
    parts.push(
      pesHeader(payload.length, at === 0 ? { show: ticks(showMs + LEAD_MS), decode: ticks(decodeMs + LEAD_MS) } : null),
    );
    parts.push(payload);
  }
  return Buffer.concat(parts);
}

/** Clocks have 33 bits and begin anew after a day. */
const ticks = (ms: number): bigint => BigInt(Math.max(0, Math.round(ms * TICKS_A_MS))) & 0x1_ffff_ffffn;

function packHeader(clock: bigint): Buffer {
  const header = Buffer.alloc(14);
  header.writeUInt32BE(0x0000_01ba, 0);
  // '01', 33 bits of clock with markers between, no extension
  const bits =
    (1n << 46n) |
    (((clock >> 30n) & 7n) << 43n) |
    (1n << 42n) |
    (((clock >> 15n) & 0x7fffn) << 27n) |
    (1n << 26n) |
    ((clock & 0x7fffn) << 11n) |
    (1n << 10n) |
    1n;
  header.writeUIntBE(Number(bits >> 16n), 4, 4);
  header.writeUInt16BE(Number(bits & 0xffffn), 8);
  header.writeUIntBE(((MUX_RATE << 2) | 3) >>> 0, 10, 3);
  header[13] = 0xf8;
  return header;
}

const SYSTEM_HEADER = Buffer.from([
  ...[0x00, 0x00, 0x01, 0xbb, 0x00, 0x09],
  // rate bound with markers, no audio, one video
  ...[0x80 | (MUX_RATE >> 15), (MUX_RATE >> 7) & 0xff, ((MUX_RATE << 1) & 0xfe) | 1, 0x00, 0x21, 0x7f],
  // the video’s buffer: 2,048 units of 1,024 bytes
  ...[VIDEO, 0xe8, 0x00],
]);

function streamMap(streamType: number): Buffer {
  const map = Buffer.from([
    ...[0x00, 0x00, 0x01, 0xbc, 0x00, 0x0e, 0xe0, 0xff, 0x00, 0x00, 0x00, 0x04],
    ...[streamType, VIDEO, 0x00, 0x00],
  ]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(map), 0);
  return Buffer.concat([map, sum]);
}

function pesHeader(payloadBytes: number, times: { show: bigint; decode: bigint } | null): Buffer {
  const stamps = times === null ? [] : [stamp(0b0011, times.show), stamp(0b0001, times.decode)];
  const stampBytes = stamps.length * 5;
  const header = Buffer.from([0x00, 0x00, 0x01, VIDEO, 0, 0, 0x80, times === null ? 0x00 : 0xc0, stampBytes]);
  header.writeUInt16BE(3 + stampBytes + payloadBytes, 4);
  return Buffer.concat([header, ...stamps]);
}

function stamp(mark: number, at: bigint): Buffer {
  const [high, middle, low] = [Number((at >> 30n) & 7n), Number((at >> 15n) & 0x7fffn), Number(at & 0x7fffn)];
  return Buffer.from([
    (mark << 4) | (high << 1) | 1,
    middle >> 7,
    ((middle << 1) & 0xfe) | 1,
    low >> 7,
    ((low << 1) & 0xfe) | 1,
  ]);
}

/** The check sum of MPEG systems: polynomial 0x04C11DB7, from ones, neither turned round nor inverted. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000_0000 ? (crc << 1) ^ 0x04c1_1db7 : crc << 1;
  }
  return crc >>> 0;
}
