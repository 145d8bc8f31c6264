import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { isWholeText } from './sound-text.js';

// CommonJS with a default export its typings do not describe to NodeNext
const canonicalize = createRequire(import.meta.url)('canonicalize') as (value: unknown) => string | undefined;

/** What may be hashed: no floating point, so that every language and every database gives the same bytes. */
export type Hashable = string | number | boolean | null | readonly Hashable[] | { readonly [key: string]: Hashable };

/** `T` where all of it may be hashed, `never` where something may not. It takes interfaces, too, which fit no `Hashable`. */
type AllHashable<T> = T extends Hashable | undefined
  ? T
  : T extends Date | Uint8Array | ((...args: never[]) => unknown)
    ? never
    : T extends object
      ? { readonly [K in keyof T]: AllHashable<T[K]> }
      : never;

/** SHA-256 in lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * RFC 8785 JSON of `value`: the same content always gives the same text. A key that is `undefined` is not there.
 *
 * @throws RangeError for what is not `Hashable`: a number that is not a safe integer, half of a character, a date
 */
export function canonicalJson<T>(value: T & AllHashable<T>): string {
  assertHashable(value);
  return canonicalize(value) as string;
}

function assertHashable(value: unknown): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return;
  if (typeof value === 'string' && isWholeText(value)) return;
  if (Array.isArray(value)) {
    for (const item of value) assertHashable(item);
    return;
  }
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new RangeError(`${String(value)} is not hashable`);
  for (const [key, inner] of Object.entries(value as object)) {
    assertHashable(key);
    if (inner !== undefined) assertHashable(inner);
  }
}

/** The chain of one camera or one school after one more link: `H(previous ‖ leaf)`, both in hex. */
export function chainHash(previous: string, leaf: string): string {
  return sha256(`${previous}${leaf}`);
}

/** Where every chain begins. */
export const CHAIN_START = '0'.repeat(64);

/** What a link of a camera's chain stands for: identity, place in time, initialisation and every fragment in order. */
export interface ChainedSegment {
  cameraId: string;
  segmentId: string;
  initId: string;
  startMs: number;
  /** The end of its last fragment. */
  endMs: number;
  fragments: readonly { startMs: number; byteTo: number; sha256: string }[];
}

/** The leaf of a closed segment. Changing a byte, a time, the order or leaving one out changes it. */
export function segmentLeafOf({ fragments, cameraId, segmentId, initId, startMs, endMs }: ChainedSegment): string {
  const all = sha256(fragments.map((f) => `${f.startMs} ${f.byteTo} ${f.sha256}`).join('\n'));
  return sha256(canonicalJson({ cameraId, segmentId, initId, startMs, endMs, fragments: all }));
}
