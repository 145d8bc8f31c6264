import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import onvif from 'node-onvif';
import soap from 'node-onvif/lib/modules/soap.js';
import { v4 as uuid } from 'uuid';
import type { DownBody, UpBody } from '../../../src/contract/mqtt.js';
import { checkHttpUri, type NetworkGuard } from '../config/network-guard.js';
import { messageOf } from '../log.js';
import { describeCamera } from './onvif.js';
import { textAt } from './replies.js';

type Found = UpBody<'probe'>['cameras'][number];

const GROUP = '239.255.255.250';
const PORT = 3702;
const LISTEN_MS = 3_000;
const MOST_REPLIES = 256;
const MOST_CAMERAS = 64;
const LARGEST_REPLY_BYTES = 16 * 1024;

/** Looks around on the network, or at one address. Never throws: what went wrong is in the reply. */
export async function probeCameras(
  question: DownBody<'probe'>,
  guard: NetworkGuard,
  networkInterface: string | null,
): Promise<UpBody<'probe'>> {
  const { requestId, address, username, password } = question;
  try {
    const cameras =
      address === null
        ? await lookAround(guard, networkInterface)
        : await lookAt(address, username ?? '', password ?? '', guard);
    return { requestId, error: null, cameras };
  } catch (error) {
    return { requestId, error: messageOf(error), cameras: [] };
  }
}

/** The camera there, or each picture of a video recorder. */
async function lookAt(address: string, username: string, password: string, guard: NetworkGuard): Promise<Found[]> {
  const onvifUrl = address.includes('://') ? address : `http://${address}/onvif/device_service`;
  const access = { onvifUrl, channel: null, username, password };
  const { name, manufacturer, model, channels } = await describeCamera(access, guard);
  const found = { onvifUrl, name: name ?? '', manufacturer, model };
  if (channels.length < 2) return [{ ...found, channel: null }];
  return channels.slice(0, MOST_CAMERAS).map((channel) => ({ ...found, channel }));
}

/**
 * WS-Discovery. node-onvif's probe sends through whatever interface the system prefers; a box with two networks, or
 * with its cameras on loopback as in the demo, needs the interface named, and then the probe is ours.
 */
async function lookAround(guard: NetworkGuard, networkInterface: string | null): Promise<Found[]> {
  const found =
    networkInterface === null ? await onvif.startProbe() : await probeThrough(addressOfInterface(networkInterface));
  const cameras: Found[] = [];
  for (const { name, hardware, xaddrs } of found) {
    const onvifUrl = await firstAllowed(xaddrs, guard);
    if (onvifUrl === null || cameras.some((camera) => camera.onvifUrl === onvifUrl)) continue;
    cameras.push({
      onvifUrl,
      name: name.slice(0, 100),
      manufacturer: null,
      model: hardware.slice(0, 100) || null,
      channel: null,
    });
  }
  return cameras.slice(0, MOST_CAMERAS);
}

async function firstAllowed(xaddrs: readonly string[], guard: NetworkGuard): Promise<string | null> {
  for (const xaddr of xaddrs.slice(0, 8)) {
    const isAllowed =
      xaddr.length <= 300 &&
      (await checkHttpUri(guard, xaddr).then(
        () => true,
        () => false,
      ));
    if (isAllowed) return xaddr;
  }
  return null;
}

function addressOfInterface(nameOrAddress: string): string {
  const named = networkInterfaces()[nameOrAddress]?.find((entry) => entry.family === 'IPv4');
  return named?.address ?? nameOrAddress;
}

async function probeThrough(address: string): Promise<{ name: string; hardware: string; xaddrs: string[] }[]> {
  const socket = createSocket('udp4');
  const replies: string[] = [];
  const failed = new Promise<never>((_, reject) => socket.once('error', reject));
  socket.on('message', (reply) => {
    if (replies.length < MOST_REPLIES && reply.length <= LARGEST_REPLY_BYTES) replies.push(reply.toString('utf8'));
  });
  try {
    await Promise.race([failed, new Promise<void>((ready) => socket.bind(0, address, ready))]);
    socket.setMulticastInterface(address);
    socket.setMulticastLoopback(true);
    for (let i = 0; i < 2; i++) {
      socket.send(probeEnvelope(), PORT, GROUP);
      await Promise.race([failed, delay(LISTEN_MS / 2)]);
    }
  } finally {
    socket.close();
  }
  const matches = await Promise.all(replies.map(readMatch));
  return matches.filter((match) => match !== null);
}

function probeEnvelope(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" ' +
    'xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"><s:Header>' +
    '<a:Action s:mustUnderstand="1">http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action>' +
    `<a:MessageID>urn:uuid:${uuid()}</a:MessageID>` +
    '<a:To s:mustUnderstand="1">urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To></s:Header><s:Body>' +
    '<Probe xmlns="http://schemas.xmlsoap.org/ws/2005/04/discovery"><d:Types xmlns:d="http://schemas.xmlsoap.org/' +
    'ws/2005/04/discovery" xmlns:dn="http://www.onvif.org/ver10/network/wsdl">dn:NetworkVideoTransmitter</d:Types>' +
    '</Probe></s:Body></s:Envelope>'
  );
}

async function readMatch(xml: string): Promise<{ name: string; hardware: string; xaddrs: string[] } | null> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return null;
  const parsed = await soap.parse(xml).catch(() => null);
  const match = ['Body', 'ProbeMatches', 'ProbeMatch'];
  const xaddrs = textAt(parsed, ...match, 'XAddrs')?.split(/\s+/) ?? [];
  const scopes = textAt(parsed, ...match, 'Scopes')?.split(/\s+/) ?? [];
  const scope = (kind: string) => {
    const text =
      scopes
        .find((entry) => entry.startsWith(`onvif://www.onvif.org/${kind}/`))
        ?.split('/')
        .pop() ?? '';
    try {
      return decodeURIComponent(text).replaceAll('_', ' ');
    } catch {
      return text;
    }
  };
  return xaddrs.length === 0 ? null : { name: scope('name'), hardware: scope('hardware'), xaddrs };
}
