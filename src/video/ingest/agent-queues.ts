/** What waits of one agent may not grow without bound; what is dropped was not acknowledged and comes again. */
const MOST_WAITING = 512;
const MOST_AT_ONCE = 64;

/**
 * One queue per agent: `work` gets what has arrived meanwhile as one batch, in order, and never twice at a time for
 * the same agent. One agent's trouble does not hold up another's.
 */
export class AgentQueues<T> {
  private readonly waiting = new Map<string, T[]>();
  private readonly running = new Map<string, Promise<void>>();
  private stopped = false;

  /** @param work must not throw */
  constructor(private readonly work: (agentId: string, batch: readonly T[]) => Promise<void>) {}

  /** Takes an item, or drops it when too much waits. */
  add(agentId: string, item: T): void {
    if (this.stopped) return;
    const queue = this.waiting.get(agentId) ?? [];
    if (queue.length >= MOST_WAITING) return;
    queue.push(item);
    this.waiting.set(agentId, queue);
    if (!this.running.has(agentId)) this.running.set(agentId, this.drain(agentId));
  }

  /** Takes no more and waits for the batches under way; what waits behind them is dropped. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running.values());
  }

  private async drain(agentId: string): Promise<void> {
    await Promise.resolve(); // what arrives in the same turn belongs to the same batch
    for (let queue = this.waiting.get(agentId); queue && !this.stopped; queue = this.waiting.get(agentId)) {
      const batch = queue.splice(0, MOST_AT_ONCE);
      if (queue.length === 0) this.waiting.delete(agentId);
      await this.work(agentId, batch);
    }
    this.running.delete(agentId);
  }
}
