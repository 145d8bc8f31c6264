import { io, type Socket } from 'socket.io-client';

/** What the platform says to who has no session: asking again would not help. */
const NOT_SIGNED_IN = 'access.not-signed-in';
const ASK_AGAIN_MS = 5_000;

/**
 * A line on which the platform tells of changes. It is looked for again by itself after a break, and also where the platform was
 * there and could not let it in just then: Socket.IO gives up for good after a refusal.
 *
 * @param url of the platform; without it the one the page came from
 */
export function openLiveSocket(url?: string, askAgainMs = ASK_AGAIN_MS): Socket {
  const options = { path: '/socket.io', transports: ['websocket', 'polling'], reconnectionDelayMax: 10_000 };
  const socket = url === undefined ? io(options) : io(url, options);
  let timer: ReturnType<typeof setTimeout> | undefined;
  socket.on('connect_error', ({ message }) => {
    if (socket.active || message === NOT_SIGNED_IN) return;
    clearTimeout(timer);
    // Many were refused together; they do not come again together.
    timer = setTimeout(() => socket.connect(), askAgainMs * (0.5 + Math.random()));
  });
  const { close } = socket;
  socket.close = () => {
    clearTimeout(timer);
    return close.call(socket);
  };
  return socket;
}
