import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { z } from 'zod';
import type { Settings } from '../config/settings.js';
import { Hints } from './hints.js';
import { RedisLine } from './redis-line.js';

const GIVE_UP_MS = 20_000;
Logger.overrideLogger(false);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

/** A line, and what its instance heard. */
function instance(redisUrl: string) {
  const hints = new Hints();
  const heard: number[] = [];
  let opened = 0;
  hints.on('counted', z.object({ n: z.int() }), ({ n }) => heard.push(n));
  hints.onOpened(() => {
    opened += 1;
  });
  const line = new RedisLine({ redisUrl } as Settings, hints);
  line.onApplicationBootstrap();
  return { hints, heard, line, timesOpened: () => opened };
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + GIVE_UP_MS;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`not so: ${isSo}`);
    await pause(20);
  }
}

describe('instances that have Redis between them', () => {
  let port: number;
  let redis: ChildProcess;
  const lines: RedisLine[] = [];
  const start = () => {
    redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], { stdio: 'ignore' });
  };
  beforeAll(async () => {
    port = await freePort();
    start();
  });
  afterEach(() => {
    for (const line of lines.splice(0)) line.onModuleDestroy();
  });
  afterAll(() => {
    redis.kill('SIGKILL');
  });
  const open = async (number = 0) => {
    const one = instance(`redis://127.0.0.1:${port}/${number}`);
    lines.push(one.line);
    await until(() => one.timesOpened() > 0);
    return one;
  };

  it('hear each hint once, also the one that gives it, and none of another platform', async () => {
    const [here, there, stranger] = [await open(), await open(), await open(1)];
    for (const n of [1, 2, 3]) here.hints.give('counted', { n });
    await until(() => there.heard.length >= 3);
    there.hints.give('counted', { n: 4 });
    await until(() => here.heard.length >= 4);
    expect([here.heard, there.heard, stranger.heard]).toEqual([[1, 2, 3, 4], [1, 2, 3, 4], []]);
  });

  it('look for themselves once it is back, and hear on', async () => {
    const [here, there] = [await open(), await open()];
    redis.kill('SIGKILL');
    await once(redis, 'exit');
    here.hints.give('counted', { n: 1 }); // lost, and nothing fails
    start();
    await until(() => there.timesOpened() === 2 && here.timesOpened() === 2);
    // both ends of a line come back by themselves; the one that speaks may be the later
    await until(() => {
      here.hints.give('counted', { n: 2 });
      return there.heard.length > 0;
    });
    expect(here.heard[0]).toBe(1);
    expect(there.heard).not.toContain(1);
  });
});
