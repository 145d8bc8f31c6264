import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/index.js';

const derive = promisify(scrypt) as (
  secret: string,
  salt: Buffer,
  length: number,
  options: ScryptOptions,
) => Promise<Buffer>;
const BLOCK = { r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

/** Slow salted hashes of passwords and PINs, in the form `scrypt$N$salt$hash`: each says itself what it costs. */
@Injectable()
export class SecretHash {
  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'hashCost'>) {}

  async of(secret: string): Promise<string> {
    const { hashCost } = this.settings;
    const salt = randomBytes(16);
    const hash = await derive(secret.normalize('NFC'), salt, LENGTH, { ...BLOCK, N: hashCost });
    return ['scrypt', hashCost, salt.toString('base64url'), hash.toString('base64url')].join('$');
  }

  /** Whether `secret` is the one behind `stored`; a null `stored` takes as long and is never right. */
  async matches(secret: string, stored: string | null): Promise<boolean> {
    const [, cost, salt = '', hash = ''] = (stored ?? '').split('$');
    const expected = hash === '' ? randomBytes(LENGTH) : Buffer.from(hash, 'base64url');
    const given = await derive(secret.normalize('NFC'), Buffer.from(salt, 'base64url'), LENGTH, {
      ...BLOCK,
      N: Number(cost) || this.settings.hashCost,
    });
    return timingSafeEqual(given, expected) && hash !== '';
  }
}
