import { RtpHead } from './rtp.js';

/** What lies further back is a source that has begun anew and no straggler. */
const MOST_LATE = 1_000;
/** So many packets may come before one that was sent before them. */
const WINDOW = 8;

export interface OrderSink {
  /**
   * The next packet. `head` and `data` are used again for others afterwards.
   *
   * @param isAfterLoss some before it have not come
   */
  inOrder(head: RtpHead, data: Buffer, arrivedMs: number, isAfterLoss: boolean): void;
}

/** What has come of one source, for a report (RFC 3550 §6.4.1). */
export interface Heard {
  ssrc: number;
  /** The highest number, counted on where it wraps around. */
  highest: number;
  /** The first number. */
  base: number;
  received: number;
}

/**
 * Puts the packets of one source in the order of their numbers. Over TCP only the camera itself can lose or swap them:
 * where one is missing, up to `WINDOW` that come behind it are kept, which it may still overtake.
 */
export class PacketOrder {
  /** Packets that came late or twice. */
  late = 0;
  heard: Heard | null = null;
  private readonly head = new RtpHead();
  private last: number | null = null;
  private readonly held = new Map<number, { data: Buffer; arrivedMs: number }>();

  constructor(private readonly payloadType: number) {}

  /** Takes one packet: [`from`, `to`) of `data`, which is copied where it has to wait. */
  take(data: Buffer, from: number, to: number, arrivedMs: number, sink: OrderSink): void {
    const { head } = this;
    if (!head.read(data, from, to) || head.payloadType !== this.payloadType) return;
    this.count(head);
    const step = this.last === null ? 1 : (head.sequence - this.last) & 0xffff;
    if (step === 1) {
      this.last = head.sequence;
      sink.inOrder(head, data, arrivedMs, false);
      if (this.held.size > 0) this.release(sink);
    } else if (step === 0 || step > 0x10000 - MOST_LATE || this.held.has(head.sequence)) this.late += 1;
    else if (step <= WINDOW + 1) {
      this.held.set(head.sequence, { data: Buffer.from(data.subarray(from, to)), arrivedMs });
      if (this.held.size >= WINDOW) this.flush(sink);
    } else {
      this.flush(sink);
      head.read(data, from, to);
      // What was kept may reach up to it.
      const isAfterLoss = ((head.sequence - (this.last as number)) & 0xffff) !== 1;
      this.last = head.sequence;
      sink.inOrder(head, data, arrivedMs, isAfterLoss);
    }
  }

  /** What is missing will not come any more. */
  flush(sink: OrderSink): void {
    while (this.held.size > 0) {
      const from = this.last as number;
      const next = Math.min(...[...this.held.keys()].map((sequence) => (sequence - from) & 0xffff));
      this.handOn((from + next) & 0xffff, sink, next > 1);
    }
  }

  private release(sink: OrderSink): void {
    for (;;) {
      const next = ((this.last as number) + 1) & 0xffff;
      if (!this.held.has(next)) return;
      this.handOn(next, sink, false);
    }
  }

  private handOn(sequence: number, sink: OrderSink, isAfterLoss: boolean): void {
    const { data, arrivedMs } = this.held.get(sequence) as { data: Buffer; arrivedMs: number };
    this.held.delete(sequence);
    this.last = sequence;
    this.head.read(data, 0, data.length);
    sink.inOrder(this.head, data, arrivedMs, isAfterLoss);
  }

  private count({ ssrc, sequence }: RtpHead): void {
    if (this.heard?.ssrc !== ssrc) this.heard = { ssrc, highest: sequence, base: sequence, received: 0 };
    const ahead = (sequence - this.heard.highest) & 0xffff;
    if (ahead < 0x8000) this.heard.highest += ahead;
    this.heard.received += 1;
  }
}
