import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keysIn, LOG, readCheckpoint, readNote, signedBy, WITNESS } from './note.mjs';
import { actIn, leafHash } from './tree.mjs';

const nodeHash = (left, right) => createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();

/** The root that follows from one leaf and the hashes beside its way up (RFC 9162 §2.1.3.2); null where they are too few or too many. */
function rootBy(hashes, leaf, index, size) {
  if (index >= size) return null;
  let [here, last, hash] = [index, size - 1, leaf];
  for (const one of hashes) {
    if (last === 0) return null;
    if (here % 2 === 1 || here === last) {
      hash = nodeHash(one, hash);
      while (here % 2 === 0 && here !== 0) [here, last] = [here / 2, Math.floor(last / 2)];
    } else hash = nodeHash(hash, one);
    [here, last] = [Math.floor(here / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

/**
 * Checks a proof as the platform gives it of a record (C2SP tlog-proof; the extra data are the entry of the log).
 *
 * @param keys as `keysIn` reads them; where one of a witness is among them, one of them must have co-signed
 * @returns `isGood`, which act of which school it is about, and whether and when a witness has co-signed
 * @throws Error for what is no such proof
 */
export function verifyProof(text, keys) {
  const [, extra, index, hashes, note] =
    /^c2sp\.org\/tlog-proof@v1\nextra (\S+)\nindex (0|[1-9]\d{0,14})\n((?:\S{44}\n)*)\n([\s\S]*)$/.exec(text) ?? [];
  if (note === undefined) throw new Error('this is no proof');
  const entry = Buffer.from(extra, 'base64');
  const { text: signed, signatures } = readNote(note);
  const { origin, size, root } = readCheckpoint(signed);
  const good = (type) =>
    keys
      .filter((key) => key.type === type && (type === WITNESS || key.name === origin))
      .flatMap((key) => signatures.map((one) => signedBy(key, signed, one)))
      .filter((one) => one?.isGood);
  const beside = hashes
    .split('\n')
    .slice(0, -1)
    .map((line) => Buffer.from(line, 'base64'));
  const isIn = rootBy(beside, leafHash(entry), Number(index), size)?.equals(root) ?? false;
  const isSigned = good(LOG).length > 0;
  const witnessed = good(WITNESS);
  const isWitnessed = witnessed.length > 0 || !keys.some(({ type }) => type === WITNESS);
  const witnessedAt =
    witnessed.length > 0 ? new Date(Math.max(...witnessed.map(({ seconds }) => seconds)) * 1000) : null;
  return { isGood: isIn && isSigned && isWitnessed, ...actIn(entry), isIn, isSigned, witnessedAt };
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const [file, option, keys] = process.argv.slice(2);
  if (option !== '--keys' || keys === undefined) {
    process.stderr.write('node inclusion.mjs RECORD.tlog-proof --keys FILE\n');
    process.exitCode = 2;
  } else {
    const verdict = verifyProof(readFileSync(file, 'utf8'), keysIn(readFileSync(keys, 'utf8')));
    process.stdout.write(`${JSON.stringify(verdict)}\n`);
    process.exitCode = verdict.isGood ? 0 : 1;
  }
}
