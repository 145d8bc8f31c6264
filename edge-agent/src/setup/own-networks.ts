import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Wider than this is no school's network; such an interface is cut down to the part the box stands in. */
const WIDEST_PREFIX = 22;
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** The private IPv4 networks the box stands in, as CIDR: where its cameras are, unless somebody says otherwise. */
export function ownNetworks(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): string[] {
  const found = Object.values(interfaces)
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal, address, cidr }) => family === 'IPv4' && !internal && cidr && PRIVATE.test(address))
    .map(({ address, cidr }) => networkOf(address, Math.max(WIDEST_PREFIX, Number(cidr?.split('/')[1]))));
  return [...new Set(found)];
}

function networkOf(address: string, prefix: number): string {
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - prefix);
  const base = Math.floor(number / size) * size;
  return `${[24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256).join('.')}/${prefix}`;
}
