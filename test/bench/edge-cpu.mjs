import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ffmpegsOf, lookedAt } from '../setup/box-ffmpegs.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { cpuSecondsOf, lives, tree } from '../setup/processes.mjs';
import { localDate, Rig } from '../setup/rig.mjs';
import { BY_EVENT, CONTINUOUS, startMotion } from './edge-cpu/motion.mjs';
import { qualityOf, scriptOf } from './edge-cpu/script.mjs';
import { debianFilm, pedestrians } from './footage.mjs';

const ROOMS = ['gate_scale', 'dry_store', 'cold_store', 'cooking', 'serving', 'dining'];
const PLACES = ['scale', 'dry_store', 'cold_store', 'stove', 'serving', 'dining_hall'];
/** What a box may cost on real footage, by its number of cameras, beside one `ffmpeg -c copy` for each and beside motion. */
const MOST = { 1: { ratio: 1.5 }, 8: { ratio: 0.8, ratioMotion: 0.3, aloneMb: 220 } };
const MOST_BYTES_RATIO = 1.03;
const FOOTAGE = join('.cache', 'footage');
const SEGMENT_SECONDS = 60;
const READY_MS = 120_000;
/** A box runs for months: what its start costs, compiling above all, and the first event of each camera, is no part of a camera-minute. */
const SETTLED_MS = 120_000;
/** Events are told so long after they were seen, days every minute. */
const TOLD_AFTER_MS = 10_000;
const DAY_TOLD_AFTER_MS = 75_000;

/**
 * CPU of the whole recorder box (recording, hashing, index, looking, events, reports as often as in service; its ffmpegs
 * counted) per camera and minute, beside one bare `ffmpeg -c copy` per camera on the same streams, and where it is asked for
 * `motion` (the sub-stream looked at, the main one passed through). In each round they take turns beside the box, which
 * goes on, and both are counted over the same seconds: whatever the machine does meanwhile, it does to both. The figure is the
 * median of the rounds; the least and the most stand behind it. The box's reader alone (the same streams read, hashed and
 * written, without index and reports) has its turn, too. `--cameras` takes several numbers, by commas: a line for
 * each, so that what is fixed can be told from what each camera costs. The cameras show real pedestrians, and then drawn
 * rooms, in which it is known what moved.
 *
 * @param {string[]} args
 * @param {{motion: string | null}} peers the program to measure beside, where there is one
 */
export async function edgeCpu(args, { motion }) {
  const options = {
    cameras: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '3' },
    'without-box': { type: 'boolean', default: false },
    /** How long events are held against what was drawn. */
    quality: { type: 'string', default: '180' },
    /** What the cameras show: pedestrians, drawn, or both. */
    source: { type: 'string', default: 'both' },
    /** Another film of pedestrians. */
    film: { type: 'string' },
    /** The program to measure beside, or `none`. */
    motion: { type: 'string', default: motion ?? 'none' },
  };
  const { values } = parseArgs({ args, options });
  const wanted = { ...values, motion: values.motion === 'none' ? null : values.motion };
  const lines = [];
  let ok = true;
  for (const film of await filmsOf(values)) {
    for (const count of values.cameras.split(',').map(wholeNumber)) {
      const measured = await edgeCpuOf(count, { ...wanted, film });
      ok &&= measured.ok;
      lines.push(measured.figures);
    }
  }
  return { ok, lines };
}

/** The films the cameras show, one after the other; null for drawn rooms. */
async function filmsOf({ source, film }) {
  if (!['pedestrians', 'drawn', 'both'].includes(source)) throw new Error(`--source ${source}`);
  const real = source === 'drawn' ? null : (film ?? (await debianFilm(FOOTAGE)));
  if (real === null && source === 'pedestrians') throw new Error('there is no film of pedestrians; --film names one');
  return [...(real === null ? [] : [real]), ...(source === 'pedestrians' ? [] : [null])];
}

/** The same for one number of cameras. */
async function edgeCpuOf(count, values) {
  const [seconds, rounds, qualitySeconds] = [values.seconds, values.rounds, values.quality].map(wholeNumber);
  const rig = await Rig.start('edge-cpu');
  try {
    note('drawing the cameras’ pictures (the first time this takes a while)…');
    const footage = values.film ? await pedestrians(values.film, FOOTAGE) : null;
    const described = Array.from({ length: count }, (_, i) => ({
      ...cameraOf(i, count),
      ...(footage ? { footage: { ...footage, startAfterMs: Math.round((i * 2_000) / count) } } : {}),
    }));
    const cameras = await rig.startCameras(described);
    const perCameraMinute = (cpuSeconds, windowMs) => cpuSeconds / ((count * windowMs) / 60_000);

    let box = null;
    let ids = [];
    if (!values['without-box']) {
      note('recorder box: until it has settled');
      ids = await startBox(rig, cameras);
      note(`recorder box by itself: ${seconds} s`);
      box = await measureBox(rig, seconds);
    }
    const peers = {
      floor: () => measureFloor(rig, cameras, seconds / 2),
      reader: () => measureReader(rig, cameras, seconds / 2),
      ...(values.motion ? { motion: () => measureMotion(rig, values.motion, cameras, seconds / 2) } : {}),
    };
    const measured = { floor: [], reader: [], motion: [] };
    for (let round = 1; round <= rounds; round += 1) {
      for (const [name, measure] of Object.entries(peers)) {
        note(`round ${round}, ${name}: ${seconds / 2} s`);
        const { cpuSeconds, windowMs, boxCpuSeconds, bytes } = await measure();
        const own = perCameraMinute(cpuSeconds, windowMs);
        const ratio = box === null ? null : boxCpuSeconds / cpuSeconds;
        measured[name].push({ own, ratio, bytesASecond: (bytes ?? 0) / (windowMs / 1000) });
      }
    }
    const running = box?.ffmpegs ?? [];
    // A box whose ffmpegs come and go does not do the work that is compared here.
    if (!running.every(lives)) throw new Error(`an ffmpeg of the box has ended\n${await rig.lastWords()}`);
    if (box !== null) {
      await delay(Math.max(0, box.toMs + DAY_TOLD_AFTER_MS - Date.now()));
      Object.assign(box, await whatPlatformKnows(rig, box.fromMs, box.toMs));
      if (!footage) {
        note(`what it finds: ${qualitySeconds} s`);
        box.quality = await measureQuality(rig, values.motion, cameras, ids, qualitySeconds);
      }
      await rig.agent.stop();
    }

    const bytesASecond = median(measured.reader.map((one) => one.bytesASecond));
    const alone = {
      cameras: count,
      ...figuresOf('reader', measured.reader),
      ...figuresOf('floor', measured.floor),
      ...(values.motion ? figuresOf('motion', measured.motion) : {}),
      mbps: rounded((bytesASecond * 8) / 1_000_000 / count),
      load: rounded(loadavg()[0]),
    };
    const isMeasured = measured.floor.every(({ own }) => own > 0) && bytesASecond > 0;
    if (box === null) return { ok: isMeasured, figures: { bench: 'edge-cpu', ...alone } };
    const figures = {
      bench: 'edge-cpu',
      source: footage ? 'pedestrians' : 'drawn',
      ...ratiosOf('ratio', measured.floor),
      ...(values.motion ? ratiosOf('ratioMotion', measured.motion) : {}),
      pssMb: rounded(box.pssMb),
      aloneMb: rounded(box.aloneMb),
      bytesRatio: rounded(box.bytes / (box.windowMs / 1000) / bytesASecond),
      agentCpuSecondsPerCameraMinute: rounded(perCameraMinute(box.cpuSeconds, box.windowMs)),
      agentParts: Object.fromEntries(
        Object.entries(box.parts).map(([part, used]) => [part, rounded(perCameraMinute(used, box.windowMs))]),
      ),
      ...alone,
      ...Object.fromEntries(Object.entries(box.quality ?? {}).map(([name, value]) => [name, rounded(value)])),
      events: box.events,
      lookedShare: rounded(box.lookedShare),
      recordedShare: rounded(box.recordedShare),
      seconds: Math.round(box.windowMs / 1000),
    };
    const missed = missedBy(figures);
    const didItsWork = box.events > 0 && box.lookedShare > 0.9 && box.recordedShare > 0.9;
    const isSound = didItsWork && isMeasured && box.quality?.movements !== 0;
    return { ok: isSound && missed.length === 0, figures: { ...figures, missed } };
  } finally {
    await rig.stop();
  }
}

/** Which of the aims are missed; of drawn rooms only what is found in them counts, which motion must not do better. */
function missedBy({ source, cameras, bytesRatio, ...figures }) {
  const isWorse = (ours, theirs) => ours !== null && theirs !== undefined && theirs !== null && ours < theirs;
  if (source === 'drawn') {
    const { recall, motionRecall, falsePerHour, motionFalsePerHour } = figures;
    return [
      ...(isWorse(recall, motionRecall) ? ['recall'] : []),
      ...(isWorse(motionFalsePerHour, falsePerHour) ? ['falsePerHour'] : []),
    ];
  }
  const most = Object.entries(MOST[cameras] ?? {}).filter(([name, limit]) => figures[name] > limit);
  return [...most.map(([name]) => name), ...(bytesRatio > MOST_BYTES_RATIO ? ['bytesRatio'] : [])];
}

/** What it takes per camera-minute: the median of the rounds, and each of them. */
function figuresOf(name, rounds) {
  const each = rounds.map(({ own }) => own);
  return { [`${name}CpuSecondsPerCameraMinute`]: rounded(median(each)), [`${name}Rounds`]: each.map(rounded) };
}

/** The box divided by it, over the same seconds: the median of the rounds, then the least and the most. */
function ratiosOf(name, rounds) {
  const each = rounds.map(({ ratio }) => ratio);
  return { [name]: rounded(median(each)), [`${name}Spread`]: [Math.min(...each), Math.max(...each)].map(rounded) };
}

function cameraOf(index, count) {
  const place = ROOMS[index % ROOMS.length];
  return { id: `bench-${index}`, name: `${index} ${place}`, place, script: scriptOf(index, count) };
}

/** Bare copies of every main stream, a process each; counted once all of them write. */
async function measureFloor(rig, cameras, seconds) {
  const folder = join(rig.folder, `floor-${Date.now()}`);
  await mkdir(folder);
  const copies = cameras.map(({ username, password, rtspPort }, i) => {
    const url = `rtsp://${username}:${password}@127.0.0.1:${rtspPort}/main`;
    const output = ['-f', 'segment', '-segment_format', 'mp4', '-segment_time', String(SEGMENT_SECONDS)];
    const flags = ['-segment_format_options', 'movflags=frag_keyframe+empty_moov+default_base_moof'];
    const quiet = ['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'error'];
    const args = [...quiet, '-rtsp_transport', 'tcp', '-i', url, '-map', '0:v:0', '-c', 'copy', ...output, ...flags];
    return spawn('ffmpeg', [...args, join(folder, `${i}-%d.mp4`)], { stdio: 'ignore' });
  });
  try {
    await delay(5_000);
    const read = () => copies.reduce((sum, { pid }) => sum + cpuSecondsOf(pid), 0);
    const measured = await besideBox(rig, seconds, read);
    if (copies.some(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null))
      throw new Error('an ffmpeg of the floor has ended');
    return measured;
  } finally {
    await Promise.all(copies.map((copy) => ended(copy)));
  }
}

/** The box's own reader on every main stream, in one process; counted once all of them have written. */
async function measureReader(rig, cameras, seconds) {
  const folder = join(rig.folder, `reader-${Date.now()}`);
  await mkdir(folder);
  const urls = cameras.map(
    ({ username, password, rtspPort }) => `rtsp://${username}:${password}@127.0.0.1:${rtspPort}/main`,
  );
  const host = fork(fileURLToPath(new URL('./reader-host.mjs', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    await new Promise((resolve, reject) => {
      host.once('message', resolve);
      host.once('exit', () => reject(new Error('the reader has ended')));
      host.send({ urls, folder });
    });
    await delay(5_000);
    const bytesNow = () => new Promise((resolve) => host.once('message', ({ bytes }) => resolve(bytes)).send('bytes'));
    const before = await bytesNow();
    const measured = await besideBox(rig, seconds, () => cpuSecondsOf(host.pid));
    return { ...measured, bytes: (await bytesNow()) - before };
  } finally {
    await ended(host);
  }
}

/** motion, recording without a break as the box does; counted once all record. */
async function measureMotion(rig, program, cameras, seconds) {
  const { child, folder } = await startMotion(program, cameras, rig.folder, CONTINUOUS);
  try {
    const before = await bytesUnder(folder);
    const measured = await besideBox(rig, seconds, () => cpuSecondsOf(child.pid));
    if (child.exitCode !== null || (await bytesUnder(folder)) === before) throw new Error('motion does not record');
    return measured;
  } finally {
    await ended(child);
  }
}

/** What the box finds of the movement that was drawn, and what motion does at the same time where it is to be had. */
async function measureQuality(rig, program, cameras, ids, seconds) {
  const motion = program ? await startMotion(program, cameras, rig.folder, BY_EVENT) : null;
  try {
    const fromMs = Date.now();
    await delay(seconds * 1000);
    const toMs = Date.now();
    await delay(TOLD_AFTER_MS);
    if (motion && motion.child.exitCode !== null) throw new Error('motion has ended');
    const begun = (await eventsOf(rig, fromMs, toMs))
      .filter(({ kind }) => kind === 'motion')
      .map(({ cameraId, startedAt }) => ({ camera: ids.indexOf(cameraId), atMs: Date.parse(startedAt) }));
    const ours = qualityOf(begun, cameras.length, fromMs, toMs);
    if (!motion) return ours;
    const theirs = qualityOf(await motion.events(), cameras.length, fromMs, toMs);
    return { ...ours, motionRecall: theirs.recall, motionFalsePerHour: theirs.falsePerHour };
  } finally {
    if (motion) await ended(motion.child);
  }
}

/** Starts the recorder box. @returns {Promise<string[]>} the cameras' ids, once every camera is recorded and looked at */
async function startBox(rig, cameras) {
  const described = cameras.map((camera, i) => ({ ...camera, placeId: rig.school.places[PLACES[i % PLACES.length]] }));
  // Days are told as often as in service: each minute, while nobody looks at the page.
  const ids = await rig.startAgent(described, { segmentSeconds: SEGMENT_SECONDS, reportSeconds: 60 });
  const deadline = Date.now() + READY_MS;
  for (let recorded = 0; recorded < cameras.length || lookedAt(ffmpegsOf(rig.agent.pid)) < cameras.length; ) {
    if (Date.now() > deadline) throw new Error(`only ${recorded} cameras are recorded\n${await rig.lastWords()}`);
    await delay(200);
    recorded = await countRecorded(rig.boxFolder);
  }
  await delay(SETTLED_MS);
  return ids;
}

/** The recorder box with everything it does. */
async function measureBox(rig, seconds) {
  const { pid } = rig.agent;
  const [fromMs, partsBefore, ffmpegs] = [Date.now(), partsOf(pid), ffmpegsOf(pid)];
  const bytesBefore = await bytesUnder(join(rig.boxFolder, 'recordings'));
  const measured = await inWindow(seconds, () => cpuSecondsOf(pid));
  const bytes = (await bytesUnder(join(rig.boxFolder, 'recordings'))) - bytesBefore;
  const pids = tree(pid).map(({ pid: one }) => one);
  const pssMb = pids.reduce((sum, one) => sum + pssOf(one), 0);
  const aloneMb = aloneMbOf(pids);
  const [toMs, partsAfter] = [Date.now(), partsOf(pid)];
  const parts = Object.fromEntries(Object.entries(partsAfter).map(([part, used]) => [part, used - partsBefore[part]]));
  parts.stills = Math.max(0, measured.cpuSeconds - Object.values(parts).reduce((sum, used) => sum + used, 0));
  return { ...measured, fromMs, toMs, ffmpegs, parts, bytes, pssMb, aloneMb };
}

async function bytesUnder(folder) {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((file) => file.isFile())
    .map((file) => stat(join(file.parentPath ?? file.path, file.name)));
  return (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
}

/** Memory of a process in MB, what it shares with others counted in part. */
function pssOf(pid) {
  try {
    return Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has just ended
  }
}

/**
 * Memory of these processes in MB where nothing else runs: here the pages of node and of libraries are shared with whatever
 * else uses them, and a proportional share of them says more about the machine than about the box.
 */
function aloneMbOf(pids) {
  let ownKb = 0;
  /** Of each part of a file the most that one of them holds. */
  const files = new Map();
  for (const pid of pids) {
    for (const { name, rssKb, anonymousKb } of mappingsOf(pid)) {
      ownKb += anonymousKb;
      files.set(name, Math.max(files.get(name) ?? 0, rssKb - anonymousKb));
    }
  }
  return (ownKb + [...files.values()].reduce((sum, kb) => sum + kb, 0)) / 1024;
}

/** What a process has mapped, named by file and place in it; nothing of one that has just ended. */
function mappingsOf(pid) {
  let text = '';
  try {
    text = readFileSync(`/proc/${pid}/smaps`, 'latin1');
  } catch {
    return [];
  }
  return text.split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m).map((entry) => {
    const kb = (name) => Number(new RegExp(`^${name}: +(\\d+)`, 'm').exec(entry)?.[1] ?? 0);
    const name = /^\S+ \S+ (\S+ \S+ \d+)/.exec(entry)?.[1] ?? '';
    return { name, rssKb: kb('Rss'), anonymousKb: kb('Anonymous') };
  });
}

/** How many cameras the box says it records. */
async function countRecorded(boxFolder) {
  const { port, token } = JSON.parse(await readFile(join(boxFolder, 'control.json'), 'utf8'));
  const headers = { Authorization: `Bearer ${token}` };
  const { cameras } = await (await fetch(`http://127.0.0.1:${port}/status`, { headers })).json();
  return cameras.filter(({ state }) => state === 'recording').length;
}

/** The same of something that runs beside the box, with what the box has used in the same seconds. */
async function besideBox(rig, seconds, read) {
  const pid = rig.agent?.pid ?? null;
  const boxBefore = pid === null ? 0 : cpuSecondsOf(pid);
  const measured = await inWindow(seconds, read);
  return { ...measured, boxCpuSeconds: pid === null ? 0 : cpuSecondsOf(pid) - boxBefore };
}

async function inWindow(seconds, read) {
  const [cpuBefore, startedAt] = [read(), performance.now()];
  await delay(seconds * 1000);
  return { cpuSeconds: read() - cpuBefore, windowMs: performance.now() - startedAt };
}

/** What each part of the box has used so far; `stills` is what has already ended: ffmpegs that made a still. */
function partsOf(pid) {
  const parts = { agent: 0, detector: 0, recording: 0, looking: 0 };
  for (const { pid: child, command, ownCpuSeconds } of tree(pid)) {
    if (child === pid) parts.agent += ownCpuSeconds;
    else if (command.includes('detector')) parts.detector += ownCpuSeconds;
    else if (command.includes('frag_keyframe')) parts.recording += ownCpuSeconds;
    else if (/rtsp:\/\/|matroska/.test(command)) parts.looking += ownCpuSeconds;
  }
  return parts;
}

/**
 * How many events began or went on in the window, and of how many of its camera-minutes there is footage and was looked,
 * by the public API. Where people move all the time no event may begin.
 */
async function whatPlatformKnows(rig, fromMs, toMs) {
  const safety = await rig.signIn('safety_section');
  let [filmed, looked, minutes] = [0, 0, 0];
  for (const date of datesOf(fromMs, toMs)) {
    const { cameras } = await safety.get(`/schools/${rig.school.schoolId}/days/${date}/lanes`);
    const dayStart = Date.parse(`${date}T00:00:00.000+08:00`);
    for (const { coverage, activity } of cameras) {
      for (let minute = 0; minute < coverage.length; minute += 1) {
        const at = dayStart + minute * 60_000;
        if (at + 60_000 <= fromMs || at >= toMs) continue;
        minutes += 1;
        if (coverage[minute] !== '.') filmed += 1;
        if (activity[minute] !== null) looked += 1;
      }
    }
  }
  const events = await eventsOf(rig, fromMs, toMs);
  const shareOf = (part) => (minutes === 0 ? 0 : part / minutes);
  return { events: events.length, lookedShare: shareOf(looked), recordedShare: shareOf(filmed) };
}

/** Events that began in this time or went on in it, by the public API. */
async function eventsOf(rig, fromMs, toMs) {
  const safety = await rig.signIn('safety_section');
  const found = new Map();
  for (const date of datesOf(fromMs, toMs)) {
    const { stages } = await safety.get(`/schools/${rig.school.schoolId}/days/${date}`);
    for (const event of stages.flatMap((stage) => stage.events)) found.set(event.id, event);
  }
  return [...found.values()].filter(
    ({ startedAt, endedAt }) => Date.parse(startedAt) < toMs && (endedAt === null || Date.parse(endedAt) >= fromMs),
  );
}

const datesOf = (fromMs, toMs) => new Set([localDate(fromMs), localDate(toMs)]);

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(timer);
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const rounded = (value) => Math.round(value * 1000) / 1000;
