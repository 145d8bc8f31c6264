import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * Follows a stream of MQTT packets by their length fields, without looking inside, and tells when one is announced
 * that is larger than allowed. The parser behind it would otherwise collect up to 256 MB before anyone is asked.
 */
export class PacketGate {
  private left = 0;
  private header: 'type' | 'length' = 'type';
  private length = 0;
  private shift = 0;

  constructor(private readonly maxBytes: number) {}

  /** False as soon as a packet is too large or its length field is not one. */
  admits(chunk: Uint8Array): boolean {
    for (let at = 0; at < chunk.length; ) {
      if (this.left > 0) {
        const step = Math.min(this.left, chunk.length - at);
        this.left -= step;
        at += step;
        continue;
      }
      if (this.header === 'type') {
        this.header = 'length';
        this.length = 0;
        this.shift = 0;
      } else {
        const byte = chunk[at] as number;
        if (this.shift > 21) return false;
        this.length += (byte & 0x7f) << this.shift;
        this.shift += 7;
        if (byte < 0x80) {
          if (this.length > this.maxBytes) return false;
          this.left = this.length;
          this.header = 'type';
        }
      }
      at += 1;
    }
    return true;
  }
}

/** The socket as the broker sees it: the same bytes, cut off when a packet is too large. */
export function limited(socket: Socket, maxBytes: number): Duplex {
  const gate = new PacketGate(maxBytes);
  const stream = new Duplex({
    read: () => void socket.resume(),
    write: (chunk: Buffer, _, done) => void socket.write(chunk, done),
    final: (done) => void socket.end(() => done()),
    destroy: (_, done) => {
      socket.destroy();
      done(null);
    },
  });
  socket.on('data', (chunk: Buffer) => {
    if (!gate.admits(chunk)) stream.destroy();
    else if (!stream.push(chunk)) socket.pause();
  });
  socket.on('end', () => stream.push(null));
  socket.on('close', () => stream.destroy());
  socket.on('error', () => stream.destroy());
  return stream;
}
