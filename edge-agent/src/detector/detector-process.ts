import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { everySecond } from '../every-second.js';
import { type Log, messageOf } from '../log.js';
import type { ChildRegister } from '../recorder/ffmpeg/ffmpeg.js';
import { Silence } from '../silence.js';
import type { LookOrder } from './look-choice.js';
import { type CameraLook, detectorMessage, type ShowOrder, type WatchOrder } from './messages.js';

const SILENT_MS = 15_000;
const RESTART_MS = 2_000;

/** How the detector comes by the pictures of a camera: it opens a stream itself, or they are shown to it. */
export type Source = LookOrder | 'shown';

/** The agent's side of the detector: starts it, gives it its list, starts it again when it ends or falls silent. */
export class DetectorProcess {
  private child: ChildProcess | undefined;
  private readonly cameras = new Map<string, Source>();
  private readonly silence = new Silence(SILENT_MS);
  private endWatch: () => void = () => undefined;
  private restart: NodeJS.Timeout | undefined;
  private orderSoon: NodeJS.Timeout | undefined;
  private stopped = false;
  /** Pictures are on their way to it: what comes until they have left is not sent after them. */
  private isShowing = false;

  constructor(
    private readonly options: {
      ffmpegPath: string;
      dataDir: string;
      register: ChildRegister;
      log: Log;
      onLook: (look: CameraLook) => void;
      /** What was looked at has ended without a picture. */
      onBlind: (cameraId: string) => void;
      /** Nothing can be made of the pictures it was shown. */
      onUndecoded: (cameraId: string) => void;
    },
  ) {}

  start(): void {
    this.spawn();
    this.endWatch = everySecond(() => {
      if (!this.silence.isTooLong() || this.child === undefined) return;
      this.options.log.warn('detector.silent');
      this.child.kill('SIGKILL');
    });
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Looks at this stream of the camera from now on; null: not at all. */
  watch(cameraId: string, wanted: Source | null): void {
    if (isSame(this.cameras.get(cameraId) ?? null, wanted)) return;
    if (wanted === null) this.cameras.delete(cameraId);
    else this.cameras.set(cameraId, wanted);
    clearTimeout(this.orderSoon);
    this.orderSoon = setTimeout(() => this.order(), 20);
  }

  /** Hands on pictures of cameras that are `shown`. One that is held up misses some: newer ones will come. */
  show(pictures: ShowOrder['pictures']): void {
    if (this.isShowing || !this.child?.connected) return;
    this.isShowing = true;
    this.child.send({ type: 'show', pictures } satisfies ShowOrder, () => {
      this.isShowing = false;
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.endWatch();
    clearTimeout(this.restart);
    clearTimeout(this.orderSoon);
    const { child } = this;
    if (child === undefined) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    const hard = setTimeout(() => child.kill('SIGKILL'), 3_000);
    await gone;
    clearTimeout(hard);
  }

  private spawn(): void {
    try {
      this.begin();
    } catch (error) {
      // No memory for a process just now.
      this.options.log.error('detector.error', { message: messageOf(error) });
      this.again();
    }
  }

  private again(): void {
    if (!this.stopped) this.restart = setTimeout(() => this.spawn(), RESTART_MS);
  }

  private begin(): void {
    const { log, register, onLook, onBlind, onUndecoded } = this.options;
    const child = fork(fileURLToPath(new URL('./main.js', import.meta.url)), [], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Nothing of the agent's environment is needed there. What is free goes back to the system.
      env: { PATH: process.env['PATH'] ?? '', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_ARENA_MAX: '1' },
      // What is made of a picture is gone with the next one; V8 would let much of it gather.
      execArgv: ['--max-semi-space-size=1', '--expose-gc'],
      // Pictures go as they are.
      serialization: 'advanced',
    });
    this.child = child;
    this.silence.broken();
    this.isShowing = false;
    const { pid } = child;
    if (pid !== undefined) register.add(pid);
    child.on('message', (raw) => {
      const message = detectorMessage.safeParse(raw);
      if (!message.success) return;
      this.silence.broken();
      const { data } = message;
      if (data.type === 'looks') data.looks.forEach(onLook);
      // What is said of an address that is no longer looked at is late.
      if (data.type === 'blind' && urlOf(this.cameras.get(data.cameraId)) === data.url) onBlind(data.cameraId);
      if (data.type === 'undecoded' && this.cameras.get(data.cameraId) === 'shown') onUndecoded(data.cameraId);
    });
    const gone = () => {
      if (this.child !== child) return;
      this.child = undefined;
      this.again();
    };
    child.on('error', (error) => {
      log.error('detector.error', { message: messageOf(error) });
      // One that could not be started has no end.
      if (pid === undefined) gone();
    });
    child.once('exit', (code, signal) => {
      if (pid !== undefined) register.remove(pid);
      if (!this.stopped) log.warn('detector.exited', { code, signal });
      gone();
    });
    this.order();
  }

  private order(): void {
    const { ffmpegPath, dataDir } = this.options;
    const all = [...this.cameras];
    const cameras = all.flatMap(([cameraId, source]) => (source === 'shown' ? [] : [{ cameraId, ...source }]));
    const shown = all.flatMap(([cameraId, source]) => (source === 'shown' ? [cameraId] : []));
    const order: WatchOrder = { type: 'watch', cameras, shown, ffmpegPath, dataDir };
    if (this.child?.connected) this.child.send(order);
  }
}

const urlOf = (source: Source | undefined): string | null =>
  source === undefined || source === 'shown' ? null : source.url;

function isSame(one: Source | null, other: Source | null): boolean {
  if (one === null || other === null || one === 'shown' || other === 'shown') return one === other;
  return one.url === other.url && one.transport === other.transport;
}
