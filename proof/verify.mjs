import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keysIn, LOG, readCheckpoint, readNote, signedBy, WITNESS } from './note.mjs';
import { actIn, entriesIn, HASH, leafHash, TILE, Tree, tilesOf } from './tree.mjs';

/**
 * Holds an export of school journals against the public log, with the public keys alone: no database, no network, no package.
 * What it names is what is not as it was signed; it names all of it, not only the first.
 */

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** How a person calls what was found; `{…}` is filled in. */
const WORDS = {
  'checkpoint.unreadable': ['检查点读不出', 'the checkpoint cannot be read'],
  'checkpoint.not-signed': ['检查点不是日志密钥签的', 'the checkpoint is not signed by the key of the log'],
  'checkpoint.not-witnessed': ['检查点没有县级见证签名', 'no county has co-signed the checkpoint'],
  'log.unreadable': ['日志第 {index} 条读不出', 'entry {index} of the log cannot be read'],
  'log.changed': ['日志第 {index} 条与签名不符', 'entry {index} of the log is not what was signed'],
  'log.cut-off': ['日志第 {index} 条缺失', 'entry {index} of the log is missing'],
  'log.out-of-order': [
    '日志第 {index} 条不是该校的下一条',
    'entry {index} of the log is not the next act of its school',
  ],
  'log.root': ['日志与签名的根不符', 'the log does not have the root that was signed'],
  'log.replaced': [
    '日志第 {index} 条与先前见证的不同',
    'entry {index} of the log is not the one that was witnessed before',
  ],
  'log.shorter': ['日志比先前见证的短', 'the log is shorter than what was witnessed before'],
  'log.earlier-root': ['先前的检查点与本日志不符', 'an earlier checkpoint does not fit this log'],
  'range.beyond': ['存档说有的记录,日志里没有这么多', 'the log has not so many records as the archive is said to hold'],
  'record.unreadable': ['第 {line} 行读不出', 'line {line} cannot be read'],
  'record.changed': ['第 {number} 号记录被改动', 'record {number} was changed'],
  'record.inserted': ['第 {line} 行是后加的', 'line {line} was put in'],
  'record.missing': ['缺第 {number} 号记录', 'record {number} is missing'],
  'record.cut-off': ['缺末尾的第 {number} 号记录', 'record {number} is missing at the end'],
  'record.moved': ['第 {number} 号记录不在原位', 'record {number} is not in its place'],
};

/**
 * @param source `read(path)` gives the bytes of a file of the export, or null; `schools()` the ids of schools that are in it
 * @param keys as `keysIn` reads them; where one of a witness is among them, one of them must have co-signed
 * @param kept what somebody kept from before: `size` and `root` of a checkpoint, and where he has them `leaves`, the hashes of all
 *   its leaves one after the other
 * @returns what was looked at, and `findings` in a fixed order; none when all is as it was signed
 */
export function verifyExport(source, keys, kept = {}) {
  const findings = [];
  const tell = (what, about = {}) => findings.push({ what, ...about });
  const head = headOf(source, keys, tell);
  const wanted = new Set(source.schools());
  const log = readLog(source, head?.size ?? null, wanted, kept, tell);
  holdAgainstHead(log, head, tell);
  holdAgainstKept(log, kept, tell);
  // Of an archive which numbers it has of each school, the last not included: of others nothing is said
  const ranges = JSON.parse(source.read('schools/ranges.json') ?? '{}');
  let records = 0;
  for (const school of [...wanted].sort()) {
    const sealed = chained(log.sealed.get(school) ?? []);
    const { from, to } = ranges[school] ?? { from: 0, to: sealed.length };
    if (!(to <= sealed.length)) tell('range.beyond', { school });
    const own = sealed.filter(({ number }) => number >= from && number < to);
    records += holdSchool(school, source.read(`schools/${school}.ndjson`), own, tell);
  }
  return { entries: log.size, schools: wanted.size, records, witnessedAt: head?.witnessedAt ?? null, ranges, findings };
}

/** The signed head; null where it cannot be read. */
function headOf(source, keys, tell) {
  let note;
  let head;
  try {
    note = readNote(source.read('checkpoint')?.toString('utf8') ?? '');
    head = readCheckpoint(note.text);
  } catch {
    tell('checkpoint.unreadable');
    return null;
  }
  const good = (type) =>
    keys
      .filter((key) => key.type === type)
      .flatMap((key) => note.signatures.map((one) => signedBy(key, note.text, one)))
      .filter((one) => one?.isGood);
  // A good signature under another name says nothing about this log
  const isSigned = keys.some(({ type, name }) => type === LOG && name === head.origin) && good(LOG).length > 0;
  if (!isSigned)
    tell('checkpoint.not-signed', { by: note.signatures.map(({ name, id }) => `${name}+${id}`).join(' ') });
  const witnessed = good(WITNESS);
  if (witnessed.length === 0 && keys.some(({ type }) => type === WITNESS)) tell('checkpoint.not-witnessed');
  const seconds = Math.max(...witnessed.map((one) => one.seconds));
  return { ...head, witnessedAt: witnessed.length > 0 ? new Date(seconds * 1000).toISOString() : null };
}

/** Reads all bundles there are: the tree of the entries, the tree of the tiles beside them, and what is sealed of each school. */
function readLog(source, size, wanted, kept, tell) {
  const [entryTree, tileTree] = [new Tree(), new Tree()];
  const log = { size: 0, entryTree, tileTree, sealed: new Map(), next: new Map(), earlierRoot: null };
  Object.assign(log, { differing: [], replaced: [] });
  let hasTiles = size !== null;
  for (const { first, width, path } of tilesOf('entries', 0, size ?? Number.MAX_SAFE_INTEGER)) {
    const bundle = source.read(path) ?? (size === null ? lastBundle(source, first) : null);
    const tile = source.read(path.replace('tile/entries/', 'tile/0/'));
    hasTiles &&= tile !== null && tile.length === width * HASH;
    const entries = bundle === null ? [] : readable(bundle);
    if (size === null && entries.length === 0) break;
    for (let at = 0; at < (size === null ? entries.length : width); at += 1) {
      const index = first + at;
      const signed = hasTiles ? tile.subarray(at * HASH, (at + 1) * HASH) : null;
      if (signed) tileTree.append(signed);
      const entry = entries[at];
      if (entry === undefined) tell('log.cut-off', { index });
      else takeEntry(log, { index, entry, signed, wanted, leaves: kept.leaves }, tell);
      if (kept.size !== undefined && index === kept.size - 1) log.earlierRoot = entryTree.root;
    }
    if (size === null && entries.length < TILE) break;
  }
  log.hasTiles = hasTiles;
  return log;
}

/** Without a head it is not known how wide the last bundle is. */
function lastBundle(source, first) {
  for (let width = TILE - 1; width > 0; width -= 1) {
    const [{ path }] = tilesOf('entries', first, first + width);
    const found = source.read(path);
    if (found !== null) return found;
  }
  return null;
}

function readable(bundle) {
  const whole = [];
  try {
    return entriesIn(bundle);
  } catch {
    for (let at = 0; at + 2 <= bundle.length && at + 2 + bundle.readUInt16BE(at) <= bundle.length; ) {
      const end = at + 2 + bundle.readUInt16BE(at);
      whole.push(bundle.subarray(at + 2, end));
      at = end;
    }
    return whole;
  }
}

function takeEntry(log, { index, entry, signed, wanted, leaves }, tell) {
  const hash = leafHash(entry);
  log.entryTree.append(hash);
  log.size = index + 1;
  if (signed !== null && !hash.equals(signed)) log.differing.push(index);
  const act = actIn(entry);
  const before = leaves?.subarray(index * HASH, (index + 1) * HASH);
  if (before?.length === HASH && !hash.equals(before)) {
    log.replaced.push({ index, school: act?.school, number: act?.number });
  }
  if (act === null) {
    tell('log.unreadable', { index });
    return;
  }
  const { school, number, leaf } = act;
  if (number !== (log.next.get(school) ?? 0)) tell('log.out-of-order', { index, school, number });
  log.next.set(school, number + 1);
  if (!wanted.has(school)) return;
  const sealed = log.sealed.get(school) ?? [];
  sealed.push({ number, leaf, index });
  log.sealed.set(school, sealed);
}

/** The entries are what was signed, or the tiles are, which then say which entries are not. */
function holdAgainstHead(log, head, tell) {
  if (head === null) return;
  if (log.size === head.size && log.entryTree.root.equals(head.root)) return;
  const isOfTiles = log.hasTiles && log.tileTree.size === head.size && log.tileTree.root.equals(head.root);
  if (!isOfTiles) tell('log.root');
  else for (const index of log.differing) tell('log.changed', { index });
}

function holdAgainstKept(log, { size, root }, tell) {
  if (size === undefined) return;
  if (log.size < size) tell('log.shorter', { size });
  else if (size > 0 && !log.earlierRoot?.equals(root)) tell('log.earlier-root', { size });
  for (const about of log.replaced) tell('log.replaced', about);
}

/** Of one school: its records in the order of the file against what is sealed of it in the order of the log. */
function holdSchool(school, file, sealed, tell) {
  const lines = (file?.toString('utf8') ?? '').split('\n').filter((line) => line !== '');
  const byLeaf = new Map(sealed.map(({ leaf }, at) => [leaf, at]));
  const taken = new Set();
  const records = lines.map((line, at) => {
    const record = readRecord(line);
    const place = record && byLeaf.get(record.leaf);
    const isKnown = place !== undefined && place !== null && !taken.has(place);
    if (isKnown) taken.add(place);
    return { line: at + 1, isReadable: record !== null, chain: record?.chain, place: isKnown ? place : null };
  });
  // Those that were sealed, in the order of the file and in the order of the chain: who is elsewhere was moved
  const found = records.filter(({ place }) => place !== null);
  const inOrder = found.map(({ place }) => place).sort((a, b) => a - b);
  found.forEach(({ place, chain, line }, at) => {
    const { number } = sealed[place];
    if (place !== inOrder[at]) tell('record.moved', { school, number, line });
    else if (chain !== sealed[place].chain) tell('record.changed', { school, number, line });
  });
  // What fits nothing, between two that do, stands for what is missing between them
  const last = inOrder.at(-1) ?? -1;
  const gaps = new Map();
  const gapAt = (before) => gaps.get(before) ?? gaps.set(before, { strangers: [], missing: [] }).get(before);
  let before = -1;
  for (const record of records) {
    if (record.place === null) gapAt(before).strangers.push(record);
    else before = record.place;
  }
  before = -1;
  sealed.forEach((one, place) => {
    if (taken.has(place)) before = place;
    else gapAt(before).missing.push(one);
  });
  for (const { strangers, missing } of gaps.values()) {
    strangers.forEach(({ line, isReadable }, at) => {
      const number = missing[at]?.number;
      if (number !== undefined) tell('record.changed', { school, number, line });
      else tell(isReadable ? 'record.inserted' : 'record.unreadable', { school, line });
    });
    for (const { number } of missing.slice(strangers.length)) {
      tell(number > (sealed[last]?.number ?? -1) ? 'record.cut-off' : 'record.missing', { school, number });
    }
  }
  return lines.length;
}

/** The school's own chain as it follows from what is sealed of it. */
function chained(sealed) {
  let chain = '0'.repeat(64);
  return sealed.map((one) => {
    chain = sha256(chain, one.leaf);
    return { ...one, chain };
  });
}

/**
 * One line: `{"envelope", "salt", "personal", "chain"}`, or `inner` instead of `salt` and `personal` where they are not for the
 * reader of the export. Both parts are the very text that was sealed. Null for what is none.
 */
function readRecord(line) {
  let said;
  try {
    said = JSON.parse(line);
  } catch {
    return null;
  }
  const { envelope, salt, personal, inner, chain, ...more } = said ?? {};
  const isText = (...all) => all.every((one) => typeof one === 'string');
  if (!isText(envelope, chain) || Object.keys(more).length > 0) return null;
  const isOpen = inner === undefined && isText(salt, personal);
  if (!isOpen && !(isText(inner) && salt === undefined && personal === undefined)) return null;
  const hidden = isOpen ? sha256(salt, personal) : inner;
  return { leaf: sha256(envelope, hidden), chain };
}

/** A finding as a line for people, in both languages. */
export function inWords({ what, school, ...about }) {
  const fill = (text) => text.replace(/\{(\w+)\}/g, (_, name) => String(about[name]));
  const [zh, en] = WORDS[what].map(fill);
  return `${school ? `${school}: ` : ''}${zh} / ${en}`;
}

function fromFolder(folder) {
  const read = (path) => {
    try {
      return readFileSync(join(folder, path));
    } catch (error) {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    }
  };
  const schools = () => {
    try {
      return readdirSync(join(folder, 'schools')).flatMap((name) => /^([0-9a-f-]{36})\.ndjson$/.exec(name)?.[1] ?? []);
    } catch (error) {
      if (error.code === 'ENOENT') return [];
      throw error;
    }
  };
  return { read, schools };
}

const USAGE = `node verify.mjs FOLDER --keys FILE [--kept FOLDER]
  FOLDER   checkpoint, tile/entries/…, tile/0/… and schools/<id>.ndjson
  --keys   the public keys of the log and of the witnesses, one on each line
  --kept   what was kept from before: a checkpoint, or the folder of a witness
`;

/** Prints a line for each finding and one of JSON at the end. @returns the exit code: 0 when all is as it was signed, 1 when not, 2 for a wrong call */
export function main(args, say = (line) => process.stdout.write(line)) {
  const [folder, ...options] = args;
  const given = Object.fromEntries(
    options.flatMap((option, at) => (option.startsWith('--') ? [[option.slice(2), options[at + 1]]] : [])),
  );
  if (folder === undefined || given.keys === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const keys = keysIn(readFileSync(given.keys, 'utf8'));
  const { findings, ...seen } = verifyExport(fromFolder(folder), keys, given.kept ? keptIn(given.kept) : {});
  for (const finding of findings) say(`${inWords(finding)}\n`);
  say(
    `${JSON.stringify({ verify: findings.length === 0 ? 'ok' : 'different', ...seen, findings: findings.length })}\n`,
  );
  return findings.length === 0 ? 0 : 1;
}

/** A checkpoint that somebody kept, or what a witness keeps: the hashes of all leaves up to its checkpoint. */
function keptIn(path) {
  const { read } = fromFolder(path);
  const checkpoint = read('checkpoint') ?? readFileSync(path);
  const { size, root } = readCheckpoint(readNote(checkpoint.toString('utf8')).text);
  return { size, root, leaves: read('leaves')?.subarray(0, size * HASH) };
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
