import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/app/create-app.js';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { AuditMarks } from '../../src/platform/audit/audit-marks.js';
import { Secrets } from '../../src/platform/index.js';
import { UnusableKey } from '../../src/platform/secrets/secrets.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { thingsOf } from './things.js';

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

describe(`a change of the key on ${DATABASE_UNDER_TEST}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'new-key-'));
  let platform: TestPlatform;
  const oldFile = () => platform.settings.keyFile;
  const newFile = join(folder, 'platform.key');
  beforeAll(async () => {
    platform = await TestPlatform.start();
    await thingsOf(platform, '532301');
    await platform.app.get(AuditMarks).mark();
  });
  afterAll(async () => {
    await platform.stop();
    rmSync(folder, { recursive: true });
  });

  /** Starts another platform on the same data, does something with it, and stops it. */
  const started = async <T>(change: object, work: (app: NestExpressApplication) => Promise<T>): Promise<T> => {
    const app = await createApp({ ...platform.settings, mqtt: { kind: 'embedded', port: 0 }, ...change });
    try {
      await app.init();
      return await work(app);
    } finally {
      await app.close();
    }
  };
  /** Every sealed text there is, in whatever table. */
  const sealedTexts = (): Promise<string[]> =>
    platform.uow.read(async (tx) => {
      const texts: string[] = [];
      for (const { tableName } of platform.app.get(DataSource).entityMetadatas) {
        const rows = (await tx.query(`SELECT * FROM ${tableName}`)) as Record<string, unknown>[];
        for (const value of rows.flatMap((row) => Object.values(row))) {
          if (typeof value === 'string' && /^v1\.[\w-]{38,}$/.test(value)) texts.push(value);
        }
      }
      return texts;
    });

  it('that breaks off half-way leaves the old key in force and everything as it was', async () => {
    const before = await sealedTexts();
    expect(before.length).toBeGreaterThanOrEqual(3);
    const both = { keyFile: newFile, previousKeyFile: oldFile() };
    let calls = 0;
    const seal = jest.spyOn(Secrets.prototype, 'seal').mockImplementation(() => {
      calls += 1;
      if (calls === 2) throw new Error('the power went');
      return 'v1.half';
    });
    await expect(started(both, async () => undefined)).rejects.toThrow('the power went');
    seal.mockRestore();
    expect(await sealedTexts()).toEqual(before);
    await started({}, async () => undefined);
  });

  it('seals every text anew, once, and signs the marks anew; the old key is refused from then on', async () => {
    const before = await sealedTexts();
    const both = { keyFile: newFile, previousKeyFile: oldFile() };
    await started(both, async () => undefined);
    const after = await sealedTexts();
    expect(after).toHaveLength(before.length);
    expect(after.filter((text) => before.includes(text))).toEqual([]);
    // a second start with both changes nothing more
    await started(both, async () => undefined);
    expect(await sealedTexts()).toEqual(after);

    await expect(started({}, async () => undefined)).rejects.toThrow(UnusableKey);
    await started({ keyFile: newFile }, async (app) => {
      const { marks, forged } = app.get(AuditMarks).read();
      expect(forged).toBe(0);
      expect(marks.length).toBeGreaterThan(0);
      await app.listen(0, '127.0.0.1');
      const { port } = app.getHttpServer().address() as { port: number };
      const { username, password } = platform.admin;
      const answer = await fetch(`http://127.0.0.1:${port}/api${authEndpoints.login.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password, code: platform.codeOf(platform.admin, 1) }),
      });
      expect(answer.status).toBe(200);
    });
    const auditor = await platform.newPerson('auditor', '532300');
    const noted = await platform.ok(auditEndpoints.entries, { as: auditor, query: { action: 'platform.key-changed' } });
    expect(noted.items).toMatchObject([{ accountId: null, detail: { sealed: before.length - 1, unreadable: 0 } }]);
    expect(JSON.stringify(noted.items)).not.toContain(readFileSync(newFile, 'utf8').trim());
  });

  it('does not begin without the old key, or with one that is not the old one', async () => {
    const third = join(folder, 'third.key');
    const missing = { keyFile: third, previousKeyFile: join(folder, 'gone.key') };
    await expect(started(missing, async () => undefined)).rejects.toThrow(/there is no such file/);
    const wrong = { keyFile: third, previousKey: randomBytes(32).toString('base64') };
    await expect(started(wrong, async () => undefined)).rejects.toThrow(UnusableKey);
    expect(existsSync(third)).toBe(false);
  });
});
