import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ObjectStore } from '../../platform/index.js';
import { FolderStore } from '../../platform/object-store/folder-store.js';
import { type FilmToMark, MarkBurner } from './mark-burner.js';
import type { MarkWords } from './mark-text.js';
import { pictureSizeOf } from './picture-size.js';

const [WIDTH, HEIGHT, SECONDS, RATE] = [320, 180, 4, 10];
const T0 = Date.parse('2026-11-23T10:05:00.000Z');
const WORDS: MarkWords = {
  ...{ school: '中心学校', camera: '灶台', place: '烹饪间', unit: '县教育局', name: '张三' },
  ...{ askedAt: new Date(T0), caseId: '0190a0b0-aaaaaaaa', exportId: '0190a0b0-bbbbbbbb', isMasked: false },
};
/** Rows of the picture in which the clock and names, and who it was, are drawn; between them only the faint mark, in the middle. */
const [TOP, BOTTOM] = [30, 158];
const FAINT = { from: 70, to: 110 };

let folder: string;
let film: Buffer;
let burner: MarkBurner;
let store: ObjectStore;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingchu-burner-'));
  const file = join(folder, 'a.mp4');
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', `testsrc2=size=${WIDTH}x${HEIGHT}:rate=${RATE}:duration=${SECONDS}`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '10', '-pix_fmt', 'yuv420p'],
    ...['-movflags', 'frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4', file],
  ]);
  film = readFileSync(file);
  store = new FolderStore(join(folder, 'objects'));
  burner = new MarkBurner(store);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nobody = () => Promise.resolve();
const KEY = () => `case-marked/${crypto.randomUUID()}`;
async function* whole(): AsyncGenerator<Buffer> {
  yield film;
}
const toMark = (more: Partial<FilmToMark> = {}): FilmToMark => ({
  ...{ read: whole, size: { width: WIDTH, height: HEIGHT }, words: WORDS, blocks: null },
  stretches: [0, 2_000].map((atMs) => ({ atMs, startMs: T0 + atMs, durationMs: 2_000 })),
  ...more,
});

/** Pictures of a film, each as one byte a pixel, row after row. */
function picturesOf(bytes: Buffer): Buffer[] {
  const args = ['-v', 'error', '-i', 'pipe:0', '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1'];
  const raw = execFileSync('ffmpeg', args, { input: bytes, maxBuffer: 64 * 1024 * 1024 });
  const size = WIDTH * HEIGHT;
  return Array.from({ length: raw.length / size }, (_, n) => raw.subarray(n * size, (n + 1) * size));
}
const rows = (picture: Buffer | undefined, from: number, to: number): Buffer =>
  (picture ?? Buffer.alloc(0)).subarray(from * WIDTH, to * WIDTH);
/** How far two pictures are from each other, in steps of brightness on average. */
function apart(a: Buffer, b: Buffer): number {
  let sum = 0;
  for (const [at, value] of a.entries()) sum += Math.abs(value - (b[at] ?? 0));
  return sum / a.length;
}
async function burned(more: Partial<FilmToMark> = {}): Promise<Buffer[]> {
  const key = KEY();
  expect(await burner.burn(toMark(more), key, nobody)).toBeNull();
  return picturesOf((await store.get(key)) as Buffer);
}
/** Of this process: ffmpeg that runs for it. */
function runningFfmpeg(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const [, comm = '', ppid = ''] =
          /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
        return comm === 'ffmpeg' && Number(ppid) === process.pid;
      } catch {
        return false;
      }
    })
    .map(Number);
}
/** As soon as there is one. */
async function begunFfmpeg(): Promise<number> {
  for (;;) {
    const [pid] = runningFfmpeg();
    if (pid !== undefined) return pid;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
const leftovers = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part'));

describe('a film with marks', () => {
  it('has them in every picture, above, below and faintly in the middle; the rest is as it was', async () => {
    const [before, after] = [picturesOf(film), await burned()];
    expect(after).toHaveLength(SECONDS * RATE);
    for (const [n, picture] of after.entries()) {
      const source = before[n];
      expect(apart(rows(picture, 0, TOP), rows(source, 0, TOP))).toBeGreaterThan(5);
      expect(apart(rows(picture, BOTTOM, HEIGHT), rows(source, BOTTOM, HEIGHT))).toBeGreaterThan(5);
      expect(apart(rows(picture, 80, 100), rows(source, 80, 100))).toBeGreaterThan(
        2 * apart(rows(picture, 120, 140), rows(source, 120, 140)),
      );
      expect(apart(rows(picture, 120, 140), rows(source, 120, 140))).toBeLessThan(2.5);
    }
  });

  it('has a clock that runs, beside names that stay', async () => {
    const still = await burned({ read: gray });
    const at = (seconds: number) => still[seconds * RATE + 2];
    const clock = (picture: Buffer | undefined) => rows(picture, 2, 12);
    expect(apart(clock(at(0)), clock(at(1)))).toBeGreaterThan(0.5);
    expect(apart(clock(at(1)), clock(at(2)))).toBeGreaterThan(0.5);
    expect(apart(clock(at(1)), clock(still[1 * RATE + 8]))).toBeLessThan(0.3);
    expect(apart(rows(at(0), 16, HEIGHT), rows(at(3), 16, HEIGHT))).toBeLessThan(0.3);
  });

  it('shows names as they are written, whatever means something to ffmpeg', async () => {
    const named = async (name: string) => (await burned({ read: gray, words: { ...WORDS, name } }))[5];
    const odd = 'a:b%{pts}\'c\\d,;[e]="';
    const [plain, blank, feed, shown] = [
      await named('甲'),
      await named('甲 乙'),
      await named('甲\n乙'),
      await named(odd),
    ];
    const who = (picture: Buffer | undefined) => rows(picture, BOTTOM - 10, HEIGHT);
    expect(apart(who(feed), who(blank))).toBe(0);
    expect(apart(who(plain), who(blank))).toBeGreaterThan(0.5);
    // Were any sign of it read, not shown, the line would be shorter: as with the signs taken out
    const taken = await named('abptscde');
    expect(apart(who(shown), who(taken))).toBeGreaterThan(0.5);
    const pictures = await burned({ read: gray, words: { ...WORDS, name: odd, camera: odd, unit: odd, school: odd } });
    expect(apart(rows(pictures[2], 16, HEIGHT), rows(pictures[35], 16, HEIGHT))).toBeLessThan(0.3);
  });

  it('is drawn in blocks where it is to be masked', async () => {
    const blocks = 16;
    const [masked] = await burned({ blocks });
    const [open] = await burned();
    // Inside of one block, where no mark is
    const inside = (picture: Buffer | undefined) => {
      const side = WIDTH / blocks;
      const one = Array.from({ length: 12 }, (_, n) => picture?.[(FAINT.to + 12) * WIDTH + side * 3 + 4 + n] ?? 0);
      return Math.max(...one) - Math.min(...one);
    };
    expect(inside(masked)).toBeLessThan(12);
    expect(apart(rows(masked, TOP, FAINT.from), rows(open, TOP, FAINT.from))).toBeGreaterThan(5);
  });

  it('is made anew where ffmpeg was killed half-way, and nothing half is there before', async () => {
    const key = KEY();
    let reads = 0;
    async function* read(): AsyncGenerator<Buffer> {
      reads += 1;
      yield film.subarray(0, film.length >> 1);
      if (reads === 1) {
        const pid = await begunFfmpeg();
        expect(await store.size(key)).toBeNull();
        process.kill(pid, 'SIGKILL');
      }
      yield film.subarray(film.length >> 1);
    }
    expect(await burner.burn(toMark({ read }), key, nobody)).toBeNull();
    expect(reads).toBe(2);
    expect(picturesOf((await store.get(key)) as Buffer)).toHaveLength(SECONDS * RATE);
    expect(leftovers()).toEqual([]);
  });

  it('is left out, and why is said, where ffmpeg is killed again and again or cannot read it', async () => {
    const key = KEY();
    async function* killed(): AsyncGenerator<Buffer> {
      yield film.subarray(0, film.length >> 1);
      process.kill(await begunFfmpeg(), 'SIGTERM');
      yield film.subarray(film.length >> 1);
    }
    expect(await burner.burn(toMark({ read: killed }), key, nobody)).toBe('killed');
    async function* noise(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(50_000, 'no film');
    }
    expect(await burner.burn(toMark({ read: noise }), key, nobody)).toBe('undecodable');
    async function* short(): AsyncGenerator<Buffer> {
      yield film.subarray(0, film.length >> 1);
    }
    const longer = [0, 2_000, 3_000].map((atMs) => ({ atMs, startMs: T0 + atMs, durationMs: 1_000 }));
    expect(await burner.burn(toMark({ read: short, stretches: longer }), key, nobody)).toBe('undecodable');
    expect(await store.size(key)).toBeNull();
    expect(leftovers()).toEqual([]);
  });

  it('ends with what ends it: a full disk, footage that went away, who waits for it', async () => {
    const full = new MarkBurner({
      put: async (_key: string, content: Readable) => {
        for await (const _ of content) throw new Error('ENOSPC');
      },
    } as unknown as ObjectStore);
    await expect(full.burn(toMark(), KEY(), nobody)).rejects.toThrow('ENOSPC');
    async function* gone(): AsyncGenerator<Buffer> {
      yield film.subarray(0, film.length >> 1);
      throw new Error('went away');
    }
    await expect(burner.burn(toMark({ read: gone }), KEY(), nobody)).rejects.toThrow('went away');
    let hold = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      hold = resolve;
    });
    async function* waits(): AsyncGenerator<Buffer> {
      yield film.subarray(0, film.length >> 1);
      await held;
    }
    await expect(
      burner.burn(toMark({ read: waits }), KEY(), () => Promise.reject(new Error('stopped'))),
    ).rejects.toThrow('stopped');
    hold();
    expect(runningFfmpeg()).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('waits for the one before it, and whoever waits is told meanwhile', async () => {
    const said: string[] = [];
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    async function* first(): AsyncGenerator<Buffer> {
      yield film.subarray(0, film.length >> 1);
      await held;
      said.push('a was read');
      yield film.subarray(film.length >> 1);
    }
    async function* second(): AsyncGenerator<Buffer> {
      said.push('b begins');
      goOn();
      yield film;
    }
    const told = () => {
      goOn();
      return Promise.resolve();
    };
    const a = burner.burn(toMark({ read: first }), KEY(), nobody);
    const b = burner.burn(toMark({ read: second }), KEY(), told);
    expect(await Promise.all([a, b])).toEqual([null, null]);
    expect(said).toEqual(['a was read', 'b begins']);
  });
});

describe('what a server can mark', () => {
  const withPath = async (path: string) => {
    const before = process.env.PATH;
    process.env.PATH = path;
    try {
      return await burner.hindrance();
    } finally {
      process.env.PATH = before;
    }
  };
  it('is found out by a trial', async () => {
    expect(await burner.hindrance()).toBeNull();
    expect(await withPath(join(folder, 'nothing'))).toBe('no_program');
    const bare = join(folder, 'bare');
    mkdirSync(bare);
    symlinkSync('/usr/bin/nice', join(bare, 'nice'));
    expect(await withPath(bare)).toBe('no_program');
    writeFileSync(join(bare, 'ffmpeg'), '#!/bin/sh\necho "No such filter: \'drawtext\'" >&2\nexit 1\n');
    chmodSync(join(bare, 'ffmpeg'), 0o755);
    expect(await withPath(bare)).toBe('no_filter');
  });
});

it('reads how large pictures are from the beginning of a film, and says where it cannot', () => {
  expect(pictureSizeOf(film)).toEqual({ width: WIDTH, height: HEIGHT });
  expect(pictureSizeOf(film.subarray(0, 40))).toBeNull();
  expect(pictureSizeOf(Buffer.from('no film at all, no film'))).toBeNull();
});

/** A picture that stands still: whatever moves is a mark. */
async function* gray(): AsyncGenerator<Buffer> {
  grayFilm ??= execFileSync('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', `color=gray:size=${WIDTH}x${HEIGHT}:rate=${RATE}:duration=${SECONDS}`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '10', '-pix_fmt', 'yuv420p'],
    ...['-movflags', 'frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4', 'pipe:1'],
  ]);
  yield grayFilm;
}
let grayFilm: Buffer | undefined;
