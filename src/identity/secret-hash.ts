import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(scrypt) as (
  secret: string,
  salt: Buffer,
  length: number,
  options: ScryptOptions,
) => Promise<Buffer>;
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

/** A slow salted hash of a password or PIN, in the form `scrypt$N$salt$hash`. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(secret.normalize('NFC'), salt, LENGTH, COST);
  return ['scrypt', COST.N, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether `secret` is the one behind `stored`; a null `stored` takes as long and is never right. */
export async function matchesSecret(secret: string, stored: string | null): Promise<boolean> {
  const [, cost, salt = '', hash = ''] = (stored ?? '').split('$');
  const expected = hash === '' ? randomBytes(LENGTH) : Buffer.from(hash, 'base64url');
  const given = await derive(secret.normalize('NFC'), Buffer.from(salt, 'base64url'), LENGTH, {
    ...COST,
    N: Number(cost) || COST.N,
  });
  return timingSafeEqual(given, expected) && hash !== '';
}

/** All digits alike, or a straight run up or down: a PIN somebody tries first. */
export function isWeakPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])));
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] as number);
}
