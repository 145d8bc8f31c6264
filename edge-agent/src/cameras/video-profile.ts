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

/** The codec of a profile of which the camera says nothing that is understood. */
export const UNTOLD = 'unknown';

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
