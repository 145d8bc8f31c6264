import { BadFile } from './bad-file.js';

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LF = 0x0a;
const CR = 0x0d;
/** From here on bytes are parts of characters beyond ASCII. */
const BEYOND_ASCII = 0x80;
/** So many bytes at fault are named. */
const BYTES_NAMED = 4;

/**
 * The text of a csv, and how it was written. What is not UTF-8 throughout is read as GB18030, in which Excel in China saves
 * csv; its "Unicode text" is UTF-16. A text of which some bytes were lost is refused: read in the other way it would be
 * nonsense that looks like names (`涓夊勾绾`).
 *
 * @throws BadFile `roster.file-unreadable`; `roster.bytes-damaged` with the line and the bytes at fault
 */
export function decodedText(bytes: Buffer): { text: string; encoding: string } {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  if (bytes.includes(0)) throw new BadFile('roster.file-unreadable');
  const fault = utf8Fault(bytes);
  if (fault === null) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
  if (hasMark(bytes) || looksUtf8(bytes)) throw damaged(bytes, fault, 'UTF-8');
  const foreign = foreignLine(bytes) ?? gb18030Fault(bytes);
  if (foreign !== null) throw damaged(bytes, foreign, 'GB18030');
  return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
}

function damaged(bytes: Buffer, at: number, encoding: string): BadFile {
  const named = bytes
    .subarray(at, at + BYTES_NAMED)
    .toString('hex')
    .toUpperCase();
  const spaced = named.replace(/..(?=.)/g, '$& ');
  return new BadFile('roster.bytes-damaged', { row: lineOf(bytes, at), bytes: spaced, encoding });
}

/** Lines end with `\r\n`, `\n` or `\r`. @returns from 1 */
function lineOf(bytes: Buffer, at: number): number {
  const before = bytes.subarray(0, at);
  return 1 + before.filter((byte, i) => byte === LF || (byte === CR && bytes[i + 1] !== LF)).length;
}

/** Where the first byte stands that is of no character; null where the text is UTF-8 throughout. */
function utf8Fault(bytes: Buffer): number | null {
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
}

const hasMark = (bytes: Buffer): boolean => bytes.subarray(0, UTF8_MARK.length).equals(UTF8_MARK);

/**
 * Whether it is rather Chinese as UTF-8 writes it, in three bytes or more: most of what is beyond ASCII is such, and read as
 * GB18030 most characters would be such as nobody uses.
 */
function looksUtf8(bytes: Buffer): boolean {
  let [long, others] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (length >= 3) long += length;
    else if ((bytes[at] as number) >= BEYOND_ASCII) others += 1;
    at += length >= 3 ? length : 1;
  }
  return long > others && !isCommonGb(bytes);
}

/** Whether most characters, read as GB18030, are of the first level of GB 2312 or signs: names and classes are written in those. */
function isCommonGb(bytes: Buffer): boolean {
  let [common, all] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] as number;
    if (lead < BEYOND_ASCII) continue;
    all += 1;
    const isOfLevel = (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3);
    if (isOfLevel && (bytes[at + 1] ?? 0) >= 0xa1) common += 1;
    at += 1;
  }
  return 2 * common >= all;
}

/** Where a line begins to be UTF-8 in a text that is not: rows of another list pasted below. */
function foreignLine(bytes: Buffer): number | null {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LF, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (utf8Fault(line) === null && looksUtf8(line)) return from + line.findIndex((byte) => byte >= BEYOND_ASCII);
    from += line.length + 1;
  }
  return null;
}

/** How many bytes the character has that begins there, by the table of RFC 3629; 0 where none does. */
function utf8Length(bytes: Buffer, at: number): number {
  const first = bytes[at] as number;
  if (first < BEYOND_ASCII) return 1;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first <= 0xf4 ? 4 : 0;
  if (length === 0 || first < 0xc2 || at + length > bytes.length) return 0;
  const second = bytes[at + 1] as number;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = at + 2; next < at + length; next += 1) if (((bytes[next] as number) & 0xc0) !== 0x80) return 0;
  return length;
}

/** The first byte that is of no character; null where the text is GB18030 throughout. */
function gb18030Fault(bytes: Buffer): number | null {
  const isWhole = (end: number, stream: boolean): boolean => {
    try {
      new TextDecoder('gb18030', { fatal: true }).decode(bytes.subarray(0, end), { stream });
      return true;
    } catch {
      return false;
    }
  };
  if (isWhole(bytes.length, false)) return null;
  // as long as it goes on, a character that is cut off at the end is no fault
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isWhole(middle, true)) good = middle;
    else bad = middle;
  }
  return isWhole(good, false) ? good : good - 1;
}

/** By its mark; without one by the noughts beside every separator and line end, which are the same in every list. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  const mark = bytes.readUInt16BE(0);
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  const start = bytes.subarray(0, 2_000);
  const noughts = (at: 0 | 1): number => start.filter((byte, i) => i % 2 === at && byte === 0).length;
  const [even, odd] = [noughts(0), noughts(1)];
  // some Han characters end in a nought, too
  if (odd > 2 && odd > 2 * even) return 'utf-16le';
  return even > 2 && even > 2 * odd ? 'utf-16be' : null;
}
