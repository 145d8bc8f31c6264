import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../platform/config/settings.js';
import { SecretHash } from './secret-hash.js';

describe('the hash of a secret', () => {
  it('costs a tenth of a second in service, is salted, and matches the very secret', async () => {
    const hashes = new SecretHash(readSettings({}));
    const stored = await hashes.of('Green-Rice-7-Pots');
    expect(stored).toMatch(/^scrypt\$32768\$[\w-]{22}\$[\w-]{43}$/);
    expect(await hashes.of('Green-Rice-7-Pots')).not.toBe(stored);
    expect(await hashes.matches('Green-Rice-7-Pots', stored)).toBe(true);
    expect(await hashes.matches('Green-Rice-7-Pot', stored)).toBe(false);
    expect(await hashes.matches('', null)).toBe(false);
  });

  it('goes by the cost it was made with, when the cost has changed since', async () => {
    const stored = await new SecretHash({ hashCost: 2 ** 4 }).of('蒸饭车 2 号');
    expect(stored).toMatch(/^scrypt\$16\$/);
    expect(await new SecretHash({ hashCost: 2 ** 10 }).matches('蒸饭车 2 号', stored)).toBe(true);
  });
});
