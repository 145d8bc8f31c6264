import sax from 'sax';
import { decoded, type Encoding, encodingOf } from './text-encoding.js';

/** A query or control is some hundred bytes. */
const MOST_BYTES = 16_384;
const MOST_ELEMENTS = 200;
const MOST_DEPTH = 6;
const MOST_TEXT = 500;

/** A body that is no command of MANSCDP. */
export class BadCommand extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'BadCommand';
  }
}

/** A command of an upper platform: `Query`, `Control`, `Notify` or `Response`, what kind, its number and whom it is about. */
export interface Command {
  root: string;
  cmdType: string;
  /** Digits, which the answer repeats. */
  sn: string;
  deviceId: string;
  /** All further elements with a text of their own, by name; of several of one name the first. */
  values: ReadonlyMap<string, string>;
  encoding: Encoding;
}

/**
 * Reads a body. Entities that it defines itself are not resolved: such a body is refused, as is one that is deep or long.
 *
 * @throws BadCommand
 */
export function readCommand(body: Buffer): Command {
  if (body.length === 0 || body.length > MOST_BYTES) throw new BadCommand('no length of a command');
  const encoding = encodingOf(body);
  const { root, values } = elementsOf(decoded(body, encoding));
  const [cmdType, sn, deviceId] = [values.get('CmdType') ?? '', values.get('SN') ?? '', values.get('DeviceID') ?? ''];
  if (!/^\w{1,40}$/.test(cmdType) || !/^\d{1,12}$/.test(sn) || !/^\d{1,20}$/.test(deviceId)) {
    throw new BadCommand('no CmdType, SN or DeviceID');
  }
  return { root, cmdType, sn, deviceId, values, encoding };
}

function elementsOf(xml: string): { root: string; values: Map<string, string> } {
  const parser = sax.parser(true, { position: false, trim: true });
  const values = new Map<string, string>();
  const open: string[] = [];
  let root = '';
  let count = 0;
  const refuse = (why: string): never => {
    throw new BadCommand(why);
  };
  parser.onerror = () => refuse('not well-formed');
  parser.ondoctype = () => refuse('a document type');
  parser.onopentag = ({ name }) => {
    count += 1;
    open.push(name);
    if (count > MOST_ELEMENTS || open.length > MOST_DEPTH) refuse('too many elements');
    if (root === '') root = name;
  };
  parser.ontext = (text) => {
    const name = open.at(-1);
    if (text.length > MOST_TEXT) refuse('too long a text');
    if (name !== undefined && !values.has(name)) values.set(name, text);
  };
  parser.onclosetag = () => open.pop();
  parser.write(xml).close();
  return { root, values };
}
