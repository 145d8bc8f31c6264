/** Longer is nobody's query or offer; a datagram cannot be longer anyway. */
export const MOST_MESSAGE_BYTES = 65_535;
const MOST_HEAD_BYTES = 16_384;
const MOST_HEADERS = 100;
/** RFC 3261 §7.3.3. */
const LONG_NAMES: Readonly<Record<string, string>> = {
  ...{ v: 'via', f: 'from', t: 'to', i: 'call-id', m: 'contact', c: 'content-type', l: 'content-length' },
  ...{ s: 'subject', k: 'supported', e: 'content-encoding' },
};
/** Of these a message may have several, which follow one another in one list. */
const LISTS: ReadonlySet<string> = new Set(['via', 'contact', 'route', 'record-route']);

/** What was received is no message of SIP that we take. */
export class BadSip extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'BadSip';
  }
}

/** Names are in lower case and written out; the order is that of the message. */
export type Header = readonly [name: string, value: string];

export interface SipRequest {
  kind: 'request';
  method: string;
  uri: string;
  headers: readonly Header[];
  body: Buffer;
}

export interface SipResponse {
  kind: 'response';
  status: number;
  reason: string;
  headers: readonly Header[];
  body: Buffer;
}

export type SipMessage = SipRequest | SipResponse;

/** A message of a datagram. What follows its Content-Length is left out. @throws BadSip */
export function readDatagram(bytes: Buffer): SipMessage {
  const end = headEnd(bytes);
  if (end === null) throw new BadSip('no end of the headers');
  const head = readHead(bytes.subarray(0, end.from));
  const length = lengthOf(head.headers) ?? bytes.length - end.to;
  if (end.to + length > bytes.length) throw new BadSip('shorter than its Content-Length');
  return { ...head, body: Buffer.from(bytes.subarray(end.to, end.to + length)) };
}

/**
 * Cuts a stream of bytes into messages. Line ends between messages, by which a peer keeps a line open, are nothing.
 */
export class SipStream {
  private rest: Buffer = Buffer.alloc(0);

  /** @returns the messages that are whole now. @throws BadSip after which the stream cannot be followed any further */
  push(chunk: Buffer): SipMessage[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    const messages: SipMessage[] = [];
    for (;;) {
      let begin = 0;
      while (this.rest[begin] === 0x0d || this.rest[begin] === 0x0a) begin += 1;
      this.rest = this.rest.subarray(begin);
      const end = headEnd(this.rest);
      if (end === null) break;
      const head = readHead(this.rest.subarray(0, end.from));
      const length = lengthOf(head.headers) ?? 0;
      if (end.to + length > this.rest.length) break;
      messages.push({ ...head, body: Buffer.from(this.rest.subarray(end.to, end.to + length)) });
      this.rest = this.rest.subarray(end.to + length);
    }
    if (this.rest.length > MOST_MESSAGE_BYTES) throw new BadSip('too long');
    return messages;
  }
}

export function writeSip(message: SipMessage): Buffer {
  const first =
    message.kind === 'request'
      ? `${message.method} ${message.uri} SIP/2.0`
      : `SIP/2.0 ${message.status} ${message.reason}`;
  const lines = message.headers.map(([name, value]) => `${writtenName(name)}: ${value}`);
  const head = [first, ...lines, `Content-Length: ${message.body.length}`, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'utf8'), message.body]);
}

/** The first header of that name, or null. */
export function headerOf({ headers }: Pick<SipMessage, 'headers'>, name: string): string | null {
  return headers.find(([one]) => one === name)?.[1] ?? null;
}

export function headersOf({ headers }: Pick<SipMessage, 'headers'>, name: string): string[] {
  return headers.filter(([one]) => one === name).map(([, value]) => value);
}

/** @throws BadSip */
export function cseqOf(message: Pick<SipMessage, 'headers'>): { number: number; method: string } {
  const found = /^(\d{1,10})\s+([A-Z]+)$/.exec(headerOf(message, 'cseq') ?? '');
  if (!found) throw new BadSip('no CSeq');
  return { number: Number(found[1]), method: String(found[2]) };
}

/** `name` of `…;name=value`, behind the address; null where there is none. */
export function parameterOf(value: string, name: string): string | null {
  const behind = value.includes('>') ? value.slice(value.lastIndexOf('>') + 1) : value;
  for (const part of behind.split(';').slice(1)) {
    const [key = '', said = ''] = part.split('=');
    if (key.trim().toLowerCase() === name) return said.trim();
  }
  return null;
}

/**
 * The address within From, To, Contact or a request line: in GB/T 28181 `sip:` with 20 digits, `@`, then a domain of 10 digits or a host.
 *
 * @returns null where there is none
 */
export function userOf(value: string): string | null {
  return /sips?:([^@;<>\s]{1,64})@/i.exec(value)?.[1] ?? null;
}

/** Where the head ends and the body begins. @throws BadSip when it is longer than we read */
function headEnd(bytes: Buffer): { from: number; to: number } | null {
  const at = bytes.indexOf('\r\n\r\n');
  if (at > MOST_HEAD_BYTES || (at < 0 && bytes.length > MOST_HEAD_BYTES)) throw new BadSip('too long a head');
  return at < 0 ? null : { from: at, to: at + 4 };
}

type Head = Omit<SipRequest, 'body'> | Omit<SipResponse, 'body'>;

function readHead(bytes: Buffer): Head {
  // A header may be continued on a line that begins with a space (§7.3.1)
  const [first = '', ...lines] = bytes
    .toString('utf8')
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  if (lines.length > MOST_HEADERS) throw new BadSip('too many headers');
  const headers = lines.flatMap((line): Header[] => {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!/^[a-z0-9\-.!%*_+`'~]{1,64}$/.test(name)) throw new BadSip('no header');
    const long = LONG_NAMES[name] ?? name;
    const value = line.slice(colon + 1).trim();
    return (LISTS.has(long) ? listed(value) : [value]).map((one): Header => [long, one]);
  });
  const status = /^SIP\/2\.0 ([1-6]\d\d)(?: (.*))?$/.exec(first);
  if (status) return { kind: 'response', status: Number(status[1]), reason: status[2] ?? '', headers };
  const request = /^([A-Z]{3,20}) (\S{1,512}) SIP\/2\.0$/.exec(first);
  if (!request) throw new BadSip('no first line');
  return { kind: 'request', method: String(request[1]), uri: String(request[2]), headers };
}

/** The members of a list, at commas that stand neither in quotes nor in an address. */
function listed(value: string): string[] {
  return (value.match(/(?:"(?:[^"\\]|\\.)*"|<[^>]*>|[^,"<])+/g) ?? [])
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function lengthOf(headers: readonly Header[]): number | null {
  const said = headers.find(([name]) => name === 'content-length')?.[1];
  if (said === undefined) return null;
  if (!/^\d{1,6}$/.test(said) || Number(said) > MOST_MESSAGE_BYTES) throw new BadSip('no Content-Length');
  return Number(said);
}

const SPECIAL_NAMES: Readonly<Record<string, string>> = { 'call-id': 'Call-ID', cseq: 'CSeq' };
const writtenName = (name: string): string =>
  SPECIAL_NAMES[name] ?? name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
