import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new id that sorts by the time it was made. Not a secret. */
export function newId(): string {
  return v7();
}

/** 256 random bits in base64url: bearer tokens, one-time tokens, generated passwords. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
