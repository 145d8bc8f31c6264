import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Server } from 'socket.io';
import { openLiveSocket } from './live-socket';

describe('the line on which the platform tells of changes', () => {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  /** A platform that lets nobody in until it has refused so often, for the reason given. */
  async function platform(refusals: number, reason: string) {
    const http = createServer().listen(0, '127.0.0.1');
    await once(http, 'listening');
    const server = new Server(http);
    let asked = 0;
    server.use((_, next) => {
      asked += 1;
      next(asked <= refusals ? new Error(reason) : undefined);
    });
    closing.push(() => server.close());
    const { port } = http.address() as { port: number };
    return { url: `http://127.0.0.1:${port}`, timesAsked: () => asked };
  }

  it('opens once the platform can let it in', async () => {
    const { url, timesAsked } = await platform(2, 'realtime.try-again');
    const socket = openLiveSocket(url, 10);
    closing.push(() => socket.close());
    await new Promise((connected) => socket.once('connect', () => connected(null)));
    expect(timesAsked()).toBe(3);
  });

  it('does not ask again without a session', async () => {
    const { url, timesAsked } = await platform(1, 'access.not-signed-in');
    const socket = openLiveSocket(url, 10);
    closing.push(() => socket.close());
    await new Promise((refused) => socket.once('connect_error', refused));
    await new Promise((later) => setTimeout(later, 100));
    expect(timesAsked()).toBe(1);
  });
});
