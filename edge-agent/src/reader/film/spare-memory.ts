/** More than this is given back to the system: that of three or four fragments, of which few are written at a time. */
export const MOST_SPARE_BYTES = 4 * 1024 * 1024;
/** Memory that is so many times too large is kept for somebody who needs it. */
const MOST_TIMES = 4;

/**
 * Memory that has been used and is not needed any more. A page that is new costs the system several times as much as
 * what is then written to it.
 */
export class SpareMemory {
  private readonly spares: Buffer[] = [];
  private bytes = 0;

  /** Memory of at least `bytes`, with whatever is in it. */
  take(bytes: number): Buffer {
    let best: Buffer | null = null;
    for (const spare of this.spares) {
      const { length } = spare;
      if (length >= bytes && length <= bytes * MOST_TIMES && length < (best?.length ?? Infinity)) best = spare;
    }
    if (best === null) return Buffer.allocUnsafeSlow(bytes);
    this.spares.splice(this.spares.indexOf(best), 1);
    this.bytes -= best.length;
    return best;
  }

  /** Nobody else may use it any more. */
  give(memory: Buffer): void {
    this.spares.push(memory);
    this.bytes += memory.length;
    while (this.bytes > MOST_SPARE_BYTES) this.bytes -= (this.spares.shift() as Buffer).length;
  }
}
