import { parseArgs } from 'node:util';
import { RtpSource } from '../cameras/rtp.mjs';
import { note, wholeNumber } from '../setup/named.mjs';

/** @typedef {'h264' | 'h265'} Codec */

/** What is tried, from the sources in tests and from the build in the drill. */
/**
 * @typedef {object} Parts
 * @property {typeof import('../../edge-agent/src/reader/film/film-maker.js').FilmMaker} FilmMaker
 * @property {typeof import('../../edge-agent/src/reader/film/key-pictures.js').KeyPictures} KeyPictures
 * @property {typeof import('../../edge-agent/src/reader/rtsp/sdp.js').readDescription} readDescription
 * @property {typeof import('../../edge-agent/src/reader/rtsp/rtp.js').readRtcp} readRtcp
 * @property {typeof import('../../edge-agent/src/reader/rtsp/splitter.js').RtspSplitter} RtspSplitter
 * @property {typeof import('../../edge-agent/src/recorder/film/sps.js').readStreamFacts} readStreamFacts
 * @property {typeof import('../../edge-agent/src/recorder/film/fmp4.js').FragmentSplitter} FragmentSplitter
 */

/** Errors by which the reader refuses a stream; any other is a crash. */
const REFUSALS = new Set(['UnfitStream', 'BrokenTalk', 'NoPicture']);
/** Pictures fed to one maker before it is thrown away, so that damage adds up. */
const LIFE = 40;

const SETS = {
  h264: ['67640028acd940780227e5c05a808080a0000003002000000781e3062cb0', '68ebecb22c'],
  h265: [
    '40010c01ffff01600000030090000003000003005dba0240',
    '42010101600000030090000003000003005da00a080f165ba4a4c2f016801000000300100000030190',
    '4401c172b46240',
  ],
};
const SLICES = {
  h264: { key: [0x65, 0x88, 0x84], other: [0x41, 0x9a, 0x24] },
  h265: { key: [0x26, 0x01, 0xaf, 0x09], other: [0x02, 0x01, 0xd0, 0x11] },
};

/**
 * Feeds mutated packets, streams, descriptions and parameter sets to the reader's parsers. The same seed gives the same
 * inputs.
 *
 * @param {Parts} parts
 * @param {{ inputs: number, seed: number, onProgress?: (done: number) => void }} options
 * @returns {{ inputs: number, crashes: string[], refusals: number, fragments: number, keys: number, unreadable: number, slowestMs: number, mostBytes: number }}
 *   `unreadable`: fragments that were made and that our own reader of films does not read; `mostBytes`: of memory outside
 *   of JavaScript's own, at any look
 */
export function fuzzReader(parts, { inputs, seed, onProgress }) {
  const random = randomFrom(seed);
  const result = { inputs, crashes: [], refusals: 0, fragments: 0, keys: 0, unreadable: 0, slowestMs: 0, mostBytes: 0 };
  const kinds = [packetsInput(parts, random, result), talkInput(parts, random), setsInput(parts, random)];
  const before = process.memoryUsage().arrayBuffers;
  for (let done = 0; done < inputs; done += 1) {
    const kind = kinds[random(10) < 6 ? 0 : random(10) < 6 ? 1 : 2];
    const usedBefore = process.cpuUsage();
    try {
      kind();
    } catch (error) {
      const name = error instanceof Error ? error.constructor.name : typeof error;
      if (REFUSALS.has(name)) result.refusals += 1;
      else if (result.crashes.length < 20) result.crashes.push(`input ${done}: ${error?.stack ?? error}`);
    }
    // Of the processor, not of the clock: other programs may run as well.
    const { user, system } = process.cpuUsage(usedBefore);
    result.slowestMs = Math.max(result.slowestMs, (user + system) / 1000);
    if (done % 1000 === 0) {
      result.mostBytes = Math.max(result.mostBytes, process.memoryUsage().arrayBuffers - before);
      onProgress?.(done);
    }
  }
  return result;
}

/** Pictures as packets, of which some are broken, into one maker after the other. */
function packetsInput({ FilmMaker, KeyPictures, FragmentSplitter }, random, result) {
  /** @type {{ maker: object, keys: object, source: RtpSource, codec: Codec, fed: number, atMs: number, ticks: number } | null} */
  let life = null;
  const begin = () => {
    const codec = /** @type {Codec} */ (random(2) === 0 ? 'h264' : 'h265');
    let splitter = new FragmentSplitter();
    const take = (...pieces) => {
      try {
        for (const piece of pieces) splitter.push(piece);
      } catch {
        result.unreadable += 1;
      }
    };
    const sets = random(2) === 0 ? SETS[codec].map((hex) => Buffer.from(hex, 'hex')) : [];
    const track = { codec, payloadType: 96, clockRate: 90_000, control: null, sets };
    const maker = new FilmMaker(track, {
      begin(_, init) {
        splitter = new FragmentSplitter();
        take(init);
      },
      fragment({ moof, mdat, mdatBytes }) {
        result.fragments += 1;
        take(moof, Buffer.from(mdat.subarray(0, mdatBytes)));
      },
    });
    const keys = new KeyPictures(track, () => {
      result.keys += 1;
    });
    return { maker, keys, source: new RtpSource(), codec, fed: 0, atMs: 1_000_000, ticks: 0 };
  };
  return () => {
    life ??= begin();
    const { maker, keys, source, codec } = life;
    const isKey = life.fed % 8 === 0;
    const nals = [...(isKey ? SETS[codec].map((hex) => mutateSometimes(Buffer.from(hex, 'hex'), random, 20)) : [])];
    for (let slices = 1 + random(3); slices > 0; slices -= 1) {
      const head = SLICES[codec][isKey ? 'key' : 'other'];
      nals.push(
        mutateSometimes(Buffer.concat([Buffer.from(head), bytesOf(random, random(8) === 0 ? 4000 : 200)]), random, 10),
      );
    }
    life.ticks += random(50) === 0 ? random(0x100000000) : 3600;
    life.atMs += random(200) === 0 ? random(60_000) : 40;
    const whole = source
      .picture(
        nals.filter(({ length }) => length > 2),
        Math.abs(life.ticks),
        codec,
      )
      .on(0);
    life.fed += 1;
    try {
      for (let at = 0; at < whole.length; ) {
        const end = at + 4 + whole.readUInt16BE(at + 2);
        const packet = mutateSometimes(Buffer.from(whole.subarray(at + 4, end)), random, 6);
        at = end;
        if (random(40) === 0) continue;
        keys.packet(packet, 0, packet.length, life.atMs);
        maker.packet(packet, 0, packet.length, life.atMs);
        if (random(60) === 0) maker.packet(packet, 0, packet.length, life.atMs);
      }
      if (life.fed < LIFE) return;
      keys.finish();
      maker.finish(life.atMs);
      life = null;
    } catch (error) {
      life = null;
      throw error;
    }
  };
}

/** Replies, descriptions and packets over one connection, cut anywhere. */
function talkInput({ RtspSplitter, readDescription, readRtcp }, random) {
  const sdp = (codec) =>
    [
      ...['v=0', 'o=- 1 1 IN IP4 0.0.0.0', 's=x', 'm=video 0 RTP/AVP 96', `a=rtpmap:96 ${codec}/90000`],
      ...[
        `a=fmtp:96 packetization-mode=1;sprop-parameter-sets=Z0IAKeKQ,aM48gA==;sprop-vps=QAEM`,
        'a=control:track1',
        '',
      ],
    ].join('\r\n');
  const reply = (body) =>
    `RTSP/1.0 200 OK\r\nCSeq: 2\r\nSession: 1;timeout=60\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  return () => {
    const body = sdp(random(2) === 0 ? 'H264' : 'H265');
    const report = new RtpSource().senderReport(0, 1_700_000_000_000).on(1);
    const texts = [Buffer.from(reply(body)), report, Buffer.from(reply(''))];
    const all = mutateSometimes(Buffer.concat(texts), random, 1);
    const splitter = new RtspSplitter({
      packet: (_, data, from, to) => readRtcp(data, from, to),
      reply: ({ body: told }) => void (told === '' || readDescription(told)),
    });
    for (let at = 0; at < all.length; ) {
      const size = 1 + random(random(4) === 0 ? 8 : 600);
      splitter.push(all.subarray(at, at + size));
      at += size;
    }
    readDescription(mutateSometimes(Buffer.from(body), random, 1).toString('latin1'));
  };
}

function setsInput({ readStreamFacts }, random) {
  return () => {
    const codec = /** @type {Codec} */ (random(2) === 0 ? 'h264' : 'h265');
    const sps = SETS[codec][codec === 'h264' ? 0 : 1];
    readStreamFacts(mutateSometimes(Buffer.from(sps, 'hex'), random, 1), codec);
  };
}

/** One in `oneIn` is changed, in one to four places. */
function mutateSometimes(bytes, random, oneIn) {
  if (random(oneIn) !== 0) return bytes;
  let changed = bytes;
  for (let times = 1 + random(4); times > 0; times -= 1) changed = mutate(changed, random);
  return changed;
}

function mutate(bytes, random) {
  if (bytes.length === 0) return bytesOf(random, random(20));
  const at = random(bytes.length);
  const to = Math.min(bytes.length, at + 1 + random(16));
  switch (random(7)) {
    case 0:
      bytes[at] ^= 1 << random(8);
      return bytes;
    case 1:
      bytes[at] = [0, 1, 0x7f, 0x80, 0xff, 0x24][random(6)];
      return bytes;
    case 2:
      return bytes.subarray(0, at);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
    case 4:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
    case 5:
      return Buffer.concat([bytes.subarray(0, at), bytesOf(random, random(40)), bytes.subarray(at)]);
    default:
      bytes.fill([0, 0xff, random(256)][random(3)], at, to);
      return bytes;
  }
}

function bytesOf(random, length) {
  const bytes = Buffer.alloc(length);
  for (let i = 0; i < length; i += 1) bytes[i] = random(256);
  return bytes;
}

/** Whole numbers below a limit that look random and are the same every time. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Of one input; a garbage collection may fall into it. */
const MOST_MS = 1_000;
const MOST_BYTES = 256 * 1024 * 1024;

/** @param {string[]} args */
export async function readerFuzz(args) {
  const options = { inputs: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } };
  const { values } = parseArgs({ args, options });
  const [inputs, seed] = [wholeNumber(values.inputs), wholeNumber(values.seed)];
  const built = (path) => import(`../../dist/edge-agent/src/${path}.js`);
  const paths = [
    'reader/film/film-maker',
    'reader/film/key-pictures',
    'reader/rtsp/sdp',
    'reader/rtsp/rtp',
    'reader/rtsp/splitter',
    'recorder/film/sps',
    'recorder/film/fmp4',
  ];
  const parts = Object.assign({}, ...(await Promise.all(paths.map(built))));
  const startedAt = performance.now();
  const found = fuzzReader(parts, {
    ...{ inputs, seed },
    onProgress: (done) => done % 100_000 === 0 && note(`${done} of ${inputs}`),
  });
  for (const crash of found.crashes) note(crash);
  const ok =
    found.crashes.length === 0 && found.unreadable === 0 && found.slowestMs < MOST_MS && found.mostBytes < MOST_BYTES;
  const figures = { ...found, crashes: found.crashes.length, slowestMs: Math.round(found.slowestMs) };
  return {
    ok,
    lines: [{ drill: 'reader-fuzz', seed, ...figures, seconds: Math.round((performance.now() - startedAt) / 1000) }],
  };
}
