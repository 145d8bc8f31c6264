import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Offer } from './offer.js';

const CONNECT_MS = 10_000;
/** A receiver that lets so much lie is too slow for what it asked for. */
const MOST_UNSENT_BYTES = 8 * 1_048_576;

/** The media cannot be brought there; the stream ends. */
export class LineLost extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'LineLost';
  }
}

/** Brings packets to where an offer wants them. */
export interface MediaLine {
  /** Our port, for the answer. */
  readonly port: number;
  /** Waits for the other side where that takes two. @throws LineLost */
  ready(): Promise<void>;
  /** @throws LineLost */
  send(packets: readonly Buffer[]): Promise<void>;
  close(): void;
}

/**
 * @param isPeer who may connect where the other side comes to us: the offer's own host, or the upper platform itself
 * @throws Error when no port can be had
 */
export function openMediaLine(offer: Offer, isPeer: (host: string) => boolean): Promise<MediaLine> {
  if (offer.transport === 'udp') return datagrams(offer);
  return offer.transport === 'tcp-connect' ? Promise.resolve(outgoing(offer)) : incoming(offer, isPeer);
}

async function datagrams({ host, port }: Offer): Promise<MediaLine> {
  const socket = createSocket('udp4');
  socket.bind(0);
  await once(socket, 'listening');
  // Nobody there is said by no more than an ICMP message; the call ends by BYE
  socket.on('error', () => undefined);
  let isClosed = false;
  return {
    port: socket.address().port,
    ready: () => Promise.resolve(),
    send: async (packets) => {
      for (const packet of packets) {
        if (isClosed) throw new LineLost('closed');
        await new Promise<void>((sent, fail) => {
          socket.send(packet, port, host, (error) => (error ? fail(new LineLost(String(error))) : sent()));
        });
      }
    },
    close: () => {
      if (!isClosed) socket.close();
      isClosed = true;
    },
  };
}

function outgoing({ host, port }: Offer): MediaLine {
  const socket = connect({ host, port });
  socket.on('error', () => undefined);
  const opened = opening(socket, 'connect');
  opened.catch(() => undefined);
  return {
    // The other side needs none where we come to it: 9 is what RFC 4145 writes for that
    port: 9,
    ready: () => opened,
    send: (packets) => framed(socket, packets),
    close: () => socket.destroy(),
  };
}

async function incoming(offer: Offer, isPeer: (host: string) => boolean): Promise<MediaLine> {
  let come: Socket | null = null;
  const server = createServer((socket) => {
    const from = socket.remoteAddress ?? '';
    socket.on('error', () => undefined);
    if (come !== null || !(from === offer.host || isPeer(from))) {
      socket.destroy();
      return;
    }
    come = socket;
    server.emit('come');
    server.close();
  });
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    port,
    ready: () => (come === null ? opening(server, 'come') : Promise.resolve()),
    send: (packets) => framed(come, packets),
    close: () => {
      server.close();
      come?.destroy();
    },
  };
}

async function opening(emitter: NodeJS.EventEmitter, event: string): Promise<void> {
  await once(emitter, event, { signal: AbortSignal.timeout(CONNECT_MS) }).catch((error: NodeJS.ErrnoException) => {
    throw new LineLost(String(error.code ?? error));
  });
}

/** RFC 4571: each packet with its length in front. */
async function framed(socket: Socket | null, packets: readonly Buffer[]): Promise<void> {
  if (socket === null || socket.destroyed || socket.writableLength > MOST_UNSENT_BYTES) throw new LineLost('closed');
  const parts = packets.flatMap((packet) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(packet.length, 0);
    return [length, packet];
  });
  if (!socket.write(Buffer.concat(parts))) {
    await once(socket, 'drain', { signal: AbortSignal.timeout(CONNECT_MS) }).catch(() => {
      throw new LineLost('not taken');
    });
  }
}
