import { DomainError } from '../../platform/index.js';

/**
 * Hashing is slow on purpose. Only `atOnce` run at a time and `waiting` more may wait their turn: whoever comes after
 * them is sent away, so that a flood of guesses costs the guesser and not everybody else.
 */
export class HashingGate {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /** How many wait for their turn. */
  get depth(): number {
    return this.queue.length;
  }

  /** @throws DomainError `auth.busy`; whatever `work` throws comes out unchanged */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.queue.length >= this.waiting) throw new DomainError('auth.busy', { retryAfterSeconds: 2 });
      await new Promise<void>((resume) => this.queue.push(resume));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      // A turn is handed on rather than given back, so that nobody slips in between.
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
