import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Ffmpeg } from './ffmpeg.js';

describe('an ffmpeg that is gone after it was found', () => {
  it('is told to whoever asks for a run of it, and to nobody else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ffmpeg-gone-'));
    const path = join(folder, 'ffmpeg');
    writeFileSync(path, '#!/bin/sh\nexec ffmpeg "$@"\n', { mode: 0o700 });
    const pids: number[] = [];
    const ffmpeg = await Ffmpeg.detect(path, { add: (pid) => pids.push(pid), remove: () => undefined });
    const task = {
      input: 'color=size=16x16:duration=1:rate=1',
      inputOptions: ['-f', 'lavfi'],
      outputOptions: ['-f', 'null'],
    };
    const before = await ffmpeg.run(task);
    before.stdout.resume();
    expect((await before.ended).code).toBe(0);
    rmSync(folder, { recursive: true });
    await expect(ffmpeg.run(task)).rejects.toThrow(/ENOENT/);
    expect(pids).toHaveLength(1);
  });
});

describe('what ffmpeg writes into a file', () => {
  it('lies there while it is being written, however little it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ffmpeg-files-'));
    const path = join(folder, 'thin.h264');
    const ffmpeg = await Ffmpeg.detect();
    // a thin stream as a camera sends it: it fills one of ffmpeg's blocks of 256 KiB in more than a minute
    const run = await ffmpeg.run({
      input: 'testsrc=size=64x64:rate=5',
      inputOptions: ['-re', '-f', 'lavfi'],
      outputOptions: ['-f', 'null'],
      countsPackets: true,
      files: [{ path, options: ['-c:v', 'libx264', '-g', '5', '-tune', 'zerolatency', '-f', 'h264'] }],
    });
    run.stdout.resume();
    while (run.packets() < 20) await delay(50);
    const size = () => (existsSync(path) ? statSync(path).size : 0);
    const whileWritten = size();
    run.kill('SIGKILL');
    await run.ended;
    expect(Math.min(whileWritten, size())).toBeGreaterThan(4_096);
    rmSync(folder, { recursive: true });
  });
});
