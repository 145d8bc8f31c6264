import type { Readable } from 'node:stream';
import { everySecond } from '../every-second.js';
import type { FfmpegEnd, FfmpegRun } from './ffmpeg/ffmpeg.js';

/** How a live stream ended. There is no good end: a live stream that ends has failed. */
export interface LiveEnd extends FfmpegEnd {
  /** It was ended by us because nothing came, or because the caller asked. */
  because: 'stalled' | 'asked' | 'ended' | 'consumer';
  error?: unknown;
  /** So many packets had passed. */
  packets: number;
}

const KILL_AFTER_MS = 5_000;

/**
 * Feeds the output of `run` to `take` until it ends, with a watchdog: when `take` has not reported progress and no
 * further packet has passed for `patienceMs()`, the process gets SIGTERM, then SIGKILL. Resolves only after the
 * process has been reaped.
 *
 * @param take handles a chunk and says whether it was progress; what it throws ends the run
 */
export async function superviseLive(
  run: FfmpegRun,
  options: {
    take: (chunk: Buffer) => Promise<boolean> | boolean;
    patienceMs: () => number;
    /** Called when packets have passed since the last look, a second ago. */
    onPackets?: () => void;
    signal: AbortSignal;
  },
): Promise<LiveEnd> {
  let because: LiveEnd['because'] = 'ended';
  let failure: unknown;
  let lastProgress = performance.now();
  let hardKill: NodeJS.Timeout | undefined;
  const stop = (reason: LiveEnd['because']) => {
    if (hardKill !== undefined) return;
    because = reason;
    run.kill('SIGTERM');
    hardKill = setTimeout(() => run.kill('SIGKILL'), KILL_AFTER_MS);
  };
  let packets = 0;
  const unwatch = everySecond(() => {
    if (run.packets() > packets) {
      packets = run.packets();
      lastProgress = performance.now();
      options.onPackets?.();
    }
    if (performance.now() - lastProgress > options.patienceMs()) stop('stalled');
  });
  const onAbort = () => stop('asked');
  if (options.signal.aborted) onAbort();
  options.signal.addEventListener('abort', onAbort, { once: true });
  await consume(run.stdout, options.take, () => {
    lastProgress = performance.now();
  }).catch((error: unknown) => {
    failure = error;
    stop('consumer');
  });
  const end = await run.ended;
  unwatch();
  clearTimeout(hardKill);
  options.signal.removeEventListener('abort', onAbort);
  return { ...end, because, error: failure, packets: run.packets() };
}

/**
 * Gives `take` every chunk in order, the next only when it is done with the one before; resolves at the end of the
 * stream, however it ends, and rejects with what `take` throws. Most chunks complete nothing and are taken without
 * waiting, which an async iterator would not allow.
 */
function consume(
  stream: Readable,
  take: (chunk: Buffer) => Promise<boolean> | boolean,
  onProgress: () => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let taking: Promise<void> = Promise.resolve();
    const fail = (error: unknown) => {
      stream.destroy();
      reject(error);
    };
    stream.on('data', (chunk: Buffer) => {
      try {
        const progress = take(chunk);
        if (progress === true) onProgress();
        if (typeof progress === 'boolean') return;
        stream.pause();
        taking = progress.then((isProgress) => {
          if (isProgress) onProgress();
          stream.resume();
        });
        taking.catch(fail);
      } catch (error) {
        fail(error);
      }
    });
    // A process that dies may close the stream early; how it ended is told by the process.
    stream.on('error', () => undefined);
    stream.once('close', () => void taking.then(resolve, reject));
    if (stream.closed) resolve();
    else stream.resume();
  });
}
