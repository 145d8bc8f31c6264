import { parentPort } from 'node:worker_threads';
import { keepSecret, messageOf } from '../log.js';
import { SpareMemory } from './film/spare-memory.js';
import type { Order, Told } from './messages.js';
import { CameraStream } from './stream.js';

/**
 * The reader: one thread for the streams of all cameras. What goes wrong with one stream ends that one only; should the
 * thread itself end, the agent starts another.
 */
const port = parentPort;
if (port === null) throw new Error('the reader runs as a worker');

/** All streams are looked after at the same instants: every wake-up costs more than what is then done. */
const READ_EVERY_MS = 100;
const TELL_EVERY_MS = 1_000;

const streams = new Map<number, CameraStream>();
/** One for all: each has fragments of its own size, which hardly changes. */
const memory = new SpareMemory();
let toldAt = 0;

function tell(told: Told, handedOver: ArrayBuffer[] = []): void {
  if (told.type === 'ended') streams.delete(told.run);
  port?.postMessage(told, handedOver);
}

function obey(order: Order): void {
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
    const stream = new CameraStream(run, order.address, tell, memory);
    streams.set(run, stream);
    void stream.start();
  } catch (error) {
    tell({ type: 'ended', run, complaint: messageOf(error), unfit: null, pictures: 0 });
  }
}

port.on('message', obey);
setInterval(() => {
  const nowMs = performance.now();
  for (const stream of [...streams.values()]) stream.tick(nowMs);
  if (nowMs - toldAt < TELL_EVERY_MS) return;
  toldAt = nowMs;
  tell({ type: 'alive', streams: [...streams.values()].map(({ counts }) => counts) });
}, READ_EVERY_MS);
