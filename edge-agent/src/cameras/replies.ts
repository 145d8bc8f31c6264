/** Reading what cameras say. Everything here is pure and takes anything: a camera may answer with anything. */

/** A profile that can be recorded. */
export interface VideoProfile {
  token: string;
  codec: string;
  width: number;
  height: number;
  /** The video source it shows; null when the camera does not say. */
  source: string | null;
}

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

/** Three of each channel of the largest recorders. */
const MOST_PROFILES = 192;
const LARGEST_SIDE = 16_384;
/** Tokens that can be said again without spoiling a request. */
export const SENDABLE = /^[\x21-\x7e]{1,128}$/;

/** The video profiles in a GetProfiles reply; those without an encoder or with an absurd size are left out. */
export function readProfiles(data: unknown): VideoProfile[] {
  return listAt(data, 'GetProfilesResponse', 'Profiles')
    .slice(0, MOST_PROFILES)
    .flatMap((profile) => {
      const token = textAt(profile, '$', 'token');
      const encoder = at(profile, 'VideoEncoderConfiguration');
      const width = Number(textAt(encoder, 'Resolution', 'Width'));
      const height = Number(textAt(encoder, 'Resolution', 'Height'));
      const source = textAt(profile, 'VideoSourceConfiguration', 'SourceToken');
      const sound = [width, height].every((side) => Number.isInteger(side) && side > 0 && side <= LARGEST_SIDE);
      if (token === null || !SENDABLE.test(token) || /[<>&]/.test(token) || !sound) return [];
      const codec = (textAt(encoder, 'Encoding') ?? 'unknown').slice(0, 20);
      return [{ token, codec, width, height, source: source !== null && SENDABLE.test(source) ? source : null }];
    });
}

/** A picture with fewer lines does not show what stands on a scale. */
const CLEAR_LINES = 720;
/** Decoding it costs about twice as much for the same picture. */
const H265_EFFORT = 2;

/**
 * What is recorded and what is looked at. Recorded is the largest H.264 profile that is clear enough, since every
 * browser plays it; without one, the largest of H.264 and H.265, of which browsers get a small picture. Looked at is
 * the profile that is cheapest to decode. Null when there is neither codec; `sub` equals `main` on a camera with one
 * profile.
 */
export function chooseProfiles(profiles: readonly VideoProfile[]): { main: VideoProfile; sub: VideoProfile } | null {
  const area = (profile: VideoProfile) => profile.width * profile.height;
  const h264 = profiles.filter(({ codec }) => codec.toUpperCase() === 'H264');
  const h265 = profiles.filter(({ codec }) => /^(H265|HEVC)$/i.test(codec));
  const clear = h264.filter(({ width, height }) => Math.min(width, height) >= CLEAR_LINES);
  const effort = (profile: VideoProfile) => area(profile) * (h265.includes(profile) ? H265_EFFORT : 1);
  const [main] = (clear.length > 0 ? clear : [...h264, ...h265]).sort((a, b) => area(b) - area(a));
  const [sub] = [...h264, ...h265].sort((a, b) => effort(a) - effort(b));
  return main && sub ? { main, sub } : null;
}

/**
 * The camera's clock in a GetSystemDateAndTime reply, in ms since the epoch; null when it cannot be read. Our own
 * reading, because node-onvif's sets the month before the day and is a month off at month ends.
 */
export function readCameraTime(data: unknown): number | null {
  const utc = at(data, 'GetSystemDateAndTimeResponse', 'SystemDateAndTime', 'UTCDateTime');
  const number = (...path: string[]) => {
    const text = textAt(utc, ...path);
    return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  };
  const parts = [
    number('Date', 'Year'),
    number('Date', 'Month'),
    number('Date', 'Day'),
    number('Time', 'Hour'),
    number('Time', 'Minute'),
    number('Time', 'Second'),
  ] as const;
  if (parts.some(Number.isNaN)) return null;
  const [year, month, day, hour, minute, second] = parts;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(ms);
  const isReal =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 61;
  return isReal && year >= 1970 ? ms : null;
}
