import { parentPort, workerData } from 'node:worker_threads';
import { keepSecret, messageOf } from '../log.js';
import type { KeyPicture } from './film/key-pictures.js';
import { SpareMemory } from './film/spare-memory.js';
import type { Order, Told } from './messages.js';
import { CameraStream } from './stream.js';
import { StreamCounts } from './stream-counts.js';

/**
 * The reader: one thread for the streams of all cameras. What goes wrong with one stream ends that one only; should the
 * thread itself end, the agent starts another.
 */
const port = parentPort;
if (port === null) throw new Error('the reader runs as a worker');

/** With no stream to look after. */
const IDLE_MS = 250;
/** Timers come a little early or late. */
const SLACK_MS = 10;
const TELL_EVERY_MS = 1_000;
/** Key pictures are gathered for so long: each message wakes the agent, the detector and the decoder. */
const GATHER_MS = 240;
/** Of one stream no more are gathered; the newest tell most. */
const MOST_GATHERED = 2;
/** So many messages of key pictures may wait to be taken. */
const MOST_UNSEEN = 4;

const streams = new Map<number, CameraStream>();
/** Where each of them counts. */
const slots = new Map<number, number>();
const counts = new StreamCounts(workerData as SharedArrayBuffer);
/** One for all: each has fragments of its own size, which hardly changes. */
const memory = new SpareMemory();
let toldIn = 0;
let gatheredAt = 0;
let unseen = 0;
let gathered: Extract<Told, { type: 'keys' }>['pictures'] = [];

function tell(told: Told, handedOver: ArrayBuffer[] = []): void {
  if (told.type === 'ended') {
    streams.delete(told.run);
    slots.delete(told.run);
  }
  port?.postMessage(told, handedOver);
}

function gather(run: number, picture: KeyPicture): void {
  const ofRun = gathered.filter((one) => one.run === run);
  if (ofRun.length >= MOST_GATHERED) gathered.splice(gathered.indexOf(ofRun[0] as (typeof gathered)[0]), 1);
  gathered.push({ run, ...picture });
}

function tellGathered(nowMs: number): void {
  if (gathered.length === 0 || nowMs - gatheredAt < GATHER_MS || unseen >= MOST_UNSEEN) return;
  gatheredAt = nowMs;
  unseen += 1;
  tell(
    { type: 'keys', pictures: gathered },
    gathered.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  );
  gathered = [];
}

function obey(order: Order): void {
  if (order.type === 'seen') {
    unseen -= 1;
    return;
  }
  const { run } = order;
  if (order.type !== 'open') {
    const stream = streams.get(run);
    if (order.type === 'taken') {
      memory.give(Buffer.from(order.memory));
      stream?.taken();
    } else stream?.close();
    return;
  }
  try {
    const { username, password } = new URL(order.address);
    keepSecret(decodeURIComponent(password), decodeURIComponent(username));
    const stream = new CameraStream(run, order, tell, (picture) => gather(run, picture), memory);
    streams.set(run, stream);
    slots.set(run, order.slot);
    void stream.start();
  } catch (error) {
    tell({ type: 'ended', run, complaint: messageOf(error), unfit: null, pictures: 0 });
  }
}

port.on('message', obey);

function tick(): void {
  const nowMs = performance.now();
  const due = [...streams.values()].map((stream) => stream.tick(nowMs));
  tellGathered(nowMs);
  const second = Math.floor((performance.timeOrigin + nowMs + SLACK_MS) / TELL_EVERY_MS);
  if (second !== toldIn) {
    toldIn = second;
    for (const [run, slot] of slots) {
      const { pictures = 0, lost = 0 } = streams.get(run)?.counts ?? {};
      counts.tell(slot, pictures, lost);
    }
    counts.beat();
  }
  const againAt = due.length === 0 ? nowMs + IDLE_MS : Math.min(...due);
  setTimeout(tick, Math.ceil(Math.max(1, againAt - performance.now())));
}
tick();
