import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { promisify } from 'node:util';
import fluent from 'fluent-ffmpeg';
import { keepSecret, redact } from '../../log.js';

/** One ffmpeg on its way. Never rejects by itself: how it ended is in `ended`. */
export interface FfmpegRun {
  pid: number;
  stdout: Readable;
  ended: Promise<FfmpegEnd>;
  /** How many packets it has handed to its output so far, also where that keeps them back; 0 unless the task counts. */
  packets(): number;
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
}

export interface FfmpegEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Its last lines of complaint, without secrets. */
  complaints: string;
}

/** One ffmpeg with many outputs, each through a pipe of its own. */
export interface FfmpegPipes {
  stdin: Writable;
  outputs: readonly Readable[];
  ended: Promise<FfmpegEnd>;
  kill(): void;
}

export interface FfmpegTask {
  /** A file, an RTSP address (credentials in it never reach a log) or bytes for its standard input. */
  input: string | Readable;
  inputOptions: readonly string[];
  /** What goes to standard output. */
  outputOptions: readonly string[];
  /** It says every few seconds how many packets have passed. */
  countsPackets?: boolean;
  /** Further outputs, written to files by ffmpeg itself. */
  files?: readonly { path: string; options: readonly string[] }[];
}

/** Told about every process that is started, so that a later start of the agent can reap what a crash left behind. */
export interface ChildRegister {
  add(pid: number): void;
  remove(pid: number): void;
}

const QUIET = ['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'error'];
const COMPLAINT_LINES = 8;
const MOST_COMPLAINTS = 500;
/** Behind standard input, output and error. */
const FIRST_PIPE = 3;
/** Into a file ffmpeg otherwise writes in blocks of 256 KiB: a thin stream would be lost whole with the power. */
const AT_ONCE = ['-flush_packets', '1'];
/** `name=value` lines of its count, the number of packets among them. */
const COUNT = ['-progress', 'pipe:2', '-stats_period', '3'];
const COUNT_LINE = /^(?:frame|fps|stream_\d\S*|bitrate|total_size|out_time\w*|dup_frames|drop_frames|speed|progress)=/;
/**
 * So long a live stream may take to say what it is: a camera that describes itself only in its key frames, which may
 * be two minutes apart. ffmpeg goes on as soon as it knows; its own 5 s are meant for files.
 */
export const LONGEST_PROBE_MS = 130_000;
/*
 * The rate of pictures is of no use to us, and to estimate it ffmpeg would wait for twenty of them: with one picture
 * a second twenty seconds.
 */
const PROBE = [
  ...['-analyzeduration', String(LONGEST_PROBE_MS * 1000), '-probesize', String(96 * 1024 * 1024)],
  ...['-fpsprobesize', '0'],
];

/** How the packets of a stream come: all cameras but the oldest know `tcp`. */
export type Transport = 'tcp' | 'udp';

/**
 * The only door to ffmpeg. fluent-ffmpeg builds the arguments and spawns (never through a shell); what it would do
 * beyond that is left alone: its 'end' of a live stream is a failure to us, and its kill() is never used.
 */
export class Ffmpeg {
  private constructor(
    private readonly path: string,
    readonly version: string,
    private readonly register: ChildRegister,
  ) {}

  /** Looks at the ffmpeg there is. @throws Error when there is none or it is older than 4.4 */
  static async detect(path = 'ffmpeg', register: ChildRegister = { add() {}, remove() {} }): Promise<Ffmpeg> {
    const { stdout } = await promisify(execFile)(path, ['-version'], { timeout: 10_000 }).catch((error: Error) => {
      throw new Error(`ffmpeg cannot be run (${path}): ${error.message}`);
    });
    const version = /^ffmpeg version (\S+)/.exec(stdout)?.[1] ?? 'unknown';
    const [major = 99, minor = 0] = numbersOf(version);
    if (major < 4 || (major === 4 && minor < 4)) throw new Error(`ffmpeg ${version} is too old; 4.4 is the least`);
    return new Ffmpeg(path, version, register);
  }

  /** Input options of a live camera. Until 4.x `-timeout` meant "listen", and `-stimeout` was what we want. */
  liveInputOptions(transport: Transport = 'tcp'): string[] {
    const [major = 99] = numbersOf(this.version);
    return ['-rtsp_transport', transport, major < 5 ? '-stimeout' : '-timeout', '5000000', ...PROBE];
  }

  /** Starts ffmpeg. @throws Error when it cannot be started at all */
  run(task: FfmpegTask): Promise<FfmpegRun> {
    if (typeof task.input === 'string') keepSecretsOf(task.input);
    // fluent-ffmpeg wants a stream to fill; what it is given here stays empty, for we read the process itself.
    const unused = new PassThrough();
    const command = fluent({ logger: undefined, stdoutLines: COMPLAINT_LINES })
      .setFfmpegPath(this.path)
      .input(task.input as string)
      .inputOptions([...QUIET, ...task.inputOptions])
      .output(unused)
      .outputOptions([...task.outputOptions, ...(task.countsPackets ? COUNT : [])]);
    for (const { path, options } of task.files ?? []) command.output(path).outputOptions([...options, ...AT_ONCE]);
    const complaints: string[] = [];
    let packets = 0;
    const text = () => redact(complaints.join(' | ')).slice(0, 500);

    return new Promise((resolve, reject) => {
      command.on('stderr', (line: string) => {
        if (line.trim() === '') return;
        if (COUNT_LINE.test(line)) {
          packets = Number(/^frame=\s*(\d+)/.exec(line)?.[1] ?? packets);
          return;
        }
        complaints.push(line.trim());
        if (complaints.length > COMPLAINT_LINES) complaints.shift();
      });
      command.on('start', () => {
        const child = (command as unknown as { ffmpegProc: ChildProcess }).ffmpegProc;
        // What fluent-ffmpeg does with an error of the process itself throws where nobody can catch it.
        child.removeAllListeners('error');
        child.on('error', (error) => reject(new Error(redact(error.message))));
        const pid = child.pid;
        if (pid === undefined) return; // not started: 'error' follows
        this.register.add(pid);
        const ended = new Promise<FfmpegEnd>((finish) => {
          child.once('close', (code, signal) => {
            this.register.remove(pid);
            finish({ code, signal, complaints: text() });
          });
        });
        // Only after this event does fluent-ffmpeg join the two.
        process.nextTick(() => {
          const stdout = child.stdout as Readable;
          stdout.unpipe(unused);
          resolve({ pid, stdout, ended, packets: () => packets, kill: (signal) => void child.kill(signal) });
        });
      });
      // After the start these say what `ended` says already; before it, that nothing was started.
      command.on('error', (error: Error) => {
        reject(new Error(redact(error.message)));
      });
      command.on('end', () => undefined);
      command.run();
    });
  }

  /**
   * Starts ffmpeg with standard input and `outputs.length` pipes, which fluent-ffmpeg has no form for: each of `outputs`
   * are the options of one.
   */
  runPipes(inputOptions: readonly string[], outputs: readonly (readonly string[])[]): FfmpegPipes {
    const targets = outputs.flatMap((options, i) => [...options, `pipe:${i + FIRST_PIPE}`]);
    const args = [...QUIET, ...inputOptions, '-i', 'pipe:0', ...targets];
    const child = spawn(this.path, args, { stdio: ['pipe', 'ignore', 'pipe', ...outputs.map(() => 'pipe' as const)] });
    const { pid } = child;
    if (pid !== undefined) this.register.add(pid);
    let complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaints = (complaints + chunk.toString()).slice(-MOST_COMPLAINTS);
    });
    const ended = new Promise<FfmpegEnd>((finish) => {
      const end = (code: number | null, signal: NodeJS.Signals | null) => {
        if (pid !== undefined) this.register.remove(pid);
        finish({ code, signal, complaints: redact(complaints.trim()) });
      };
      child.once('close', end);
      child.once('error', (error) => {
        complaints += error.message;
        if (pid === undefined) end(null, null);
      });
    });
    const stdin = child.stdin as Writable;
    // How it ended is told by `ended`.
    stdin.on('error', () => undefined);
    const pipes = outputs.map((_, i) => child.stdio[i + FIRST_PIPE] as Readable);
    for (const pipe of pipes) pipe.on('error', () => undefined);
    return { stdin, outputs: pipes, ended, kill: () => void child.kill('SIGKILL') };
  }
}

function keepSecretsOf(input: string): void {
  const url = URL.canParse(input) ? new URL(input) : null;
  if (url === null || url.password === '') return;
  keepSecret(decodeURIComponent(url.password), decodeURIComponent(url.username));
}

/** Of `5.1.9-0+deb12u1` 5 and 1; nothing of a build from git, which is taken for new. */
function numbersOf(version: string): number[] {
  return /^n?(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
}
