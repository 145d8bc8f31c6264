/** The hand that changes a camera's picture from outside; it is no part of the camera. */

import { once } from 'node:events';
import { createServer } from 'node:http';

import { readBody } from './http-body.mjs';

const MAX_REQUEST = 4096;

/**
 * `GET /` tells the camera's state, `POST /` with `{"scene": …}` changes the picture.
 *
 * @param {object} options
 * @param {string} options.host
 * @param {number} options.port 0 takes a free one
 * @param {readonly string[]} options.scenes what may be asked for
 * @param {() => object} options.state
 * @param {(scene: string) => { id: string, scene: string }} options.setScene
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startControl({ host, port, scenes, state, setScene }) {
  /** @param {import('node:http').IncomingMessage} request @returns {Promise<[status: number, answer: object]>} */
  async function answer(request) {
    if (new URL(request.url ?? '/', 'http://control').pathname !== '/') return [404, { error: 'not found' }];
    if (request.method === 'GET') return [200, state()];
    if (request.method !== 'POST') return [405, { error: 'GET or POST' }];
    const text = await readBody(request, MAX_REQUEST);
    if (text === null) return [413, { error: 'request too long' }];
    try {
      const { scene } = Object(JSON.parse(text));
      if (scenes.includes(scene)) return [200, setScene(scene)];
    } catch {
      return [400, { error: 'not JSON' }];
    }
    return [400, { error: `unknown scene; known: ${scenes.join(', ')}` }];
  }

  const server = createServer(async (request, response) => {
    const [status, body] = await answer(request);
    response
      .writeHead(status, { 'Content-Type': 'application/json', ...(status === 413 && { Connection: 'close' }) })
      .end(JSON.stringify(body));
  });
  server.listen(port, host);
  await once(server, 'listening');

  return {
    url: `http://${host}:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
