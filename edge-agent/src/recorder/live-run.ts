import type { FfmpegEnd, FfmpegRun } from './ffmpeg.js';

/** How a live stream ended. There is no good end: a live stream that ends has failed. */
export interface LiveEnd extends FfmpegEnd {
  /** It was ended by us because nothing came, or because the caller asked. */
  because: 'stalled' | 'asked' | 'ended' | 'consumer';
  error?: unknown;
}

const KILL_AFTER_MS = 5_000;

/**
 * Feeds the output of `run` to `take` until it ends, with a watchdog: when `take` has not reported progress for
 * `patienceMs()`, the process gets SIGTERM, then SIGKILL. Resolves only after the process has been reaped.
 *
 * @param take handles a chunk and says whether it was progress; what it throws ends the run
 */
export async function superviseLive(
  run: FfmpegRun,
  options: {
    take: (chunk: Buffer) => Promise<boolean> | boolean;
    patienceMs: () => number;
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
  const watchdog = setInterval(() => {
    if (performance.now() - lastProgress > options.patienceMs()) stop('stalled');
  }, 500);
  const onAbort = () => stop('asked');
  if (options.signal.aborted) onAbort();
  options.signal.addEventListener('abort', onAbort, { once: true });
  try {
    for await (const chunk of run.stdout) {
      if (await options.take(chunk as Buffer)) lastProgress = performance.now();
    }
  } catch (error) {
    // A process that dies closes the stream early; only what `take` threw matters, and it comes here first.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') failure = error;
    stop(failure === undefined ? 'ended' : 'consumer');
  }
  const end = await run.ended;
  clearInterval(watchdog);
  clearTimeout(hardKill);
  options.signal.removeEventListener('abort', onAbort);
  return { ...end, because, error: failure };
}
