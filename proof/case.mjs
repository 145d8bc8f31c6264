import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { verifyProof } from './inclusion.mjs';
import { keysIn, LOG, readNote, signedBy } from './note.mjs';

/**
 * Checks a copy of a case by itself: no database, no network, no package. Clips against what the recorder box had hashed and chained
 * while it recorded, records against what was sealed, the manifest against the platform's signature. It names every bad file.
 * Films to look at, with marks burned in, were encoded by the platform: of them it says only whether they are as they were handed out.
 */

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** How a person calls what was found; `{…}` is filled in. */
const WORDS = {
  'manifest.unreadable': ['清单读不出', 'the manifest cannot be read'],
  'manifest.changed': ['清单被改动:与平台签名不符', 'the manifest was changed: it is not what the platform signed'],
  'manifest.not-signed': ['清单没有所给公钥的签名', 'the manifest is not signed by a key that was given'],
  'file.missing': ['缺文件', 'the file is missing'],
  'file.added': ['清单里没有这个文件', 'the manifest does not know this file'],
  'file.renamed': ['文件被改名,原名 {was}', 'the file was renamed; it was {was}'],
  'file.changed': ['文件被改动', 'the file was changed'],
  'clip.swapped': ['内容是 {other} 的:两段录像被调换', 'holds what belongs to {other}: clips were swapped'],
  'clip.cut': ['结尾被剪掉,从 {at} 起', 'its end was cut off, from {at} on'],
  'clip.changed': ['录像被改动,从 {at} 起', 'the footage was changed, from {at} on'],
  'clip.other': ['不是录像盒录下的文件(可能重新编码)', 'is not the file the box recorded (encoded again?)'],
  'clip.redated': ['时间与录制时的哈希链不符', 'its times are not those of the chain it was recorded into'],
  'clip.listing': ['清单对这段录像的说法前后不一', 'the manifest contradicts itself about it'],
  'chain.broken': ['第 {count} 环与前一环不符', 'link {count} does not follow from the one before'],
  'chain.told': ['与平台当日收到的链头不符', 'the chain does not lead to the head the platform was told that day'],
  'rendition.source': [
    '清单说它由 {source} 制作,副本里没有这样的原始录像',
    'the manifest says that it was made of {source}, and the copy has no such footage',
  ],
  'record.changed': ['记录被改动', 'the record was changed'],
  'record.proof': ['公开日志的证明不成立', 'the proof of the public log does not hold'],
  'custody.changed': ['经手记录第 {number} 条被改动', 'entry {number} of the log of the case was changed'],
  'custody.cut': ['经手记录不完整', 'the log of the case is not whole'],
};

/** What is to be said of films with marks beside what was found: they look like proof and are none. */
const OF_MARKED = {
  full: [
    '{count} 个观看件(marked/):画面重新编码并加了标记,不是带签名的原始画面;只核验交出后未被改动。证据是 clips/ 里的原始录像',
    '{count} films to look at (marked/) were encoded again with marks burned in: they are no signed pictures, and it was checked only that they are as they were handed out. The evidence is the footage in clips/',
  ],
  marked: [
    '这份副本只有 {count} 个加了标记的观看件,没有原始录像:能证明的是平台交出后未被改动、原件的 SHA-256 是哪个;不能证明画面与录像盒录下的一致。要证明,请取含原始录像的副本,按清单里的 SHA-256 对照',
    'This copy has {count} films with marks burned in and no footage as it was recorded. It can be shown that they are as the platform handed them out and which SHA-256 their sources have; not that the pictures are those the box recorded. For that take a copy with the footage, and compare by the SHA-256 in the manifest',
  ],
  none: [
    '这份副本没有观看件:服务器未能在画面上加标记({cause});原始录像不受影响',
    'This copy has no films to look at: the server could not burn marks into pictures ({cause}). The footage itself is not touched by that',
  ],
};

/** RFC 8785 for what these files hold: no fractions, no key beyond ASCII. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}

const instant = (ms) => new Date(ms).toISOString();
const SHANGHAI_MS = 8 * 3_600_000;
const localTime = (ms) => new Date(ms + SHANGHAI_MS).toISOString().slice(0, 23).replace('T', ' ');

/**
 * @param source `read(path)` gives the bytes of a file of the copy, or null; `files()` the paths of all files that are in it
 * @param keys as `keysIn` reads them: of the platform's cases, and of the public log where records are to be held against it;
 *   null: with the key that the copy itself names, which says only that it was not changed by who cannot sign it anew
 * @returns what was looked at; `findings`, none when all is as it was handed out; `unproven`, what nothing speaks for or against;
 *   `gaps`, where a clip plays on over less than half a second that was not recorded, and
 *   `missing`, footage that the manifest says was asked for and is not in the copy: no fault of the copy; `content` and
 *   `renditions`, whether it has the footage and how many films with marks; `unmarked`, why some clips have none
 */
export function verifyCase(source, keys) {
  const findings = [];
  const unproven = [];
  const tell = (what, file, about = {}) => findings.push({ what, file, ...about });
  const text = source.read('manifest.json');
  let manifest = null;
  try {
    manifest = JSON.parse(text?.toString('utf8') ?? '');
    // Version 1 had no films with marks
    if (manifest.v === 1) Object.assign(manifest, { renditions: [], unmarked: [] });
    else if (manifest.v !== 2) throw new Error('another form');
    const lists = [manifest.spans, manifest.clips, manifest.renditions, manifest.unmarked, manifest.records];
    if (!lists.every(Array.isArray)) throw new Error('another form');
  } catch {
    tell(text === null ? 'file.missing' : 'manifest.unreadable', 'manifest.json');
    const nothing = { clips: 0, content: null, renditions: 0, unmarked: [], records: 0, signedBy: null };
    return { ...nothing, findings, unproven, missing: [], gaps: [] };
  }
  const signer = checkSignature(source, text, manifest, keys, tell);
  const bad = checkFiles(source, manifest, tell);
  for (const span of manifest.spans) checkChain(span, tell);
  for (const clip of manifest.clips) checkClip(clip, manifest, tell, unproven);
  for (const { file, source: from } of manifest.renditions) {
    const isThere =
      from.file === null || manifest.clips.some((clip) => clip.file === from.file && clip.sha256 === from.sha256);
    if (!isThere) tell('rendition.source', file, { source: from.file });
  }
  for (const record of manifest.records) {
    if (!bad.has(record.file)) checkRecord(source, record, keys, tell, unproven);
  }
  if (!manifest.custody) {
    if (manifest.export?.content !== 'marked') tell('custody.cut', 'custody.ndjson');
  } else if (!bad.has(manifest.custody.file)) checkCustody(source, manifest, tell);
  const { length: clips } = manifest.clips;
  const missing = manifest.spans.flatMap(({ camera, missing: gaps = [] }) =>
    gaps.map(({ from, to }) => ({ camera: camera?.name ?? '', from, to })),
  );
  const content = manifest.export?.content ?? 'full';
  // A film with marks has the gaps of its clip
  const played = content === 'full' ? manifest.clips : manifest.renditions;
  const gaps = played.flatMap(({ file, gaps: own = [] }) => own.map(({ from, ms }) => ({ file, from, ms })));
  const renditions = manifest.renditions.length;
  const unmarked = manifest.unmarked.map(({ from, to, cause }) => ({ from, to, cause }));
  const seen = { clips, content, renditions, unmarked, records: manifest.records.length, signedBy: signer };
  return { ...seen, findings, unproven, missing, gaps };
}

/** @returns the line of the key that signed it; null when none did */
function checkSignature(source, text, manifest, keys, tell) {
  let note;
  try {
    note = readNote(source.read('manifest.sig')?.toString('utf8') ?? '');
  } catch {
    tell('manifest.not-signed', 'manifest.sig');
    return null;
  }
  const own = () => {
    try {
      return keysIn(String(manifest.key));
    } catch {
      return [];
    }
  };
  const known = (keys ?? own()).filter(({ type }) => type === LOG);
  const signer = known.find((key) => note.signatures.some((one) => signedBy(key, note.text, one)?.isGood));
  if (signer === undefined) tell('manifest.not-signed', 'manifest.sig');
  const said = `mingchu case v1\n${manifest.case?.id}\n${manifest.export?.id}\n${sha256(text)}\n`;
  if (note.text !== said) tell('manifest.changed', 'manifest.json');
  return signer === undefined ? null : `${signer.name}+${signer.id}`;
}

/** Every file the manifest names, by its hash; what is wrong with a clip is said more closely. @returns those that are bad */
function checkFiles(source, manifest, tell) {
  const listed = [
    ...manifest.clips,
    ...manifest.renditions,
    ...manifest.records.flatMap((record) => (record.proof ? [record, record.proof] : [record])),
    ...(manifest.custody ? [manifest.custody] : []),
  ];
  const names = new Set([...listed.map(({ file }) => file), 'manifest.json', 'manifest.sig', 'README.txt']);
  const added = new Map();
  for (const file of source.files()) if (!names.has(file)) added.set(file, sha256(source.read(file)));
  const bySha = new Map(listed.map((entry) => [entry.sha256, entry.file]));
  const bad = new Set();
  for (const entry of listed) {
    const bytes = source.read(entry.file);
    const found = bytes && sha256(bytes);
    const isClip = manifest.clips.includes(entry);
    const isWhole = found === entry.sha256 && bytes.length === entry.bytes;
    // Also where the manifest was made to fit: the box had hashed the footage before anybody asked for it
    const fault = isClip && bytes !== null ? faultOf(entry, bytes) : null;
    if (isWhole && fault === null) continue;
    bad.add(entry.file);
    if (bytes === null) {
      const now = [...added].find(([, hash]) => hash === entry.sha256)?.[0];
      if (now === undefined) tell('file.missing', entry.file);
      else {
        added.delete(now);
        tell('file.renamed', now, { was: entry.file });
      }
    } else if (!isClip) tell('file.changed', entry.file);
    else if (!isWhole && bySha.has(found)) tell('clip.swapped', entry.file, { other: bySha.get(found) });
    else tell(fault?.what ?? 'clip.listing', entry.file, { at: fault?.at ?? clipEnd(entry) });
  }
  for (const file of added.keys()) tell('file.added', file);
  return bad;
}

/** Where a clip's bytes leave what the box had hashed; null where they are just those. */
function faultOf(clip, bytes) {
  if (sha256(bytes.subarray(0, clip.initBytes)) !== clip.initId) return { what: 'clip.other' };
  let at = clip.initBytes;
  for (const { startMs, length, sha256: wanted } of fragmentsOf(clip)) {
    const part = bytes.subarray(at, at + length);
    if (sha256(part) !== wanted) {
      // Whole up to the end of the file: nothing was changed but where it ends
      const isCut = part.length < length && isPrefix(part);
      return { what: isCut ? 'clip.cut' : 'clip.changed', at: instant(startMs) };
    }
    at += length;
  }
  return bytes.length > at ? { what: 'clip.changed', at: clipEnd(clip) } : null;
}

const clipEnd = ({ to }) => String(to);

/** Whether the end of a file looks like the beginning of a fragment: its first box is one, or nothing is left of it. */
function isPrefix(part) {
  return part.length < 8 || part.toString('latin1', 4, 8) === 'moof';
}

/** The fragments that are in the clip, with how many bytes each has. */
function fragmentsOf(clip) {
  return clip.segments.flatMap(({ fragments, first, last }) =>
    fragments
      .map((one, index) => ({ ...one, length: one.byteTo - (fragments[index - 1]?.byteTo ?? 0) }))
      .slice(first, last),
  );
}

/** What links are there follow from each other, and lead to what the platform had been told. */
function checkChain(span, tell) {
  const links = [...span.links].sort((a, b) => a.count - b.count);
  const name = `${span.camera?.name ?? ''} ${span.fromLocal}`;
  let previous = null;
  for (const { count, before, leaf, head } of links) {
    const follows = previous === null || previous.count + 1 !== count ? before : previous.head;
    const isGood =
      before === null ? previous?.count !== count - 1 : before === follows && sha256(before, leaf) === head;
    if (!isGood) tell('chain.broken', name, { count });
    previous = { count, head };
  }
  if (span.told === null) return;
  const told = links.find(({ count }) => count === span.told.count);
  if (told?.head !== span.told.head) tell('chain.told', name, { count: span.told.count });
}

/** The clip's bytes are what its segments say, its times are theirs, and its segments are in the chain. */
function checkClip(clip, manifest, tell, unproven) {
  const span = manifest.spans.find(({ spanId }) => spanId === clip.spanId);
  const parts = fragmentsOf(clip);
  const [first, last] = [parts[0], parts.at(-1)];
  const isListed =
    span !== undefined &&
    span.camera.id === clip.cameraId &&
    parts.length > 0 &&
    clip.bytes === clip.initBytes + parts.reduce((sum, { length }) => sum + length, 0);
  if (!isListed) return tell('clip.listing', clip.file);
  const [fromMs, toMs] = [first.startMs, last.startMs + last.durationMs];
  const saysItsTimes =
    clip.from === instant(fromMs) &&
    clip.to === instant(toMs) &&
    clip.fromLocal === localTime(fromMs) &&
    clip.toLocal === localTime(toMs);
  let isProven = true;
  let isOfChain = true;
  for (const segment of clip.segments) {
    if (segment.link === null) {
      isProven = false;
      continue;
    }
    const link = span.links.find(({ count }) => count === segment.link.count);
    // Of a camera of which two chains of one length were told none can be believed
    isProven &&= span.told !== null && link !== undefined && !span.conflict;
    isOfChain &&= leafOf(clip, segment) === segment.link.leaf && link?.leaf === segment.link.leaf;
  }
  if (!saysItsTimes || !isOfChain) tell('clip.redated', clip.file);
  if (!isProven) unproven.push(clip.file);
  return undefined;
}

/** As the box makes it when it closes a segment. */
function leafOf({ cameraId, initId }, { segmentId, startMs, endMs, fragments }) {
  const all = sha256(fragments.map((one) => `${one.startMs} ${one.byteTo} ${one.sha256}`).join('\n'));
  return sha256(canonicalJson({ cameraId, segmentId, initId, startMs, endMs, fragments: all }));
}

function checkRecord(source, { actId, file, proof }, keys, tell, unproven) {
  let record;
  try {
    record = JSON.parse(source.read(file).toString('utf8'));
  } catch {
    return tell('record.changed', file);
  }
  const { schoolId, number, before, envelope, salt, personal, inner, chain } = record;
  const leaf = sha256(String(envelope), inner ?? sha256(String(salt), String(personal)));
  const isOfAct = idIn(envelope) === actId;
  if (!isOfAct || sha256(String(before), leaf) !== chain) return tell('record.changed', file);
  if (proof === null) return unproven.push(file);
  try {
    const verdict = verifyProof(source.read(proof.file).toString('utf8'), keys ?? []);
    const isAbout = verdict.school === schoolId && verdict.number === number && verdict.leaf === leaf;
    // Without keys of the log it is known only that the proof fits the record
    const isGood = keys === null ? verdict.isIn : verdict.isGood;
    if (!isAbout || !isGood) tell('record.proof', proof.file);
  } catch {
    tell('record.proof', proof.file);
  }
  return undefined;
}

/** The id an envelope is about; null for what is none. */
function idIn(envelope) {
  try {
    return JSON.parse(envelope).id ?? null;
  } catch {
    return null;
  }
}

function checkCustody(source, manifest, tell) {
  const { file, count, head } = manifest.custody;
  const lines = source.read(file).toString('utf8').split('\n').slice(0, -1);
  let before = '0'.repeat(64);
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    let entry;
    try {
      entry = JSON.parse(line);
    } catch {
      return tell('custody.changed', file, { number });
    }
    const { hash, ...said } = entry;
    const isNext = said.number === number && said.caseId === manifest.case.id;
    if (!isNext || sha256(before, sha256(canonicalJson(said))) !== hash)
      return tell('custody.changed', file, { number });
    before = hash;
  }
  if (lines.length !== count || before !== head) tell('custody.cut', file);
  return undefined;
}

/** A copy that was unpacked into a folder. */
export function folderSource(folder) {
  const path = (file) => join(folder, ...file.split('/'));
  return {
    read: (file) => (existsSync(path(file)) ? readFileSync(path(file)) : null),
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort(),
  };
}

/** What films with marks prove and what not, in words; null where the copy is of a time before there were any. */
export function aboutMarked({ content, renditions, unmarked }) {
  const { cause = '' } = unmarked[0] ?? {};
  const fill = (text) => text.replace('{count}', String(renditions)).replace('{cause}', cause);
  if (renditions === 0 && unmarked.length === 0) return null;
  const words = renditions === 0 ? OF_MARKED.none : OF_MARKED[content === 'full' ? 'full' : 'marked'];
  return words.map(fill).join(' / ');
}

export function inWords(finding) {
  const fill = (text) => text.replace(/\{(\w+)\}/g, (_, name) => String(finding[name] ?? ''));
  const [zh, en] = WORDS[finding.what] ?? [finding.what, finding.what];
  return `${finding.file}: ${fill(zh)} / ${fill(en)}`;
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const [folder, option, keyFile] = process.argv.slice(2);
  if (folder === undefined || (option !== undefined && (option !== '--keys' || keyFile === undefined))) {
    process.stderr.write('node case.mjs FOLDER [--keys FILE]\n');
    process.exitCode = 2;
  } else {
    const keys = keyFile === undefined ? null : keysIn(readFileSync(keyFile, 'utf8'));
    const { findings, ...seen } = verifyCase(folderSource(folder), keys);
    for (const finding of findings) process.stdout.write(`${inWords(finding)}\n`);
    for (const { camera, from, to } of seen.missing) {
      process.stdout.write(`${camera} ${from} — ${to}: 副本里没有这段录像 / this footage is not in the copy\n`);
    }
    for (const { file, from, ms } of seen.gaps) {
      process.stdout.write(
        `${file} ${from}: 有 ${ms} 毫秒没有录到,画面直接接上 / ${ms} ms were not recorded; the clip plays on\n`,
      );
    }
    const marked = aboutMarked(seen);
    if (marked !== null) process.stdout.write(`${marked}\n`);
    if (seen.renditions > 0) {
      for (const { from, to, cause } of seen.unmarked) {
        process.stdout.write(`${from} — ${to}: 没有观看件 / no film to look at (${cause})\n`);
      }
    }
    const first = findings[0]?.file ?? null;
    const verdict = findings.length === 0 ? 'ok' : 'bad';
    const said = { case: verdict, ...seen, keysGiven: keys !== null, findings: findings.length, first };
    process.stdout.write(`${JSON.stringify(said)}\n`);
    process.exitCode = findings.length === 0 ? 0 : 1;
  }
}
