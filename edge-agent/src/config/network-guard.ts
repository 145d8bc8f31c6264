import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const LOOKUP_MS = 3_000;

/** Why an address is not contacted. */
export class AddressRefused extends Error {
  constructor(
    message: string,
    /** It is the scheme that is not spoken, whatever the host. */
    readonly isScheme = false,
  ) {
    super(message);
    this.name = 'AddressRefused';
  }
}

/** A name nobody knows, or does not tell in time. */
export class AddressUnknown extends Error {
  constructor(host: string) {
    super(`${host} has no address`);
    this.name = 'AddressUnknown';
  }
}

interface Network {
  text: string;
  base: string;
  prefix: number;
  family: 'ipv4' | 'ipv6';
  list: BlockList;
}

/**
 * Ranges that are never cameras unless the allow-list names them, or a part of them, outright: `0.0.0.0/0` in the
 * list does not open loopback. The metadata addresses of the clouds lie inside link-local and need naming themselves.
 */
const SPECIAL = [
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '169.254.169.254/32',
  '100.100.100.200/32',
  '192.0.0.192/32',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  'fe80::/10',
  'fd00:ec2::254/128',
  'ff00::/8',
].map((text) => parseNetwork(text) as Network);

/** Reads `address/prefix`; a bare address means itself alone. Null when it is neither. */
export function parseNetwork(text: string): Network | null {
  const match = /^([0-9a-fA-F:.]+)(?:\/(\d{1,3}))?$/.exec(text);
  const base = match?.[1] ?? '';
  const version = isIP(base);
  if (version === 0) return null;
  const bits = version === 4 ? 32 : 128;
  const prefix = match?.[2] === undefined ? bits : Number(match[2]);
  if (prefix > bits) return null;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  list.addSubnet(base, prefix, family);
  return { text, base, prefix, family, list };
}

/** Decides which addresses the agent may talk to as cameras. */
export class NetworkGuard {
  private readonly networks: readonly Network[];

  /** @throws RangeError when an entry is not a network */
  constructor(networks: readonly string[]) {
    this.networks = networks.map((text) => {
      const network = parseNetwork(text);
      if (network === null) throw new RangeError(`${text} is not a network in CIDR form`);
      return network;
    });
  }

  /** True when `address` (an IP in text form) lies in the allow-list and in no special range that is not named. */
  allows(address: string): boolean {
    const plain = unmapped(address);
    const naming = this.networks.filter((network) => contains(network, plain));
    if (naming.length === 0) return false;
    return SPECIAL.filter((special) => contains(special, plain)).every((special) =>
      naming.some((network) => network.prefix >= special.prefix && contains(special, network.base)),
    );
  }

  /**
   * The one address to connect to for `host`: a name is resolved once and *all* its addresses must be allowed, so
   * that a name cannot show us a good address and give the socket another.
   *
   * @throws AddressRefused, AddressUnknown
   */
  async resolve(host: string): Promise<string> {
    const bare = host.replace(/^\[|\]$/g, '');
    const addresses = isIP(bare) !== 0 ? [bare] : await addressesOf(bare);
    for (const address of addresses) {
      if (!this.allows(address)) throw new AddressRefused(`${bare} (${address}) is outside the camera networks`);
    }
    return addresses[0] as string;
  }
}

async function addressesOf(host: string): Promise<string[]> {
  // In a school without a line to the world a resolver may be asked in vain for half a minute.
  const late = new AbortController();
  const found = await Promise.race([
    lookup(host, { all: true }).catch(() => []),
    delay(LOOKUP_MS, [], { signal: late.signal }),
  ]).finally(() => late.abort());
  if (found.length === 0) throw new AddressUnknown(host);
  return found.map((entry) => entry.address);
}

function contains(network: Network, address: string): boolean {
  const version = isIP(address);
  return version === (network.family === 'ipv4' ? 4 : 6) && network.list.check(address, network.family);
}

/** `::ffff:127.0.0.1` and `::ffff:7f00:1` are 127.0.0.1 to the socket, so they are to the guard. */
function unmapped(address: string): string {
  const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (dotted) return dotted[1] as string;
  const hex = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address);
  if (!hex) return address;
  const high = Number.parseInt(hex[1] as string, 16);
  const low = Number.parseInt(hex[2] as string, 16);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

const RTSP = new Set(['rtsp:', 'rtsps:']);

/** An address of a camera that has passed the guard; `url` names the checked IP, so no second look-up can differ. */
export interface CheckedUrl {
  url: string;
  host: string;
}

/** @throws AddressRefused, AddressUnknown for another scheme than rtsp/rtsps, a strange URL or a foreign host */
export async function checkStreamUri(guard: NetworkGuard, uri: string): Promise<CheckedUrl> {
  const url = parse(uri);
  if (!RTSP.has(url.protocol)) throw new AddressRefused(`a stream address with ${url.protocol} is not taken`);
  return pin(guard, url);
}

/** @throws AddressRefused, AddressUnknown for another scheme than http or a foreign host */
export async function checkHttpUri(guard: NetworkGuard, uri: string): Promise<CheckedUrl> {
  const url = parse(uri);
  if (url.protocol !== 'http:') throw new AddressRefused(`only http is spoken with cameras, not ${url.protocol}`, true);
  return pin(guard, url);
}

function parse(uri: string): URL {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must not pass
  if (uri.length > 2000 || /[\s\u0000-\u001f\\]/.test(uri)) throw new AddressRefused('the address is malformed');
  try {
    return new URL(uri);
  } catch {
    throw new AddressRefused('the address is malformed');
  }
}

async function pin(guard: NetworkGuard, url: URL): Promise<CheckedUrl> {
  if (url.hostname === '') throw new AddressRefused('the address names no host');
  const address = await guard.resolve(decodeURIComponent(url.hostname));
  const host = url.hostname;
  url.username = '';
  url.password = '';
  url.hostname = address.includes(':') ? `[${address}]` : address;
  return { url: url.href, host };
}
