import { UnfitStream } from '../unfit.js';

/** The one track that is recorded, by the camera's description. */
export interface VideoTrack {
  codec: 'h264' | 'h265';
  payloadType: number;
  /** Ticks a second of its stamps. */
  clockRate: number;
  /** Where it is to be set up: an address, or what is to be put behind that of the stream; null: the stream's own. */
  control: string | null;
  /** Parameter sets, as NAL units; none where the camera sends them in the stream only. */
  sets: readonly Buffer[];
}

/** There is no track with a picture. */
export class NoPicture extends Error {}

const CODECS: Readonly<Record<string, VideoTrack['codec']>> = { H264: 'h264', H265: 'h265', HEVC: 'h265' };
const MOST_LINES = 2_000;
const MOST_SETS = 16;
const MOST_SET_BYTES = 4096;

/**
 * Reads a description (SDP, RFC 4566) as cameras write it: the first track of video that is H.264 or H.265.
 *
 * @throws NoPicture where no track is one of video; UnfitStream where one is and is not understood
 */
export function readDescription(text: string): VideoTrack {
  const tracks: { media: string; lines: string[] }[] = [];
  for (const line of text.split(/\r\n|\r|\n/).slice(0, MOST_LINES)) {
    if (line.startsWith('m=')) tracks.push({ media: line.slice(2), lines: [] });
    else tracks.at(-1)?.lines.push(line);
  }
  const videos = tracks.filter(({ media }) => media.startsWith('video '));
  if (videos.length === 0) throw new NoPicture('the description matches no streams with a picture');
  for (const video of videos) {
    const track = readTrack(video.media, video.lines);
    if (track !== null) return track;
  }
  throw new UnfitStream('description', 'the track of video is neither H.264 nor H.265');
}

function readTrack(media: string, lines: readonly string[]): VideoTrack | null {
  const [, , protocol = '', ...formats] = media.trim().split(/\s+/);
  const values = (name: string) =>
    lines.filter((line) => line.startsWith(`a=${name}:`)).map((line) => line.slice(name.length + 3).trim());
  for (const rtpmap of values('rtpmap')) {
    const [, type, name = '', rate] = /^(\d{1,3})\s+([\w-]+)\/(\d{1,7})/.exec(rtpmap) ?? [];
    const codec = CODECS[name.toUpperCase()];
    if (type === undefined || codec === undefined || !formats.includes(type)) continue;
    const clockRate = Number(rate);
    if (clockRate < 1000) throw new UnfitStream('description', 'the stamps have a strange rate');
    if (/SAVP/i.test(protocol)) throw new UnfitStream('encrypted', 'the packets are encrypted');
    const format = values('fmtp').find((line) => line.split(/\s/)[0] === type) ?? '';
    const settings = readSettings(format.slice(type.length));
    refuseInterleaving(settings);
    const control = values('control')[0] ?? null;
    return {
      codec,
      payloadType: Number(type),
      clockRate,
      control: control === null || control === '*' ? null : control,
      sets: readSets(settings, codec),
    };
  }
  return null;
}

function readSettings(format: string): Map<string, string> {
  const pairs = format.split(';').map((one) => /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(one));
  return new Map(pairs.flatMap((pair) => (pair ? [[(pair[1] as string).toLowerCase(), pair[2] as string]] : [])));
}

/** Units in another order than they are decoded in (RFC 6184 §6.4, RFC 7798 §4.5). No camera of ours is known to do it. */
function refuseInterleaving(settings: ReadonlyMap<string, string>): void {
  const isOther = settings.get('packetization-mode') === '2' || Number(settings.get('sprop-max-don-diff') ?? 0) > 0;
  if (isOther) throw new UnfitStream('packets', 'the units come in another order');
}

function readSets(settings: ReadonlyMap<string, string>, codec: VideoTrack['codec']): Buffer[] {
  const names = codec === 'h264' ? ['sprop-parameter-sets'] : ['sprop-vps', 'sprop-sps', 'sprop-pps'];
  return names
    .flatMap((name) => (settings.get(name) ?? '').split(','))
    .map((text) => Buffer.from(text.trim(), 'base64'))
    .filter(({ length }) => length > 2 && length <= MOST_SET_BYTES)
    .slice(0, MOST_SETS);
}
