import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Secrets, UnusableKey } from './secrets.js';

describe('Secrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchu-secrets-'));
  const keyFile = join(folder, 'keys/platform.key');
  const secrets = new Secrets({ key: null, keyFile });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps its key in a file only the owner may read, and finds it again', () => {
    expect(existsSync(keyFile)).toBe(false);
    secrets.keep();
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(
      new Secrets({ key: null, keyFile }).unseal(secrets.seal('口令', 'camera|1|password'), 'camera|1|password'),
    ).toBe('口令');
  });

  it('does not open a text that was moved to another row, changed, or sealed elsewhere', () => {
    const sealed = secrets.seal('secret', 'camera|1|password');
    expect(() => secrets.unseal(sealed, 'camera|2|password')).toThrow();
    expect(() => secrets.unseal(`${sealed.slice(0, -2)}AA`, 'camera|1|password')).toThrow();
    expect(() => secrets.unseal('v1.AAAA', 'camera|1|password')).toThrow('not a sealed text');
  });

  it.each([
    ['zeros', Buffer.alloc(32)],
    ['words somebody typed', Buffer.from('change-me-please-change-me-please'.slice(0, 32))],
    ['a pattern', Buffer.from('deadbeef'.repeat(8), 'hex')],
    ['too short', randomBytes(31)],
  ])('refuses %s for a key', (_, bytes) => {
    expect(() => new Secrets({ key: bytes.toString('base64'), keyFile })).toThrow(UnusableKey);
    const file = join(folder, 'bad.key');
    writeFileSync(file, bytes.toString('base64'));
    expect(() => new Secrets({ key: null, keyFile: file })).toThrow(UnusableKey);
  });

  it('does not write over the key of another start', () => {
    const file = join(folder, 'race.key');
    const [one, two] = [0, 1].map(() => new Secrets({ key: null, keyFile: file })) as [Secrets, Secrets];
    one.keep();
    expect(() => two.keep()).toThrow(UnusableKey);
    expect(new Secrets({ key: null, keyFile: file }).unseal(one.seal('x', 'y'), 'y')).toBe('x');
  });

  it('signs for one purpose only', () => {
    const mac = secrets.sign('ticket', 'data').subarray(0, 16);
    expect(secrets.verify('ticket', 'data', mac)).toBe(true);
    expect(secrets.verify('other', 'data', mac)).toBe(false);
    expect(secrets.verify('ticket', 'data', mac.subarray(0, 8))).toBe(false);
  });
});
