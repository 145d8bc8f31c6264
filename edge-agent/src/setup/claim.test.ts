import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ClaimRefused, claimIdentity } from './claim.js';

describe('claimIdentity', () => {
  it('sends nothing in the clear once a fingerprint was given', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'claim-'));
    let calls = 0;
    const impostor = createServer((_, response) => {
      calls += 1;
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => impostor.once('listening', resolve));
    try {
      const { port } = impostor.address() as AddressInfo;
      const invitation = { platformUrl: `http://127.0.0.1:${port}`, code: 'AAAA-AAAA', caFingerprint: 'ab'.repeat(32) };
      const refusal = await claimIdentity(invitation, dataDir, []).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ClaimRefused);
      expect(refusal).toMatchObject({ isFinal: true, message: expect.stringContaining('https://') });
      expect({ calls, kept: await readdir(dataDir) }).toEqual({ calls: 0, kept: [] });
    } finally {
      impostor.close();
      await rm(dataDir, { recursive: true });
    }
  });
});
