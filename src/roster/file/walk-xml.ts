import { setImmediate } from 'node:timers/promises';
import sax from 'sax';
import { BadFile } from './bad-file.js';

/** Written in pieces: a value without an end is noticed after one of them, and others are heard in between. */
const PIECE = 64 * 1024;
/** Longer than anything a writer of books puts into one attribute. */
const MAX_ATTRIBUTE = 2 * PIECE;

export interface XmlHandlers {
  /** Names are without their prefix; of two attributes of one name the first counts. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  /** A text may come in several parts. */
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Walks through one XML part of a book. Entities that the part defines itself are not resolved.
 *
 * @throws BadFile when it is not well-formed, and whatever a handler throws
 */
export async function walkXml(bytes: Buffer, handlers: XmlHandlers): Promise<void> {
  const parser = sax.parser(true, { position: false });
  parser.onerror = () => {
    throw new BadFile('roster.file-unreadable');
  };
  parser.onopentag = ({ name, attributes }) => {
    const plain: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) plain[localName(key)] ??= String(value);
    handlers.open?.(localName(name), plain);
  };
  parser.ontext = (value) => handlers.text?.(value);
  parser.oncdata = (value) => handlers.text?.(value);
  parser.onclosetag = (name) => handlers.close?.(localName(name));
  const xml = decoded(bytes);
  for (let at = 0; at < xml.length; at += PIECE) {
    parser.write(xml.slice(at, at + PIECE));
    if ((parser as unknown as { attribValue: string }).attribValue.length > MAX_ATTRIBUTE)
      throw new BadFile('roster.file-unreadable');
    await setImmediate();
  }
  parser.close();
}

/** A book's parts are UTF-8 or UTF-16; the latter always bears its mark. */
function decoded(bytes: Buffer): string {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(bytes);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
