import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { createLog, messageOf } from '../log.js';
import { ChildPids } from '../recorder/ffmpeg/child-pids.js';
import { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { Recordings } from '../recorder/recordings.js';
import { lookForPeople } from './look.js';
import type { LookAnswer, LookOrder } from './messages.js';
import { loadPeopleModel, NoModel, type PeopleModel } from './people-model.js';
import { Tally } from './tally.js';

/**
 * Looks for people in what was recorded: a process of its own, behind everything else the box does, that ends with the
 * agent or when it is told to. One window at a time.
 */
/** Of /proc/self/stat, on every Linux. */
const TICK_MS = 10;

const log = createLog((line) => process.stdout.write(line), { part: 'presence' });
let tools: { ffmpeg: Ffmpeg; recordings: Recordings } | undefined;
let model: PeopleModel | undefined;

async function answer(order: LookOrder): Promise<LookAnswer> {
  const { windowId, pictures, people } = order;
  const before = cpuMs();
  try {
    setPriority(order.niceness);
    tools ??= await open(order);
    model ??= await loadPeopleModel(order.modelFolder);
    const seen = await lookForPeople({ ...tools, model }, pictures, people);
    return { windowId, ...seen, cpuMs: cpuMs() - before };
  } catch (error) {
    log.error('look.failed', { windowId, message: messageOf(error) });
    const state = error instanceof NoModel ? 'no_model' : 'broken_off';
    return { windowId, ...new Tally(people).numbers, state, cpuMs: cpuMs() - before };
  }
}

async function open({ dataDir, ffmpegPath }: LookOrder): Promise<{ ffmpeg: Ffmpeg; recordings: Recordings }> {
  const pids = new ChildPids(dataDir, 'presence');
  pids.reap();
  return { ffmpeg: await Ffmpeg.detect(ffmpegPath, pids), recordings: new Recordings(dataDir) };
}

/** What this process and those of its children that have ended have used. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  const stat = readFileSync('/proc/self/stat', 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ofChildren = Number(fields[13]) + Number(fields[14]);
  return Math.round((user + system) / 1000) + ofChildren * TICK_MS;
}

let turn = Promise.resolve();
process.on('message', (order: LookOrder) => {
  turn = turn.then(async () => {
    const said = await answer(order);
    if (process.connected) process.send?.(said);
  });
});
process.on('disconnect', () => process.exit(0));
