import { randomBytes } from 'node:crypto';
import { sha256 } from '../../contract/hashing.js';

/** Without I, L, O and U: nobody takes one for another when it is read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 20;

/** A number that nobody can guess: 100 random bits in four groups of five characters. */
export function newTracking(): string {
  const code = Array.from(randomBytes(CHARACTERS), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return code.replace(/(.{5})(?!$)/g, '$1-');
}

/** What is kept of a number: as it was given or as people type it, it is the same. */
export function hashOfTracking(typed: string): string {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return sha256(`feedback:${code}`);
}
