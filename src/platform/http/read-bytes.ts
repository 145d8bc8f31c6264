import type { Readable } from 'node:stream';

/** A request's raw body; null when it is longer than `maxBytes`. */
export async function readBytes(body: Readable, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // The rest is read and dropped, so that the sender hears the answer instead of a broken connection.
    if (bytes <= maxBytes) chunks.push(chunk);
    if (bytes > 4 * maxBytes) break;
  }
  return bytes > maxBytes ? null : Buffer.concat(chunks);
}
