import { PassThrough, type Readable } from 'node:stream';
import fluent from 'fluent-ffmpeg';

export interface FfmpegTask {
  /** What stands behind `-i`, or bytes for its standard input. */
  input: string | Readable;
  inputOptions: readonly string[];
  /** What goes to standard output. */
  outputOptions: readonly string[];
  /** Where it runs: names of files in a filter are taken from there, so that none of them is to be quoted. */
  folder: string;
}

/** One ffmpeg on its way. Never rejects by itself: how it ended is in `ended`. */
export interface FfmpegRun {
  stdout: Readable;
  ended: Promise<FfmpegEnd>;
  /** How far its output has come on its own timeline. */
  outMs(): number;
  kill(): void;
}

export interface FfmpegEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Its last lines of complaint. */
  complaints: string;
}

/** What fluent-ffmpeg has started. */
interface Started {
  pid?: number;
  stdout: Readable;
  kill(signal: 'SIGKILL'): boolean;
  once(event: 'close', heard: (code: number | null, signal: NodeJS.Signals | null) => void): unknown;
  once(event: 'error', heard: (error: Error) => void): unknown;
  removeAllListeners(event: 'error'): unknown;
}

const QUIET = ['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'error'];
/** `name=value` lines of how far it is. */
const PROGRESS = ['-progress', 'pipe:2', '-stats_period', '1'];
const PROGRESS_LINE =
  /^(?:frame|fps|stream_\d\S*|bitrate|total_size|out_time\w*|dup_frames|drop_frames|speed|progress)=/;
const COMPLAINT_LINES = 8;
const MOST_COMPLAINTS = 500;
/** Pages and boxes come first: it takes what they leave. */
const NICENESS = 15;

/**
 * The platform's only door to ffmpeg, which it needs for nothing but copies that are made for somebody. fluent-ffmpeg starts
 * it with a list of arguments, never through a shell, and niced.
 *
 * @throws Error when it cannot be started at all
 */
export function runFfmpeg({ input, inputOptions, outputOptions, folder }: FfmpegTask): Promise<FfmpegRun> {
  // fluent-ffmpeg wants a stream to fill; what it is given stays empty, for the process itself is read
  const unused = new PassThrough();
  const command = fluent({
    stdoutLines: COMPLAINT_LINES,
    niceness: NICENESS,
    cwd: folder,
  } as fluent.FfmpegCommandOptions)
    .setFfmpegPath('ffmpeg')
    .input(input as string)
    .inputOptions([...QUIET, ...inputOptions])
    .output(unused)
    .outputOptions([...outputOptions, ...PROGRESS]);
  const complaints: string[] = [];
  let outMs = 0;
  return new Promise((resolve, reject) => {
    command.on('stderr', (line: string) => {
      const said = line.trim();
      if (PROGRESS_LINE.test(said)) outMs = Number(/^out_time_us=(\d+)/.exec(said)?.[1] ?? outMs * 1000) / 1000;
      else if (said !== '') complaints.push(said);
      if (complaints.length > COMPLAINT_LINES) complaints.shift();
    });
    command.on('start', () => {
      const child = (command as unknown as { ffmpegProc: Started }).ffmpegProc;
      if (child.pid === undefined) {
        // What fluent-ffmpeg does when there is no such program throws where nobody can catch it
        child.removeAllListeners('error');
        child.once('error', reject);
        return;
      }
      const ended = new Promise<FfmpegEnd>((finish) => {
        child.once('close', (code, signal) =>
          finish({ code, signal, complaints: complaints.join(' | ').slice(0, MOST_COMPLAINTS) }),
        );
      });
      // Only after this event does fluent-ffmpeg join the two
      process.nextTick(() => {
        child.stdout.unpipe(unused);
        resolve({ stdout: child.stdout, ended, outMs: () => outMs, kill: () => void child.kill('SIGKILL') });
      });
    });
    // Before the start these say that there is none; after it what `ended` says already
    command.on('error', reject);
    command.on('end', () => undefined);
    command.run();
  });
}
