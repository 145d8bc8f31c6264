import type { Heard } from './packet-order.js';

/** Who is told to have heard it. Nobody else is in the session. */
const OWN_SSRC = 0x4d696e67;
const NAME = Buffer.from('box', 'latin1');
const MOST_LOST = 0x7fffff;

/** What has come of a source, told to it every few seconds (RFC 3550 §6.4.2): some cameras hang up on who does not. */
export class ReceiverReports {
  private before: Heard | null = null;
  private sent: { middle: number; atMs: number } | null = null;

  /** A report of the camera has come. @param middle of its time, the middle 32 of 64 bits */
  heardReport(middle: number, nowMs: number): void {
    this.sent = { middle, atMs: nowMs };
  }

  /** The next report, with the description (SDES) that goes with it. @param nowMs of a steady clock */
  next(heard: Heard, nowMs: number): Buffer {
    const before = this.before?.ssrc === heard.ssrc ? this.before : { ...heard, highest: heard.base - 1, received: 0 };
    const expected = heard.highest - before.highest;
    const lost = Math.max(0, expected - (heard.received - before.received));
    const allLost = heard.highest - heard.base + 1 - heard.received;
    this.before = { ...heard };
    const report = Buffer.alloc(32 + 16);
    report.writeUInt32BE(0x81c90007, 0);
    report.writeUInt32BE(OWN_SSRC, 4);
    report.writeUInt32BE(heard.ssrc, 8);
    report[12] = expected > 0 ? Math.min(255, Math.floor((lost * 256) / expected)) : 0;
    report.writeIntBE(Math.max(-MOST_LOST - 1, Math.min(MOST_LOST, allLost)), 13, 3);
    report.writeUInt32BE(heard.highest >>> 0, 16);
    // Jitter stays 0: packets are read a few times a second, and what they swayed by before is not known.
    if (this.sent !== null) {
      report.writeUInt32BE(this.sent.middle, 24);
      report.writeUInt32BE(Math.round(((nowMs - this.sent.atMs) * 65_536) / 1000) >>> 0, 28);
    }
    report.writeUInt32BE(0x81ca0003, 32);
    report.writeUInt32BE(OWN_SSRC, 36);
    report.set([1, NAME.length], 40);
    report.set(NAME, 42);
    return report;
  }
}
