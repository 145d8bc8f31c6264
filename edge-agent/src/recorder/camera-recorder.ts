import { setTimeout as delay } from 'node:timers/promises';
import type { GapCause } from '../../../src/contract/camera-day.js';
import type { CAMERA_STATES, CameraConfig, SubStream } from '../../../src/contract/mqtt.js';
import { type CameraDescription, describeCamera, type LookIntoStream, setToH264 } from '../cameras/onvif.js';
import { isH264 } from '../cameras/replies.js';
import { CameraFault } from '../cameras/soap-transport.js';
import type { NetworkGuard } from '../config/network-guard.js';
import { isDiskFull } from '../index/committer.js';
import { type Log, messageOf } from '../log.js';
import { Backoff } from './backoff.js';
import { BrokenMedia } from './boxes.js';
import type { CameraWriter } from './camera-writer.js';
import type { Ffmpeg } from './ffmpeg.js';
import { FragmentSplitter, type InitPart, type MediaFragment } from './fmp4.js';
import { type LiveEnd, superviseLive } from './live-run.js';

export type CameraState = (typeof CAMERA_STATES)[number];

export interface RecorderStatus {
  state: CameraState;
  detail: string | null;
  codec: string | null;
  width: number | null;
  height: number | null;
  clockOffsetMs: number | null;
  /** The stream that is looked at; null while it is not known. */
  sub: SubStream | null;
  restarts: number;
}

export interface RecorderDeps {
  guard: NetworkGuard;
  ffmpeg: Ffmpeg;
  lookInto: LookIntoStream;
  writer: CameraWriter;
  log: Log;
  now: () => number;
  /** The address to look at; null when there is none. */
  onSubStream: (url: string | null) => void;
  onStatus: (status: RecorderStatus) => void;
  /** Footage is missing from `fromMs` on, for this reason; `none` when it is there again. */
  onCause: (cause: GapCause, fromMs: number) => void;
  onLostFragment: (fromMs: number, toMs: number) => void;
  onDiskFull: () => Promise<void>;
}

const LEAST_PATIENCE_MS = 10_000;
/** Until the second key frame ffmpeg has nothing to hand on, and cameras with 10 s between key frames exist. */
const FIRST_PATIENCE_MS = 25_000;
const CLOCK_STEP_MS = 2_000;
const NETWORK_WAIT_MS = 10_000;
const REFUSED_WAIT_MS = 30_000;

/** The box's clock has jumped: times before and after cannot be in one run. */
class ClockStepped extends Error {}

/** Records one camera for as long as it is not stopped: asks, connects, writes, and begins again after every failure. */
export class CameraRecorder {
  private readonly stopping = new AbortController();
  private readonly backoff = new Backoff();
  private loop: Promise<void> = Promise.resolve();
  private known: CameraDescription | null = null;
  private setting: SubStream['setting'] = null;
  private longestFragmentMs = 0;
  private run: { startedMs: number; firstMs: number | null; steadyMs: number; lastEndMs: number } | null = null;
  status: RecorderStatus = {
    state: 'connecting',
    detail: null,
    codec: null,
    width: null,
    height: null,
    clockOffsetMs: null,
    sub: null,
    restarts: 0,
  };

  constructor(
    private readonly camera: CameraConfig,
    private readonly deps: RecorderDeps,
  ) {}

  start(): void {
    this.loop = this.record();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  /** The end of the last fragment of this run; null when there is none. */
  get lastEndMs(): number | null {
    return this.run?.firstMs == null ? null : this.run.lastEndMs;
  }

  /** Since when a run is trying to get footage that could still begin at its start; null when there is none. */
  get connectingSinceMs(): number | null {
    return this.run !== null && this.run.firstMs === null ? this.run.startedMs : null;
  }

  get isRunning(): boolean {
    return this.run !== null;
  }

  /** Without a fragment for so long there is no picture. */
  get patienceMs(): number {
    return Math.max(LEAST_PATIENCE_MS, 3 * this.longestFragmentMs);
  }

  private async record(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const startedMs = this.deps.now();
      const fault = await this.attempt();
      if (signal.aborted) return;
      if (this.status.state === 'recording') this.status.restarts += 1;
      this.deps.onCause(fault.cause, Math.min(fault.fromMs ?? startedMs, this.deps.now()));
      this.setStatus({ state: fault.state, detail: fault.detail });
      this.deps.log.warn('camera.failed', { cameraId: this.camera.cameraId, state: fault.state, detail: fault.detail });
      const longest = fault.state === 'refused' || fault.state === 'auth_failed' ? REFUSED_WAIT_MS : NETWORK_WAIT_MS;
      await delay(this.backoff.next(longest), undefined, { signal }).catch(() => undefined);
    }
  }

  private async attempt(): Promise<Failure> {
    try {
      const description = await this.describe();
      return await this.recordFrom(description);
    } catch (error) {
      if (error instanceof CameraFault) return failure(error.kind, error.message, 'camera_off');
      return failure('no_video', messageOf(error), 'unknown');
    }
  }

  /** What the camera says now; what it said before when it cannot be asked, for its stream may still be there. */
  private async describe(): Promise<CameraDescription> {
    try {
      this.known = await this.ask();
    } catch (error) {
      if (!(error instanceof CameraFault && error.kind === 'unreachable') || this.known === null) throw error;
    }
    const { main, sub, clockOffsetMs } = this.known;
    this.deps.onSubStream(sub.url);
    const { codec, width, height } = sub;
    const isMain = sub.token === main.token;
    const watched = width && height ? { isMain, codec, width, height, setting: this.setting } : null;
    this.status = { ...this.status, width: main.width, height: main.height, clockOffsetMs, sub: watched };
    return this.known;
  }

  /** Asks the camera what it is; where that is allowed and of use, sets its sub-stream first, once. */
  private async ask(): Promise<CameraDescription> {
    const { guard, now, log, lookInto } = this.deps;
    const found = await describeCamera(this.camera, guard, now, lookInto);
    const { main, sub } = found;
    const isOwn = sub.token !== main.token;
    if (!this.camera.maySetSubStream || this.setting === 'refused' || !isOwn || isH264(sub.codec)) return found;
    await setToH264(this.camera, guard, sub.token);
    const after = await describeCamera(this.camera, guard, now, lookInto);
    this.setting = isH264(after.sub.codec) ? 'done' : 'refused';
    log.info('camera.sub-stream', { cameraId: this.camera.cameraId, setting: this.setting });
    return after;
  }

  private async recordFrom(description: CameraDescription): Promise<Failure> {
    const { ffmpeg, writer, now } = this.deps;
    const { signal } = this.stopping;
    const splitter = new FragmentSplitter();
    const run = { startedMs: now(), firstMs: null, steadyMs: now() - performance.now(), lastEndMs: 0 };
    this.run = run;
    writer.beginRun(run.startedMs);
    let end: LiveEnd;
    try {
      const process = await ffmpeg.run({
        input: description.main.url,
        inputOptions: [...ffmpeg.liveInputOptions(), '-use_wallclock_as_timestamps', '1'],
        outputOptions: FRAGMENTED,
      });
      end = await superviseLive(process, {
        signal,
        patienceMs: () => (this.lastEndMs === null ? FIRST_PATIENCE_MS : this.patienceMs),
        take: (chunk) => {
          const parts = splitter.push(chunk);
          return parts.length > 0 && this.takeParts(parts);
        },
      });
    } finally {
      writer.endRun(now(), 'ended');
      this.run = null;
    }
    return { ...explain(end), fromMs: run.firstMs === null ? run.startedMs : run.lastEndMs };
  }

  private async takeParts(parts: readonly (InitPart | MediaFragment)[]): Promise<boolean> {
    let progress = false;
    for (const part of parts) progress = (await this.takePart(part)) || progress;
    return progress;
  }

  private async takePart(part: InitPart | MediaFragment): Promise<boolean> {
    if (part.type === 'init') {
      await this.deps.writer.init(part);
      this.status = { ...this.status, codec: part.track.codec, width: part.track.width, height: part.track.height };
      return false;
    }
    const run = this.run;
    if (run === null) return false;
    const arrivedMs = this.deps.now();
    if (Math.abs(arrivedMs - performance.now() - run.steadyMs) >= CLOCK_STEP_MS) throw new ClockStepped();
    // ffmpeg stamps packets with the wall clock but counts from the first; a fragment is complete when the next begins.
    run.firstMs ??= arrivedMs - part.offsetMs - part.durationMs;
    const startMs = Math.round(run.firstMs + part.offsetMs);
    const endMs = startMs + Math.round(part.durationMs);
    this.longestFragmentMs = Math.max(part.durationMs, this.longestFragmentMs * 0.9);
    try {
      await this.deps.writer.fragment(part, startMs);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      this.deps.log.error('disk.full', { cameraId: this.camera.cameraId });
      this.deps.onLostFragment(startMs, endMs);
      await this.deps.onDiskFull();
    }
    run.lastEndMs = endMs;
    if (this.status.state !== 'recording') {
      this.backoff.succeed();
      this.deps.onCause('none', startMs);
      this.setStatus({ state: 'recording', detail: null });
    }
    return true;
  }

  private setStatus(change: Pick<RecorderStatus, 'state' | 'detail'>): void {
    const isNews = change.state !== this.status.state;
    this.status = { ...this.status, ...change };
    if (isNews) this.deps.onStatus(this.status);
  }
}

/** Fragments at key frames, each with all it needs, on standard output. */
export const FRAGMENTED = [
  '-map',
  '0:v:0',
  '-c',
  'copy',
  '-f',
  'mp4',
  '-movflags',
  'frag_keyframe+empty_moov+default_base_moof',
];

interface Failure {
  state: CameraState;
  detail: string;
  cause: GapCause;
  fromMs?: number;
}

function failure(state: CameraState, detail: string, cause: GapCause): Failure {
  return { state, detail: detail.slice(0, 200), cause };
}

/** What the end of a live stream means. */
function explain(end: LiveEnd): Failure {
  const { complaints, because, error } = end;
  if (error instanceof ClockStepped) return failure('connecting', 'the clock of the box has jumped', 'clock');
  if (error instanceof BrokenMedia) return failure('no_video', `the stream is broken: ${error.message}`, 'unknown');
  if (error !== undefined) return failure('no_video', messageOf(error), isDiskFull(error) ? 'disk' : 'unknown');
  if (because === 'stalled') return failure('no_video', 'the camera has stopped sending', 'camera_off');
  if (end.signal !== null) return failure('connecting', `ffmpeg was ended by ${end.signal}`, 'unknown');
  if (/401|Unauthorized/i.test(complaints))
    return failure('auth_failed', 'the stream refuses the password', 'camera_off');
  if (/refused|timed out|No route|unreachable|reset by peer/i.test(complaints)) {
    return failure('unreachable', complaints, 'camera_off');
  }
  return failure('no_video', complaints || 'the stream has ended', 'camera_off');
}
