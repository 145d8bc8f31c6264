import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import soap from 'node-onvif/lib/modules/soap.js';
import { v4 as uuid } from 'uuid';
import type { NetworkGuard } from '../../config/network-guard.js';
import { listAt, textAt } from './replies.js';
import { decodePercent, decodeText } from './text-encoding.js';

const GROUP = '239.255.255.250';
const PORT = 3702;
const LISTEN_MS = 3_000;
const MOST_REPLIES = 256;
const LARGEST_REPLY_BYTES = 64 * 1024;

/**
 * WS-Discovery through the interface named, or through each that stands in a camera network. node-onvif's own probe
 * sends through whatever interface the system prefers and drops answers without scopes.
 */
export async function discover(guard: NetworkGuard, networkInterface: string | null): Promise<ProbeMatch[]> {
  const addresses =
    networkInterface === null
      ? Object.values(networkInterfaces())
          .flatMap((entries) => entries ?? [])
          .filter(({ family, internal, address }) => family === 'IPv4' && !internal && guard.allows(address))
          .map(({ address }) => address)
      : [addressOfInterface(networkInterface)];
  const tries = await Promise.allSettled((addresses.length > 0 ? addresses : ['0.0.0.0']).map(probeThrough));
  const failed = tries.find((one) => one.status === 'rejected');
  const matches = tries.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  if (failed !== undefined && tries.every((one) => one.status === 'rejected')) throw failed.reason;
  return matches;
}

function addressOfInterface(nameOrAddress: string): string {
  const named = networkInterfaces()[nameOrAddress]?.find((entry) => entry.family === 'IPv4');
  return named?.address ?? nameOrAddress;
}

async function probeThrough(address: string): Promise<ProbeMatch[]> {
  const socket = createSocket('udp4');
  const replies: string[] = [];
  const failed = new Promise<never>((_, reject) => socket.once('error', reject));
  socket.on('message', (reply) => {
    if (replies.length < MOST_REPLIES && reply.length <= LARGEST_REPLY_BYTES) replies.push(decodeText(reply));
  });
  try {
    await Promise.race([failed, new Promise<void>((ready) => socket.bind(0, address, ready))]);
    if (address !== '0.0.0.0') socket.setMulticastInterface(address);
    socket.setMulticastLoopback(true);
    for (let i = 0; i < 2; i++) {
      for (const type of TYPES) socket.send(probeEnvelope(type), PORT, GROUP);
      await Promise.race([failed, delay(LISTEN_MS / 2)]);
    }
  } finally {
    socket.close();
  }
  return (await Promise.all(replies.map(readProbeMatches))).flat();
}

/** Cameras that do not call themselves video transmitters answer as devices. */
const TYPES = [
  'xmlns:n="http://www.onvif.org/ver10/network/wsdl">n:NetworkVideoTransmitter',
  'xmlns:n="http://www.onvif.org/ver10/device/wsdl">n:Device',
] as const;

function probeEnvelope(type: (typeof TYPES)[number]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" ' +
    'xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"><s:Header>' +
    '<a:Action s:mustUnderstand="1">http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action>' +
    `<a:MessageID>urn:uuid:${uuid()}</a:MessageID>` +
    '<a:To s:mustUnderstand="1">urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To></s:Header><s:Body>' +
    '<Probe xmlns="http://schemas.xmlsoap.org/ws/2005/04/discovery"><d:Types xmlns:d="http://schemas.xmlsoap.org/' +
    `ws/2005/04/discovery" ${type}</d:Types></Probe></s:Body></s:Envelope>`
  );
}

/** One device of an answer to a probe. */
export interface ProbeMatch {
  /** The device's own lasting name; null where it tells none. */
  endpoint: string | null;
  name: string;
  hardware: string;
  xaddrs: string[];
}

/** The devices in one datagram: a recorder answers for all that are behind it. Takes anything. */
export async function readProbeMatches(xml: string): Promise<ProbeMatch[]> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return [];
  const parsed = await soap.parse(xml).catch(() => null);
  return listAt(parsed, 'Body', 'ProbeMatches', 'ProbeMatch').flatMap((match) => {
    const words = (name: string) => textAt(match, name)?.split(/\s+/) ?? [];
    const scopes = words('Scopes');
    const scope = (kind: string) => {
      const start = `onvif://www.onvif.org/${kind}/`;
      const text = scopes.find((entry) => entry.toLowerCase().startsWith(start))?.slice(start.length) ?? '';
      return decodePercent(text.split('/').pop() ?? '').replaceAll('_', ' ');
    };
    const found = {
      endpoint: textAt(match, 'EndpointReference', 'Address'),
      name: scope('name'),
      hardware: scope('hardware'),
      xaddrs: words('XAddrs'),
    };
    return found.xaddrs.length === 0 ? [] : [found];
  });
}
