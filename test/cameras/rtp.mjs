/** H.264 (RFC 6184, packetization-mode 1) or H.265 (RFC 7798) over RTP, and RTCP sender reports, framed for RTSP-interleaved TCP. */

import { randomBytes, randomInt } from 'node:crypto';

export const PAYLOAD_TYPE = 96;
export const CLOCK_RATE = 90_000;

const MAX_PAYLOAD = 1400;
const FRAME_HEADER = 4; // '$', channel, length
const RTP_HEADER = 12;
const FU_A = 28;
const FU_H265 = 49;
const NTP_EPOCH_OFFSET = 2_208_988_800; // seconds from 1900 to 1970

/** Interleaved packets back to back. They differ between clients in the channel number only. */
export class Packets {
  #bytes;
  #starts;
  /** @type {Map<number, Buffer>} */
  #byChannel = new Map();

  /** @param {Buffer} bytes @param {readonly number[]} starts where each packet begins */
  constructor(bytes, starts) {
    this.#bytes = bytes;
    this.#starts = starts;
  }

  /** @param {number} channel @returns {Buffer} shared between the clients on that channel: not to be changed */
  on(channel) {
    let bytes = this.#byChannel.get(channel);
    if (bytes === undefined) {
      bytes = Buffer.from(this.#bytes);
      for (const start of this.#starts) bytes[start + 1] = channel;
      this.#byChannel.set(channel, bytes);
    }
    return bytes;
  }
}

/** @param {Buffer} nal @param {import('./annexb.mjs').Codec} codec @returns {{ head: Buffer, body: Buffer }[]} one payload, or several fragments */
function payloads(nal, codec) {
  if (nal.length <= MAX_PAYLOAD) return [{ head: Buffer.alloc(0), body: nal }];
  const h265 = codec === 'h265';
  const indicator = h265 ? [(nal[0] & 0x81) | (FU_H265 << 1), nal[1]] : [(nal[0] & 0xe0) | FU_A];
  const type = h265 ? (nal[0] >> 1) & 0x3f : nal[0] & 0x1f;
  const size = MAX_PAYLOAD - indicator.length - 1;
  const parts = [];
  for (let at = indicator.length; at < nal.length; at += size) {
    const first = at === indicator.length ? 0x80 : 0;
    const last = at + size >= nal.length ? 0x40 : 0;
    parts.push({ head: Buffer.from([...indicator, first | last | type]), body: nal.subarray(at, at + size) });
  }
  return parts;
}

/** As ONVIF has it for replays. @param {{ wallMs: number, isFirst: boolean, isLast: boolean }} replay */
function replayExtension({ wallMs, isFirst, isLast }) {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt16BE(0xabac, 0);
  bytes.writeUInt16BE(3, 2);
  writeNtp(bytes, wallMs, 4);
  bytes[12] = (isLast ? 0x40 : 0) | (isFirst ? 0x20 : 0);
  return bytes;
}

/** @param {Buffer} bytes @param {number} wallMs @param {number} at */
function writeNtp(bytes, wallMs, at) {
  bytes.writeUInt32BE((Math.floor(wallMs / 1000) + NTP_EPOCH_OFFSET) % 0x1_0000_0000, at);
  bytes.writeUInt32BE(Math.floor(((((wallMs % 1000) + 1000) % 1000) / 1000) * 2 ** 32), at + 4);
}

/** One RTP source: sequence numbers, timestamps and counts go on for as long as it lives, whatever is sent. */
export class RtpSource {
  #ssrc = randomBytes(4).readUInt32BE();
  #sequence = randomInt(0x10000);
  #timestampBase = randomInt(0x1_0000_0000);
  #packets = 0;
  #octets = 0;

  /** @param {number} ticks 90 kHz ticks since the source began */
  #timestamp(ticks) {
    return (this.#timestampBase + ticks) % 0x1_0000_0000;
  }

  /**
   * @param {readonly Buffer[]} nals one whole picture; the last packet gets the marker
   * @param {number} ticks 90 kHz ticks since the source began
   * @param {import('./annexb.mjs').Codec} [codec]
   * @param {{ wallMs: number, isFirst: boolean, isLast: boolean } | null} [replay] when it was filmed: the first packet says it
   * @returns {Packets}
   */
  picture(nals, ticks, codec = 'h264', replay = null) {
    const parts = nals.flatMap((nal) => payloads(nal, codec));
    if (replay !== null) parts[0].head = Buffer.concat([replayExtension(replay), parts[0].head]);
    const overhead = FRAME_HEADER + RTP_HEADER;
    const bytes = Buffer.allocUnsafe(
      parts.reduce((sum, { head, body }) => sum + overhead + head.length + body.length, 0),
    );
    const starts = [];
    let at = 0;
    for (const [index, { head, body }] of parts.entries()) {
      const size = head.length + body.length;
      starts.push(at);
      at = bytes.writeUInt16BE(0x2400, at); // '$' and a channel still to be set
      at = bytes.writeUInt16BE(RTP_HEADER + size, at);
      at = bytes.writeUInt8(replay !== null && index === 0 ? 0x90 : 0x80, at); // version 2, extension
      at = bytes.writeUInt8((index === parts.length - 1 ? 0x80 : 0) | PAYLOAD_TYPE, at);
      at = bytes.writeUInt16BE(this.#sequence, at);
      at = bytes.writeUInt32BE(this.#timestamp(ticks), at);
      at = bytes.writeUInt32BE(this.#ssrc, at);
      at += head.copy(bytes, at);
      at += body.copy(bytes, at);
      this.#sequence = (this.#sequence + 1) & 0xffff;
      this.#packets += 1;
      this.#octets += size;
    }
    return new Packets(bytes, starts);
  }

  /**
   * A sender report with the CNAME that RFC 3550 wants beside it.
   * @param {number} ticks the media time that ...
   * @param {number} wallMs ... belongs to this time of the camera's clock
   * @returns {Packets}
   */
  senderReport(ticks, wallMs) {
    const report = Buffer.alloc(FRAME_HEADER + 28 + 16);
    report[0] = 0x24;
    report.writeUInt16BE(report.length - FRAME_HEADER, 2);
    report.writeUInt32BE(0x80c80006, 4); // SR, 7 words
    report.writeUInt32BE(this.#ssrc, 8);
    writeNtp(report, wallMs, 12);
    report.writeUInt32BE(this.#timestamp(ticks), 20);
    report.writeUInt32BE(this.#packets % 0x1_0000_0000, 24);
    report.writeUInt32BE(this.#octets % 0x1_0000_0000, 28);
    report.writeUInt32BE(0x81ca0003, 32); // SDES, 1 source, 4 words
    report.writeUInt32BE(this.#ssrc, 36);
    report.set([1, 6], 40); // CNAME, 6 octets; the zeros after it end the list
    report.write('camera', 42, 'latin1');
    return new Packets(report, [0]);
  }

  /** Nothing more will come of this source. @returns {Packets} */
  goodbye() {
    const bye = Buffer.alloc(FRAME_HEADER + 8);
    bye[0] = 0x24;
    bye.writeUInt16BE(8, 2);
    bye.writeUInt32BE(0x81cb0001, 4);
    bye.writeUInt32BE(this.#ssrc, 8);
    return new Packets(bye, [0]);
  }
}
