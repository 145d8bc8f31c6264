import { tmpdir } from 'node:os';
import { afterEach, expect, it } from '@jest/globals';
import { DomainError, type Settings } from '../../platform/index.js';
import '../procurement.problems.js';
import { NoteReader } from './note-reader.js';

let reader: NoteReader;
afterEach(() => reader.onApplicationShutdown());

const open = (noteModelFolder: string | null) => {
  reader = new NoteReader({ noteModelFolder } as Settings);
  return reader;
};
const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : error);

it('reads one photo, lets five wait, and takes others again once it is through', async () => {
  const read = () => reader.read(new Uint8Array(8)).then(() => 'read', codeOf);
  // There is no model in this folder, which the thread finds out when it is asked
  open(tmpdir());
  const codes = await Promise.all(Array.from({ length: 8 }, read));
  const [off, busy] = ['procurement.note-reading-off', 'procurement.note-reader-busy'];
  expect(codes).toEqual([...Array.from({ length: 6 }, () => off), busy, busy]);
  expect(await read()).toBe(off);
});

it('reads nothing without a model, and says so before anybody asks', async () => {
  expect(open(null).isOffered).toBe(false);
  expect(await reader.read(new Uint8Array(8)).catch(codeOf)).toBe('procurement.note-reading-off');
});
