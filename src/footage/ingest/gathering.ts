/** What waits of one agent may not grow without bound; what is dropped was not acknowledged and comes again. */
const MOST_WAITING = 512;
/** So much of one agent is taken at once, and so much in all. */
const MOST_OF_ONE = 64;
const MOST_AT_ONCE = 256;
/** From so many agents within a second on it is worth while to let some of them come together. */
const MANY_AGENTS = 5;
const GATHER_MS = 1_000;
const LATELY_MS = 1_000;

/** What has arrived of some agents, each in order. */
export type Gathered<T> = ReadonlyMap<string, readonly T[]>;

/**
 * Gathers what arrives meanwhile, of all agents, and hands it over as one: `work` is never at two things at a time. A few
 * agents are served at once; where many speak they wait for a second, or until as many have come as are taken at once, so
 * that they share statements and a commit: those cost as much for one as for thirty.
 */
export class Gathering<T> {
  private readonly waiting = new Map<string, T[]>();
  /** When each agent was last heard, on the clock of `performance.now()`. */
  private readonly heardAt = new Map<string, number>();
  /** So many items wait in all. */
  private count = 0;
  private running: Promise<void> | null = null;
  private begunAt = Number.NEGATIVE_INFINITY;
  private stopped = false;
  private goOn: () => void = () => undefined;
  private underWork: Gathered<T> = new Map();

  /** @param work must not throw */
  constructor(
    private readonly work: (gathered: Gathered<T>) => Promise<void>,
    private readonly gatherMs = GATHER_MS,
  ) {}

  /** Takes an item, or drops it when too much waits of its agent. */
  add(agentId: string, item: T): void {
    if (this.stopped) return;
    const queue = this.waiting.get(agentId) ?? [];
    if (queue.length >= MOST_WAITING) return;
    queue.push(item);
    this.count += 1;
    if (this.count >= MOST_AT_ONCE) this.goOn();
    this.waiting.set(agentId, queue);
    this.heardAt.delete(agentId); // the order of the map is that of hearing
    this.heardAt.set(agentId, performance.now());
    this.running ??= this.drain().finally(() => {
      this.running = null;
    });
  }

  /** What has arrived and is not done with, of each agent in order. */
  *unfinished(): Iterable<readonly T[]> {
    yield* this.underWork.values();
    yield* this.waiting.values();
  }

  /** Takes no more and waits for what is under way; what waits behind it is dropped. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.goOn();
    await this.running;
  }

  private async drain(): Promise<void> {
    await Promise.resolve(); // what arrives in the same turn belongs together
    while (this.waiting.size > 0 && !this.stopped) {
      if (this.areMany() && this.count < MOST_AT_ONCE)
        await this.pause(this.begunAt + this.gatherMs - performance.now());
      if (this.stopped) return;
      this.begunAt = performance.now();
      this.underWork = this.take();
      await this.work(this.underWork);
      this.underWork = new Map();
    }
  }

  private take(): Gathered<T> {
    const gathered = new Map<string, T[]>();
    let room = MOST_AT_ONCE;
    for (const [agentId, queue] of [...this.waiting]) {
      if (room <= 0) break;
      const part = queue.splice(0, Math.min(MOST_OF_ONE, room));
      room -= part.length;
      this.count -= part.length;
      gathered.set(agentId, part);
      // Who has more to say stands at the end of the line.
      this.waiting.delete(agentId);
      if (queue.length > 0) this.waiting.set(agentId, queue);
    }
    return gathered;
  }

  private areMany(): boolean {
    const since = performance.now() - LATELY_MS;
    for (const [agentId, at] of this.heardAt) {
      if (at >= since) break;
      this.heardAt.delete(agentId);
    }
    return this.heardAt.size >= MANY_AGENTS;
  }

  private pause(ms: number): Promise<void> {
    if (ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.goOn = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
