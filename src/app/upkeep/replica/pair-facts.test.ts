import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Settings } from '../../../platform/config/settings.js';
import { pairFacts } from './pair-facts.js';

const LONG_MS = 60_000;

describe('how two servers stand', () => {
  let dataDir: string;
  let settings: Settings;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'mingchu-pair-'));
    settings = { dataDir, database: { kind: 'mysql', url: 'mysql://a:b@127.0.0.1:1/mingchu' } } as Settings;
  });
  afterAll(() => rm(dataDir, { recursive: true }));
  const write = (text: string, mode = 0o600) => writeFile(join(dataDir, 'replica.json'), text, { mode });

  it('is nothing where there is one, whatever its database', async () => {
    expect(await pairFacts(settings, LONG_MS)).toBeNull();
    await write('{}');
    expect(await pairFacts({ ...settings, database: { kind: 'sqlite' } } as Settings, LONG_MS)).toBeNull();
  });

  it('is not known where the file says nothing, or this one does not answer', async () => {
    expect(await pairFacts(settings, LONG_MS)).toBe('unread');
    await write(both('127.0.0.1:1'));
    expect(await pairFacts(settings, LONG_MS)).toBe('unread');
  });

  it('is not waited for longer than was asked for', async () => {
    const mute = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((listening) => mute.once('listening', listening));
    try {
      await write(both(`127.0.0.1:${(mute.address() as { port: number }).port}`));
      expect(await pairFacts(settings, 1)).toBe('unread');
    } finally {
      mute.close();
    }
  });
});

const both = (at: string): string =>
  JSON.stringify({
    ...{ here: `mysql://a:b@${at}`, other: `mysql://a:b@${at}` },
    replication: { user: 'reader', password: 'twelve letters' },
  });
