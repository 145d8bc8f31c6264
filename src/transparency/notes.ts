import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What a key signs as (C2SP signed-note): the log, or a witness with the time at which it looked (tlog-cosignature). */
export const SIGNS_AS = { log: 1, witness: 4 } as const;
/** How a raw Ed25519 key is written in DER. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const LOG_SIGNATURE_BYTES = 64;

export interface NoteKey {
  name: string;
  /** Eight hexadecimal digits; with the name it says which key it is. */
  id: string;
  signsAs: keyof typeof SIGNS_AS;
  key: KeyObject;
}

/** @throws Error naming the line that is no key: `name+id+base64(type ‖ key)` */
export function keysIn(text: string): NoteKey[] {
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim());
  return lines.filter((line) => line !== '').map(keyIn);
}

function keyIn(line: string): NoteKey {
  const [, name = '', id, base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  const [type, raw] = [bytes[0], bytes.subarray(1)];
  const signsAs = (Object.keys(SIGNS_AS) as (keyof typeof SIGNS_AS)[]).find((one) => SIGNS_AS[one] === type);
  const own = createHash('sha256').update(`${name}\n`).update(bytes).digest('hex').slice(0, 8);
  if (signsAs === undefined || raw.length !== KEY_BYTES || own !== id) throw new Error(`this is no key: ${line}`);
  return { name, id, signsAs, key: createPublicKey({ key: Buffer.concat([SPKI, raw]), type: 'spki', format: 'der' }) };
}

/** The text of a checkpoint, which is what is signed (C2SP tlog-checkpoint). */
export const checkpointText = (origin: string, size: number, root: Buffer): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Whose signature of `text` a line is: null for nobody of `keys`, and for one that is not good. */
export function signerOf(line: string, text: string, keys: readonly NoteKey[]): NoteKey | null {
  const [, name, base64 = ''] = /^— ([^\s+]+) (\S+)\n$/.exec(line) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  const id = bytes.subarray(0, 4).toString('hex');
  const signature = bytes.subarray(4);
  const known = keys.find((key) => key.name === name && key.id === id);
  if (!known) return null;
  const signed = known.signsAs === 'log' ? logSigned(text, signature) : witnessSigned(text, signature);
  return signed && verify(null, signed.message, known.key, signed.signature) ? known : null;
}

interface Signed {
  message: Buffer;
  signature: Buffer;
}

const logSigned = (text: string, signature: Buffer): Signed | null =>
  signature.length === LOG_SIGNATURE_BYTES ? { message: Buffer.from(text), signature } : null;

/** A witness says at which second, too. */
function witnessSigned(text: string, signature: Buffer): Signed | null {
  if (signature.length !== LOG_SIGNATURE_BYTES + 8) return null;
  const message = Buffer.from(`cosignature/v1\ntime ${signature.readBigUInt64BE()}\n${text}`);
  return { message, signature: signature.subarray(8) };
}
