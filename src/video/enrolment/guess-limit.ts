const HOUR_MS = 3_600_000;
/** Addresses remembered; beyond it the oldest are forgotten. A flood of addresses then costs memory only up to here. */
const MOST_ADDRESSES = 10_000;

/** Tries of each network address within the last hour, in this process. A try is counted before it is made. */
export class GuessLimit {
  private readonly tries = new Map<string, number[]>();

  /** Counts a try at `nowMs`; false when the address has had its `most` within the hour before: then it is not made. */
  begin(address: string, most: number, nowMs: number): boolean {
    const recent = (this.tries.get(address) ?? []).filter((at) => at > nowMs - HOUR_MS);
    if (recent.length >= most) return false;
    this.tries.delete(address);
    this.tries.set(address, [...recent, nowMs]);
    const oldest = this.tries.keys().next().value;
    if (this.tries.size > MOST_ADDRESSES && oldest !== undefined) this.tries.delete(oldest);
    return true;
  }

  /** The try turned out to be no guess: whoever installs many boxes goes on. */
  forgive(address: string): void {
    this.tries.get(address)?.pop();
  }
}
