import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { keyLine, keysIn, LOG, readCheckpoint, readNote, signatureLine, signedBy, WITNESS } from './note.mjs';
import { actIn, entriesIn, HASH, Tree, tilePath, tilesOf } from './tree.mjs';

/**
 * Follows a log and signs what it says, as long as it only ever grows. The same program signs for the log itself
 * (`signer`, beside the platform) and for a county (`witness`, wherever it likes): both ask, so neither has a port open, and
 * neither trusts the platform with its key or its memory.
 *
 * In its folder it keeps its `key`, the `leaves` of the log (32 bytes each) and the last `checkpoint` that it signed.
 */

/** A log that is not what it was. Nothing of it is signed. */
export class Rewritten extends Error {
  constructor(message, indexes = []) {
    super(message);
    this.indexes = indexes;
  }
}

export class Follower {
  /**
   * @param role `signer` or `witness`
   * @param options `log`: the address under which the log is read, as `https://…/api/log`; `name`: whose key it is, where there is none yet;
   *   `keys`: as `keysIn` reads them, for a witness, which signs nothing that the log has not signed
   */
  constructor(role, folder, { log, name, keys = [], get = (url) => fetch(url), post = postJson, now = Date.now }) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    Object.assign(this, { role, folder, log, keys, get, post, now });
    this.signer = keyIn(folder, name, role === 'signer' ? LOG : WITNESS);
    const [leaves, checkpoint] = [this.#kept('leaves'), this.#kept('checkpoint')];
    const last = checkpoint && readCheckpoint(readNote(checkpoint.toString('utf8')).text);
    // A signer signs for the log it is the key of, and for no other
    this.origin = last?.origin ?? (role === 'signer' ? this.signer.name : null);
    this.tree = new Tree();
    for (let at = 0; at < (last?.size ?? 0); at += 1) this.tree.append(leaves.subarray(at * HASH, (at + 1) * HASH));
    if (last && !this.tree.root.equals(last.root))
      throw new Error(`${folder}: leaves and checkpoint do not fit each other`);
  }

  /** The line by which others know its key. */
  get keyLine() {
    return keyLine(this.signer.name, this.signer.type, this.signer.privateKey);
  }

  /**
   * Looks once: what is new is fetched, checked and signed.
   *
   * @returns the size that was signed, or null when there is nothing new
   * @throws Rewritten when the log is shorter than it was, or other than it was; nothing is signed then, now and later
   */
  async look() {
    const text = await this.#headText();
    if (text === null) return null;
    const head = readCheckpoint(text);
    if (this.origin !== null && head.origin !== this.origin)
      throw new Rewritten(`the log calls itself ${head.origin} now`);
    if (head.size < this.tree.size) throw new Rewritten(`the log had ${this.tree.size} entries and has ${head.size}`);
    if (head.size === this.tree.size && this.origin !== null) {
      if (!head.root.equals(this.tree.root))
        throw new Rewritten('another tree of the same size', await this.#unlike(head));
      // Whoever was broken off between signing and telling tells again
      if (this.told === head.size) return null;
    }
    const { tree, fresh } = await this.#grown(head.size);
    if (!tree.root.equals(head.root))
      throw new Rewritten('what came before is not what it was', await this.#unlike(head));
    const line = signatureLine(this.signer, text, Math.floor(this.now() / 1000));
    // Remembered before it is said: what was signed once is never contradicted
    this.#keepLeaves(this.tree.size, fresh);
    this.#replace('checkpoint', `${text}\n${line}`);
    Object.assign(this, { tree, origin: head.origin });
    await this.post(`${this.log}/signatures`, { size: head.size, line });
    this.told = head.size;
    return head.size;
  }

  /** The text to be signed: of the log what waits, of a witness what the log has signed. Null when there is none. */
  async #headText() {
    const answer = await this.#fetch(this.role === 'signer' ? 'waiting' : 'checkpoint');
    if (answer === null) return null;
    if (this.role === 'signer') return answer.toString('utf8');
    const { text, signatures } = readNote(answer.toString('utf8'));
    const { origin } = readCheckpoint(text);
    const isSigned = this.keys
      .filter(({ type, name }) => type === LOG && name === origin)
      .some((key) => signatures.some((one) => signedBy(key, text, one)?.isGood));
    if (!isSigned) throw new Rewritten('the checkpoint is not signed by the key of the log');
    return text;
  }

  /** The tree with the leaves that have come since. */
  async #grown(size) {
    const tree = this.tree.copy();
    const fresh = [];
    for (const { first, width, path } of tilesOf(0, this.tree.size, size)) {
      const tile = await this.#tile(path, width);
      for (let at = Math.max(0, this.tree.size - first); at < width; at += 1) {
        const leaf = tile.subarray(at * HASH, (at + 1) * HASH);
        tree.append(leaf);
        fresh.push(leaf);
      }
    }
    return { tree, fresh };
  }

  /** Which entries are not those that were kept, as the log shows them now. */
  async #unlike({ size }) {
    const leaves = this.#kept('leaves') ?? Buffer.alloc(0);
    const unlike = [];
    for (const { first, width, path } of tilesOf(0, 0, Math.min(size, this.tree.size))) {
      const tile = await this.#tile(path, width).catch(() => null);
      for (let at = 0; at < width; at += 1) {
        const [now, before] = [tile, leaves.subarray(first * HASH)].map((all) =>
          all?.subarray(at * HASH, (at + 1) * HASH),
        );
        if (now === undefined || !before.equals(now)) unlike.push(first + at);
      }
    }
    return unlike;
  }

  async #tile(path, width) {
    const tile = await this.#fetch(path);
    if (tile === null || tile.length < width * HASH) throw new Error(`${path} is not there`);
    return tile;
  }

  async #fetch(path) {
    const answer = await this.get(`${this.log}/${path}`);
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  #kept(name) {
    try {
      return readFileSync(join(this.folder, name));
    } catch (error) {
      if (error.code === 'ENOENT') return null;
      throw error;
    }
  }

  #keepLeaves(from, fresh) {
    const file = openSync(join(this.folder, 'leaves'), from === 0 ? 'w' : 'a');
    try {
      ftruncateSync(file, from * HASH);
      writeFileSync(file, Buffer.concat(fresh));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  #replace(name, text) {
    writeWhole(join(this.folder, `${name}.new`), text, 0o600);
    renameSync(join(this.folder, `${name}.new`), join(this.folder, name));
  }
}

function writeWhole(path, text, mode) {
  const file = openSync(path, 'w', mode);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The key of the folder, made where there is none. Its first line says whose it is. */
function keyIn(folder, name, type) {
  const path = join(folder, 'key');
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    if (!/^[^\s+]+$/.test(name ?? '')) throw new Error('--name is missing: whose key is it? (no spaces, no +)');
    const { privateKey } = generateKeyPairSync('ed25519');
    text = `${name}\n${privateKey.export({ type: 'pkcs8', format: 'pem' })}`;
    writeWhole(path, text, 0o600);
  }
  const cut = text.indexOf('\n');
  return { name: text.slice(0, cut), type, privateKey: createPrivateKey(text.slice(cut + 1)) };
}

async function postJson(url, body) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
}

/** Fetches the whole log into a folder, as `verify.mjs` reads it. @returns its size */
export async function copyLog(log, folder, get = (url) => fetch(url)) {
  const fetched = async (path) => {
    const answer = await get(`${log}/${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const file = openSync(join(folder, path), 'w');
    writeFileSync(file, bytes);
    closeSync(file);
    return bytes;
  };
  // Where a county has co-signed, that one: it says more
  const isWitnessed = (await get(`${log}/witnessed`)).ok;
  const note = isWitnessed ? await fetched('witnessed') : await fetched('checkpoint');
  if (isWitnessed) renameSync(join(folder, 'witnessed'), join(folder, 'checkpoint'));
  const { size } = readCheckpoint(readNote(note.toString('utf8')).text);
  for (const level of [0, 'entries']) for (const { path } of tilesOf(level, 0, size)) await fetched(path);
  return size;
}

/** What the log's entries at these places say, for whoever has to look for them. */
async function named(follower, indexes) {
  const lines = [];
  for (const index of indexes) {
    const first = index - (index % 256);
    const answer = await follower.get(`${follower.log}/${tilePath('entries', first / 256)}`);
    const entry = answer.ok ? entriesIn(Buffer.from(await answer.arrayBuffer()))[index - first] : undefined;
    const act = entry && actIn(entry);
    lines.push(act ? `entry ${index}: school ${act.school}, record ${act.number}` : `entry ${index}`);
  }
  return lines;
}

const USAGE = `node follow.mjs signer|witness --folder DIR --log URL [--name NAME] [--keys FILE] [--every SECONDS] [--once yes]
node follow.mjs copy --folder DIR --log URL
  --log     where the log is read: https://platform.example/api/log
  --name    of the key, when it is made: for the signer the origin of the log, as platform.example/log
  --keys    the public keys; a witness needs that of the log
`;

async function main([role, ...options]) {
  const given = Object.fromEntries(
    options.flatMap((option, at) => (option.startsWith('--') ? [[option.slice(2), options[at + 1]]] : [])),
  );
  const { folder, log, name, keys, every = '5' } = given;
  const isFollower = role === 'signer' || role === 'witness';
  if (folder === undefined || log === undefined || !(isFollower || role === 'copy') || (role === 'witness' && !keys)) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (role === 'copy') {
    process.stdout.write(`${JSON.stringify({ copied: await copyLog(log, folder) })}\n`);
    return 0;
  }
  const follower = new Follower(role, folder, { log, name, keys: keys && keysIn(readFileSync(keys, 'utf8')) });
  process.stdout.write(`${follower.keyLine}\n`);
  for (;;) {
    try {
      const size = await follower.look();
      if (size !== null) process.stdout.write(`${JSON.stringify({ signed: size })}\n`);
    } catch (error) {
      process.stderr.write(`${error.message}\n`);
      if (error instanceof Rewritten) {
        for (const line of await named(follower, error.indexes)) process.stderr.write(`  ${line}\n`);
        return 1;
      }
      if (given.once) return 1;
    }
    if (given.once) return 0;
    await pause(Number(every) * 1000);
  }
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  process.exitCode = await main(process.argv.slice(2));
}
