import { createHash, randomBytes } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { S3Server } from '../../../../test/setup/s3-server.mjs';
import { keyAt, placeOf } from '../../../platform/object-store/object-store.js';
import { S3Store } from '../../../platform/object-store/s3-store.js';
import { beginPart } from './broken-off.js';
import { filesBelow } from './copy-files.js';
import { FETCHED, missingIn, ObjectFetch, putBack } from './stored-objects.js';

Logger.overrideLogger(false);
const KEYS = { accessKeyId: 'mingchu', secretAccessKey: 'a secret of the store/+=' };
const keyOf = (number: number) => `attachments/0190a0b0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const described = (content: Buffer) => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  bytes: content.length,
});
/** So long a store may be gone where a test does not mean it to be. */
const LONG_MS = 600_000;

describe('objects of a store that speaks S3', () => {
  let folder: string;
  let part: string;
  let server: S3Server;
  let url: string;
  let store: S3Store;
  /** By place: the checksum of what should be there, and how long it is. */
  const contents = new Map<string, { sha256: string; bytes: number }>();
  const another = () => new S3Store({ url, region: 'us-east-1', ...KEYS }, join(folder, 'spool'));
  const put = async (number: number, content = randomBytes(1_000 + number)) => {
    await store.put(keyOf(number), content);
    contents.set(placeOf(keyOf(number)), described(content));
  };
  const readings = () => server.asked.filter((line) => line.startsWith('GET /mingchu/attachments/')).length;
  /** By place: what lies in the part. */
  const copies = async () => {
    const paths = await filesBelow(join(part, 'objects'));
    const read = async (path: string) => described(await readFile(join(part, 'objects', path)));
    const entries = paths.map(async (path) => [path, await read(path)] as const);
    return new Map(await Promise.all(entries));
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-fetch-'));
    part = join(folder, 'to', '.mingchu-20261130T013000000Z.part');
    await mkdir(part, { recursive: true });
    server = new S3Server({ folder: join(folder, 'server'), bucket: 'mingchu', ...KEYS });
    url = await server.start();
    store = another();
    contents.clear();
    for (let number = 0; number < 9; number += 1) await put(number);
  });
  afterEach(async () => {
    await server.stop().catch(() => undefined);
    await rm(folder, { recursive: true });
  });

  it('are listed all, however few the store names at a time, and none that is not ours', async () => {
    await writeFile(
      join(folder, 'server/objects', Buffer.from('readme.txt').toString('hex')),
      '{"meta":{}}\nof others',
    );
    for (const mostListed of [1, 4, 9, 1_000]) {
      server.mostListed = mostListed;
      const listed = [];
      for await (const { key, bytes } of store.listed()) listed.push([key, bytes]);
      expect(listed).toEqual(Array.from({ length: 9 }, (_, number) => [keyOf(number), 1_000 + number]));
    }
  });

  it('are copied whole, and again only those that came or changed meanwhile; one that was taken away meanwhile stays', async () => {
    const fetch = await ObjectFetch.begin(store, part, LONG_MS);
    await fetch.copyAll();
    expect(await copies()).toEqual(contents);
    const before = readings();
    await put(3, Buffer.from('grown'));
    await put(77, randomBytes(9_000_000));
    await store.delete(keyOf(5));
    await fetch.copyAll();
    expect(await copies()).toEqual(contents);
    expect(readings() - before).toBe(2);
    expect(fetch.damaged).toEqual([]);
  });

  it('of which the store gives other bytes are fetched once more, and then left out and named', async () => {
    server.spoilt = 1;
    const once = await ObjectFetch.begin(store, part, LONG_MS);
    await once.copyAll();
    expect([await copies(), once.damaged]).toEqual([contents, []]);

    const kept = join(folder, 'server/objects', Buffer.from(placeOf(keyOf(4))).toString('hex'));
    const bytes = await readFile(kept);
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
    await writeFile(kept, bytes);
    await rm(part, { recursive: true });
    const fetch = await ObjectFetch.begin(store, part, LONG_MS);
    await fetch.copyAll();
    expect(fetch.damaged).toEqual([placeOf(keyOf(4))]);
    contents.delete(placeOf(keyOf(4)));
    expect(await copies()).toEqual(contents);
  });

  it('are gone on with where a backup broke off: only what is missing, changed or damaged is fetched', async () => {
    await beginPart(part);
    const fetch = await ObjectFetch.begin(store, part, LONG_MS);
    await fetch.copyAll();
    await server.stop();
    const away = { code: 'objects.away', details: { store: expect.stringContaining('/mingchu') as object } };
    await expect(ObjectFetch.begin(another(), part, 0)).rejects.toMatchObject(away);
    // as a power cut leaves it: a copy that is short, one under way, a line that is cut, what belongs to no object
    const short = join(part, 'objects', placeOf(keyOf(2)));
    await writeFile(short, (await readFile(short)).subarray(1));
    await writeFile(`${short}.part`, 'begun');
    await appendFile(join(part, FETCHED), '{"key":"attach');
    await writeFile(join(part, 'database.sqlite'), 'of then');

    server = new S3Server({ folder: join(folder, 'server'), bucket: 'mingchu', ...KEYS });
    url = await server.start();
    store = another();
    await put(6, Buffer.from('grown'));
    await put(10);
    await store.delete(keyOf(0));
    contents.delete(placeOf(keyOf(0)));
    const next = join(folder, 'to', '.mingchu-20261201T013000000Z.part');
    await beginPart(next);
    expect(await readdir(join(folder, 'to'))).toEqual([next.slice(folder.length + '/to/'.length)]);
    expect((await readdir(next)).sort()).toEqual([FETCHED, 'objects', 'owner.json']);
    part = next;
    const again = await ObjectFetch.begin(store, next, LONG_MS);
    await again.copyAll();
    expect(await copies()).toEqual(contents);
    expect(readings()).toBe(3);
  });

  it('of a backup that is still being made are let be', async () => {
    await beginPart(part);
    await (await ObjectFetch.begin(store, part, LONG_MS)).copyAll();
    const owner = join(part, 'owner.json');
    const { host } = JSON.parse(await readFile(owner, 'utf8')) as { host: string };
    for (const other of [
      { host, pid: process.ppid },
      { host: `${host}-other`, pid: process.pid },
    ]) {
      await writeFile(owner, JSON.stringify(other));
      const next = join(folder, 'to', '.mingchu-20261201T013000000Z.part');
      await beginPart(next);
      expect(await readdir(next)).toEqual(['owner.json']);
      expect(await copies()).toEqual(contents);
      await rm(next, { recursive: true });
    }
  });

  it('are had when the store is back, and not waited for when it does not let us in', async () => {
    server.busySeconds = 1;
    const begun = ObjectFetch.begin(store, part, LONG_MS);
    // it was asked, and said to come again
    await expect(another().ready()).rejects.toMatchObject({ code: 'service.store-away' });
    server.busySeconds = null;
    await (await begun).copyAll();
    expect(await copies()).toEqual(contents);
    const stranger = new S3Store({ url, region: 'us-east-1', ...KEYS, secretAccessKey: 'another' }, folder);
    await expect(ObjectFetch.begin(stranger, part, LONG_MS)).rejects.toMatchObject({
      ...{ code: 'objects.away', details: { why: expect.stringContaining('SignatureDoesNotMatch') as object } },
    });
  });

  it('are put back where they are not there as they were, and left where they are', async () => {
    await (await ObjectFetch.begin(store, part, LONG_MS)).copyAll();
    const files = [...contents].map(([place, content]) => ({ path: `objects/${place}`, ...content }));
    const objects = [...contents].map(([, { bytes }], number) => ({ key: keyOf(number), bytes }));
    expect(await missingIn(store, objects, LONG_MS)).toEqual([]);
    await store.delete(keyOf(1));
    await store.put(keyOf(2), Buffer.from('grown'));
    await store.put(keyOf(3), randomBytes(1_003));
    expect(await missingIn(store, objects, LONG_MS)).toEqual([1, 2].map((number) => placeOf(keyOf(number))));
    const puts = () => server.asked.filter((line) => line.startsWith('PUT')).length;
    const before = puts();
    expect(await putBack(store, part, files, LONG_MS)).toEqual({ there: 6, put: 3 });
    expect(puts() - before).toBe(3);
    for (const [place, content] of contents) {
      expect(described((await store.get(keyAt(place) as string)) as Buffer)).toEqual(content);
    }
    expect(await putBack(store, part, files, LONG_MS)).toEqual({ there: 9, put: 0 });
  });
});
