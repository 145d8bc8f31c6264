import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrokenMedia, boxAt, boxesAt, boxesIn } from '../../contract/wire/media-boxes.js';
import { readTimescales, rewriteTfdt } from './rewrite-tfdt.js';

const FRAMES = 150;
const FRAME_S = 1 / 15;

describe('rewriteTfdt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchu-tfdt-'));
  let init: Buffer;
  let fragments: Buffer[];

  beforeAll(() => {
    const file = join(folder, 'recorded.mp4');
    execFileSync('ffmpeg', [
      ...['-v', 'error', '-f', 'lavfi', '-i', `testsrc=size=160x120:rate=15:duration=${FRAMES / 15}`],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '2', '-g', '15', '-keyint_min', '15', '-sc_threshold', '0'],
      ...['-movflags', 'frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4', file],
    ]);
    const bytes = readFileSync(file);
    const boxes = boxesIn(bytes);
    const moofs = boxes.flatMap((box, i) => (box.type === 'moof' ? [i] : []));
    init = bytes.subarray(0, (boxes[moofs[0] as number] as { start: number }).start - 8);
    fragments = moofs.map((i) => bytes.subarray((boxes[i]?.start ?? 0) - 8, boxes[i + 1]?.end));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Presentation times in seconds, in the order of decoding, as an independent reader sees them. */
  function times(parts: Buffer[]): { pts: number; dts: number }[] {
    const file = join(folder, 'played.mp4');
    writeFileSync(file, Buffer.concat([init, ...parts]));
    const out = execFileSync('ffprobe', ['-v', 'error', '-show_packets', '-of', 'json', file], { maxBuffer: 1e8 });
    const { packets } = JSON.parse(out.toString()) as { packets: { pts_time: string; dts_time: string }[] };
    return packets.map(({ pts_time, dts_time }) => ({ pts: Number(pts_time), dts: Number(dts_time) }));
  }

  it('puts pieces of several fragments on one timeline: every frame is there, in order, without a gap', () => {
    expect(fragments.length).toBe(10);
    const timescales = readTimescales(init);
    const pieces = [fragments.slice(0, 3), fragments.slice(3, 4), fragments.slice(4, 9), fragments.slice(9)];
    let startMs = 3_600_000;
    const parts = pieces.map((piece) => {
      const part = rewriteTfdt(Buffer.concat(piece), startMs, timescales);
      startMs += piece.length * 1000;
      return part;
    });

    const played = times(parts);

    expect(played).toHaveLength(FRAMES);
    expect(played[0]?.dts).toBeCloseTo(3600, 1);
    for (const [i, { dts }] of played.entries()) {
      if (i > 0) expect(dts - (played[i - 1]?.dts ?? 0)).toBeCloseTo(FRAME_S, 3);
    }
    const shown = played.map(({ pts }) => pts).sort((a, b) => a - b);
    for (const [i, pts] of shown.entries()) if (i > 0) expect(pts - (shown[i - 1] ?? 0)).toBeCloseTo(FRAME_S, 3);
  });

  it('decodes to the same pictures, none lost at the seams', () => {
    const timescales = readTimescales(init);
    const parts = fragments.map((fragment, i) => rewriteTfdt(fragment, 60_000 + i * 1000, timescales));
    writeFileSync(join(folder, 'played.mp4'), Buffer.concat([init, ...parts]));
    const args = ['-v', 'error', '-i', join(folder, 'played.mp4'), '-f', 'framehash', '-'];
    const hashes = execFileSync('ffmpeg', args)
      .toString()
      .split('\n')
      .filter((line) => /^\d/.test(line));
    expect(hashes).toHaveLength(FRAMES);
  });

  it('leaves its input alone and keeps the size', () => {
    const fragment = Buffer.from(fragments[2] as Buffer);
    const copy = Buffer.from(fragment);
    expect(rewriteTfdt(fragment, 5000, readTimescales(init)).length).toBe(copy.length);
    expect(fragment.equals(copy)).toBe(true);
  });

  it('writes 32-bit times where the recorder did, as long as they fit', () => {
    const narrow = narrowTfdt(fragments[1] as Buffer);
    const [timescale = 0] = [...readTimescales(init).values()];
    const out = rewriteTfdt(narrow, 90_000, readTimescales(init));
    const tfdt = boxAt(out, ['moof', 'traf', 'tfdt'], { start: 0, end: out.length });
    expect(out.readUInt32BE(tfdt.start + 4)).toBe(90 * timescale);
    expect(() => rewriteTfdt(narrow, 1e9, readTimescales(init))).toThrow(BrokenMedia);
  });

  it.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length - 10)],
    ['no moof', (whole: Buffer) => whole.subarray(boxesIn(whole)[0]?.end ?? 0)],
    ['noise', () => Buffer.from('not a movie at all, but long enough')],
    ['nothing', () => Buffer.alloc(0)],
  ])('refuses damaged media: %s', (_, damage) => {
    expect(() => rewriteTfdt(damage(fragments[0] as Buffer), 0, readTimescales(init))).toThrow(BrokenMedia);
  });

  it('refuses every single damaged byte of the boxes or gives media of the same size', () => {
    const whole = fragments[0] as Buffer;
    const moofEnd = boxesAt(whole, ['moof'], { start: 0, end: whole.length })[0]?.end ?? 0;
    for (let at = 0; at < moofEnd; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      try {
        expect(rewriteTfdt(damaged, 1000, readTimescales(init)).length).toBe(whole.length);
      } catch (error) {
        expect(error).toBeInstanceOf(BrokenMedia);
      }
    }
  });
});

/** The fragment with its tfdt as version 0: the low half of the time, the box's size kept by a `free` in its tail. */
function narrowTfdt(fragment: Buffer): Buffer {
  const out = Buffer.from(fragment);
  const tfdt = boxAt(out, ['moof', 'traf', 'tfdt'], { start: 0, end: out.length });
  out[tfdt.start] = 0;
  out.writeUInt32BE(out.readUInt32BE(tfdt.start + 8), tfdt.start + 4);
  return out;
}
