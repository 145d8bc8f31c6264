import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/app/create-app.js';
import { UnusableKey } from '../../src/platform/secrets/secrets.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

describe(`the key and its database on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  const folder = mkdtempSync(join(tmpdir(), 'other-key-'));
  beforeAll(async () => {
    platform = await TestPlatform.start();
  });
  afterAll(async () => {
    await platform.stop();
    rmSync(folder, { recursive: true });
  });

  const startWith = async (change: object) => {
    const app = await createApp({ ...platform.settings, mqtt: { kind: 'embedded', port: 0 }, ...change });
    try {
      await app.init();
    } finally {
      await app.close();
    }
  };

  it('start together', async () => {
    await startWith({});
  });

  it('do not start with a missing key, and none is made in its place', async () => {
    const keyFile = join(folder, 'platform.key');
    await expect(startWith({ keyFile })).rejects.toThrow(UnusableKey);
    expect(existsSync(keyFile)).toBe(false);
  });

  it('do not start with another key', async () => {
    await expect(startWith({ key: randomBytes(32).toString('base64') })).rejects.toThrow(
      /not the key of this database/,
    );
  });
});
