import type { Readable } from 'node:stream';
import sharp from 'sharp';
import { DomainError } from '../errors/domain-error.js';
import { readBytes } from './read-bytes.js';

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp';
const MAX_BYTES = 5 * 1024 * 1024;
/** A few bytes can stand for a picture that no phone can show. */
const MAX_PIXELS = 50_000_000;
/** Nothing is read on a paper that more would show. */
const MAX_EDGE_PIXELS = 3_000;
const JPEG_QUALITY = 88;

/**
 * One photo from a request's raw body: at most 5 MB and 50 million pixels, its type read from the content. It is drawn
 * anew, upright and at most 3000 pixels long: where and with what it was taken, and whatever else hides in a file, stays out.
 *
 * @param refusals the codes under which the asking module refuses
 * @throws DomainError `refusals.tooLarge`, `refusals.notAnImage`
 */
export async function readPhoto(
  body: Readable,
  refusals: { tooLarge: string; notAnImage: string },
): Promise<{ content: Buffer; mediaType: PhotoType }> {
  const content = await readBytes(body, MAX_BYTES);
  if (content === null) throw new DomainError(refusals.tooLarge);
  const mediaType = imageTypeOf(content);
  if (mediaType === null) throw new DomainError(refusals.notAnImage);
  return { content: await drawnAnew(content, mediaType, refusals), mediaType };
}

async function drawnAnew(
  content: Buffer,
  mediaType: PhotoType,
  refusals: { tooLarge: string; notAnImage: string },
): Promise<Buffer> {
  const unreadable = () => new DomainError(refusals.notAnImage);
  const { width, height } = await sharp(content, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw unreadable();
    });
  if (width * height > MAX_PIXELS) throw new DomainError(refusals.tooLarge);
  const picture = sharp(content, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .resize({ width: MAX_EDGE_PIXELS, height: MAX_EDGE_PIXELS, fit: 'inside', withoutEnlargement: true });
  const written =
    mediaType === 'image/png'
      ? picture.png()
      : mediaType === 'image/webp'
        ? picture.webp({ quality: JPEG_QUALITY })
        : picture.jpeg({ quality: JPEG_QUALITY });
  return written.toBuffer().catch(() => {
    throw unreadable();
  });
}

/** The type of an image by its first bytes, or null for anything else; what the sender calls it does not count. */
export function imageTypeOf(content: Uint8Array): PhotoType | null {
  const starts = (bytes: readonly number[], at = 0) => bytes.every((byte, i) => content[at + i] === byte);
  if (starts([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts([0x52, 0x49, 0x46, 0x46]) && starts([0x57, 0x45, 0x42, 0x50], 8)) return 'image/webp';
  return null;
}
