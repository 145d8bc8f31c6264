import { expect, it } from '@jest/globals';
import { type IndexedFragment, packFragments, unpackFragments } from './packing.js';

it('unpacks what it packed', () => {
  const fragments: IndexedFragment[] = [
    { startMs: 1_795_000_000_000, durationMs: 2_000, byteFrom: 0, byteTo: 500, sha256: 'ab'.repeat(32) },
    { startMs: 1_795_000_002_003, durationMs: 1_997, byteFrom: 500, byteTo: 900, sha256: '01'.repeat(32) },
  ];
  expect(unpackFragments(packFragments(fragments, 1_795_000_000_000), 1_795_000_000_000)).toEqual(fragments);
});
