/** What comes from the camera is no RTSP, or more of it than there can be. */
export class BrokenTalk extends Error {}

/** A reply of the camera, without what is not needed of it. */
export interface Reply {
  status: number;
  /** The words behind the status. */
  reason: string;
  /** By names in lower case; of several with one name all, in their order. */
  headers: ReadonlyMap<string, readonly string[]>;
  body: string;
}

export interface SplitterSink {
  /** One interleaved packet: [`from`, `to`) of `data`, which is used again for others afterwards. */
  packet(channel: number, data: Buffer, from: number, to: number): void;
  reply(reply: Reply): void;
}

const DOLLAR = 0x24;
const FRAME_HEAD = 4;
const MOST_HEAD_BYTES = 16 * 1024;
const MOST_BODY_BYTES = 64 * 1024;
/** A whole packet, or head and body of a reply. */
const MOST_KEPT_BYTES = FRAME_HEAD + 0xffff + MOST_HEAD_BYTES;
/** Bytes between packets that belong to nothing. Some cameras pad; one that sends more talks of something else. */
const MOST_JUNK_BYTES = 256 * 1024;
/** Of a text that is cut at the end of a chunk so much is taken from the next at a time. */
const TEXT_STEP = 512;
const WORDS = ['RTSP/', 'OPTIO', 'ANNOU', 'REDIR', 'SET_P', 'GET_P', 'TEARD', 'PAUSE', 'PLAY '];
const LONGEST_WORD = 5;

/**
 * Tells apart what comes over one RTSP connection: interleaved packets and replies (RFC 2326 §10.12), whatever the
 * boundaries of the chunks. Packets are handed on where they lie; only what is cut by a boundary is copied. What it
 * keeps is bounded. Requests of the camera are read over: it does not wait for an answer.
 */
export class RtspSplitter {
  private readonly kept = Buffer.allocUnsafe(MOST_KEPT_BYTES);
  private keptBytes = 0;
  private junkBytes = 0;

  constructor(private readonly sink: SplitterSink) {}

  /** @throws BrokenTalk; the splitter is then of no further use */
  push(chunk: Buffer): void {
    let at = 0;
    while (this.keptBytes > 0 && at < chunk.length) {
      const taken = Math.min(this.wanted(), chunk.length - at);
      if (this.keptBytes + taken > MOST_KEPT_BYTES) throw new BrokenTalk('a reply without an end');
      chunk.copy(this.kept, this.keptBytes, at, at + taken);
      at += taken;
      this.keptBytes += taken;
      for (let used = this.take(this.kept, 0, this.keptBytes); used > 0; ) {
        this.kept.copyWithin(0, used, this.keptBytes);
        this.keptBytes -= used;
        used = this.keptBytes > 0 ? this.take(this.kept, 0, this.keptBytes) : 0;
      }
    }
    while (at < chunk.length) {
      const used = this.take(chunk, at, chunk.length);
      if (used === 0) break;
      at += used;
    }
    const rest = chunk.length - at;
    if (rest === 0) return;
    if (this.keptBytes + rest > MOST_KEPT_BYTES) throw new BrokenTalk('a reply without an end');
    chunk.copy(this.kept, this.keptBytes, at);
    this.keptBytes += rest;
  }

  /** So many bytes more tell more about what is kept. */
  private wanted(): number {
    if (this.kept[0] !== DOLLAR) return TEXT_STEP;
    if (this.keptBytes < FRAME_HEAD) return FRAME_HEAD - this.keptBytes;
    return FRAME_HEAD + this.kept.readUInt16BE(2) - this.keptBytes;
  }

  /** Takes the first thing in [`from`, `to`). @returns the bytes it had; 0 when it is not whole yet */
  private take(data: Buffer, from: number, to: number): number {
    if (data[from] === DOLLAR) {
      if (to - from < FRAME_HEAD) return 0;
      const end = from + FRAME_HEAD + data.readUInt16BE(from + 2);
      if (end > to) return 0;
      this.sink.packet(data[from + 1] as number, data, from + FRAME_HEAD, end);
      return end - from;
    }
    const word = data.toString('latin1', from, Math.min(to, from + LONGEST_WORD));
    if (WORDS.some((one) => one.startsWith(word) || word.startsWith(one)))
      return word.length < LONGEST_WORD ? 0 : this.takeText(data, from, to);
    return this.takeJunk(data, from, to);
  }

  private takeText(data: Buffer, from: number, to: number): number {
    const text = data.subarray(from, Math.min(to, from + MOST_HEAD_BYTES));
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) {
      if (text.length === MOST_HEAD_BYTES) throw new BrokenTalk('a reply without an end');
      return 0;
    }
    const [first = '', ...lines] = text.toString('latin1', 0, end).split('\r\n');
    const headers = readHeaders(lines);
    const bodyBytes = Number(headers.get('content-length')?.[0] ?? 0);
    if (!Number.isInteger(bodyBytes) || bodyBytes < 0 || bodyBytes > MOST_BODY_BYTES)
      throw new BrokenTalk('a reply of a strange length');
    const bodyFrom = from + end + 4;
    if (bodyFrom + bodyBytes > to) return 0;
    const status = /^RTSP\/\d\.\d +(\d{3})(?: (.*))?$/.exec(first);
    if (status !== null) {
      const body = data.toString('utf8', bodyFrom, bodyFrom + bodyBytes);
      this.sink.reply({ status: Number(status[1]), reason: (status[2] ?? '').slice(0, 80), headers, body });
    }
    return end + 4 + bodyBytes;
  }

  private takeJunk(data: Buffer, from: number, to: number): number {
    let at = from + 1;
    while (at < to && data[at] !== DOLLAR && data[at] !== 0x52 /* R */) at += 1;
    this.junkBytes += at - from;
    if (this.junkBytes > MOST_JUNK_BYTES) throw new BrokenTalk('what comes is not RTSP');
    return at - from;
  }
}

function readHeaders(lines: readonly string[]): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const line of lines.slice(0, 100)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return headers;
}
