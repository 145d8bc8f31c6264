import onvif, { type OnvifDevice } from 'node-onvif';
import OnvifServiceMedia from 'node-onvif/lib/modules/service-media.js';
import soap from 'node-onvif/lib/modules/soap.js';
import { AddressRefused, checkHttpUri, checkStreamUri, type NetworkGuard } from '../config/network-guard.js';
import { escapeXml, h264Request, readEncoderSettings } from './encoder-settings.js';
import { at, chooseProfiles, readCameraTime, readProfiles, textAt, type VideoProfile } from './replies.js';
import { CameraFault, postSoap, type SoapTarget } from './soap-transport.js';

export interface CameraAccess {
  onvifUrl: string;
  /** Of a video recorder, the video source that is meant; null: whatever there is. */
  channel: string | null;
  username: string;
  password: string;
}

/** What a camera says of itself. The stream addresses have passed the guard and carry the credentials: never log them. */
export interface CameraDescription {
  name: string | null;
  manufacturer: string | null;
  model: string | null;
  main: VideoProfile & { url: string };
  sub: VideoProfile & { url: string };
  /** Camera clock minus box clock; null when it could not be read. */
  clockOffsetMs: number | null;
  /** The video sources there are pictures of, in the camera's order: several on a video recorder. */
  channels: readonly string[];
}

const CONVERSATION_MS = 15_000;
const LARGEST_USEFUL_SKEW_MS = 20 * 365 * 86_400_000;

/** The conversation each of node-onvif's service objects belongs to, by the address object it hands to its transport. */
const conversations = new WeakMap<object, SoapTarget>();

/*
 * node-onvif builds the envelopes and reads the XML; the wire is ours. Its transport has no deadline, no limit and
 * no guard, drops the query and runs a pretty-printer over every reply.
 */
soap._request = async (oxaddr, envelope) => (await exchange(oxaddr, envelope)).body;
soap.requestCommand = async (oxaddr, method, envelope) => {
  const { status, body } = await exchange(oxaddr, envelope);
  const parsed = await soap.parse(body).catch(() => null);
  const fault = textAt(parsed, 'Body', 'Fault', 'Reason', 'Text') ?? textAt(parsed, 'Body', 'Fault', 'Code', 'Value');
  const subcode = textAt(parsed, 'Body', 'Fault', 'Code', 'Subcode', 'Value') ?? '';
  if (status === 401 || status === 403 || /NotAuthorized|FailedAuthentication/.test(`${fault} ${subcode}`)) {
    throw new CameraFault('auth_failed', 'the camera refuses the user name or password');
  }
  if (fault !== null)
    throw new CameraFault('refused', `the camera answers ${method} with a fault: ${fault.slice(0, 80)}`);
  const data = at(parsed, 'Body');
  if (at(data, `${method}Response`) === undefined) {
    throw new CameraFault('refused', `the camera's answer to ${method} is not understood (HTTP ${status})`);
  }
  return { data, converted: parsed };
};

async function exchange(oxaddr: object, envelope: string): Promise<{ status: number; body: string }> {
  const target = conversations.get(oxaddr);
  if (target === undefined) throw new Error('a camera is only spoken to through this adapter');
  return postSoap(target, envelope);
}

function join(service: { oxaddr: object; setAuth(user: string, pass: string): void }, target: SoapTarget): void {
  // Not through the constructor, which refuses '<' in a password although it is only hashed; the user name it takes as it is.
  service.setAuth(escapeXml(target.username), target.password);
  conversations.set(service.oxaddr, target);
}

/**
 * Asks a camera what it is, where its streams are and what its clock says.
 *
 * @throws CameraFault whatever goes wrong; `refused` for foreign addresses and answers that are not understood
 */
export async function describeCamera(
  access: CameraAccess,
  guard: NetworkGuard,
  now: () => number = Date.now,
): Promise<CameraDescription> {
  try {
    return await describe(access, guard, now);
  } catch (error) {
    if (error instanceof CameraFault) throw error;
    if (error instanceof AddressRefused) throw new CameraFault('refused', error.message);
    throw new CameraFault('unreachable', (error as Error).message);
  }
}

/**
 * Asks the camera to encode this profile in H.264 from now on. Its streams usually break off once.
 *
 * @returns false when the camera does not do it
 */
export async function setToH264(access: CameraAccess, guard: NetworkGuard, profileToken: string): Promise<boolean> {
  try {
    const { media } = await connect(access, guard, Date.now);
    const settings = readEncoderSettings((await media.getProfiles()).data, profileToken);
    if (settings === null) return false;
    const envelope = media._createRequestSoap(h264Request(settings));
    await soap.requestCommand(media.oxaddr, 'SetVideoEncoderConfiguration', envelope);
    return true;
  } catch (error) {
    if (error instanceof CameraFault || error instanceof AddressRefused) return false;
    throw error;
  }
}

async function connect(access: CameraAccess, guard: NetworkGuard, now: () => number) {
  const deadline = performance.now() + CONVERSATION_MS;
  const targetOf = async (uri: string): Promise<SoapTarget> => {
    const { url } = await checkHttpUri(guard, uri);
    return { url, host: new URL(uri).host, username: access.username, password: access.password, deadline };
  };
  const target = await targetOf(access.onvifUrl);
  const { device } = new onvif.OnvifDevice({ xaddr: target.url }).services;
  join(device, target);

  const clockOffsetMs = await readClockOffset(device, now);
  device.time_diff = clockOffsetMs ?? 0;
  const capabilities = await device.getCapabilities();
  const mediaUri = textAt(capabilities.data, 'GetCapabilitiesResponse', 'Capabilities', 'Media', 'XAddr');
  if (mediaUri === null) throw new CameraFault('no_video', 'the camera names no media service');
  const mediaTarget = await targetOf(mediaUri);
  const media = new OnvifServiceMedia({ xaddr: mediaTarget.url, time_diff: device.time_diff });
  join(media, mediaTarget);
  return { device, media, clockOffsetMs };
}

async function describe(access: CameraAccess, guard: NetworkGuard, now: () => number): Promise<CameraDescription> {
  const { device, media, clockOffsetMs } = await connect(access, guard, now);
  const profiles = readProfiles((await media.getProfiles()).data);
  const channels = [...new Set(profiles.flatMap(({ source }) => source ?? []))];
  if (access.channel !== null && !channels.includes(access.channel))
    throw new CameraFault('no_video', 'the recorder has no such channel');
  const chosen = chooseProfiles(profiles.filter(({ source }) => access.channel === null || source === access.channel));
  if (chosen === null) throw new CameraFault('no_video', 'the camera offers neither H.264 nor H.265');
  const streamOf = async (profile: VideoProfile) => {
    const reply = await media.getStreamUri({ ProfileToken: profile.token, Protocol: 'RTSP' });
    const uri = textAt(reply.data, 'GetStreamUriResponse', 'MediaUri', 'Uri');
    if (uri === null) throw new CameraFault('no_video', 'the camera names no stream address');
    const { url } = await checkStreamUri(guard, uri);
    return { ...profile, url: withCredentials(url, access) };
  };
  const main = await streamOf(chosen.main);
  const sub = chosen.sub.token === chosen.main.token ? main : await streamOf(chosen.sub);
  // Asked last and not needed: some cameras answer this only to administrators.
  const information = await device.getDeviceInformation().catch(() => null);
  const info = (field: string) =>
    textAt(information?.data, 'GetDeviceInformationResponse', field)?.slice(0, 100) ?? null;
  return {
    name: info('Model'),
    manufacturer: info('Manufacturer'),
    model: info('Model'),
    main,
    sub,
    clockOffsetMs,
    channels,
  };
}

/** Reads the camera's clock again. Null when it cannot be read; never throws. */
export async function readClock(access: CameraAccess, guard: NetworkGuard, now = Date.now): Promise<number | null> {
  try {
    const { url } = await checkHttpUri(guard, access.onvifUrl);
    const { device } = new onvif.OnvifDevice({ xaddr: url }).services;
    const deadline = performance.now() + CONVERSATION_MS;
    join(device, { ...access, url, host: new URL(access.onvifUrl).host, deadline });
    return await readClockOffset(device, now);
  } catch {
    return null;
  }
}

async function readClockOffset(device: OnvifDevice['services']['device'], now: () => number): Promise<number | null> {
  const before = now();
  // Tried without being sure that it is answered: the clock is worth having, not worth a camera.
  const reply = await device.getSystemDateAndTime().catch((error: unknown) => {
    if (error instanceof CameraFault && error.kind === 'unreachable') throw error;
    return null;
  });
  const time = readCameraTime(reply?.data);
  if (time === null) return null;
  // The camera tells whole seconds, on the average half a second late.
  const offset = Math.round(time + 500 - (before + now()) / 2);
  return Math.abs(offset) <= LARGEST_USEFUL_SKEW_MS ? offset : null;
}

function withCredentials(url: string, access: CameraAccess): string {
  if (access.username === '') return url;
  const part = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return url.replace('://', `://${part(access.username)}:${part(access.password)}@`);
}
