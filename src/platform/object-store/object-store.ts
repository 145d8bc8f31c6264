import type { Readable } from 'node:stream';
import { invariant } from '../errors/domain-error.js';

/**
 * Files by key. A key is `<room>/<hex or uuid>` made by us, never by a caller, so no path from outside ever reaches a disk or a
 * store. What `put` has returned from is kept.
 */
export abstract class ObjectStore {
  /** Writes all of `content` under `key`, replacing what was there; readers see the old or the new, never half. */
  abstract put(key: string, content: Uint8Array | Readable): Promise<void>;

  /** The content, or null when there is none. */
  abstract get(key: string): Promise<Buffer | null>;

  /** Size in bytes, or null when there is none. */
  abstract size(key: string): Promise<number | null>;

  /** The content piece by piece. It ends with an error (`ENOENT` when there is none) rather than with less than was put. */
  abstract stream(key: string): Readable;

  /** What is not there is deleted already. */
  abstract delete(key: string): Promise<void>;

  /**
   * Appends at `offset`, which must be the present size; the file is created at offset 0. Returns the new size.
   *
   * @throws Error `ENOENT` when nothing is there to append to
   */
  abstract append(key: string, offset: number, chunk: Uint8Array): Promise<number>;

  /** Whoever is about to take rows out, and then their files, asks first. @throws DomainError `service.store-away` */
  abstract ready(): Promise<void>;

  /** How the store stands that several may share; null where objects lie in a folder of this machine. */
  abstract state(): StoreState | null;
}

export interface StoreState {
  /** Host and bucket. */
  store: string;
  /** For how long nothing was to be had of it, and what it or the line to it says; null while it answers. */
  away: { ms: number; why: string } | null;
}

/** Where a key lies, in a folder as in a store: `room/xy/name`, so that no folder gets too large. */
export function placeOf(key: string): string {
  invariant(/^[a-z-]+\/[0-9a-f-]{8,80}$/.test(key), `object key ${key}`);
  const [room = '', name = ''] = key.split('/');
  return `${room}/${name.slice(-2)}/${name}`;
}

/** The key of what lies at `place`; null where none of ours lies so. */
export function keyAt(place: string): string | null {
  const found = /^([a-z-]+)\/([0-9a-f-]{2})\/([0-9a-f-]{8,80})$/.exec(place);
  const key = found === null ? null : `${found[1]}/${found[3]}`;
  return key !== null && placeOf(key) === place ? key : null;
}
