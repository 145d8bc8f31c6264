import { UNTOLD, type VideoProfile } from '../video-profile.js';

/** Reading what cameras say. Everything here is pure and takes anything: a camera may answer with anything. */

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
