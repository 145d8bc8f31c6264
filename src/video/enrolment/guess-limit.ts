import { networkOf } from '../../platform/http/network-of.js';

const HOUR_MS = 3_600_000;
/** Networks remembered; beyond it the oldest are forgotten. A flood of addresses then costs memory only up to here. */
const MOST_NETWORKS = 10_000;

/**
 * Tries from each network (`networkOf`) within the last hour, in this process. A try is counted before it is made.
 * Guessers with many networks are held by the other limit: a code is void after so many wrong tries at it, from wherever.
 */
export class GuessLimit {
  private readonly tries = new Map<string, number[]>();

  /** Counts a try at `nowMs`; false when its network has had its `most` within the hour before: then it is not made. */
  begin(address: string, most: number, nowMs: number): boolean {
    const network = networkOf(address);
    const recent = (this.tries.get(network) ?? []).filter((at) => at > nowMs - HOUR_MS);
    if (recent.length >= most) return false;
    this.tries.delete(network);
    this.tries.set(network, [...recent, nowMs]);
    const oldest = this.tries.keys().next().value;
    if (this.tries.size > MOST_NETWORKS && oldest !== undefined) this.tries.delete(oldest);
    return true;
  }

  /** The try turned out to be no guess: whoever installs many boxes goes on. */
  forgive(address: string): void {
    this.tries.get(networkOf(address))?.pop();
  }
}
