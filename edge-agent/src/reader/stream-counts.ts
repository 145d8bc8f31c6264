/** A box has 64 cameras, each with two streams; one that ends may still be there when the next begins. */
const MOST_STREAMS = 512;
const CELLS = 2;

/**
 * How much has come of each stream, and that the reader is alive: written by the reader and looked at by the agent when it
 * wakes anyway. As messages these would wake the agent every second of every day, for nothing else.
 */
export class StreamCounts {
  private readonly cells: Int32Array;

  /** @param memory that both sides share; without it a new one */
  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(4 * (1 + CELLS * MOST_STREAMS))) {
    this.cells = new Int32Array(memory);
  }

  /** The lowest place that is not taken, where it counts from nought. @throws Error when there is none */
  place(taken: ReadonlySet<number>): number {
    for (let slot = 0; slot < MOST_STREAMS; slot += 1) {
      if (taken.has(slot)) continue;
      this.tell(slot, 0, 0);
      return slot;
    }
    throw new Error('too many streams are read');
  }

  /** The reader has got round to everything once more. */
  beat(): void {
    Atomics.add(this.cells, 0, 1);
  }

  /** So often it has; another number than before: it is alive. */
  get beats(): number {
    return Atomics.load(this.cells, 0);
  }

  /**
   * @param pictures whole ones that have come, also those that were not recorded
   * @param lost those that were damaged, or lean on a damaged one
   */
  tell(slot: number, pictures: number, lost: number): void {
    Atomics.store(this.cells, 1 + CELLS * slot, pictures);
    Atomics.store(this.cells, 2 + CELLS * slot, lost);
  }

  of(slot: number): { pictures: number; lost: number } {
    return {
      pictures: Atomics.load(this.cells, 1 + CELLS * slot),
      lost: Atomics.load(this.cells, 2 + CELLS * slot),
    };
  }
}
