import { request as ask, createServer } from 'node:http';
import { connect } from 'node:net';

/**
 * Stands before several instances of the platform and gives each request, and each line that becomes a socket, to the
 * next of them. One that does not listen is passed over; one that dies with a request in its hands is a 502.
 *
 * @param {readonly number[]} ports on loopback
 * @param {number} [port] of its own; without it a free one
 * @returns {Promise<{url: string, stop(): Promise<void>}>}
 */
export async function roundRobin(ports, port = 0) {
  let turn = 0;
  const isAway = (error) => error.code === 'ECONNREFUSED';
  const forward = (incoming, response, body, first, tries = 0) => {
    const { method, url: path, headers } = incoming;
    // A line of its own for each: one that was kept might lead to an instance that is gone.
    const to = { port: ports[(first + tries) % ports.length], host: '127.0.0.1', agent: false };
    const outgoing = ask({ ...to, method, path, headers });
    outgoing.once('response', (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    });
    outgoing.once('error', (error) => {
      if (isAway(error) && tries + 1 < ports.length) forward(incoming, response, body, first, tries + 1);
      else if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
    outgoing.end(body);
  };
  const server = createServer(async (incoming, response) => {
    const parts = await incoming.toArray().catch(() => null);
    if (parts !== null) forward(incoming, response, Buffer.concat(parts), turn++);
  });
  // As the platform keeps them: whoever uses a line again may not find it closed under his request.
  server.keepAliveTimeout = 75_000;
  const join = (incoming, near, head, first, tries = 0) => {
    const far = connect(ports[(first + tries) % ports.length], '127.0.0.1', () => {
      const lines = incoming.rawHeaders.map((text, i) => `${text}${i % 2 === 0 ? ': ' : '\r\n'}`).join('');
      far.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines}\r\n`);
      far.write(head);
      far.pipe(near).pipe(far);
    });
    const part = () => near.destroy();
    far.once('close', part);
    near.once('close', () => far.destroy());
    near.on('error', () => far.destroy());
    far.on('error', (error) => {
      if (!isAway(error) || tries + 1 === ports.length) return;
      far.off('close', part);
      join(incoming, near, head, first, tries + 1);
    });
  };
  server.on('upgrade', (incoming, near, head) => join(incoming, near, head, turn++));
  await new Promise((listening, failed) => server.once('error', failed).listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
