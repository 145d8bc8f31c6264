/** Reading what cameras say. Everything here is pure and takes anything: a camera may answer with anything. */

/** A profile with a picture. What the camera does not say of it is `UNTOLD` and null; the stream itself will say it. */
export interface VideoProfile {
  token: string;
  codec: string;
  width: number | null;
  height: number | null;
  /** The video source it shows; null when the camera does not say. */
  source: string | null;
}

/** A profile whose encoding is known. */
export type KnownProfile = VideoProfile & { width: number; height: number };

type Node = Record<string, unknown>;

/** The node at `path`; an array on the way stands for its first entry. Undefined when there is none. */
export function at(value: unknown, ...path: string[]): unknown {
  let here: unknown = value;
  for (const key of path) {
    if (Array.isArray(here)) here = here[0];
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Node)[key];
  }
  return here;
}

/** The text at `path`, also when the element carries attributes; null when there is none. */
export function textAt(value: unknown, ...path: string[]): string | null {
  let found = at(value, ...path);
  if (Array.isArray(found)) found = found[0];
  if (typeof found === 'object' && found !== null) found = (found as Node)['_'];
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

/** The nodes at `path`: none, one or several. */
export function listAt(value: unknown, ...path: string[]): unknown[] {
  const found = at(value, ...path);
  if (found === undefined || found === null) return [];
  return Array.isArray(found) ? found : [found];
}

const LARGEST_SIDE = 16_384;
/** Names that can be said again without spoiling a request. */
export const SENDABLE = /^[\x21-\x7e]{1,128}$/;
/** The same for tokens, which cameras also write in Chinese and with blanks. They are escaped on their way. */
const TOKEN = /^[^\p{C}\p{Zl}\p{Zp}<>&]{1,128}$/u;

/** The codec of a profile of which the camera says nothing that is understood. */
export const UNTOLD = 'unknown';

/**
 * The profiles with a picture in a GetProfiles reply of the first or the second media service. Of one without an
 * encoder, as cameras show their H.265 streams to clients of the first service, or with an absurd size, codec or size
 * are not known: left out is only what has no picture.
 */
export function readProfiles(data: unknown): VideoProfile[] {
  return listAt(data, 'GetProfilesResponse', 'Profiles').flatMap((profile) => {
    const token = textAt(profile, '$', 'token');
    const first = {
      encoder: at(profile, 'VideoEncoderConfiguration'),
      source: at(profile, 'VideoSourceConfiguration'),
    };
    const second = {
      encoder: at(profile, 'Configurations', 'VideoEncoder'),
      source: at(profile, 'Configurations', 'VideoSource'),
    };
    const { encoder, source } = (second.encoder ?? second.source) ? second : first;
    if (token === null || !TOKEN.test(token) || (encoder ?? source) === undefined) return [];
    const sides = ['Width', 'Height'].map((side) => Number(textAt(encoder, 'Resolution', side)));
    const isSound = sides.every((side) => Number.isInteger(side) && side > 0 && side <= LARGEST_SIDE);
    const [width = null, height = null] = isSound ? sides : [];
    const sourceToken = textAt(source, 'SourceToken');
    return [
      {
        ...{ token, width, height, codec: (textAt(encoder, 'Encoding') ?? UNTOLD).slice(0, 20) },
        source: sourceToken !== null && TOKEN.test(sourceToken) ? sourceToken : null,
      },
    ];
  });
}

/** Whether codec and size were told; else only the stream itself can say what it is. */
export function isKnown(profile: VideoProfile): profile is KnownProfile {
  const { codec, width, height } = profile;
  return width !== null && height !== null && (isH264(codec) || isH265(codec) || OTHER_CODEC.test(codec));
}

/** As cameras write them: `H264`, `H.264`, `H264+`. */
export const isH264 = (codec: string): boolean => /^(h\.?264|avc)/i.test(codec);
const isH265 = (codec: string): boolean => /^(h\.?265|hevc)/i.test(codec);
const OTHER_CODEC = /^(m?jpe?g|mpeg-?4|mp4v|mpeg)/i;

/** A picture with fewer lines does not show what stands on a scale. */
const CLEAR_LINES = 720;
export const isClear = ({ width, height }: KnownProfile): boolean => Math.min(width, height) >= CLEAR_LINES;
/** Decoding it costs about twice as much for the same picture. */
const H265_EFFORT = 2;

/**
 * What is recorded and what is looked at. Recorded is the largest H.264 profile that is clear enough, since every
 * browser plays it; without one, the largest of H.264 and H.265, of which browsers get a small picture. Looked at is
 * the profile that is cheapest to decode. Null when there is neither codec; `sub` equals `main` on a camera with one
 * profile.
 */
export function chooseProfiles<P extends VideoProfile>(profiles: readonly P[]) {
  const known = profiles.filter((profile): profile is P & KnownProfile => isKnown(profile));
  const area = ({ width, height }: KnownProfile) => width * height;
  const h264 = known.filter(({ codec }) => isH264(codec));
  const h265 = known.filter(({ codec }) => isH265(codec));
  const clear = h264.filter(isClear);
  const effort = (profile: P & KnownProfile) => area(profile) * (h265.includes(profile) ? H265_EFFORT : 1);
  const [main] = (clear.length > 0 ? clear : [...h264, ...h265]).sort((a, b) => area(b) - area(a));
  const [sub] = [...h264, ...h265].sort((a, b) => effort(a) - effort(b));
  return main && sub ? { main, sub } : null;
}
