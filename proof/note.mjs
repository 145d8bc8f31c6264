import { createHash, createPublicKey, sign, verify } from 'node:crypto';

/** Signed notes, checkpoints and co-signatures as C2SP signed-note, tlog-checkpoint and tlog-cosignature say them. */

/** What a key signs as: the log itself, or a witness with the time at which it looked. */
export const LOG = 1;
export const WITNESS = 4;
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const MOST_SIGNATURES = 64;

const keyId = (name, type, raw) =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), raw]))
    .digest()
    .subarray(0, 4);

/** The line by which others know a key: `name+id+base64(type ‖ key)`. */
export function keyLine(name, type, privateKey) {
  const raw = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(SPKI.length);
  return `${name}+${keyId(name, type, raw).toString('hex')}+${Buffer.concat([Buffer.of(type), raw]).toString('base64')}`;
}

/** The keys of a text with one on each line; what stands behind `#` is for people. @throws Error naming the line that is no key */
export function keysIn(text) {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line) ?? [];
      const bytes = Buffer.from(base64 ?? '', 'base64');
      const [type, raw] = [bytes[0], bytes.subarray(1)];
      const isKey = name !== undefined && raw.length === 32 && (type === LOG || type === WITNESS);
      if (!isKey || keyId(name, type, raw).toString('hex') !== id) throw new Error(`this is no key: ${line}`);
      const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), type: 'spki', format: 'der' });
      return { name, id, type, key };
    });
}

/** The signed text of a note, and its signatures. @throws Error for what is no note */
export function readNote(note) {
  const cut = note.lastIndexOf('\n\n');
  const lines = note.slice(cut + 2).split('\n');
  if (cut < 0 || lines.pop() !== '' || lines.length > MOST_SIGNATURES) throw new Error('this is no signed note');
  const signatures = lines.map((line) => {
    const [, name, base64] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
    const bytes = Buffer.from(base64 ?? '', 'base64');
    if (name === undefined || bytes.length < 5) throw new Error('this is no signed note');
    return { name, id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) };
  });
  return { text: note.slice(0, cut + 1), signatures };
}

/** What a checkpoint says: whose tree, how many leaves, which root. @throws Error for what is no checkpoint */
export function readCheckpoint(text) {
  const [origin, size, root, ...end] = text.split('\n');
  const hash = Buffer.from(root ?? '', 'base64');
  // Lines of extension would be signed without being understood; this log has none
  const isOver = end.length === 1 && end[0] === '';
  if (!origin || !/^(0|[1-9]\d{0,14})$/.test(size ?? '') || hash.length !== 32 || !isOver)
    throw new Error('this is no checkpoint');
  return { origin, size: Number(size), root: hash };
}

const cosigned = (text, seconds) => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);

/** Whether one signature of a note is of `key`: null when it is of another; otherwise when, where it says when. */
export function signedBy({ name, id, type, key }, text, signature) {
  if (signature.name !== name || signature.id !== id) return null;
  if (type === LOG) return { isGood: verify(null, Buffer.from(text), key, signature.bytes), seconds: null };
  if (signature.bytes.length !== 72) return { isGood: false, seconds: null };
  const seconds = Number(signature.bytes.readBigUInt64BE());
  return { isGood: verify(null, cosigned(text, seconds), key, signature.bytes.subarray(8)), seconds };
}

/** The line that signs `text`; `seconds` since 1970 is said by a witness. */
export function signatureLine({ name, type, privateKey }, text, seconds) {
  const id = Buffer.from(keyLine(name, type, privateKey).split('+')[1], 'hex');
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const bytes =
    type === LOG
      ? sign(null, Buffer.from(text), privateKey)
      : Buffer.concat([time, sign(null, cosigned(text, seconds), privateKey)]);
  return `— ${name} ${Buffer.concat([id, bytes]).toString('base64')}\n`;
}
