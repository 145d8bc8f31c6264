import { connect } from 'node:net';

const PATIENCE_MS = 3_000;

/** Whether somebody takes connections at the host and port of a stream address that has passed the guard. */
export function isAlive(streamUrl: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(streamUrl);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (protocol === 'rtsps:' ? 322 : 554),
      timeout: PATIENCE_MS,
    });
    const end = (alive: boolean) => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
