import { isIPv4 } from 'node:net';

const MOST_BYTES = 8_192;
/** An upper platform takes it on; what it offers is checked before anything is sent there. */
export interface Offer {
  /** `Play` for what is filmed now, `Playback` and `Download` for what was. */
  what: 'Play' | 'Playback' | 'Download';
  host: string;
  port: number;
  transport: 'udp' | 'tcp-connect' | 'tcp-listen';
  /** Under which number the stream must come: ten digits as they stand in `y=`. */
  ssrc: string;
  /** Span of a recording, ms since the epoch; null of what is filmed now. */
  span: { fromMs: number; toMs: number } | null;
  /** How many times faster than it was filmed a download is to come. */
  speed: number;
}

/** An offer that we cannot take, with the reason. */
export class BadOffer extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'BadOffer';
  }
}

/**
 * Reads the SDP of an INVITE as GB/T 28181 has it: program stream (PS/90000) alone.
 *
 * @throws BadOffer
 */
export function readOffer(body: Buffer): Offer {
  if (body.length > MOST_BYTES) throw new BadOffer('too long');
  const lines = body.toString('latin1').split(/\r?\n/);
  const first = (type: string): string =>
    lines
      .find((line) => line.startsWith(`${type}=`))
      ?.slice(2)
      .trim() ?? '';
  const what = (['Play', 'Playback', 'Download'] as const).find(
    (one) => one.toLowerCase() === first('s').toLowerCase(),
  );
  if (what === undefined) throw new BadOffer('no session we know');
  const media = /^video (\d{1,5})(?:\/\d+)? ((?:TCP\/)?RTP\/AVP) ([\d ]+)$/.exec(first('m'));
  const host = /^IN IP4 (\S+)$/.exec(first('c'))?.[1] ?? '';
  const port = Number(media?.[1] ?? 0);
  if (!media || !isIPv4(host) || port < 1_024 || port > 65_535) throw new BadOffer('no address for video');
  const [, payload] = lines.map((line) => /^a=rtpmap:(\d+) PS\/90000/i.exec(line)).find((one) => one !== null) ?? [];
  if (payload !== PAYLOAD || !String(media[3]).split(' ').includes(PAYLOAD)) throw new BadOffer('no program stream');
  const ssrc = first('y');
  if (!/^\d{10}$/.test(ssrc) || Number(ssrc) > 0xffff_ffff) throw new BadOffer('no SSRC');
  const speed = Number(/^a=downloadspeed:(\d{1,2})/m.exec(lines.join('\n'))?.[1] ?? 1);
  const setup = lines
    .find((line) => line.startsWith('a=setup:'))
    ?.slice(8)
    .trim();
  return {
    ...{ what, host, port, ssrc },
    transport: media[2] === 'RTP/AVP' ? 'udp' : setup === 'active' ? 'tcp-listen' : 'tcp-connect',
    span: what === 'Play' ? null : spanOf(first('t')),
    speed: what === 'Download' && speed >= 1 ? speed : 1,
  };
}

/** The only payload type that is ever sent: what the standard names for a program stream. */
const PAYLOAD = '96';

function spanOf(times: string): { fromMs: number; toMs: number } {
  const found = /^(\d{1,10}) (\d{1,10})$/.exec(times);
  const span = { fromMs: Number(found?.[1] ?? 0) * 1000, toMs: Number(found?.[2] ?? 0) * 1000 };
  if (span.fromMs <= 0 || span.toMs <= span.fromMs) throw new BadOffer('no span');
  return span;
}

/** The answer to an offer: that we send, from where and how. */
export function writeAnswer(
  { what, ssrc, span, transport }: Offer,
  { deviceId, host, port }: { deviceId: string; host: string; port: number },
): Buffer {
  const times = span === null ? '0 0' : `${Math.floor(span.fromMs / 1000)} ${Math.floor(span.toMs / 1000)}`;
  const lines = [
    'v=0',
    `o=${deviceId} 0 0 IN IP4 ${host}`,
    `s=${what}`,
    ...(span === null ? [] : [`u=${deviceId}:0`]),
    `c=IN IP4 ${host}`,
    `t=${times}`,
    `m=video ${port} ${transport === 'udp' ? 'RTP/AVP' : 'TCP/RTP/AVP'} ${PAYLOAD}`,
    'a=sendonly',
    `a=rtpmap:${PAYLOAD} PS/90000`,
    ...(transport === 'udp'
      ? []
      : [`a=setup:${transport === 'tcp-connect' ? 'active' : 'passive'}`, 'a=connection:new']),
    `y=${ssrc}`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** Whether media may be sent to that address: not to this machine, this link or many at once, except where the other side itself is. */
export function mayBeSentTo(host: string, isPeer: (host: string) => boolean): boolean {
  if (isPeer(host)) return true;
  const [a = 0, b = 0] = host.split('.').map(Number);
  return !(a === 0 || a === 127 || a >= 224 || (a === 169 && b === 254));
}
