import { setTimeout as delay } from 'node:timers/promises';
import type { GapCause } from '../../../src/contract/wire/camera-day.js';
import type { CameraConfig } from '../../../src/contract/wire/mqtt/down.js';
import type { CameraReason, ReasonSince, SubStream } from '../../../src/contract/wire/mqtt/up.js';
import type { CameraDescription, CameraDriver, LookIntoStream } from '../cameras/camera-driver.js';
import { CameraFault } from '../cameras/camera-fault.js';
import type { SignIn, SignIns } from '../cameras/sign-ins.js';
import { isH264 } from '../cameras/video-profile.js';
import { isDiskFull } from '../index/committer.js';
import { type Log, messageOf } from '../log.js';
import { type DirectReader, type ReaderRunEnd, UNFIT, type Unfit } from '../reader/index.js';
import { Backoff } from './backoff.js';
import type { CameraWriter } from './camera-writer.js';
import {
  type CameraState,
  type Circumstances,
  ClockStepped,
  excuseRestart,
  excuseWhenBusy,
  explainEnd,
  explainOwn,
  type Failure,
  Reordered,
} from './ffmpeg/explain.js';
import { type Ffmpeg, LONGEST_PROBE_MS, type Transport } from './ffmpeg/ffmpeg.js';
import { FragmentSplitter, type InitPart, type MediaFragment } from './film/fmp4.js';
import { KeyWatch } from './film/key-watch.js';
import { factsOfFragment, factsOfInit, hasBSlices } from './film/picture-order.js';
import type { PictureFacts } from './film/sps.js';
import { type LiveEnd, superviseLive } from './live-run.js';
import { Remarks } from './remarks.js';
import { suspectLock, waitAfter } from './retry.js';
import { WallTime } from './times/wall-time.js';

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

/** Where the camera's pictures are to be had; the addresses carry the credentials. */
export interface Streams {
  main: string;
  /** The same as `main` on a camera with one stream. */
  sub: string;
  transport: Transport;
}

export interface RecorderDeps {
  driver: CameraDriver;
  signIns: SignIns;
  ffmpeg: Ffmpeg;
  /** Reads streams without ffmpeg, as far as it understands them; null: this box leaves all of them to ffmpeg. */
  reader: DirectReader | null;
  lookInto: LookIntoStream;
  writer: CameraWriter;
  log: Log;
  now: () => number;
  /** What may be looked at from now on; null: nothing, every further knock would be a wrong password more. */
  onStreams: (streams: Streams | null) => void;
  /** Pictures are coming, whether or not a fragment is complete. */
  onAlive: (atMs: number) => void;
  /** The box does not get round to its own work. */
  isTooBusy: () => boolean;
  onStatus: (status: RecorderStatus) => void;
  /** Footage is missing from `fromMs` on, for this reason; `none` when it is there again. */
  onCause: (cause: GapCause, fromMs: number) => void;
  /** Footage of a stretch is missing for a reason of its own. */
  onGap: (fromMs: number, toMs: number, cause: GapCause) => void;
  onDiskFull: () => Promise<void>;
  /** The camera, or the recorder it is a channel of, gives no further stream. */
  onFull: () => void;
  /** A fragment that begins with a key picture, before it is written; its bytes are there until this returns. */
  onKeyFragment: (init: InitPart, part: MediaFragment, startMs: number) => void;
}

/** Without a packet for so long there is no picture. */
const PATIENCE_MS = 15_000;
/** Until ffmpeg knows what comes it hands on nothing; a camera that sends nothing at all it gives up itself. */
const FIRST_PATIENCE_MS = LONGEST_PROBE_MS + 20_000;
/** Where no key frame comes a fragment ends by time: what is longer would be lost whole when the box loses power. */
const LONGEST_FRAGMENT_MS = 30_000;
const CLOCK_STEP_MS = 2_000;
/** A stream that was left to ffmpeg is tried again when it begins anew after so long: cameras are set otherwise. */
const UNFIT_FOR_MS = 86_400_000;
/** Lost pictures are logged no oftener. */
const LOG_LOST_MS = 60_000;

interface Run {
  startedMs: number;
  /** `performance.now()` on the wall clock at its start. */
  steadyMs: number;
  wall: WallTime;
  keys: KeyWatch;
  codec: 'h264' | 'h265' | null;
  init: InitPart | null;
  /** Whether the order of its pictures is still to be found out. */
  orderIsOpen: boolean;
  hasBegun: boolean;
  lastEndMs: number | null;
  /** Read without ffmpeg: with the camera's own stamps, in the order its pictures are shown. */
  isDirect: boolean;
}

/** Records one camera for as long as it is not stopped: asks, connects, writes, and begins again after every failure. */
export class CameraRecorder {
  private readonly stopping = new AbortController();
  private readonly backoff = new Backoff();
  private loop: Promise<void> = Promise.resolve();
  private known: CameraDescription | null = null;
  private setting: SubStream['setting'] = null;
  private run: Run | null = null;
  /** What this camera has shown to need; kept from run to run. */
  private transport: Transport = 'tcp';
  private ownStamps = false;
  private refusals = 0;
  private signIn: SignIn | null = null;
  private lastPictureMs: number | null = null;
  /** Why this stream is left to ffmpeg, and since when by the steady clock. */
  private unfit: { unfit: Unfit; since: number } | null = null;
  /** It was recorded, and begins again without having been called anything else. */
  private isInterrupted = false;
  private lostPictures = { count: 0, loggedMs: Number.NEGATIVE_INFINITY };
  private why: { reason: CameraReason; sinceMs: number } | null = null;
  private readonly remarks = new Remarks();
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

  /** Why it is not recorded, first; then what is amiss besides. */
  get reasons(): ReasonSince[] {
    const { why } = this;
    const first = why === null ? [] : [{ reason: why.reason, since: new Date(why.sinceMs).toISOString() }];
    return [...first, ...this.remarks.list()];
  }

  /** The end of the last fragment of this run; null when there is none. */
  get lastEndMs(): number | null {
    return this.run?.lastEndMs ?? null;
  }

  /** Since when a run is trying to get footage that could still begin at its start; null when there is none. */
  get connectingSinceMs(): number | null {
    return this.run !== null && this.run.lastEndMs === null ? this.run.startedMs : null;
  }

  private async record(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const startedMs = this.deps.now();
      const found = await this.attempt();
      if (signal.aborted) return;
      const isAtOnce = this.learn(found);
      if (this.status.state === 'recording') this.status.restarts += 1;
      this.deps.onCause(found.cause, Math.min(found.fromMs ?? startedMs, this.deps.now()));
      this.isInterrupted = isAtOnce;
      if (isAtOnce) continue;
      this.setStatus(found);
      const { state, reason, detail } = found;
      if (reason === 'too_many_viewers') this.deps.onFull();
      this.deps.log.warn('camera.failed', { cameraId: this.camera.cameraId, state, reason, detail });
      const closedMs = state === 'auth_failed' ? this.deps.signIns.closedForMs(this.camera) : 0;
      const wait = closedMs > 0 ? closedMs : waitAfter(found, this.refusals, this.backoff);
      await delay(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One attempt from its beginning to its end, and what that end means here and now. */
  private async attempt(): Promise<Failure & { fromMs?: number }> {
    const found = await this.recordSignedIn();
    const sincePicture = this.lastPictureMs === null ? null : this.deps.now() - this.lastPictureMs;
    if (found.state === 'auth_failed') this.refusals += 1;
    const excused = excuseRestart(excuseWhenBusy(found, this.deps.isTooBusy()), sincePicture);
    return { ...found, ...suspectLock(excused, this.refusals) };
  }

  /** Takes what an attempt has shown about the camera. @returns whether the next one is to follow at once */
  private learn({ state, reason }: Failure): boolean {
    if (state === 'auth_failed') this.deps.onStreams(null);
    else if (this.refusals === 0) this.tellStreams();
    if (reason !== 'transport') return reason === null;
    this.transport = this.transport === 'tcp' ? 'udp' : 'tcp';
    return this.transport === 'udp';
  }

  private tellStreams(): void {
    if (this.known === null) return;
    const { main, sub } = this.known;
    this.deps.onStreams({ main: main.url, sub: sub.url, transport: this.transport });
  }

  /** Signs in when it is its turn: other channels of its recorder have the same password. */
  private async recordSignedIn(): Promise<Failure & { fromMs?: number }> {
    const { signIns } = this.deps;
    try {
      this.signIn = await signIns.enter(this.camera, this.stopping.signal);
    } catch (error) {
      return explainFault(error);
    }
    try {
      const found = await this.recordOnce();
      if (found.reason === 'wrong_password') this.signIn.tell('refused');
      return { ...found, ...suspectLock(found, signIns.refusals(this.camera)) };
    } finally {
      this.signIn.leave();
    }
  }

  private async recordOnce(): Promise<Failure & { fromMs?: number }> {
    try {
      const { description, isFresh } = await this.describe();
      return await this.recordFrom(description, isFresh);
    } catch (error) {
      return explainFault(error);
    }
  }

  /** What the camera says now; what it said before when it cannot be asked, for its stream may still be there. */
  private async describe(): Promise<{ description: CameraDescription; isFresh: boolean }> {
    let isFresh = true;
    try {
      this.known = await this.ask();
    } catch (error) {
      if (!(error instanceof CameraFault && error.kind === 'unreachable') || this.known === null) throw error;
      isFresh = false;
    }
    if (isFresh && this.known.provesPassword) this.signIn?.tell('accepted');
    const { main, sub, clockOffsetMs } = this.known;
    const { codec, width, height } = sub;
    const isMain = sub.token === main.token;
    const watched = width && height ? { isMain, codec, width, height, setting: this.setting } : null;
    this.status = { ...this.status, width: main.width, height: main.height, clockOffsetMs, sub: watched };
    return { description: this.known, isFresh };
  }

  /** Asks the camera what it is; where that is allowed and of use, sets its sub-stream first, once. */
  private async ask(): Promise<CameraDescription> {
    const { driver, log, lookInto } = this.deps;
    const found = await driver.describe(lookInto);
    const { main, sub } = found;
    const isOwn = sub.token !== main.token;
    if (!this.camera.maySetSubStream || this.setting === 'refused' || !isOwn || isH264(sub.codec)) return found;
    if (driver.setSubStream === undefined) return found;
    await driver.setSubStream(sub.token);
    const after = await driver.describe(lookInto);
    this.setting = isH264(after.sub.codec) ? 'done' : 'refused';
    log.info('camera.sub-stream', { cameraId: this.camera.cameraId, setting: this.setting });
    return after;
  }

  private async recordFrom(description: CameraDescription, answers: boolean): Promise<Failure & { fromMs: number }> {
    const { writer, now } = this.deps;
    const { isDirect } = this;
    const run: Run = {
      ...{ startedMs: now(), steadyMs: now() - performance.now(), wall: new WallTime(this.ownStamps || isDirect) },
      ...{
        keys: new KeyWatch(),
        codec: null,
        init: null,
        orderIsOpen: false,
        hasBegun: false,
        lastEndMs: null,
        isDirect,
      },
    };
    this.run = run;
    writer.beginRun(run.startedMs);
    let end: LiveEnd;
    try {
      const url = description.main.url;
      end = isDirect ? await this.readDirectly(run, url) : await this.readByFfmpeg(run, url);
    } finally {
      writer.endRun(now(), 'ended');
      this.run = null;
    }
    const { hasBegun, startedMs, lastEndMs } = run;
    const { provesPassword } = description;
    const known = { answers, hasBegun, provesPassword, afterMs: now() - startedMs };
    return { ...this.explain(end, known), fromMs: lastEndMs ?? startedMs };
  }

  /** Whether the next run is read without ffmpeg. */
  private get isDirect(): boolean {
    if (this.unfit !== null && performance.now() - this.unfit.since > UNFIT_FOR_MS) this.unfit = null;
    const { reader } = this.deps;
    return reader?.isUsable === true && this.transport === 'tcp' && this.unfit === null;
  }

  /** Why the stream is left to ffmpeg although the box reads by itself; null where it is not. */
  private get leftBecause(): Unfit | null {
    const { reader } = this.deps;
    return reader !== null && !reader.isUsable ? 'fault' : (this.unfit?.unfit ?? null);
  }

  private explain(end: LiveEnd & Partial<Pick<ReaderRunEnd, 'unfit'>>, known: Circumstances): Failure {
    const { unfit = null } = end;
    if (unfit === null) return explainEnd(end, known);
    this.unfit = { unfit, since: performance.now() };
    this.deps.log.warn('camera.left-to-ffmpeg', { cameraId: this.camera.cameraId, unfit, detail: end.complaints });
    return { state: 'connecting', reason: null, detail: 'the stream is left to ffmpeg', cause: 'unknown' };
  }

  private readDirectly(run: Run, address: string): Promise<ReaderRunEnd> {
    const { reader, onAlive, now } = this.deps;
    return (reader as DirectReader).record({
      address,
      signal: this.stopping.signal,
      patienceMs: () => PATIENCE_MS,
      onAlive: () => onAlive(now()),
      onLost: (pictures) => this.countLost(pictures),
      take: (part) => (part.type === 'init' ? this.takeInit(run, part) : this.takeFragment(run, part)),
    });
  }

  private countLost(pictures: number): void {
    const lost = this.lostPictures;
    lost.count += pictures;
    if (performance.now() - lost.loggedMs < LOG_LOST_MS) return;
    this.deps.log.warn('camera.pictures-lost', { cameraId: this.camera.cameraId, pictures: lost.count });
    this.lostPictures = { count: 0, loggedMs: performance.now() };
  }

  private async readByFfmpeg(run: Run, address: string): Promise<LiveEnd> {
    const { ffmpeg, now, onAlive } = this.deps;
    const splitter = new FragmentSplitter();
    const process = await ffmpeg.run({
      input: address,
      inputOptions: [...ffmpeg.liveInputOptions(this.transport), ...(this.ownStamps ? [] : ARRIVAL_STAMPS)],
      outputOptions: LIVE_FRAGMENTS,
      countsPackets: true,
    });
    return superviseLive(process, {
      signal: this.stopping.signal,
      patienceMs: () => (run.hasBegun ? PATIENCE_MS : FIRST_PATIENCE_MS),
      onPackets: () => onAlive(now()),
      take: (chunk) => {
        const parts = splitter.push(chunk);
        return parts.length > 0 && this.takeParts(run, parts);
      },
    });
  }

  private async takeParts(run: Run, parts: readonly (InitPart | MediaFragment)[]): Promise<boolean> {
    for (const part of parts) await (part.type === 'init' ? this.takeInit(run, part) : this.takeFragment(run, part));
    return true;
  }

  private async takeInit(run: Run, part: InitPart): Promise<void> {
    const facts = factsOfInit(part.bytes);
    // The camera describes its pictures anew: what follows rests on another initialisation part.
    if (run.hasBegun) this.beginAnew();
    run.codec = facts?.codec ?? null;
    run.hasBegun = true;
    run.init = part;
    run.orderIsOpen = facts?.codec === 'h264' && facts.reorders === null;
    if (facts?.reorders) this.needOwnStamps(run);
    await this.deps.writer.init(part);
    this.status = { ...this.status, codec: part.track.codec, width: part.track.width, height: part.track.height };
    this.refusals = 0;
    this.signIn?.tell('accepted');
    this.tellStreams();
  }

  private beginAnew(): void {
    const { writer, now } = this.deps;
    writer.endRun(now(), 'changed');
    writer.beginRun(now());
  }

  private async takeFragment(run: Run, part: MediaFragment): Promise<void> {
    const nowMs = this.deps.now();
    const arrivedMs = part.arrivedMs ?? nowMs;
    if (Math.abs(nowMs - performance.now() - run.steadyMs) >= CLOCK_STEP_MS) throw new ClockStepped();
    const startMs = run.wall.startOf(part, arrivedMs);
    // What came before the first key picture shows nothing; a stream without any is recorded as it comes.
    if (run.lastEndMs === null && !part.isKey && part.durationMs < LONGEST_FRAGMENT_MS * 0.9) return;
    if (run.orderIsOpen && hasBSlices(part)) this.needOwnStamps(run);
    run.orderIsOpen = false;
    const endMs = startMs + Math.round(part.durationMs);
    if (part.isAfterLoss && run.lastEndMs !== null && run.lastEndMs < startMs)
      this.deps.onGap(run.lastEndMs, startMs, 'unknown');
    if (part.isKey && run.init !== null) this.deps.onKeyFragment(run.init, part, startMs);
    try {
      await this.deps.writer.fragment(part, startMs);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      this.deps.log.error('disk.full', { cameraId: this.camera.cameraId });
      this.deps.onGap(startMs, endMs, 'disk');
      // The camera sends, and nothing of it is kept: that is not "recording".
      this.setStatus(explainOwn(error));
      await this.deps.onDiskFull();
      run.lastEndMs = endMs;
      this.lastPictureMs = endMs;
      return;
    }
    run.lastEndMs = endMs;
    this.lastPictureMs = endMs;
    if (this.status.state !== 'recording' || this.isInterrupted) {
      this.isInterrupted = false;
      this.backoff.succeed();
      this.deps.onCause('none', startMs);
      this.setStatus({ state: 'recording', reason: null, detail: null });
    }
    this.remark(run, part, startMs);
  }

  /** The pictures are stored as they were sent only with the camera's own stamps: it is asked for them again. */
  private needOwnStamps({ isDirect }: Run): void {
    if (this.ownStamps) return;
    this.ownStamps = true;
    if (isDirect) return; // it always goes by them
    throw new Reordered();
  }

  /** Notes what is amiss while it is recorded, and which size the pictures have by now. */
  private remark(run: Run, part: MediaFragment, startMs: number): void {
    const keys = run.keys.fragment(part, startMs);
    const changes = [
      this.remarks.set('no_key_frames', keys === 'no_key_frames', run.startedMs),
      this.remarks.set('long_key_frames', keys === 'long_key_frames', startMs),
      this.remarks.set('over_udp', this.transport === 'udp', run.startedMs),
      this.remarks.set('b_frames', this.ownStamps, run.startedMs),
      ...UNFIT.map((unfit) => this.remarks.set(`ffmpeg_${unfit}`, this.leftBecause === unfit, run.startedMs)),
      this.remarks.set('profile_hidden', (this.known?.untold ?? 0) > 0, run.startedMs),
      this.remarks.set('sub_dead', this.known?.subFault != null, run.startedMs),
    ];
    if (part.isKey && run.codec !== null) changes.push(this.takeSize(factsOfFragment(part, run.codec)));
    if (changes.includes(true)) this.deps.onStatus(this.status);
  }

  /** A camera may be set to another size while it is recorded; its key pictures say so. */
  private takeSize(facts: PictureFacts | null): boolean {
    const { width, height } = this.status;
    if (facts === null || (facts.width === width && facts.height === height)) return false;
    this.status = { ...this.status, width: facts.width, height: facts.height };
    return true;
  }

  private setStatus({ state, reason, detail }: Pick<Failure, 'state' | 'reason'> & { detail: string | null }): void {
    const isNews = state !== this.status.state || reason !== (this.why?.reason ?? null);
    this.status = { ...this.status, state, detail };
    if (!isNews) return;
    this.why = reason === null ? null : { reason, sinceMs: this.deps.now() };
    this.deps.onStatus(this.status);
  }
}

function explainFault(error: unknown): Failure {
  if (!(error instanceof CameraFault)) return explainOwn(error);
  return { state: error.kind, reason: error.reason, detail: messageOf(error), cause: 'camera_off' };
}

/** Cameras' own clocks drift, and their stamps jump when they are set. */
const ARRIVAL_STAMPS = ['-use_wallclock_as_timestamps', '1'];

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

/** The same of a camera: also what comes before its first key frame, and in pieces where none comes for long. */
const LIVE_FRAGMENTS = [...FRAGMENTED, '-copyinkf', '-frag_duration', String(LONGEST_FRAGMENT_MS * 1000)];
