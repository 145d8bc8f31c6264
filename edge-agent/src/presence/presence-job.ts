import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  isSettled,
  type LookState,
  PEOPLE_MODEL,
  type PresenceReply,
  type PresenceWindowAsked,
  readerOf,
} from '../../../src/contract/wire/mqtt/presence.js';
import type { DayAllowance } from '../day-allowance.js';
import type { Contributor } from '../index/committer.js';
import type { Db } from '../index/database.js';
import type { SegmentStore } from '../index/segment-store.js';
import { type Log, messageOf } from '../log.js';
import type { ChildRegister } from '../recorder/ffmpeg/ffmpeg.js';
import type { Outbox } from '../uplink/outbox.js';
import { choosePictures, picturesWanted } from './choose-pictures.js';
import { type LookAnswer, type LookOrder, lookAnswer } from './messages.js';
import { Tally } from './tally.js';

/** The process is ended when nobody has been looked for during this: it holds a quarter of a gigabyte. */
const IDLE_MS = 60_000;
/** No window takes longer, on a slow box either; then something is wrong with it. */
const PATIENCE_MS = 20 * 60_000;
const LOOK_AGAIN_MS = 5_000;
/** A box that has been behind for so long will not get round to it. */
const BEHIND_MS = 6 * 3_600_000;
/** An answer may be on its way for so long before it is said again; nor is what was passing looked at again sooner. */
const SAY_AGAIN_MS = 3_600_000;
/** It may be the window that breaks the process: it does not get the hours of the others. */
const BROKEN_AGAIN_MS = 6 * 3_600_000;
const MOST_WAITING = 1_000;
const KEPT_DAYS = 40;

interface Waiting {
  window: PresenceWindowAsked;
  sinceMs: number;
}

/**
 * Looks back at what was recorded when the platform asks whether people were there: one window at a time, in a process that
 * has the lowest priority and ends when there is nothing to do, within an allowance of processor time for each day, and never
 * while the box is behind with its own work. A window that is settled is looked at once, and asked again gets the same answer;
 * what kept the box from it was passing (`isSettled`): that is told, and the window looked at anew when it is asked again later.
 */
export class PresenceJob implements Contributor {
  private readonly waiting = new Map<string, Waiting>();
  private ready: PresenceReply[] = [];
  private inCommit = 0;
  private working = false;
  private stopped = false;
  private child: ChildProcess | undefined;
  private idle: NodeJS.Timeout | undefined;
  private again: NodeJS.Timeout | undefined;
  private readonly statements;

  constructor(
    private readonly deps: {
      db: Db;
      segments: SegmentStore;
      outbox: Outbox;
      register: ChildRegister;
      log: Log;
      requestCommit: () => void;
      allowance: DayAllowance;
      /** The box has more urgent things to do. */
      isBehind: () => boolean;
      ffmpegPath: string;
      dataDir: string;
      /** 0–19: how far behind everything else the process is. */
      niceness: number;
      modelFolder: string;
      /** The process that looks, where it is not `main.js`. */
      program?: URL;
      now?: () => number;
    },
  ) {
    const { db } = deps;
    this.statements = {
      find: db.prepare('SELECT said, said_ms FROM looked WHERE window_id = ?'),
      keep: db.prepare('INSERT OR REPLACE INTO looked (window_id, said, said_ms) VALUES (?, ?, ?)'),
      forget: db.prepare('DELETE FROM looked WHERE said_ms < ?'),
    };
  }

  /** What the platform asks. A window that waits already, or was answered just now, is left alone. */
  order(windows: readonly PresenceWindowAsked[]): void {
    for (const window of windows) {
      const { windowId } = window;
      if (this.waiting.has(windowId) || this.ready.some((reply) => reply.windowId === windowId)) continue;
      const known = this.known(windowId);
      if (known?.isFresh) continue;
      if (known && isSettled(known.said.state)) {
        this.say(known.said);
      } else if (this.waiting.size >= MOST_WAITING) {
        return; // it is asked again
      } else {
        this.waiting.set(windowId, { window, sinceMs: performance.now() });
      }
    }
    void this.work();
  }

  hasWork(): boolean {
    return this.ready.length > 0;
  }

  write(): void {
    this.inCommit = this.ready.length;
    for (const reply of this.ready) {
      this.deps.outbox.add('presence', reply);
      this.statements.keep.run(reply.windowId, JSON.stringify(reply), this.now());
    }
    this.statements.forget.run(this.now() - KEPT_DAYS * 86_400_000);
  }

  committed(): void {
    this.ready.splice(0, this.inCommit);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.waiting.clear();
    clearTimeout(this.again);
    await this.end();
  }

  /** What was said of the window in today's way of looking. `isFresh`: too short a while ago to say or try it again. */
  private known(windowId: string): { said: PresenceReply; isFresh: boolean } | null {
    const row = this.statements.find.get(windowId) as { said: string; said_ms: number } | undefined;
    if (row === undefined) return null;
    const said = JSON.parse(row.said) as PresenceReply;
    if (readerOf(said) !== readerOf(PEOPLE_MODEL)) return null;
    const ageMs = this.now() - row.said_ms;
    // What a clock that ran ahead has noted is of no known age.
    return { said, isFresh: ageMs >= 0 && ageMs < (said.state === 'broken_off' ? BROKEN_AGAIN_MS : SAY_AGAIN_MS) };
  }

  private now(): number {
    return (this.deps.now ?? Date.now)();
  }

  private say(reply: PresenceReply): void {
    this.ready.push(reply);
    this.deps.requestCommit();
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    clearTimeout(this.idle);
    try {
      for (let next = this.next(); next !== undefined && !this.stopped; next = this.next()) {
        const { window, sinceMs } = next;
        if (!this.deps.isBehind()) {
          if (this.deps.allowance.isUsedUp) {
            this.finish(window, null);
            continue;
          }
          if (await this.take(window)) continue;
        }
        if (performance.now() - sinceMs < BEHIND_MS) {
          this.again = setTimeout(() => void this.work(), LOOK_AGAIN_MS);
          break;
        }
        this.finish(window, null);
      }
    } finally {
      this.working = false;
      this.idle = setTimeout(() => void this.end(), IDLE_MS);
    }
  }

  private next(): Waiting | undefined {
    return this.waiting.values().next().value;
  }

  /** @returns false where there is no process to look just now */
  private async take(window: PresenceWindowAsked): Promise<boolean> {
    const { windowId, cameraId, people } = window;
    const span = spanOf(window);
    const pictures = choosePictures(this.deps.segments.overlapping(cameraId, span.fromMs, span.toMs), span);
    const { ffmpegPath, dataDir, niceness, modelFolder } = this.deps;
    if (pictures.length === 0) {
      this.finish(window, nothing(windowId, 'no_recording'));
      return true;
    }
    const answer = await this.ask({ windowId, people, pictures, ffmpegPath, dataDir, niceness, modelFolder });
    if (this.stopped) return true;
    if (answer === null) return false;
    this.deps.allowance.spend(answer.cpuMs);
    this.finish(window, answer);
    return true;
  }

  /** @param answer null: there was no time for it */
  private finish(window: PresenceWindowAsked, answer: LookAnswer | null): void {
    const { windowId, cameraId, everySeconds } = window;
    const { fromMs, toMs } = spanOf(window);
    this.waiting.delete(windowId);
    const numbers = answer ?? nothing(windowId, 'busy');
    this.say({
      ...numbers,
      ...{ cameraId, framesWanted: picturesWanted(fromMs, toMs, everySeconds * 1000), ...PEOPLE_MODEL },
    });
  }

  /** A process that ends meanwhile has broken off. @returns null where no process can be started */
  private async ask(order: LookOrder): Promise<LookAnswer | null> {
    const child = this.child ?? this.spawn();
    if (child === null) return null;
    return new Promise((resolve) => {
      const done = (answer: LookAnswer | null) => {
        clearTimeout(timer);
        child.off('message', take);
        child.off('exit', gone);
        child.off('error', failed);
        resolve(answer);
      };
      const take = (raw: unknown) => {
        const answer = lookAnswer.safeParse(raw);
        if (answer.success && answer.data.windowId === order.windowId) done(answer.data);
      };
      const gone = () => done(nothing(order.windowId, 'broken_off'));
      // One that could not be started has no end.
      const failed = () => {
        if (child.pid === undefined) done(null);
      };
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      child.on('message', take);
      child.once('exit', gone);
      child.on('error', failed);
      child.send(order, (error) => {
        if (error) this.deps.log.warn('presence.not-asked', { message: messageOf(error) });
      });
    });
  }

  private spawn(): ChildProcess | null {
    try {
      return this.begin();
    } catch (error) {
      this.deps.log.error('presence.error', { message: messageOf(error) });
      return null;
    }
  }

  private begin(): ChildProcess {
    const { log, register, program = new URL('./main.js', import.meta.url) } = this.deps;
    const child = fork(fileURLToPath(program), [], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Nothing of the agent's environment is needed there.
      env: { PATH: process.env['PATH'] ?? '' },
      execArgv: [],
    });
    this.child = child;
    const { pid } = child;
    if (pid !== undefined) register.add(pid);
    const gone = () => {
      if (this.child === child) this.child = undefined;
    };
    child.on('error', (error) => {
      log.error('presence.error', { message: messageOf(error) });
      if (pid === undefined) gone();
    });
    child.once('exit', (code, signal) => {
      if (pid !== undefined) register.remove(pid);
      gone();
      if (code !== 0 && !this.stopped) log.warn('presence.exited', { code, signal });
    });
    return child;
  }

  private async end(): Promise<void> {
    clearTimeout(this.idle);
    const { child } = this;
    if (child === undefined) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.connected) child.disconnect();
    const hard = setTimeout(() => child.kill('SIGKILL'), 3_000);
    await gone;
    clearTimeout(hard);
  }
}

const nothing = (windowId: string, state: LookState): LookAnswer => ({
  ...{ windowId, state, ...new Tally(1).numbers, cpuMs: 0 },
});

function spanOf({ from, to, everySeconds }: PresenceWindowAsked): { fromMs: number; toMs: number; everyMs: number } {
  return { fromMs: Date.parse(from), toMs: Date.parse(to), everyMs: everySeconds * 1000 };
}
