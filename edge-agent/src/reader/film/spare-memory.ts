/** More than this is given back to the system. */
const MOST_BYTES = 32 * 1024 * 1024;
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
    const at = this.spares.findIndex(({ length }) => length >= bytes && length <= bytes * MOST_TIMES);
    if (at < 0) return Buffer.allocUnsafeSlow(bytes);
    const [spare] = this.spares.splice(at, 1) as [Buffer];
    this.bytes -= spare.length;
    return spare;
  }

  /** Nobody else may use it any more. */
  give(memory: Buffer): void {
    this.spares.push(memory);
    this.bytes += memory.length;
    while (this.bytes > MOST_BYTES) this.bytes -= (this.spares.shift() as Buffer).length;
  }
}
