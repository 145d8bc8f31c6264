import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/app/create-app.js';
import { isUnavailable } from '../../src/platform/database/dialect/errors.js';
import { JobRun, SteppedClock, UnitOfWork } from '../../src/platform/index.js';
import { ownDatabase } from '../setup/own-database.js';
import { DatabaseProxy } from './database-proxy.js';
import { FileHolder } from './file-holder.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

/** Longer than anybody who asks waits for the database, shorter than a new connection may take. */
const STILL_MS = 3_000;
const STEP_MS = 30_000;
/** On ports that nobody else on this machine has. */
const FREE_PORTS = { PORT: '0', HOST: '127.0.0.1', MQTT_PORT: '0', METRICS_PORT: '0' };

describe('a platform that starts for the first time', () => {
  let folder: string;
  let program: ChildProcess;
  let stdout = '';
  let stderr = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-starting-'));
    const env = { PATH: process.env.PATH, ...FREE_PORTS, DATA_DIR: folder };
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

  it('leaves its folder to nobody else while it runs', async () => {
    const env = { PATH: process.env.PATH, ...FREE_PORTS, DATA_DIR: folder };
    const second = spawn(process.execPath, [resolve('dist/src/app/main.js')], { env });
    let said = '';
    second.stderr?.on('data', (data: Buffer) => {
      said += data;
    });
    const [code] = await once(second, 'close');
    expect(code).toBe(1);
    expect(said).toMatch(/^这个数据文件夹正由另一个平台使用.*\nAnother platform is using this data folder/);
    expect(said).not.toMatch(/ at .*\.js/);
  });

  it('tells programs where it listens and which build it is, and does not bury that under its framework', () => {
    const lines = stdout.trim().split('\n');
    expect(lines.length).toBeLessThan(12);
    const listening = lines.map((line) => JSON.parse(line)).find((line) => line.listening);
    expect(listening).toMatchObject({ firstUse: true, version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  it.each([
    ['--help', 0],
    ['--port=9000', 2],
  ])('does not start as something else than was meant: %s is answered in words', (option, code) => {
    const env = { PATH: process.env.PATH, ...FREE_PORTS, DATA_DIR: join(folder, 'not-meant') };
    const main = [resolve('dist/src/app/main.js'), option];
    const ended = spawnSync(process.execPath, main, { env, encoding: 'utf8', timeout: STEP_MS });
    expect(ended.status).toBe(code);
    expect(ended.stderr).toContain('没有命令行选项');
  });
});

describe('two instances that start at the same time', () => {
  it('both come up on an empty database, with one schema and one set of limits', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mingchu-two-'));
    const server = process.env.TEST_DATABASE_URL;
    const database = server ? await ownDatabase(server) : null;
    const url = database?.url ?? join(folder, 'two.sqlite');
    const PLATFORM_KEY = randomBytes(32).toString('base64');
    const programs = ['a', 'b'].map((one) => {
      const own = { ...FREE_PORTS, DATA_DIR: join(folder, one) };
      const env = { PATH: process.env.PATH, ...own, DATABASE_URL: url, PLATFORM_KEY };
      return spawn(process.execPath, [resolve('dist/src/app/main.js')], { env });
    });
    try {
      const listening = await Promise.all(programs.map(lineThatListens));
      for (const { url: address } of listening) {
        // a busy machine may hold it up, which its words say; that it can work is the status of the answer
        expect((await fetch(`${address}/api/health`)).status).toBe(200);
      }
      expect(listening.map(({ firstUse }) => firstUse)).toEqual([true, true]);
    } finally {
      for (const program of programs) {
        const gone = once(program, 'exit');
        if (program.exitCode === null && program.kill('SIGTERM')) await gone;
      }
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    }
  });

  /** @throws Error with its words when the program ends before */
  function lineThatListens(program: ChildProcess): Promise<{ url: string; firstUse: boolean }> {
    return new Promise((listens, failed) => {
      let words = '';
      program.stderr?.on('data', (data: Buffer) => (words += data));
      let said = '';
      program.stdout?.on('data', (data: Buffer) => {
        said += data;
        const line = said.split('\n').find((text) => text.includes('"listening":true'));
        if (line) listens(JSON.parse(line) as { url: string; firstUse: boolean });
      });
      program.once('exit', (code) => failed(new Error(`it ended with ${code}: ${words} ${said}`)));
    });
  }
});

describe(`a platform whose database is slow while it starts, on ${DATABASE_UNDER_TEST}`, () => {
  it('waits for it, and has no more patience than who asks once it listens', async () => {
    const platform = await TestPlatform.start();
    const { database } = platform.settings;
    const proxy = database.kind === 'mysql' ? await DatabaseProxy.before(database.url) : null;
    const url = proxy?.url ?? '';
    const behind = database.kind === 'mysql' ? { ...database, url } : database;
    const holder = database.kind === 'sqlite' ? new FileHolder(database.file) : null;
    const stop = async () => (proxy ? proxy.freeze() : await holder?.hold());
    const goOn = () => (proxy ? proxy.thaw() : holder?.letGo());
    const app = await createApp({ ...platform.settings, database: behind, mqtt: { kind: 'embedded', port: 0 } });
    let later: NodeJS.Timeout | undefined;
    try {
      await stop();
      later = setTimeout(goOn, STILL_MS);
      await app.listen(0, '127.0.0.1');

      await stop();
      const asked = app.get(UnitOfWork).write((tx) => tx.delete(JobRun, { id: randomUUID() }));
      expect(await asked.then(() => 'answered', isUnavailable).finally(goOn)).toBe(true);
    } finally {
      clearTimeout(later);
      await app.close();
      await proxy?.close();
      holder?.close();
      await platform.stop();
    }
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
