import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SteppedClock } from '../../src/platform/index.js';
import { TestPlatform } from './harness.js';

const STEP_MS = 30_000;

describe('a platform that starts for the first time', () => {
  let folder: string;
  let program: ChildProcess;
  let stdout = '';
  let stderr = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-starting-'));
    const env = { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', MQTT_PORT: '0', DATA_DIR: folder };
    program = spawn(process.execPath, [resolve('dist/src/app/main.js')], { env });
    program.stdout?.on('data', (data: Buffer) => {
      stdout += data;
    });
    const isSaid = new Promise<void>((said, failed) => {
      program.stderr?.on('data', (data: Buffer) => {
        stderr += data;
        if (/\/setup#\S+\n/.test(stderr)) said();
      });
      program.once('exit', (code) => failed(new Error(`it ended with ${code}: ${stderr}`)));
    });
    await isSaid;
  });
  afterAll(async () => {
    const gone = once(program, 'exit');
    program.kill('SIGTERM');
    await gone;
    await rm(folder, { recursive: true, force: true });
  });

  it('says the address to open last and alone, and its one-time token in no line of JSON', () => {
    const [token] = /(?<=\/setup#)\S+/.exec(stderr) as unknown as [string];
    expect(stderr.trimEnd().split('\n').slice(-2)).toEqual([
      '',
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/setup#\S+$/),
    ]);
    expect(stdout).not.toContain(token);
  });

  it('tells programs where it listens and which build it is, and does not bury that under its framework', () => {
    const lines = stdout.trim().split('\n');
    expect(lines.length).toBeLessThan(12);
    const listening = lines.map((line) => JSON.parse(line)).find((line) => line.listening);
    expect(listening).toMatchObject({ firstUse: true, version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });
});

describe('who sets up a demo', () => {
  it('binds the authenticator although a step of its clock ends on the way', async () => {
    const nextStep = new Date((Math.floor(Date.now() / STEP_MS) + 1) * STEP_MS);
    const platform = await TestPlatform.start(new SteppedClock(nextStep));
    try {
      const { token, password } = await platform.newPerson('safety_section', '532301');
      const { Api } = (await import('../demo/api.mjs' as string)) as {
        Api: new (url: string, token: string) => { enrolAuthenticator(password: string): Promise<string> };
      };
      const enrolled = new Api(platform.url, token).enrolAuthenticator(password);
      expect(await enrolled).toMatch(/^[A-Z2-7]{16,}$/);
    } finally {
      await platform.stop();
    }
  });
});
