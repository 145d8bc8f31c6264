import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peopleModel } from '../../scripts/people-model.mjs';
import { ROOT } from '../../scripts/root.mjs';
import { note } from '../setup/named.mjs';
import { PAIRS, PEOPLE_IN_ROOM } from './presence/labels.mjs';

const [WIDTH, HEIGHT] = [512, 288];
const FRAME_BYTES = WIDTH * HEIGHT * 3;
const FILM = join(ROOT, 'test/media/one-by-one-person-detection.mp4');
/** Of the film's ten pictures a second one each three seconds is labelled. */
const STEP = 30;
/** Where whoever is filmed stands at the table. */
const MIDDLE = 'crop=384:432:230:0';
/** Over the empty room of the film's first seconds: what a movement meter takes for somebody. */
const NOBODY = {
  curtain:
    'color=c=darkred:size=240x432:rate=3,drawgrid=w=30:h=432:t=8:c=white[c];[0:v]fps=3[r];[r][c]overlay=x=260+90*sin(4*t):y=0:shortest=1',
  lamp: "[0:v]fps=3,eq=brightness='0.3*sin(5*t)':eval=frame",
  noise: '[0:v]fps=3,noise=alls=60:allf=t',
  grey: '[0:v]fps=3,hue=s=0,eq=brightness=-0.3:contrast=0.4',
};
const NOBODY_SECONDS = 4;
const TICK_MS = 10;

/**
 * How many people the box finds in pictures of which somebody has said how many there are, and what decoding, scaling and
 * the model cost. `docs/presence.md` says what these pictures can tell and what not. Two people made up fail it: they would
 * speak for a record.
 */
export async function presence() {
  const folder = await peopleModel();
  const { loadPeopleModel } = await import(`${ROOT}dist/edge-agent/src/presence/people-model.js`);
  const model = await loadPeopleModel(folder);
  const before = cpuMs();
  const sets = [];
  const look = async (set, labels, args, filter) => {
    note(`${set}…`);
    const found = [];
    for await (const picture of pictures(args, filter)) found.push(model.look(picture).length);
    if (labels !== null && found.length !== labels.length) throw new Error(`${set}: ${found.length} pictures`);
    sets.push({ set, looks: found.map((count, i) => ({ count, ...(labels?.[i] ?? { people: 0, isEdge: false }) })) });
  };
  await look('one', PEOPLE_IN_ROOM, ['-i', FILM], `[0:v]select=not(mod(n\\,${STEP}))`);
  const [left, right] = [0, 1].map((side) => PAIRS.map((pair) => pair[side]));
  await look('pairs', PAIRS.map(peopleIn), ['-i', FILM], sideBySide(left, right));
  for (const [set, filter] of Object.entries(NOBODY)) {
    await look(set, null, ['-t', String(NOBODY_SECONDS), '-i', FILM], filter);
  }
  const all = sets.flatMap(({ looks }) => looks);
  const figures = figuresOf(all);
  const spent = cpuMs() - before;
  return {
    ok: all.length > 0 && figures.precision2 === 1,
    lines: [
      ...sets.map(({ set, looks }) => ({ set, ...figuresOf(looks) })),
      { set: 'without those of whom only hair or a shoe shows', ...figuresOf(all.filter(({ isEdge }) => !isEdge)) },
      { ...figures, cpuMsPerFrame: Math.round(spent / all.length) },
    ],
  };
}

const peopleIn = ([one, other]) => ({
  people: PEOPLE_IN_ROOM[one].people + PEOPLE_IN_ROOM[other].people,
  isEdge: false,
});

/** The places of each side as a film of their own, in their order, beside each other. */
function sideBySide(left, right) {
  const half = (places, name) => {
    const cuts = places.map((place, i) => {
      const at = place * STEP;
      return `[${name}${i}]trim=start_frame=${at}:end_frame=${at + 1},setpts=${i}/TB,${MIDDLE}[${name}c${i}]`;
    });
    const inputs = places.map((_, i) => `[${name}${i}]`).join('');
    const joined = places.map((_, i) => `[${name}c${i}]`).join('');
    return [`[0:v]split=${places.length}${inputs}`, ...cuts, `${joined}concat=n=${places.length}:v=1[${name}]`].join(
      ';',
    );
  };
  return `${half(left, 'l')};${half(right, 'r')};[l][r]hstack`;
}

async function* pictures(args, filter) {
  const form = ['-vsync', 'passthrough', '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-'];
  const graph = `${filter},scale=${WIDTH}:${HEIGHT}:flags=area`;
  const child = spawn('ffmpeg', ['-v', 'error', '-nostdin', ...args, '-filter_complex', graph, ...form], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let waiting = Buffer.alloc(0);
  for await (const chunk of child.stdout) {
    waiting = Buffer.concat([waiting, chunk]);
    for (; waiting.length >= FRAME_BYTES; waiting = waiting.subarray(FRAME_BYTES)) {
      yield new Uint8Array(waiting.subarray(0, FRAME_BYTES));
    }
  }
  if ((await ended) !== 0) throw new Error('ffmpeg could not read the film');
}

/** Of pictures with at least one, and with at least two people; null where there is nothing to divide by. */
function figuresOf(looks) {
  const of = (least) => {
    const right = looks.filter(({ count, people }) => count >= least && people >= least).length;
    const found = looks.filter(({ count }) => count >= least).length;
    const there = looks.filter(({ people }) => people >= least).length;
    return { precision: ratio(right, found), recall: ratio(right, there) };
  };
  const [one, two] = [of(1), of(2)];
  return {
    ...{ frames: looks.length, precision1: one.precision, recall1: one.recall },
    ...{ precision2: two.precision, recall2: two.recall },
  };
}

const ratio = (part, whole) => (whole === 0 ? null : Math.round((part / whole) * 1000) / 1000);

/** Of this process and of its children that have ended. */
function cpuMs() {
  const { user, system } = process.cpuUsage();
  const stat = readFileSync('/proc/self/stat', 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (user + system) / 1000 + (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}
