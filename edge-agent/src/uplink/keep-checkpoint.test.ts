import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { keepCheckpoint } from './keep-checkpoint.js';

const AT = Date.parse('2026-11-23T02:00:00.000Z');

it('is whole from the moment it is there, for it is never written anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
  const path = join(folder, 'checkpoints', '2026-11-23.txt');
  // So long that it is not written at once.
  const whole = 'a root '.repeat(8 * 1024 * 1024);
  let isKept = false;
  const kept = keepCheckpoint(folder, whole, AT).finally(() => {
    isKept = true;
  });
  const sizes = new Set<number>();
  while (!isKept) {
    const { size } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (size !== undefined) sizes.add(size);
    await breathe();
  }
  await kept;
  sizes.add(statSync(path).size);
  expect([...sizes]).toEqual([whole.length]);
  await keepCheckpoint(folder, 'another', AT + 3_600_000);
  await Promise.all(['one', 'two'].map((text) => keepCheckpoint(folder, text, AT + 86_400_000)));
  expect(readFileSync(path, 'latin1') === whole).toBe(true);
  expect(readFileSync(join(folder, 'checkpoints', '2026-11-24.txt'), 'utf8')).toMatch(/^(one|two)$/);
  expect(readdirSync(folder)).toEqual(['checkpoints']);
});
