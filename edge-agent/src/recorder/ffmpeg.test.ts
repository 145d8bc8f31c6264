import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Ffmpeg } from './ffmpeg.js';

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
