import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Log, messageOf } from '../log.js';
import type { ChildRegister } from '../recorder/ffmpeg.js';
import type { LookOrder } from './look-choice.js';
import { type CameraLook, detectorMessage, type WatchOrder } from './messages.js';

const SILENT_MS = 15_000;
const RESTART_MS = 2_000;

/** The agent's side of the detector: starts it, gives it its list, starts it again when it ends or falls silent. */
export class DetectorProcess {
  private child: ChildProcess | undefined;
  private readonly cameras = new Map<string, LookOrder>();
  private lastWord = 0;
  private timer: NodeJS.Timeout | undefined;
  private restart: NodeJS.Timeout | undefined;
  private orderSoon: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly options: {
      ffmpegPath: string;
      dataDir: string;
      register: ChildRegister;
      log: Log;
      onLook: (look: CameraLook) => void;
      /** What was looked at has ended without a picture. */
      onBlind: (cameraId: string) => void;
    },
  ) {}

  start(): void {
    this.spawn();
    this.timer = setInterval(() => {
      if (this.child && performance.now() - this.lastWord > SILENT_MS) {
        this.options.log.warn('detector.silent');
        this.child.kill('SIGKILL');
      }
    }, 1_000);
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Looks at this stream of the camera from now on; null: not at all. */
  watch(cameraId: string, wanted: LookOrder | null): void {
    const now = this.cameras.get(cameraId);
    if (now?.url === wanted?.url && now?.transport === wanted?.transport) return;
    if (wanted === null) this.cameras.delete(cameraId);
    else this.cameras.set(cameraId, wanted);
    clearTimeout(this.orderSoon);
    this.orderSoon = setTimeout(() => this.order(), 20);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
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
    const { log, register, onLook, onBlind } = this.options;
    const child = fork(fileURLToPath(new URL('./main.js', import.meta.url)), [], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Nothing of the agent's environment is needed there.
      env: { PATH: process.env['PATH'] ?? '' },
      execArgv: [],
    });
    this.child = child;
    this.lastWord = performance.now();
    const { pid } = child;
    if (pid !== undefined) register.add(pid);
    child.on('message', (raw) => {
      const message = detectorMessage.safeParse(raw);
      if (!message.success) return;
      this.lastWord = performance.now();
      const { data } = message;
      if (data.type === 'looks') data.looks.forEach(onLook);
      // What is said of an address that is no longer looked at is late.
      if (data.type === 'blind' && this.cameras.get(data.cameraId)?.url === data.url) onBlind(data.cameraId);
    });
    child.on('error', (error) => log.error('detector.error', { message: messageOf(error) }));
    child.once('exit', (code, signal) => {
      if (pid !== undefined) register.remove(pid);
      this.child = undefined;
      if (this.stopped) return;
      log.warn('detector.exited', { code, signal });
      this.restart = setTimeout(() => this.spawn(), RESTART_MS);
    });
    this.order();
  }

  private order(): void {
    const { ffmpegPath, dataDir } = this.options;
    const cameras = [...this.cameras].map(([cameraId, wanted]) => ({ cameraId, ...wanted }));
    const order: WatchOrder = { type: 'watch', cameras, ffmpegPath, dataDir };
    if (this.child?.connected) this.child.send(order);
  }
}
