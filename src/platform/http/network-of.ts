import { isIPv6 } from 'node:net';

/**
 * The network that guesses from one address are counted against: an IPv4 address itself, also where a dual-stack socket
 * writes it as `::ffff:a.b.c.d` or a translator in front as `64:ff9b::a.b.c.d`; of IPv6 the /64, because whoever has one
 * address of it has all 2^64. The port that some proxies write behind an address is another at each try, and counts for
 * nothing. Anything that is no address is given back as it is.
 */
export function networkOf(address: string): string {
  const plain = withoutPort(address.trim()).replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const groups = groupsOf(plain);
  const [high = 0, low = 0] = groups.slice(6);
  const front = groups.slice(0, 6).join();
  if (HOLDING_IPV4.some((one) => one.join() === front)) return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  return `${network.join(':')}::/64`;
}

/** `::ffff:0:0/96` and `64:ff9b::/96` (RFC 6052). */
const HOLDING_IPV4 = [
  [0, 0, 0, 0, 0, 0xffff],
  [0x64, 0xff9b, 0, 0, 0, 0],
] as const;

/** `a.b.c.d:port`, `[v6]:port` and `[v6]` without brackets and port. */
function withoutPort(text: string): string {
  const [, inBrackets, ipv4] = /^(?:\[([^\]]*)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/.exec(text) ?? [];
  return inBrackets ?? ipv4 ?? text;
}

/** The eight groups of a valid IPv6 address. */
function groupsOf(address: string): number[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(':'),
  );
  const [head = [], tail = []] = hex.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}
