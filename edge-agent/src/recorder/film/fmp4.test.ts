import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BrokenMedia } from '../../../../src/contract/wire/media-boxes.js';
import { fragmentedFilm } from '../../../test/support/film.js';
import { FragmentSplitter, type InitPart, type MediaFragment } from './fmp4.js';

function split(chunks: readonly Buffer[]): { init: InitPart; fragments: MediaFragment[] } {
  const splitter = new FragmentSplitter();
  const [init, ...fragments] = chunks.flatMap((chunk) => splitter.push(chunk));
  return { init: init as InitPart, fragments: fragments as MediaFragment[] };
}

describe('the fragment splitter', () => {
  let bytes: Buffer;
  beforeAll(() => {
    bytes = fragmentedFilm(6);
  });

  it('finds the initialisation part and one fragment for each key frame', () => {
    const { init, fragments } = split([bytes]);
    expect(init).toMatchObject({ type: 'init', track: { codec: 'avc1', width: 128, height: 96 } });
    expect(fragments.map((f) => [Math.round(f.offsetMs), Math.round(f.durationMs)])).toEqual([
      [0, 2000],
      [2000, 2000],
      [4000, 2000],
    ]);
  });

  it('gives back the very bytes, hashed', () => {
    const { init, fragments } = split([bytes]);
    const all = Buffer.concat([init.bytes, ...fragments.flatMap((f) => f.chunks)]);
    expect(all.equals(bytes.subarray(0, all.length))).toBe(true);
    for (const fragment of fragments) {
      const whole = Buffer.concat(fragment.chunks);
      expect(whole).toHaveLength(fragment.byteLength);
      expect(createHash('sha256').update(whole).digest('hex')).toBe(fragment.sha256);
    }
  });

  it('finds the same however the bytes are cut into chunks', () => {
    const expected = split([bytes]);
    const cuts = fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 40 });
    fc.assert(
      fc.property(cuts, (places) => {
        const edges = [0, ...places.sort((a, b) => a - b), bytes.length];
        const { init, fragments } = split(edges.slice(1).map((to, i) => bytes.subarray(edges[i], to)));
        expect(init.initId).toBe(expected.init.initId);
        expect(fragments.map((f) => [f.sha256, f.byteLength, f.offsetMs])).toEqual(
          expected.fragments.map((f) => [f.sha256, f.byteLength, f.offsetMs]),
        );
      }),
    );
  });

  it('finds the same byte by byte', () => {
    const { fragments } = split(Array.from(bytes, (byte) => Buffer.from([byte])));
    expect(fragments.map((f) => f.sha256)).toEqual(split([bytes]).fragments.map((f) => f.sha256));
  });

  it('holds back a fragment that is not complete', () => {
    const { init, fragments } = split([bytes]);
    const cut = init.bytes.length + (fragments[0] as MediaFragment).byteLength - 1;
    const splitter = new FragmentSplitter();
    expect(splitter.push(bytes.subarray(0, cut))).toHaveLength(1);
    expect(splitter.push(bytes.subarray(cut, cut + 1))).toHaveLength(1);
  });

  it('never does anything but throw BrokenMedia on damaged bytes', () => {
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(damage, (changes) => {
        const spoiled = Buffer.from(bytes);
        for (const [at, value] of changes) spoiled[at] = value;
        try {
          split([spoiled]);
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenMedia);
        }
      }),
    );
  });
});
