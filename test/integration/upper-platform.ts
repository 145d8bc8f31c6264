import { createHash, randomBytes } from 'node:crypto';
import { createSocket, type Socket as Datagrams } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { until } from './video-agent.js';

/** What it was told, as bytes on the line and as it is read. */
export interface Heard {
  first: string;
  headers: Map<string, string>;
  body: Buffer;
}

/** The media of one call as it came. */
export interface Receiver {
  port: number;
  packets: Buffer[];
  close(): void;
}

const DOMAIN = '5323000000';

/**
 * An upper platform (上级平台) by the letter of GB/T 28181 and RFC 3261, 2617 and 4571: it lets one platform register that knows the
 * password, asks it questions and calls for its pictures. Nothing of the product is in it.
 */
export class TestUpper {
  static readonly id = '53230000002000000001';
  static readonly domain = DOMAIN;
  readonly heard: Heard[] = [];
  password = 'Shang-ji-88';
  algorithm: 'MD5' | 'SHA-256' = 'MD5';
  /** What it answers a good registration with. */
  expiresS = 3_600;
  date: string | null = null;
  /** How many datagrams it drops before it hears one. */
  deaf = 0;
  registered: string | null = null;
  registrations = 0;
  private readonly waiting = new Map<string, (answer: Heard) => void>();
  private send: (bytes: Buffer) => void = () => undefined;
  private cseq = 1;

  private constructor(
    readonly transport: 'udp' | 'tcp',
    readonly port: number,
    private readonly end: () => void,
  ) {}

  static async open(transport: 'udp' | 'tcp'): Promise<TestUpper> {
    if (transport === 'udp') {
      const socket = createSocket('udp4').bind(0, '127.0.0.1');
      await once(socket, 'listening');
      const upper: TestUpper = new TestUpper(transport, socket.address().port, () => socket.close());
      socket.on('message', (bytes, { address, port }) => upper.datagram(socket, bytes, address, port));
      return upper;
    }
    const open = new Set<Socket>();
    const server: Server = createServer((socket) => {
      open.add(socket);
      let rest: Buffer = Buffer.alloc(0);
      upper.send = (bytes) => void socket.write(bytes);
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        rest = Buffer.concat([rest, chunk]);
        for (;;) {
          const head = rest.indexOf('\r\n\r\n');
          if (head < 0) return;
          const length = Number(/content-length: *(\d+)/i.exec(rest.toString('latin1', 0, head))?.[1] ?? 0);
          if (rest.length < head + 4 + length) return;
          upper.take(rest.subarray(0, head + 4 + length));
          rest = rest.subarray(head + 4 + length);
        }
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const upper: TestUpper = new TestUpper(transport, (server.address() as { port: number }).port, () => {
      server.close();
      for (const socket of open) socket.destroy();
    });
    return upper;
  }

  close(): void {
    this.end();
  }

  /** The bodies of that kind it was told, read by the encoding they declare. */
  told(cmdType: string): string[] {
    return this.heard
      .filter(({ first }) => first.startsWith('MESSAGE'))
      .map(({ body }) =>
        new TextDecoder(/encoding="GB2312"/.test(body.toString('latin1')) ? 'gb18030' : 'utf-8').decode(body),
      )
      .filter((text) => text.includes(`<CmdType>${cmdType}</CmdType>`));
  }

  /** Asks, and waits for as many bodies as it takes to name all that `SumNum` says. */
  async ask(deviceId: string, query: string, encoding = 'GB2312'): Promise<string[]> {
    const sn = String(++this.cseq);
    const cmdType = /<CmdType>(\w+)</.exec(query)?.[1] ?? '';
    const xml = `<?xml version="1.0" encoding="${encoding}"?>\r\n<Query>${query.replace('<SN/>', `<SN>${sn}</SN>`)}</Query>`;
    const answer = await this.request('MESSAGE', deviceId, ['Content-Type: Application/MANSCDP+xml'], xml);
    if (!answer.first.includes(' 200 ')) throw new Error(answer.first);
    const own = () => this.told(cmdType).filter((text) => text.includes(`<SN>${sn}</SN>`));
    await until(() => {
      const all = own();
      const sum = Number(/<SumNum>(\d+)</.exec(all[0] ?? '')?.[1] ?? 1);
      const listed = all.join('').match(/<Item>/g)?.length ?? 0;
      return all.length > 0 && (!all[0]?.includes('<SumNum>') || listed >= sum);
    }, `the answer to ${cmdType}`);
    return own();
  }

  /** A request of its own, outside a call or within one. @returns the final answer */
  async request(
    method: string,
    user: string,
    more: readonly string[] = [],
    body: string | Buffer = '',
    call = { id: randomBytes(8).toString('hex'), to: `<sip:${user}@${DOMAIN}>` },
  ): Promise<Heard> {
    const branch = `z9hG4bK${randomBytes(8).toString('hex')}`;
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
    const cseq = ++this.cseq;
    const head = [
      `${method} sip:${user}@${DOMAIN} SIP/2.0`,
      `Via: SIP/2.0/${this.transport.toUpperCase()} 127.0.0.1:${this.port};rport;branch=${branch}`,
      `From: <sip:${TestUpper.id}@${DOMAIN}>;tag=upper${call.id}`,
      `To: ${call.to}`,
      `Call-ID: ${call.id}`,
      `CSeq: ${cseq} ${method}`,
      `Contact: <sip:${TestUpper.id}@127.0.0.1:${this.port}>`,
      'Max-Forwards: 70',
      ...more,
      `Content-Length: ${bytes.length}`,
      '',
      '',
    ].join('\r\n');
    const answered = new Promise<Heard>((settle) => this.waiting.set(`${call.id} ${cseq}`, settle));
    this.raw(Buffer.concat([Buffer.from(head), bytes]));
    const answer = await answered;
    if (method === 'INVITE') {
      const ack = head
        .replace(/^INVITE/, 'ACK')
        .replace(`CSeq: ${cseq} INVITE`, `CSeq: ${cseq} ACK`)
        .replace(`To: ${call.to}`, `To: ${answer.headers.get('to')}`)
        .replace(/Content-(Length|Type): [^\r]*\r\n/g, '')
        .replace(branch, `${branch}ack`);
      if (answer.first.includes(' 200 ')) this.raw(Buffer.from(ack));
    }
    return answer;
  }

  raw(bytes: Buffer): void {
    this.send(bytes);
  }

  private datagram(socket: Datagrams, bytes: Buffer, address: string, port: number): void {
    this.send = (answer) => socket.send(answer, port, address);
    if (this.deaf > 0) this.deaf -= 1;
    else this.take(bytes);
  }

  private take(bytes: Buffer): void {
    const end = bytes.indexOf('\r\n\r\n');
    const [first = '', ...lines] = bytes.toString('utf8', 0, end).split('\r\n');
    const headers = new Map(
      lines.map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    const heard = { first, headers, body: Buffer.from(bytes.subarray(end + 4)) };
    if (first.startsWith('SIP/2.0')) {
      const key = `${headers.get('call-id')} ${/^\d+/.exec(headers.get('cseq') ?? '')?.[0]}`;
      if (!first.startsWith('SIP/2.0 1')) this.waiting.get(key)?.(heard);
      return;
    }
    this.heard.push(heard);
    if (first.startsWith('REGISTER')) this.register(heard);
    else this.answer(heard, '200 OK');
  }

  private register(heard: Heard): void {
    const said = heard.headers.get('authorization');
    const nonce = 'b7c9e1';
    if (said === undefined) {
      const algorithm = this.algorithm === 'MD5' ? '' : `, algorithm=${this.algorithm}, qop="auth"`;
      this.answer(heard, '401 Unauthorized', [
        `WWW-Authenticate: Digest realm="${DOMAIN}", nonce="${nonce}"${algorithm}`,
      ]);
      return;
    }
    const of = (name: string) => new RegExp(`\\b${name}="?([^",]*)"?`).exec(said)?.[1] ?? '';
    const hash = (text: string) =>
      createHash(this.algorithm === 'MD5' ? 'md5' : 'sha256')
        .update(text)
        .digest('hex');
    const secret = hash(`${of('username')}:${DOMAIN}:${this.password}`);
    const asked = hash(`REGISTER:sip:${TestUpper.id}@${DOMAIN}`);
    const good =
      this.algorithm === 'MD5'
        ? hash(`${secret}:${nonce}:${asked}`)
        : hash(`${secret}:${nonce}:${of('nc')}:${of('cnonce')}:auth:${asked}`);
    this.registrations += 1;
    if (of('response') !== good) {
      this.answer(heard, '403 Forbidden');
      return;
    }
    this.registered = heard.headers.get('expires') === '0' ? null : of('username');
    this.answer(heard, '200 OK', [`Expires: ${this.expiresS}`, ...(this.date === null ? [] : [`Date: ${this.date}`])]);
  }

  private answer({ headers }: Heard, status: string, more: readonly string[] = []): void {
    const kept = ['via', 'from', 'to', 'call-id', 'cseq'].map((name) => `${name}: ${headers.get(name)}`);
    this.raw(Buffer.from([`SIP/2.0 ${status}`, ...kept, ...more, 'Content-Length: 0', '', ''].join('\r\n')));
  }
}

/** An offer of GB/T 28181 for a program stream at that port. */
export function offer(
  deviceId: string,
  port: number,
  { s = 'Play', t = '0 0', tcp = null as 'active' | 'passive' | null, more = [] as string[], y = '0100000001' } = {},
): string {
  return [
    'v=0',
    `o=${TestUpper.id} 0 0 IN IP4 127.0.0.1`,
    `s=${s}`,
    ...(s === 'Play' ? [] : [`u=${deviceId}:0`]),
    'c=IN IP4 127.0.0.1',
    `t=${t}`,
    `m=video ${port} ${tcp === null ? 'RTP/AVP' : 'TCP/RTP/AVP'} 96 98 97`,
    'a=recvonly',
    'a=rtpmap:96 PS/90000',
    'a=rtpmap:98 H264/90000',
    'a=rtpmap:97 MPEG4/90000',
    ...(tcp === null ? [] : [`a=setup:${tcp}`, 'a=connection:new']),
    ...more,
    `y=${y}`,
    '',
  ].join('\r\n');
}

/** Takes RTP in datagrams, as many as come while this process has no time to read them. */
export async function datagramReceiver(): Promise<Receiver> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: 4 * 1024 * 1024 }).bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const packets: Buffer[] = [];
  socket.on('message', (packet) => packets.push(packet));
  return { port: socket.address().port, packets, close: () => socket.close() };
}

/** Takes RTP out of a connection, each packet behind its length (RFC 4571). */
export function unframe(socket: Socket, packets: Buffer[]): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
      packets.push(Buffer.from(rest.subarray(2, 2 + rest.readUInt16BE(0))));
      rest = rest.subarray(2 + rest.readUInt16BE(0));
    }
  });
}

/** The program stream within the packets, in their order; a packet that is missing is an error. */
export function programStream(packets: readonly Buffer[]): Buffer {
  packets.forEach((packet, index) => {
    const before = packets[index - 1]?.readUInt16BE(2) ?? packet.readUInt16BE(2) - 1;
    if (packet.readUInt16BE(2) !== ((before + 1) & 0xffff)) throw new Error(`packet ${index} is not the next one`);
    if (((packet[1] ?? 0) & 0x7f) !== 96 || packet[0] !== 0x80) throw new Error('no RTP of type 96');
  });
  return Buffer.concat(packets.map((packet) => packet.subarray(12)));
}
