import sharp from 'sharp';

/** Of a drawn name on paper. */
const LONGEST_PIXELS = 600;
const MOST_PIXELS = 50_000_000;

/**
 * A picture that somebody sent as the JPEG on white that is embedded as it is; null for what is none. It is unpacked here, where
 * an error can be caught, and not by the library that draws the page.
 */
export async function pictureOf(bytes: Buffer): Promise<Buffer | null> {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .flatten({ background: '#ffffff' })
    .resize({ width: LONGEST_PIXELS, height: LONGEST_PIXELS, fit: 'inside', withoutEnlargement: true })
    .jpeg()
    .toBuffer()
    .catch(() => null);
}
