const JPEG_START = 0xffd8;
/** Beyond any drawn name. */
const MOST_BYTES = 1_000_000;

/**
 * Whether the bytes may be given to the printer as a picture: JPEG only. Those are embedded as they are; a PNG with an alpha
 * channel would be unpacked, and a spoiled one ends the process from within the library (`findings/pdfkit-spoiled-png.sh`).
 */
export function isPrintable(bytes: Buffer): boolean {
  return bytes.length > 2 && bytes.length <= MOST_BYTES && bytes.readUInt16BE(0) === JPEG_START;
}
