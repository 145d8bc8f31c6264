import { DatabaseSilent } from './patience.js';

/** However busily the line moves, nobody stands in it for longer. */
const LONGEST_MS = 60_000;

interface Waiter {
  admit(): void;
  timer: NodeJS.Timeout;
}

/**
 * The line of those who want to write: first come, first served, `places` at a time. Who has lost his patience leaves
 * it when the line has stood still meanwhile; as long as it moves he stays, for then the database is only busy.
 */
export class Line {
  private readonly waiting: Waiter[] = [];
  private inside = 0;
  private movedAt = performance.now();
  private emptied: (() => void)[] = [];

  constructor(private readonly places: number) {}

  /** Resolves with the caller's turn; `leave` must follow. @throws DatabaseSilent when the line stands still */
  enter(patienceMs: number): Promise<void> {
    if (this.inside < this.places) {
      if (this.inside === 0) this.moved();
      this.inside += 1;
      return Promise.resolve();
    }
    const cameAt = performance.now();
    return new Promise((resolve, reject) => {
      const check = () => {
        const now = performance.now();
        const stoodStillMs = now - this.movedAt;
        if (stoodStillMs < patienceMs && now - cameAt < LONGEST_MS) {
          waiter.timer = setTimeout(check, patienceMs - stoodStillMs);
          return;
        }
        this.waiting.splice(this.waiting.indexOf(waiter), 1);
        reject(new DatabaseSilent('others wait for it already'));
      };
      const waiter: Waiter = {
        admit: () => {
          clearTimeout(waiter.timer);
          resolve();
        },
        timer: setTimeout(check, patienceMs),
      };
      this.waiting.push(waiter);
    });
  }

  leave(): void {
    const next = this.waiting.shift();
    if (next) {
      next.admit();
      return;
    }
    this.inside -= 1;
    if (this.inside === 0) for (const resolve of this.emptied.splice(0)) resolve();
  }

  /** How many stand in it. */
  get length(): number {
    return this.waiting.length;
  }

  /** Something of what those inside want has just been done. */
  moved(): void {
    this.movedAt = performance.now();
  }

  /** When nobody is in it any more. */
  async empty(): Promise<void> {
    if (this.inside > 0) await new Promise<void>((resolve) => this.emptied.push(resolve));
  }
}
