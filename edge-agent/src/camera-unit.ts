import { v7 as uuidv7 } from 'uuid';
import type { GapCause } from '../../src/contract/wire/camera-day.js';
import type { AgentConfig, CameraConfig } from '../../src/contract/wire/mqtt/down.js';
import type { UpBody } from '../../src/contract/wire/mqtt/up.js';
import { CameraReporter } from './camera-day/camera-reporter.js';
import { ClockDoubt } from './camera-day/clock-doubt.js';
import type { DayReports } from './camera-day/day-reports.js';
import type { CameraDriver } from './cameras/camera-driver.js';
import { driverOf } from './cameras/drivers.js';
import { lookIntoStream } from './cameras/look-into-stream.js';
import type { SignIns } from './cameras/sign-ins.js';
import type { NetworkGuard } from './config/network-guard.js';
import { type Look, LookChoice } from './detector/look-choice.js';
import type { CameraLook } from './detector/messages.js';
import { EventMachine, type EventState } from './events/event-machine.js';
import { type Committer, isDiskFull } from './index/committer.js';
import type { SegmentStore } from './index/segment-store.js';
import { type Log, messageOf, redact } from './log.js';
import { type DirectReader, type KeyPicture, UNFIT, type Unfit } from './reader/index.js';
import { CameraRecorder } from './recorder/camera-recorder.js';
import { CameraWriter } from './recorder/camera-writer.js';
import type { Ffmpeg } from './recorder/ffmpeg/ffmpeg.js';
import type { InitPart, MediaFragment } from './recorder/film/fmp4.js';
import { shownPictureOf } from './recorder/film/key-picture.js';
import type { Recordings } from './recorder/recordings.js';
import { Remarks } from './recorder/remarks.js';
import { StepWatch } from './recorder/times/step-watch.js';
import { Sight } from './sight.js';

export interface CameraUnitDeps {
  signIns: SignIns;
  guard: NetworkGuard;
  ffmpeg: Ffmpeg;
  reader: DirectReader | null;
  recordings: Recordings;
  store: SegmentStore;
  reports: DayReports;
  committer: Committer;
  log: Log;
  /** The wall clock, and one that nobody sets, in ms. */
  now: () => number;
  steady: () => number;
  /** The disk did not keep what was written to it. */
  onDiskError: () => void;
  /** When box and platform last agreed on the time, by the box's clock; null when they never have. */
  clockAgreedMs: () => number | null;
  /** The clock has leapt; said by every camera. */
  onClockStepped: (beforeMs: number, nowMs: number) => void;
  segmentMs: number;
  isReportDue: (lastMs: number) => boolean;
  watch: (cameraId: string, order: Look | null) => void;
  /** A key picture of what is recorded, where that is looked at. */
  show: (cameraId: string, picture: KeyPicture) => void;
  /** The camera, or the recorder it is a channel of, gives no further stream. */
  onFull: () => void;
  /** Why what is looked at is left to ffmpeg; null where it is not. */
  lookLeftBecause: (cameraId: string) => Unfit | null;
  isTooBusy: () => boolean;
  tellEvents: (events: readonly EventState[]) => void;
  onStatus: () => void;
  makeRoom: () => Promise<void>;
}

/** The detector reads the same clock; what it says of a later time than this was seen before the clock was set back. */
const LATE_LOOK_MS = 2_000;
const CLOCK_EVERY_MS = 3_600_000;

/** Everything the agent does for one camera: recorder, day report and events, wired together. */
export class CameraUnit {
  readonly machine: EventMachine;
  private readonly driver: CameraDriver;
  private readonly recorder: CameraRecorder;
  private readonly reporter: CameraReporter;
  private readonly writer: CameraWriter;
  private readonly leave: () => void;
  private readonly sight: Sight;
  private committedMs: number | null = null;
  /** Up to where it is certain that what came was not kept. */
  private lostMs: number | null = null;
  private readonly clock: StepWatch;
  /** When the clock last leapt, by what it says since. */
  private steppedMs = 0;
  private readonly doubt: ClockDoubt;
  private readonly clockTimer: NodeJS.Timeout;
  private readonly choice = new LookChoice();
  private readonly remarks = new Remarks();
  /** Since when it is recorded without a break in its state; null while it is not. */
  private recordingSinceMs: number | null = null;
  private frozenSinceMs: number | null = null;

  constructor(
    private current: CameraConfig,
    timetable: AgentConfig['timetable'],
    private readonly deps: CameraUnitDeps,
  ) {
    const { committer, store, log } = deps;
    const { current: config } = this;
    const { cameraId } = config;
    this.clock = new StepWatch(deps.now, deps.steady, (beforeMs, nowMs) => this.clockStepped(beforeMs, nowMs));
    const now = () => this.clock.now();
    this.doubt = new ClockDoubt(now());
    this.sight = new Sight(now());
    this.machine = new EventMachine({ cameraId, stages: config.stages, timetable, newId: () => uuidv7() });
    this.reporter = new CameraReporter(cameraId, {
      store,
      outbox: deps.reports,
      now,
      recorderFinal: (nowMs) => this.recorderFinal(nowMs),
      isDue: deps.isReportDue,
    });
    this.writer = new CameraWriter(cameraId, {
      recordings: deps.recordings,
      store,
      segmentMs: deps.segmentMs,
      requestCommit: () => committer.request(),
      onLost: (fromMs, toMs, error) => {
        log.error('disk.lost', { cameraId, message: messageOf(error) });
        this.lost(fromMs, toMs, 'disk');
        if (isDiskFull(error)) void deps.makeRoom();
        else deps.onDiskError();
      },
      onCommitted: (fragments) => {
        const nowMs = now();
        for (const { startMs, endMs } of fragments) {
          this.reporter.recorded(startMs, endMs);
          // What was recorded at a time the clock has left again says nothing about how far it is now.
          if (endMs > nowMs) continue;
          this.committedMs = Math.max(this.committedMs ?? 0, endMs);
          this.seen(startMs, endMs);
        }
      },
    });
    this.driver = driverOf(config, deps.guard, deps.now);
    this.recorder = new CameraRecorder(config, {
      driver: this.driver,
      signIns: deps.signIns,
      ffmpeg: deps.ffmpeg,
      reader: deps.reader,
      lookInto: lookIntoStream(deps.ffmpeg),
      writer: this.writer,
      log,
      now,
      onStreams: (streams) => deps.watch(cameraId, this.choice.offer(streams)),
      onAlive: (atMs) => this.seen(atMs, atMs),
      isTooBusy: deps.isTooBusy,
      onStatus: deps.onStatus,
      onCause: (cause, fromMs) => this.reporter.setCause(cause, fromMs),
      onGap: (fromMs, toMs, cause) => this.lost(fromMs, toMs, cause),
      onDiskFull: deps.makeRoom,
      onFull: deps.onFull,
      onKeyFragment: (init, part, startMs) => this.showRecorded(init, part, startMs),
    });
    committer.join(this.writer);
    this.leave = committer.join(this.reporter);
    this.clockTimer = setInterval(() => void this.readClock(), CLOCK_EVERY_MS);
  }

  get config(): CameraConfig {
    return this.current;
  }

  /** Whether the camera is got at as before, so that its recording need not break off for what is said of it. */
  isReachedLike(camera: CameraConfig): boolean {
    const { onvifUrl, channel, username, password, maySetSubStream } = this.current;
    return (
      onvifUrl === camera.onvifUrl &&
      channel === camera.channel &&
      username === camera.username &&
      password === camera.password &&
      maySetSubStream === camera.maySetSubStream
    );
  }

  /** From now on its footage means this; `camera` is got at as before. */
  follow(camera: CameraConfig, timetable: AgentConfig['timetable']): void {
    this.current = camera;
    this.machine.follow({ stages: camera.stages, timetable });
  }

  start(): void {
    this.recorder.start();
  }

  async stop(): Promise<void> {
    clearInterval(this.clockTimer);
    this.deps.watch(this.config.cameraId, null);
    await this.recorder.stop();
    await this.deps.committer.flush();
    this.leave();
    // What the disk has not taken is on it, and the next start would find it where it is not looked for.
    this.deps.committer.leaveWhenWritten(this.writer);
  }

  looked({ coveredSinceMs: sinceMs, ...rest }: CameraLook): void {
    if (rest.atMs > this.clock.now() + LATE_LOOK_MS) return; // of a time the clock has left again
    const coveredSinceMs = sinceMs === null ? null : Math.min(Math.max(sinceMs, this.steppedMs), rest.atMs);
    const look = { ...rest, coveredSinceMs };
    this.choice.looked(look.atMs);
    this.frozenSinceMs = look.frozenSinceMs;
    this.reporter.sample(look.atMs, look.activity, look.covered, coveredSinceMs);
    this.seen(look.atMs, look.atMs);
    this.deps.tellEvents(this.machine.sample(look));
  }

  /** What is looked at has ended without a picture; `isFull`: because no further stream is given. */
  blind(isFull: boolean): void {
    const nowMs = this.deps.now();
    this.deps.watch(this.config.cameraId, isFull ? this.choice.full(nowMs) : this.choice.failed(nowMs));
  }

  /** Another channel of its recorder gets no stream to be recorded: that is worth more than one to look at. */
  yieldStream(): void {
    this.deps.watch(this.config.cameraId, this.choice.full(this.deps.now()));
  }

  /**
   * Called every second or so.
   *
   * @param wasHeldUp it was not, for the box did not get round to it
   * @param isClockWrong the platform has said so, and has not taken it back
   */
  tick(wasHeldUp: boolean, isClockWrong: boolean): void {
    const nowMs = this.clock.now();
    if (isClockWrong) this.reporter.clockDoubted(this.doubt.wrong(nowMs, this.deps.clockAgreedMs()));
    else this.doubt.right();
    this.reporter.clockOffsetMs = this.recorder.status.clockOffsetMs;
    this.deps.watch(this.config.cameraId, this.choice.tick(nowMs));
    this.remark(nowMs);
    if (this.sight.isLost(nowMs, wasHeldUp)) {
      this.reporter.videoLost(this.sight.lastMs, nowMs);
      this.deps.tellEvents(this.machine.videoLost(this.sight.lastMs, nowMs));
    } else {
      this.deps.tellEvents(this.machine.tick(nowMs));
    }
    if (this.reporter.hasWork()) this.deps.committer.request();
  }

  health(): UpBody<'health'>['cameras'][number] {
    const { status, reasons } = this.recorder;
    // Whatever noted it has hidden secrets already; nothing leaves the school without this.
    const detail = status.detail === null ? null : redact(status.detail);
    // Both streams of a camera may be left to ffmpeg for one reason.
    const others = this.remarks.list().filter((one) => !reasons.some(({ reason }) => reason === one.reason));
    return { cameraId: this.config.cameraId, ...status, detail, reasons: [...reasons, ...others] };
  }

  private showRecorded(init: InitPart, part: MediaFragment, startMs: number): void {
    if (this.choice.fullSinceMs === null) return;
    const picture = shownPictureOf(init.bytes, Buffer.concat(part.chunks), startMs);
    if (picture !== null) this.deps.show(this.config.cameraId, picture);
  }

  /** Recorded is not looked at: says when one goes on without the other. */
  private remark(nowMs: number): void {
    const isRecording = this.recorder.status.state === 'recording';
    this.recordingSinceMs = isRecording ? (this.recordingSinceMs ?? nowMs) : null;
    const { subDeadSinceMs, fullSinceMs } = this.choice;
    const blindSinceMs = this.recordingSinceMs === null ? null : this.choice.blindSinceMs(this.recordingSinceMs, nowMs);
    const { frozenSinceMs } = this;
    const left = isRecording ? this.deps.lookLeftBecause(this.config.cameraId) : null;
    const news = [
      ...UNFIT.map((unfit) => this.remarks.set(`ffmpeg_${unfit}`, left === unfit, nowMs)),
      this.remarks.set('not_looked_at', blindSinceMs !== null, blindSinceMs ?? nowMs),
      this.remarks.set('sub_dead', subDeadSinceMs !== null, subDeadSinceMs ?? nowMs),
      this.remarks.set('sub_full', fullSinceMs !== null, fullSinceMs ?? nowMs),
      this.remarks.set('frozen_picture', frozenSinceMs !== null && blindSinceMs === null, frozenSinceMs ?? nowMs),
    ];
    if (news.includes(true)) this.deps.onStatus();
  }

  /** Times before and after a leap have nothing to do with each other: what lasts ends, what waits begins anew. */
  private clockStepped(beforeMs: number, nowMs: number): void {
    this.steppedMs = nowMs;
    this.committedMs = null;
    this.lostMs = null;
    this.sight.beginAnew(nowMs);
    this.reporter.clockStepped(beforeMs, nowMs);
    const doubted = this.doubt.stepped(beforeMs, nowMs, this.deps.clockAgreedMs());
    if (doubted !== null) this.reporter.clockDoubted(doubted);
    this.deps.tellEvents(this.machine.finish());
    this.deps.onClockStepped(beforeMs, nowMs);
  }

  private seen(fromMs: number, toMs: number): void {
    if (this.sight.seen(fromMs, toMs)) this.deps.tellEvents(this.machine.videoBack(fromMs));
  }

  /** Of a stretch nothing will be kept; while the disk takes nothing, that is all there is to report. */
  private lost(fromMs: number, toMs: number, cause: GapCause): void {
    this.reporter.gap(fromMs, toMs, cause);
    if (toMs <= this.clock.now()) this.lostMs = Math.max(this.lostMs ?? 0, toMs);
  }

  /** Nothing before this instant can still come from the recorder. */
  private recorderFinal(nowMs: number): number {
    if (this.writer.hasUncommitted) return this.committedMs ?? 0;
    if (this.recorder.lastEndMs !== null) return Math.max(this.committedMs ?? 0, this.lostMs ?? 0);
    return this.recorder.connectingSinceMs ?? nowMs;
  }

  private async readClock(): Promise<void> {
    const offset = await this.deps.signIns.during(this.current, () => this.driver.readClock()).catch(() => null);
    if (offset !== null) this.recorder.status = { ...this.recorder.status, clockOffsetMs: offset };
  }
}
