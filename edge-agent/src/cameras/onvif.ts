import { checkStreamUri, type NetworkGuard } from '../config/network-guard.js';
import { encodeStrictly } from '../log.js';
import { escapeXml, h264Request, readEncoderSettings } from './encoder-settings.js';
import { isAlive } from './is-alive.js';
import { streamCandidates } from './named-address.js';
import { type CameraAccess, faultOfAddress, OnvifConversation, type OnvifService } from './onvif-conversation.js';
import {
  chooseProfiles,
  isClear,
  isH264,
  isKnown,
  listAt,
  readProfiles,
  textAt,
  type VideoProfile,
} from './replies.js';
import { CameraFault } from './soap-transport.js';

export type { CameraAccess } from './onvif-conversation.js';

/** What a camera says of itself. The stream addresses have passed the guard and carry the credentials: never log them. */
export interface CameraDescription {
  name: string | null;
  manufacturer: string | null;
  model: string | null;
  serial: string | null;
  main: VideoProfile & { url: string };
  sub: VideoProfile & { url: string };
  /** Why the profile that should be looked at has no address; `sub` is `main` then. */
  subFault: CameraFault | null;
  /** Profiles with a picture of which neither the camera nor their stream says what they are. */
  untold: number;
  /** The camera has refused a question without the password and answered it with it: the password is right. */
  provesPassword: boolean;
  /** Camera clock minus box clock; null when it could not be read. */
  clockOffsetMs: number | null;
  /** The video sources there are pictures of, in the camera's order: several on a video recorder. */
  channels: readonly string[];
}

/** What a stream is by its own word; null when it does not say, or has no picture. */
export type LookIntoStream = (url: string) => Promise<{ codec: string; width: number; height: number } | null>;

const LARGEST_USEFUL_SKEW_MS = 20 * 365 * 86_400_000;
/** Each costs a connection to the camera. */
const MOST_LOOKS = 3;

/**
 * Asks a camera what it is, where its streams are and what its clock says.
 *
 * @param lookInto asked about profiles of which the camera does not say what they are, where one could be better than
 *   those it describes; without it they are taken only when there is nothing else
 * @throws CameraFault whatever goes wrong; `refused` for foreign addresses and answers that are not understood
 */
export async function describeCamera(
  access: CameraAccess,
  guard: NetworkGuard,
  now: () => number = Date.now,
  lookInto: LookIntoStream = async () => null,
): Promise<CameraDescription> {
  try {
    return await describe(access, guard, now, lookInto);
  } catch (error) {
    throw faultOfAddress(error);
  }
}

/**
 * Asks the camera to encode this profile in H.264 from now on. Its streams usually break off once.
 *
 * @returns false when the camera does not do it
 */
export async function setToH264(access: CameraAccess, guard: NetworkGuard, profileToken: string): Promise<boolean> {
  try {
    const { camera, media } = await connect(access, guard, Date.now);
    if (media === null) return false;
    const settings = readEncoderSettings(await camera.ask(media, 'GetProfiles', ''), profileToken);
    if (settings === null) return false;
    await camera.ask(media, 'SetVideoEncoderConfiguration', h264Request(settings));
    return true;
  } catch (error) {
    if (error instanceof CameraFault) return false;
    throw error;
  }
}

/** Reads the camera's clock again. Null when it cannot be read; never throws. */
export async function readClock(access: CameraAccess, guard: NetworkGuard, now = Date.now): Promise<number | null> {
  try {
    const camera = await OnvifConversation.open(access, guard, now);
    await camera.readClock();
    return useful(camera.clockErrorMs);
  } catch {
    return null;
  }
}

interface Connected {
  camera: OnvifConversation;
  media: OnvifService | null;
  /** The second media service, which also shows what the first cannot say, as H.265. */
  media2: OnvifService | null;
}

async function connect(access: CameraAccess, guard: NetworkGuard, now: () => number): Promise<Connected> {
  const camera = await OnvifConversation.open(access, guard, now);
  await camera.readClock();
  const { media, media2 } = await servicesOf(camera);
  return {
    camera,
    media: media === null ? null : camera.service('trt', media),
    media2: media2 === null ? null : camera.service('tr2', media2),
  };
}

/** Where the media services are by the camera's word: newer cameras are asked one way, older ones know the other. */
async function servicesOf(camera: OnvifConversation): Promise<{ media: string | null; media2: string | null }> {
  const withoutAnswer = (error: unknown) => {
    if (error instanceof CameraFault && error.kind !== 'auth_failed') return null;
    throw error;
  };
  const includes = '<tds:IncludeCapability>false</tds:IncludeCapability>';
  const services = listAt(
    await camera.ask(camera.device, 'GetServices', includes).catch(withoutAnswer),
    'GetServicesResponse',
    'Service',
  );
  const addressOf = (namespace: RegExp) => {
    const found = services.find((service) => namespace.test(textAt(service, 'Namespace') ?? ''));
    return found === undefined ? null : textAt(found, 'XAddr');
  };
  const [media, media2] = [addressOf(/ver10\/media/i), addressOf(/ver20\/media/i)];
  if (media !== null || media2 !== null) return { media, media2 };
  const all = '<tds:Category>All</tds:Category>';
  const capabilities = await camera.ask(camera.device, 'GetCapabilities', all);
  const named = listAt(capabilities, 'GetCapabilitiesResponse', 'Capabilities', 'Media', 'XAddr')
    .flatMap((one) => textAt({ one }, 'one') ?? [])
    .join(' ');
  if (named === '') throw new CameraFault('no_video', 'the camera names no media service');
  return { media: named, media2: null };
}

type Offered = VideoProfile & { service: OnvifService };

async function describe(
  access: CameraAccess,
  guard: NetworkGuard,
  now: () => number,
  lookInto: LookIntoStream,
): Promise<CameraDescription> {
  const connected = await connect(access, guard, now);
  const { camera } = connected;
  const profiles = await profilesOf(connected);
  const channels = [...new Set(profiles.flatMap(({ source }) => source ?? []))];
  if (access.channel !== null && !channels.includes(access.channel))
    throw new CameraFault('no_video', 'the recorder has no such channel', 'no_channel');
  const own = profiles.filter(({ source }) => access.channel === null || source === access.channel);
  const addressOf = async (profile: Offered) => withCredentials(await streamOf(camera, guard, profile), access);

  const told = own.filter((profile) => isKnown(profile));
  const untold = own.filter((profile) => !isKnown(profile));
  if (!told.some(isUsableAndClear)) {
    for (const profile of untold.slice(0, MOST_LOOKS)) {
      const seen = await addressOf(profile).then(lookInto, () => null);
      if (seen === null) continue;
      told.push({ ...profile, ...seen });
      untold.splice(untold.indexOf(profile), 1);
    }
  }
  const [first] = untold;
  const chosen = chooseProfiles(told) ?? (first === undefined ? null : { main: first, sub: first });
  if (chosen === null) {
    if (own.length === 0) throw new CameraFault('no_video', 'the camera offers no video profile');
    throw new CameraFault('no_video', 'the camera offers neither H.264 nor H.265', 'codec');
  }
  const main = { ...chosen.main, url: await addressOf(chosen.main) };
  let sub = main;
  let subFault: CameraFault | null = null;
  if (chosen.sub.token !== chosen.main.token) {
    try {
      sub = { ...chosen.sub, url: await addressOf(chosen.sub) };
    } catch (error) {
      // The lesser stream must not take the better one with it.
      subFault = faultOfAddress(error);
    }
  }
  const { info, provesPassword } = await informationOf(camera);
  const plain = ({ token, codec, width, height, source, url }: typeof main) => ({
    token,
    codec,
    width,
    height,
    source,
    url,
  });
  return {
    name: info('Model'),
    manufacturer: info('Manufacturer'),
    model: info('Model'),
    serial: info('SerialNumber'),
    main: plain(main),
    sub: sub === main ? plain(main) : plain(sub),
    subFault,
    untold: untold.filter(({ token }) => token !== chosen.main.token).length,
    provesPassword,
    clockOffsetMs: useful(camera.clockErrorMs),
    channels,
  };
}

/** All profiles, each once: as the second service tells it where the first does not know what it is. */
async function profilesOf({ camera, media, media2 }: Connected): Promise<Offered[]> {
  const TYPES = '<tr2:Type>VideoSource</tr2:Type><tr2:Type>VideoEncoder</tr2:Type>';
  const ask = async (service: OnvifService, content: string) =>
    readProfiles(await camera.ask(service, 'GetProfiles', content)).map((profile) => ({ ...profile, service }));
  const found: Offered[] = media === null ? [] : await ask(media, '');
  if (media !== null) camera.signedIn();
  if (media2 !== null) {
    const told = await ask(media2, TYPES).catch((error: unknown) => {
      if (media !== null && error instanceof CameraFault) return [];
      throw error;
    });
    for (const profile of told) {
      const index = found.findIndex(({ token }) => token === profile.token);
      if (index < 0) found.push(profile);
      else if (!isKnown(found[index] as Offered))
        found[index] = { ...profile, source: profile.source ?? (found[index] as Offered).source };
    }
  }
  return found;
}

/** The checked address of a profile's stream, without credentials. @throws CameraFault */
async function streamOf(camera: OnvifConversation, guard: NetworkGuard, { token, service }: Offered): Promise<string> {
  const profile = `<${service.prefix}:ProfileToken>${escapeXml(token)}</${service.prefix}:ProfileToken>`;
  const content =
    service.prefix === 'tr2'
      ? `<tr2:Protocol>RTSP</tr2:Protocol>${profile}`
      : '<trt:StreamSetup><tt:Stream>RTP-Unicast</tt:Stream><tt:Transport><tt:Protocol>RTSP</tt:Protocol></tt:Transport>' +
        `</trt:StreamSetup>${profile}`;
  const reply = await camera.ask(service, 'GetStreamUri', content);
  const named =
    textAt(reply, 'GetStreamUriResponse', 'MediaUri', 'Uri') ?? textAt(reply, 'GetStreamUriResponse', 'Uri');
  if (named === null) throw new CameraFault('no_video', 'the camera names no stream address', 'no_stream');
  const candidates = streamCandidates(named, camera.host);
  if (candidates.length === 0)
    throw new CameraFault('refused', 'the stream address is not one of RTSP', 'foreign_address');
  let fault: CameraFault | null = null;
  for (const candidate of candidates) {
    try {
      const { url } = await checkStreamUri(guard, candidate);
      // The host that has just answered needs no such proof, and there is nothing else to try.
      if (new URL(url).hostname === camera.host || (await isAlive(url))) return url;
    } catch (error) {
      fault ??= faultOfAddress(error);
    }
  }
  throw fault ?? new CameraFault('unreachable', 'the camera takes too long to answer', 'too_slow');
}

/** Name, maker and number, and whether the password is looked at. Not needed: some tell it only to administrators. */
async function informationOf(camera: OnvifConversation) {
  const ask = (isSigned: boolean) => camera.ask(camera.device, 'GetDeviceInformation', '', { isSigned });
  let provesPassword = false;
  const reply = await ask(false).catch(async (error: unknown) => {
    if (!(error instanceof CameraFault) || error.kind !== 'auth_failed') return null;
    const answer = await ask(true).catch(() => null);
    provesPassword = answer !== null;
    return answer;
  });
  const info = (field: string) => textAt(reply, 'GetDeviceInformationResponse', field)?.slice(0, 100) ?? null;
  return { info, provesPassword };
}

/** With such a profile there is nothing better to look for. */
const isUsableAndClear = (profile: VideoProfile) => isKnown(profile) && isH264(profile.codec) && isClear(profile);

function useful(offsetMs: number | null): number | null {
  return offsetMs !== null && Math.abs(offsetMs) <= LARGEST_USEFUL_SKEW_MS ? offsetMs : null;
}

function withCredentials(url: string, { username, password }: CameraAccess): string {
  if (username === '') return url;
  return url.replace('://', `://${encodeStrictly(username)}:${encodeStrictly(password)}@`);
}
