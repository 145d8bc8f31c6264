const RTP_HEAD = 12;
const NTP_TO_UNIX_SECONDS = 2_208_988_800;

/** The head of one packet (RFC 3550 §5.1). One object is used for all of them. */
export class RtpHead {
  payloadType = 0;
  isMarked = false;
  sequence = 0;
  timestamp = 0;
  ssrc = 0;
  /** Its payload is [`from`, `to`). */
  from = 0;
  to = 0;

  /** @returns false where it is no packet */
  read(data: Buffer, from: number, to: number): boolean {
    if (to - from < RTP_HEAD || (data[from] as number) >> 6 !== 2) return false;
    const first = data[from] as number;
    const second = data[from + 1] as number;
    this.isMarked = (second & 0x80) !== 0;
    this.payloadType = second & 0x7f;
    this.sequence = data.readUInt16BE(from + 2);
    this.timestamp = data.readUInt32BE(from + 4);
    this.ssrc = data.readUInt32BE(from + 8);
    this.from = from + RTP_HEAD + 4 * (first & 0x0f);
    if ((first & 0x10) !== 0) {
      if (this.from + 4 > to) return false;
      this.from += 4 + 4 * data.readUInt16BE(this.from + 2);
    }
    this.to = (first & 0x20) === 0 ? to : to - (data[to - 1] as number);
    return this.from < this.to;
  }
}

const REPLAY_EXTENSION = 0xabac;

/**
 * When the picture of a packet was filmed, by the clock of the device that has kept it, in ms since 1970 (ONVIF Streaming,
 * header extension of replays); null where it does not say, as all packets but the first of a picture may.
 */
export function readReplayTime(data: Buffer, from: number, to: number): number | null {
  const at = from + RTP_HEAD + 4 * ((data[from] as number) & 0x0f);
  if (((data[from] as number) & 0x10) === 0 || at + 16 > to) return null;
  if (data.readUInt16BE(at) !== REPLAY_EXTENSION || data.readUInt16BE(at + 2) < 3) return null;
  const seconds = data.readUInt32BE(at + 4) - NTP_TO_UNIX_SECONDS;
  return Math.round(seconds * 1000 + (data.readUInt32BE(at + 8) * 1000) / 2 ** 32);
}

/** When the camera's clock said what, by its own word. */
export interface SenderReport {
  /** Of the camera's clock, ms since 1970. */
  wallMs: number;
  timestamp: number;
  /** The middle 32 bits of that time as it was sent, by which an answer names it. */
  middle: number;
}

/** The sender report in a compound of RTCP packets (RFC 3550 §6.4.1), and whether the source says good-bye. */
export function readRtcp(data: Buffer, from: number, to: number): { report: SenderReport | null; isBye: boolean } {
  let report: SenderReport | null = null;
  let isBye = false;
  for (let at = from; at + 4 <= to; ) {
    const end = at + 4 + 4 * data.readUInt16BE(at + 2);
    if ((data[at] as number) >> 6 !== 2 || end > to) break;
    const type = data[at + 1];
    if (type === 203) isBye = true;
    if (type === 200 && end - at >= 20) {
      const seconds = data.readUInt32BE(at + 8) - NTP_TO_UNIX_SECONDS;
      const wallMs = seconds * 1000 + (data.readUInt32BE(at + 12) * 1000) / 2 ** 32;
      report = {
        ...{ wallMs: Math.round(wallMs), timestamp: data.readUInt32BE(at + 16) },
        middle: data.readUInt32BE(at + 10),
      };
    }
    at = end;
  }
  return { report, isBye };
}
