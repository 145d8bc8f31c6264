import { setTimeout as delay } from 'node:timers/promises';
import { createLog, messageOf } from '../log.js';
import { Backoff } from '../recorder/backoff.js';
import { ChildPids } from '../recorder/ffmpeg/child-pids.js';
import { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { superviseLive } from '../recorder/live-run.js';
import { ActivityMeter } from './activity.js';
import { FrameAssembler, GREY_OUTPUT, KEYFRAME_INPUT } from './frames.js';
import type { LookOrder } from './look-choice.js';
import type { CameraLook, DetectorMessage, ShowOrder, WatchOrder } from './messages.js';
import { SharedDecoder } from './shared-decoder.js';

/**
 * The detector: a process of its own that looks at key frames and tells the agent what it sees. It can be stopped,
 * starved or killed without costing footage.
 */
/** Key pictures may be two minutes apart; a camera that sends nothing at all ffmpeg gives up itself. */
const PATIENCE_MS = 150_000;
const LONGEST_WAIT_MS = 10_000;
const ALIVE_MS = 5_000;
/** Looks are gathered for so long: every message wakes two processes. */
const GATHER_MS = 100;

const log = createLog((line) => process.stdout.write(line), { part: 'detector' });
const watching = new Map<string, LookOrder & { stop: AbortController }>();
let ffmpeg: Ffmpeg | undefined;
let decoder: SharedDecoder | undefined;
/** Of the cameras whose pictures are shown. One meter for as long as they are: the room behind the camera is the same. */
const shown = new Map<string, ActivityMeter>();

function tell(message: DetectorMessage): void {
  if (process.connected) process.send?.(message);
}

let gathered: CameraLook[] = [];

function gather(look: CameraLook): void {
  gathered.push(look);
  if (gathered.length > 1) return;
  setTimeout(() => {
    tell({ type: 'looks', looks: gathered });
    gathered = [];
  }, GATHER_MS);
}

async function obey(order: WatchOrder): Promise<void> {
  if (ffmpeg === undefined) {
    const pids = new ChildPids(order.dataDir, 'detector');
    pids.reap();
    ffmpeg = await Ffmpeg.detect(order.ffmpegPath, pids);
    decoder = new SharedDecoder({
      ...{ ffmpeg, log },
      onFrame: (cameraId, frame, atMs) => {
        const look = shown.get(cameraId)?.look(frame, atMs);
        if (look !== undefined) gather({ cameraId, atMs, ...look });
      },
      onUndecoded: (cameraId) => tell({ type: 'undecoded', cameraId }),
    });
  }
  for (const cameraId of shown.keys()) if (!order.shown.includes(cameraId)) shown.delete(cameraId);
  for (const cameraId of order.shown) if (!shown.has(cameraId)) shown.set(cameraId, new ActivityMeter());
  decoder?.keep(new Set(order.shown));
  const wanted = new Map(order.cameras.map((camera) => [camera.cameraId, camera]));
  for (const [cameraId, { url, transport, stop }] of watching) {
    const now = wanted.get(cameraId);
    if (now?.url === url && now.transport === transport) continue;
    stop.abort();
    watching.delete(cameraId);
  }
  for (const [cameraId, { url, transport }] of wanted) {
    if (watching.has(cameraId)) continue;
    const stop = new AbortController();
    watching.set(cameraId, { url, transport, stop });
    void watch(ffmpeg, cameraId, { url, transport }, stop.signal);
  }
}

async function watch(using: Ffmpeg, cameraId: string, order: LookOrder, signal: AbortSignal): Promise<void> {
  const { url, transport } = order;
  const backoff = new Backoff();
  // One meter through all reconnections: the room behind the camera is still the same.
  const meter = new ActivityMeter();
  while (!signal.aborted) {
    let pictures = 0;
    try {
      const frames = new FrameAssembler();
      const run = await using.run({
        input: url,
        inputOptions: [...using.liveInputOptions(transport), ...KEYFRAME_INPUT],
        outputOptions: GREY_OUTPUT,
      });
      const end = await superviseLive(run, {
        signal,
        patienceMs: () => PATIENCE_MS,
        take: (chunk) => {
          const count = frames.push(chunk, (frame) => {
            const atMs = Date.now();
            gather({ cameraId, atMs, ...meter.look(frame, atMs) });
          });
          if (count > 0) backoff.succeed();
          pictures += count;
          return count > 0;
        },
      });
      if (!signal.aborted) log.warn('look.ended', { cameraId, because: end.because, complaints: end.complaints });
    } catch (error) {
      log.warn('look.failed', { cameraId, message: messageOf(error) });
    }
    if (pictures === 0 && !signal.aborted) tell({ type: 'blind', cameraId, url });
    await delay(backoff.next(LONGEST_WAIT_MS), undefined, { signal }).catch(() => undefined);
  }
}

// One order after the other: the first waits for ffmpeg to be found, and must not undo what a later one has asked for.
let turn = Promise.resolve();
process.on('message', (order: WatchOrder | ShowOrder) => {
  if (order.type === 'show') {
    decoder?.show(order.pictures.filter(({ cameraId }) => shown.has(cameraId)));
    return;
  }
  turn = turn
    .then(() => obey(order))
    .catch((error: unknown) => log.error('order.failed', { message: messageOf(error) }));
});
// The agent is gone: its children of children must not live on.
process.on('disconnect', () => {
  for (const { stop } of watching.values()) stop.abort();
  decoder?.stop();
  setTimeout(() => process.exit(0), 1_000).unref();
});
setInterval(() => {
  tell({ type: 'alive' });
  // Pictures lie outside the heap that V8 looks at: by itself it would let ten megabytes of them gather.
  globalThis.gc?.({ type: 'minor' });
}, ALIVE_MS);
