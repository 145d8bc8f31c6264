import iconv from 'iconv-lite';

/** Whatever is not one of these is read as UTF-8. */
const CHINESE = /^gb(2312|k|18030)$/i;

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** How bodies are written: as the standard has it, in GB 2312, of which GB 18030 is the whole; or in UTF-8, as they came. */
export type Encoding = 'GB18030' | 'UTF-8';

/** By the bytes that say it: the declaration of an XML body, which is ASCII in either. Without one it is as the standard has it. */
export function encodingOf(bytes: Buffer): Encoding {
  if (bytes.subarray(0, UTF8_MARK.length).equals(UTF8_MARK)) return 'UTF-8';
  const said = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/i.exec(bytes.toString('latin1', 0, 200))?.[1];
  return said === undefined || CHINESE.test(said) ? 'GB18030' : 'UTF-8';
}

export function decoded(bytes: Buffer, encoding: Encoding): string {
  return new TextDecoder(encoding.toLowerCase()).decode(bytes);
}

export function encoded(text: string, encoding: Encoding): Buffer {
  return iconv.encode(text, encoding);
}

/** What the declaration of a body in this encoding says: readers ask for the name that stands in the standard. */
export const declared = (encoding: Encoding): string => (encoding === 'GB18030' ? 'GB2312' : 'UTF-8');
