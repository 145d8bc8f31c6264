import { UnfitStream } from '../unfit.js';

/** Where NAL units go, piece by piece, without a copy in between. */
export interface UnitSink {
  /** A NAL unit begins with this byte, and this second one where the codec has two. */
  open(first: number, second: number | null): void;
  more(data: Buffer, from: number, to: number): void;
  close(): void;
}

/** Takes NAL units out of the payloads of packets, one codec each. */
export interface Depacketiser {
  /**
   * @returns false when pieces are missing or it cannot be what it says: the picture is damaged
   * @throws UnfitStream for forms that are not read here
   */
  take(data: Buffer, from: number, to: number, sink: UnitSink): boolean;
  /** Forgets the unit under way. @returns whether there was one */
  drop(): boolean;
}

export const newDepacketiser = (codec: 'h264' | 'h265'): Depacketiser =>
  codec === 'h264' ? new H264Depacketiser() : new H265Depacketiser();

const STAP_A = 24;
const FU_A = 28;
const LAST_TYPE = 29;

/** RFC 6184, packetization modes 0 and 1: single units, STAP-A and FU-A. */
class H264Depacketiser implements Depacketiser {
  private isOpen = false;

  take(data: Buffer, from: number, to: number, sink: UnitSink): boolean {
    const head = data[from] as number;
    const type = head & 0x1f;
    if (type !== FU_A && this.isOpen) return false;
    if (type > 0 && type < STAP_A) {
      whole(data, from, to, 1, sink);
      return true;
    }
    if (type === STAP_A) return aggregate(data, from + 1, to, 1, sink);
    if (type !== FU_A) {
      // Undefined types mean nothing to a reader (RFC 6184 §5.4).
      if (type === 0 || type > LAST_TYPE) return true;
      throw new UnfitStream('packets', `packets of type ${type}`);
    }
    if (to - from < 3) return false;
    const control = data[from + 1] as number;
    return fragment(this, control, () => sink.open((head & 0xe0) | (control & 0x1f), null), data, from + 2, to, sink);
  }

  drop(): boolean {
    const was = this.isOpen;
    this.isOpen = false;
    return was;
  }

  open(is: boolean): boolean {
    const was = this.isOpen;
    this.isOpen = is;
    return was;
  }
}

const AGGREGATE = 48;
const FU = 49;

/** RFC 7798 without decoding order numbers: single units, aggregation packets and fragments. */
class H265Depacketiser implements Depacketiser {
  private isOpen = false;

  take(data: Buffer, from: number, to: number, sink: UnitSink): boolean {
    if (to - from < 3) return false;
    const [head, second] = [data[from] as number, data[from + 1] as number];
    const type = (head >> 1) & 0x3f;
    if (type !== FU && this.isOpen) return false;
    if (type < AGGREGATE) {
      whole(data, from, to, 2, sink);
      return true;
    }
    if (type === AGGREGATE) return aggregate(data, from + 2, to, 2, sink);
    if (type !== FU) throw new UnfitStream('packets', `packets of type ${type}`);
    if (to - from < 4) return false;
    const control = data[from + 2] as number;
    const begin = () => sink.open((head & 0x81) | ((control & 0x3f) << 1), second);
    return fragment(this, control, begin, data, from + 3, to, sink);
  }

  drop(): boolean {
    const was = this.isOpen;
    this.isOpen = false;
    return was;
  }

  open(is: boolean): boolean {
    const was = this.isOpen;
    this.isOpen = is;
    return was;
  }
}

function whole(data: Buffer, from: number, to: number, headBytes: 1 | 2, sink: UnitSink): void {
  sink.open(data[from] as number, headBytes === 2 ? (data[from + 1] as number) : null);
  sink.more(data, from + headBytes, to);
  sink.close();
}

function aggregate(data: Buffer, from: number, to: number, headBytes: 1 | 2, sink: UnitSink): boolean {
  for (let at = from; at < to; ) {
    if (at + 2 > to) return false;
    const end = at + 2 + data.readUInt16BE(at);
    if (end > to || end - at - 2 < headBytes) return false;
    whole(data, at + 2, end, headBytes, sink);
    at = end;
  }
  return from < to;
}

/** One piece of a unit; the bits of its control byte say whether it is the first or the last. */
function fragment(
  state: { open(is: boolean): boolean },
  control: number,
  begin: () => void,
  data: Buffer,
  from: number,
  to: number,
  sink: UnitSink,
): boolean {
  const [isFirst, isLast] = [(control & 0x80) !== 0, (control & 0x40) !== 0];
  const wasOpen = state.open(!isLast);
  if (isFirst === wasOpen) {
    state.open(false);
    return false;
  }
  if (isFirst) begin();
  sink.more(data, from, to);
  if (isLast) sink.close();
  return true;
}
