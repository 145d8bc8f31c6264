import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Secrets } from './secrets.js';

describe('Secrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchu-secrets-'));
  const secrets = new Secrets(folder);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps its key in a file only the owner may read, and finds it again', () => {
    expect(statSync(join(folder, 'keys/platform.key')).mode & 0o777).toBe(0o600);
    expect(new Secrets(folder).unseal(secrets.seal('口令', 'camera|1|password'), 'camera|1|password')).toBe('口令');
  });

  it('does not open a text that was moved to another row, changed, or sealed elsewhere', () => {
    const sealed = secrets.seal('secret', 'camera|1|password');
    expect(() => secrets.unseal(sealed, 'camera|2|password')).toThrow();
    expect(() => secrets.unseal(`${sealed.slice(0, -2)}AA`, 'camera|1|password')).toThrow();
    expect(() => secrets.unseal('v1.AAAA', 'camera|1|password')).toThrow('not a sealed text');
  });

  it('signs for one purpose only', () => {
    const mac = secrets.sign('ticket', 'data').subarray(0, 16);
    expect(secrets.verify('ticket', 'data', mac)).toBe(true);
    expect(secrets.verify('other', 'data', mac)).toBe(false);
    expect(secrets.verify('ticket', 'data', mac.subarray(0, 8))).toBe(false);
  });
});
