import { randomInt } from 'node:crypto';

const VERSION = 0x80;
const PAYLOAD_TYPE = 96;
const MARKER = 0x80;
/** With headers of IP and UDP it stays below the 1,500 bytes of a usual line, in a tunnel, too. */
const MOST_PAYLOAD = 1_344;

/** Cuts packs into packets of RTP; the last one of a picture is marked. */
export class RtpPackets {
  private sequence = randomInt(0x1_0000);

  constructor(private readonly ssrc: number) {}

  /** @param ticks time of the picture, 90,000 a second */
  of(pack: Buffer, ticks: number): Buffer[] {
    const packets: Buffer[] = [];
    for (let at = 0; at < pack.length; at += MOST_PAYLOAD) {
      const payload = pack.subarray(at, at + MOST_PAYLOAD);
      const header = Buffer.alloc(12);
      header[0] = VERSION;
      header[1] = PAYLOAD_TYPE | (at + MOST_PAYLOAD >= pack.length ? MARKER : 0);
      header.writeUInt16BE(this.sequence, 2);
      header.writeUInt32BE(Math.floor(ticks) % 0x1_0000_0000, 4);
      header.writeUInt32BE(this.ssrc, 8);
      this.sequence = (this.sequence + 1) & 0xffff;
      packets.push(Buffer.concat([header, payload]));
    }
    return packets;
  }
}
