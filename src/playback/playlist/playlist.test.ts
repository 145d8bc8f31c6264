import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../contract/hashing.js';
import type { Fragment } from '../../contract/wire/mqtt/up.js';
import { buildPlaylist } from './build-playlist.js';
import { cutPieces, initPieceId, withoutOverlaps } from './cut-pieces.js';

const CAMERA = '0190b6a0-0000-7000-8000-000000000001';
const T0 = Date.parse('2026-11-23T03:00:00.000Z');
const INIT_A = sha256('init a');
const INIT_B = sha256('init b');

/** A run of fragments of `eachMs` from `atMs` on, in one segment. */
function run(segment: number, atMs: number, count: number, eachMs = 2_000, initId = INIT_A): Fragment[] {
  return Array.from({ length: count }, (_, i) => ({
    segmentId: `0190b6a0-0000-7000-8000-${String(segment).padStart(12, '0')}`,
    initId,
    startAt: new Date(atMs + i * eachMs).toISOString(),
    durationMs: eachMs,
    byteFrom: 1000 * i,
    byteTo: 1000 * (i + 1),
    sha256: sha256(`${segment}/${i}`),
  }));
}

const cut = (fragments: Fragment[], fromMs = T0, toMs = T0 + 60_000, growing = false) =>
  cutPieces(CAMERA, fragments, { fromMs, toMs, growing, renditionOf: () => 'original' });

function playlist(pieces: ReturnType<typeof cut>, ended = true, toMs = T0 + 60_000): string[] {
  const causeOf = () => 'disk';
  const options = { fromMs: T0, toMs, ended, ticket: 'TICKET', viewingId: 'V', causeOf };
  return buildPlaylist(pieces, options).trimEnd().split('\n');
}

describe('cutPieces', () => {
  it('makes pieces of about 2 s, whatever the length of the fragments', () => {
    for (const eachMs of [250, 500, 1_000, 2_000, 4_000]) {
      const pieces = cut(run(1, T0, 24_000 / eachMs, eachMs));
      expect(pieces.map(({ durationMs }) => durationMs).every((ms) => ms === Math.max(2_000, eachMs))).toBe(true);
      expect(pieces.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(24_000);
    }
  });

  it('takes what shares time with the span and nothing else, in any order and doubled', () => {
    const fragments = run(1, T0, 30);
    const pieces = cut([...fragments.reverse(), ...fragments], T0 + 10_000, T0 + 20_000);
    expect(pieces.map(({ startMs }) => startMs - T0)).toEqual([10_000, 12_000, 14_000, 16_000, 18_000]);
  });

  it('cuts the same pieces for different spans, so that they share the cache', () => {
    const fragments = run(1, T0, 60, 1_000);
    const a = cut(fragments, T0, T0 + 40_000).map(({ pieceId }) => pieceId);
    const b = cut(fragments, T0 + 10_000, T0 + 60_000).map(({ pieceId }) => pieceId);
    expect(a.slice(5)).toEqual(b.slice(0, 15));
  });

  it('never joins across segments, holes in the file, or holes in time', () => {
    const fragments = [...run(1, T0, 1, 500), ...run(2, T0 + 500, 1, 500), ...run(2, T0 + 1_300, 2, 200).slice(1)];
    expect(cut(fragments)).toHaveLength(3);
  });

  it('holds back what still grows, and shows the same entries ever after', () => {
    const fragments = run(1, T0, 20, 1_000);
    let shown: string[] = [];
    for (let known = 1; known <= 20; known += 1) {
      const ids = cut(fragments.slice(0, known), T0, T0 + 60_000, true).map(({ pieceId }) => pieceId);
      expect(ids.slice(0, shown.length)).toEqual(shown);
      shown = ids;
    }
    expect(shown).toHaveLength(10);
  });

  it('shows a time once where two segments overlap', () => {
    const pieces = cut([...run(1, T0, 5), ...run(2, T0 + 6_000, 5)]);
    expect(pieces.map(({ startMs }) => startMs - T0)).toEqual([0, 2_000, 4_000, 6_000, 8_000, 10_000, 12_000, 14_000]);
  });

  it('brings pieces of different cuts into one row', () => {
    const wide = cut(run(1, T0, 4));
    const narrow = cut(run(1, T0 + 1_000, 4, 1_000));
    const row = withoutOverlaps([...narrow, ...wide]);
    for (const [i, piece] of row.entries()) {
      if (i > 0)
        expect(piece.startMs).toBeGreaterThanOrEqual((row[i - 1]?.startMs ?? 0) + (row[i - 1]?.durationMs ?? 0));
    }
    expect(row[0]?.startMs).toBe(T0);
  });
});

describe('buildPlaylist', () => {
  it('is a plain list where nothing is missing', () => {
    const pieces = cut(run(1, T0, 30));
    const lines = playlist(pieces);
    expect(lines.slice(0, 10)).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-TARGETDURATION:6',
      '#EXT-X-MEDIA-SEQUENCE:0',
      '#EXT-X-PLAYLIST-TYPE:VOD',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '# viewing=V',
      `#EXT-X-MAP:URI="media/${initPieceId({ cameraId: CAMERA, initId: INIT_A, rendition: 'original' })}.mp4?ticket=TICKET"`,
      '#EXT-X-PROGRAM-DATE-TIME:2026-11-23T03:00:00.000Z',
      '#EXTINF:2.000,',
    ]);
    expect(lines[10]).toBe(`media/${pieces[0]?.pieceId}.m4s?ticket=TICKET`);
    expect(lines.at(-1)).toBe('#EXT-X-ENDLIST');
    expect(lines.filter((line) => line.startsWith('#EXTINF'))).toHaveLength(30);
    expect(lines.join('\n')).not.toMatch(/DISCONTINUITY|DATERANGE/);
  });

  it('names a gap with its cause, breaks there and tells the time anew', () => {
    const lines = playlist(cut([...run(1, T0, 5), ...run(2, T0 + 30_000, 15)]));
    const at = lines.indexOf('#EXT-X-DISCONTINUITY');
    expect(lines[at - 1]).toBe(
      `#EXT-X-DATERANGE:ID="gap-${T0 + 10_000}",CLASS="gap",START-DATE="2026-11-23T03:00:10.000Z",DURATION=20.000,X-CAUSE="disk"`,
    );
    expect(lines[at + 1]).toBe('#EXT-X-PROGRAM-DATE-TIME:2026-11-23T03:00:30.000Z');
    expect(lines.filter((line) => line.startsWith('#EXT-X-MAP'))).toHaveLength(1);
  });

  it('names what is missing at both ends', () => {
    const gaps = playlist(cut(run(1, T0 + 20_000, 5))).filter((line) => line.includes('CLASS="gap"'));
    expect(gaps.map((line) => /DURATION=([\d.]+)/.exec(line)?.[1])).toEqual(['20.000', '30.000']);
  });

  it('breaks where the camera changed its format, without calling it a gap', () => {
    const lines = playlist(cut([...run(1, T0, 15), ...run(2, T0 + 30_000, 15, 2_000, INIT_B)]));
    const at = lines.indexOf('#EXT-X-DISCONTINUITY');
    expect(lines[at + 1]).toBe(
      `#EXT-X-MAP:URI="media/${initPieceId({ cameraId: CAMERA, initId: INIT_B, rendition: 'original' })}.mp4?ticket=TICKET"`,
    );
    expect(lines[at + 2]).toMatch(/^#EXT-X-PROGRAM-DATE-TIME/);
    expect(lines.join('\n')).not.toContain('DATERANGE');
  });

  it('plays over a hole of less than a second and breaks where time steps back', () => {
    expect(playlist(cut([...run(1, T0, 5), ...run(2, T0 + 10_800, 5)]))).not.toContain('#EXT-X-DISCONTINUITY');
    expect(playlist(cut([...run(1, T0, 5), ...run(2, T0 + 9_700, 5)]))).toContain('#EXT-X-DISCONTINUITY');
  });

  it('stays open while the recording goes on', () => {
    const lines = playlist(cut(run(1, T0, 5), T0, T0 + 3_600_000, true), false, T0 + 12_000);
    expect(lines).toContain('#EXT-X-PLAYLIST-TYPE:EVENT');
    expect(lines).not.toContain('#EXT-X-ENDLIST');
    expect(lines.join('\n')).not.toContain('DATERANGE');
  });

  it('allows for a fragment longer than usual', () => {
    expect(playlist(cut(run(1, T0, 3, 9_500)))).toContain('#EXT-X-TARGETDURATION:10');
  });
});
