import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { S3Server } from '../../../test/setup/s3-server.mjs';
import { readSettings } from '../config/settings.js';
import { objectStoreOf } from './object-store-of.js';
import { S3Store } from './s3-store.js';

Logger.overrideLogger(false);
const KEYS = { accessKeyId: 'mingchu', secretAccessKey: 'a secret of the store/+=' };
const KEY = 'attachments/0190a0b0-0000-7000-8000-0000000000ab';
const PLACE = 'attachments/ab/0190a0b0-0000-7000-8000-0000000000ab';
const AWAY = { code: 'service.store-away' };

describe('objects in a store that speaks S3', () => {
  let folder: string;
  let server: S3Server;
  let url: string;
  let store: S3Store;
  const storeWith = (over: Partial<typeof KEYS> = {}) =>
    new S3Store({ url, region: 'us-east-1', ...KEYS, ...over }, join(folder, 'spool'));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-s3-'));
    server = new S3Server({ folder, bucket: 'mingchu', ...KEYS });
    url = await server.start();
    store = storeWith();
  });
  afterEach(async () => {
    await server.stop().catch(() => undefined);
    await rm(folder, { recursive: true });
  });

  it('are put, read, measured, replaced and deleted under the key that was given', async () => {
    await store.ready();
    expect([await store.get(KEY), await store.size(KEY)]).toEqual([null, null]);
    await store.put(KEY, Buffer.from('picture'));
    expect(await server.keys()).toEqual([PLACE]);
    expect([String(await store.get(KEY)), await store.size(KEY)]).toEqual(['picture', 7]);
    await store.put(KEY, Buffer.alloc(0));
    expect([await store.get(KEY), await store.size(KEY)]).toEqual([Buffer.alloc(0), 0]);
    await store.delete(KEY);
    await store.delete(KEY);
    expect(await server.keys()).toEqual([]);
    await expect(store.put('attachments/../../x', Buffer.alloc(1))).rejects.toThrow('object key');
  });

  it('are the same bytes however large, come whole or piece by piece, and leave nothing on this machine', async () => {
    for (const bytes of [0, 1, 3_000_000, 8_388_608, 20_000_000]) {
      const content = randomBytes(bytes);
      const cut = Array.from({ length: Math.ceil(bytes / 700_001) }, (_, i) =>
        content.subarray(i * 700_001, (i + 1) * 700_001),
      );
      await store.put(KEY, Readable.from(cut));
      expect((await store.get(KEY))?.equals(content)).toBe(true);
      expect((await buffer(store.stream(KEY))).equals(content)).toBe(true);
    }
    expect(await readdir(join(folder, 'spool'))).toEqual([]);
    expect(await readdir(join(folder, 'uploads'))).toEqual([]);
  });

  it('stay as they were when what should replace them breaks off', async () => {
    await store.put(KEY, Buffer.from('the old'));
    const broken = Readable.from(
      (async function* () {
        yield randomBytes(9_000_000);
        throw new Error('the disk is full');
      })(),
    );
    await expect(store.put(KEY, broken)).rejects.toThrow('the disk is full');
    expect(String(await store.get(KEY))).toBe('the old');
    expect(await readdir(join(folder, 'spool'))).toEqual([]);
  });

  it('grow by what is appended, be it sent twice, and not where nothing was', async () => {
    expect(await store.append(KEY, 0, Buffer.from('one'))).toBe(3);
    expect(await store.append(KEY, 3, Buffer.from('two'))).toBe(6);
    expect(await store.append(KEY, 3, Buffer.from('two'))).toBe(6);
    expect(String(await store.get(KEY))).toBe('onetwo');
    await store.delete(KEY);
    await expect(store.append(KEY, 6, Buffer.from('three'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(buffer(store.stream(KEY))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('that were spoiled on the way are read again, and those that are spoiled are given to nobody', async () => {
    await store.put(KEY, Buffer.from('picture'));
    server.spoilt = 1;
    expect(String(await store.get(KEY))).toBe('picture');
    server.spoilt = 2;
    await expect(store.get(KEY)).rejects.toThrow('other bytes than were put');
    server.spoilt = 1;
    await expect(buffer(store.stream(KEY))).rejects.toThrow('other bytes than were put');
    expect(String(await store.get(KEY))).toBe('picture');
  });

  it('wait while the store is busy for a moment, and are refused with the time to ask again when it is for longer', async () => {
    server.busySeconds = 1;
    const put = store.put(KEY, Buffer.from('picture'));
    setTimeout(() => {
      server.busySeconds = null;
    }, 500);
    await put;
    expect(String(await store.get(KEY))).toBe('picture');

    server.busySeconds = 20;
    await expect(store.put(KEY, Buffer.from('another'))).rejects.toMatchObject({
      ...AWAY,
      details: { retryAfterSeconds: 20 },
    });
    // it has asked to be left alone: whoever comes now is told at once, and it is not asked
    server.busySeconds = null;
    const before = server.asked.length;
    const cameAt = performance.now();
    await expect(store.get(KEY)).rejects.toMatchObject(AWAY);
    await expect(store.ready()).rejects.toMatchObject(AWAY);
    expect(performance.now() - cameAt).toBeLessThan(1_000);
    expect(server.asked).toHaveLength(before);
    // nothing was half done
    expect(String(await storeWith().get(KEY))).toBe('picture');
  });

  it('are to be had again by themselves when a store that was gone is back', async () => {
    await store.put(KEY, Buffer.from('picture'));
    await server.stop();
    await expect(store.size(KEY)).rejects.toMatchObject(AWAY);
    await expect(store.delete(KEY)).rejects.toMatchObject(AWAY);
    const again = new S3Server({ folder, bucket: 'mingchu', ...KEYS });
    await again.start(Number(new URL(url).port));
    try {
      let found: Buffer | null = null;
      while (found === null) {
        found = await store.get(KEY).catch((error: { code: string }) => {
          expect(error).toMatchObject(AWAY);
          return null;
        });
        if (found === null) await new Promise((next) => setTimeout(next, 100));
      }
      expect(String(found)).toBe('picture');
    } finally {
      await again.stop();
    }
  });

  it('are not lost to a wrong key, a wrong clock or a wrong bucket: nothing is put, and it may be asked again', async () => {
    for (const wrong of [{ accessKeyId: 'stranger' }, { secretAccessKey: 'guessed' }]) {
      await expect(storeWith(wrong).put(KEY, Buffer.from('picture'))).rejects.toMatchObject(AWAY);
      await expect(storeWith(wrong).get(KEY)).rejects.toMatchObject(AWAY);
    }
    server.aheadMs = 86_400_000;
    await expect(storeWith().put(KEY, Buffer.from('picture'))).rejects.toMatchObject(AWAY);
    server.aheadMs = 0;
    const elsewhere = new S3Store({ url: `${url}-other`, region: 'us-east-1', ...KEYS }, folder);
    await expect(elsewhere.ready()).rejects.toMatchObject(AWAY);
    expect(await server.keys()).toEqual([]);
  });

  it('are kept where the settings say, which name what is wrong with them', async () => {
    const keyFile = join(folder, 'keys');
    await writeFile(keyFile, `${KEYS.accessKeyId}\n${KEYS.secretAccessKey}\n`);
    const settings = (over: Record<string, string> = {}) =>
      readSettings({ DATA_DIR: folder, S3_URL: url, S3_KEY_FILE: keyFile, ...over });
    await objectStoreOf(settings()).put(KEY, Buffer.from('picture'));
    expect(await server.keys()).toEqual([PLACE]);
    expect(readSettings({ DATA_DIR: folder }).s3).toBeNull();
    expect(() => readSettings({ S3_URL: url })).toThrow('S3_KEY_FILE');
    expect(() => settings({ S3_URL: 'http://10.0.0.9/mingchu' })).toThrow('https');
    expect(() => settings({ S3_URL: 'https://10.0.0.9/' })).toThrow('bucket');
    expect(() => settings({ S3_URL: 'https://10.0.0.9/mingchu/deeper' })).toThrow('bucket');
    await writeFile(keyFile, 'one line');
    expect(() => objectStoreOf(settings())).toThrow('S3_KEY_FILE');
  });
});
