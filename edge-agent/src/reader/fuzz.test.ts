import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { FragmentSplitter } from '../recorder/film/fmp4.js';
import { readStreamFacts } from '../recorder/film/sps.js';
import { FilmMaker } from './film/film-maker.js';
import { KeyPictures } from './film/key-pictures.js';
import { readRtcp } from './rtsp/rtp.js';
import { readDescription } from './rtsp/sdp.js';
import { RtspSplitter } from './rtsp/splitter.js';

/** The short form of `npm run drill -- reader-fuzz`. */
it('the reader refuses what it does not understand and never breaks on it', async () => {
  const { fuzzReader } = (await import(pathToFileURL(resolve('test/drill/reader-fuzz.mjs')).href)) as {
    fuzzReader(
      parts: object,
      options: object,
    ): { crashes: string[]; refusals: number; fragments: number; keys: number; unreadable: number; mostBytes: number };
  };
  const parts = { FragmentSplitter, FilmMaker, KeyPictures, readDescription, readRtcp, RtspSplitter, readStreamFacts };
  const found = fuzzReader(parts, { inputs: 20_000, seed: 20261130 });
  expect(found.crashes).toEqual([]);
  expect(found.unreadable).toBe(0);
  expect(found.mostBytes).toBeLessThan(256 * 1024 * 1024);
  // Both happened: what is broken was refused, and what is whole was recorded.
  expect(found.refusals).toBeGreaterThan(100);
  expect(found.fragments).toBeGreaterThan(100);
  expect(found.keys).toBeGreaterThan(100);
});
