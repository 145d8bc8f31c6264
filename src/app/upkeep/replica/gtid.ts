/** The last transaction that one server wrote in one domain, as MariaDB writes it: `domain-server-sequence`. */
interface Gtid {
  domain: number;
  server: number;
  sequence: number;
}

/** @param list as a server's `gtid_…` variables have it, by commas; empty where there is none */
export function parseGtids(list: string): Gtid[] {
  return [...list.matchAll(/(\d+)-(\d+)-(\d+)/g)].map(([, domain, server, sequence]) => ({
    ...{ domain: Number(domain), server: Number(server), sequence: Number(sequence) },
  }));
}

/**
 * How many transactions that are in `here` never came to `there`. Exact as long as one server at a time wrote, which counts
 * on from the last transaction it has seen.
 *
 * @param here what a server has in its log: per domain and writer the last
 * @param there everything the other has, the same way
 */
export function unseenBy(here: string, there: string): number {
  const known = parseGtids(there);
  const own = parseGtids(here);
  let count = 0;
  for (const { domain, server, sequence } of own) {
    const last = lastOf(known, { domain, server, sequence });
    const isKnown = known.some((one) => one.domain === domain && one.server === server);
    if (last >= sequence) continue;
    // of a writer that the other never heard of, what it wrote after the last the other has of anybody; of one it knows, what it
    // wrote after the last of anybody else's that both have
    const both = own.filter((one) => one.server !== server && lastOf(known, one) >= one.sequence);
    count += sequence - Math.max(last, before(isKnown ? both : known, domain, sequence));
  }
  return count;
}

function before(known: readonly Gtid[], domain: number, sequence: number): number {
  const earlier = known.filter((one) => one.domain === domain && one.sequence < sequence);
  return Math.max(0, ...earlier.map((one) => one.sequence));
}

function lastOf(known: readonly Gtid[], { domain, server }: Gtid): number {
  const same = known.filter((one) => one.domain === domain && one.server === server);
  return Math.max(0, ...same.map((one) => one.sequence));
}

/** Per domain how far a position is, as one number: the sequences of all its domains together. */
export function reach(list: string): number {
  const last = new Map<number, number>();
  for (const { domain, sequence } of parseGtids(list)) last.set(domain, Math.max(sequence, last.get(domain) ?? 0));
  return [...last.values()].reduce((sum, sequence) => sum + sequence, 0);
}
