/** So much of Matroska (RFC 9559) as brings single pictures of many tracks to ffmpeg, through one pipe. */

/** Track numbers of one byte. */
export const MOST_TRACKS = 126;

const CODEC_IDS = { h264: 'V_MPEG4/ISO/AVC', h265: 'V_MPEGH/ISO/HEVC' } as const;
const MILLISECOND_NS = 1_000_000;

/** The head of a film without end, with one track of video for each entry; their numbers count from 1. */
export function filmHead(tracks: readonly { codec: 'h264' | 'h265'; width: number; height: number }[]): Buffer {
  const head = element(
    0x1a45dfa3,
    element(0x4286, number(1)),
    element(0x42f7, number(1)),
    element(0x42f2, number(4)),
    element(0x42f3, number(8)),
    element(0x4282, Buffer.from('matroska')),
    element(0x4287, number(4)),
    element(0x4285, number(2)),
  );
  const info = element(0x1549a966, element(0x2ad7b1, number(MILLISECOND_NS)));
  const entries = tracks.map(({ codec, width, height }, i) =>
    element(
      0xae,
      element(0xd7, number(i + 1)),
      element(0x73c5, number(i + 1)),
      element(0x83, number(1)),
      element(0x9c, number(0)),
      element(0x86, Buffer.from(CODEC_IDS[codec])),
      element(0xe0, element(0xb0, number(width)), element(0xba, number(height))),
    ),
  );
  // The segment is of unknown length.
  return Buffer.concat([head, idBytes(0x18538067), Buffer.from([0xff]), info, element(0x1654ae6b, ...entries)]);
}

/** One picture, which begins with all it needs, of the track with this number. */
export function pictureOf(track: number, atMs: number, bytes: Uint8Array): Buffer {
  const block = element(0xa3, Buffer.from([0x80 | track, 0, 0, 0x80]), bytes);
  return element(0x1f43b675, element(0xe7, number(atMs)), block);
}

function element(id: number, ...parts: readonly Uint8Array[]): Buffer {
  const bytes = parts.reduce((sum, { length }) => sum + length, 0);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(bytes));
  size[0] = 0x01;
  return Buffer.concat([idBytes(id), size, ...parts]);
}

function idBytes(id: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(id);
  return bytes.subarray(id > 0xffffff ? 0 : id > 0xffff ? 1 : id > 0xff ? 2 : 3);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes.subarray(2);
}
