import { checkStreamUri, type NetworkGuard } from '../../config/network-guard.js';
import {
  type CameraAccess,
  type CameraDescription,
  type CameraDriver,
  type Discovered,
  type KeptFootage,
  type LookIntoStream,
  usefulOffset,
  withCredentials,
} from '../camera-driver.js';
import { CameraFault, faultOfAddress } from '../camera-fault.js';
import { chooseStreams } from '../choose-streams.js';
import { isKnown, type VideoProfile } from '../video-profile.js';
import { isAlive } from './is-alive.js';
import { KeptRecordings } from './kept-recordings.js';
import type { MediaService } from './media-service.js';
import { Media1 } from './media1.js';
import { Media2 } from './media2.js';
import { streamCandidates } from './named-address.js';
import { OnvifConversation } from './onvif-conversation.js';
import { listAt, textAt } from './replies.js';

type Offered = VideoProfile & { media: MediaService };

/** Cameras and recorders that speak ONVIF, by whichever media service they have. A conversation for each question. */
export class OnvifDriver implements CameraDriver {
  constructor(
    private readonly access: CameraAccess,
    private readonly guard: NetworkGuard,
    private readonly now: () => number,
  ) {}

  async describe(lookInto: LookIntoStream = async () => null): Promise<CameraDescription> {
    return (await this.ask(lookInto)).description;
  }

  async discover(): Promise<Discovered> {
    const { description, channels } = await this.ask(async () => null);
    const { name, manufacturer, model, clockOffsetMs } = description;
    const named = channels.length < 2 ? [null] : channels;
    return {
      ...{ name, manufacturer, model, clockOffsetMs },
      channels: named.map((channel) => ({ channel, isEmpty: null })),
    };
  }

  async setSubStream(profileToken: string): Promise<boolean> {
    try {
      const { media1 } = await this.connect();
      return (await media1?.setToH264(profileToken)) ?? false;
    } catch (error) {
      if (error instanceof CameraFault) return false;
      throw error;
    }
  }

  async readClock(): Promise<number | null> {
    try {
      const camera = await OnvifConversation.open(this.access, this.guard, this.now);
      await camera.readClock();
      return usefulOffset(camera.clockErrorMs);
    } catch {
      return null;
    }
  }

  async recordings(span: { fromMs: number; toMs: number }): Promise<KeptFootage[]> {
    try {
      const { access, guard } = this;
      const camera = await OnvifConversation.open(access, guard, this.now);
      await camera.readClock();
      const addressOf = await namedServices(camera);
      const [search, replay] = [addressOf(/ver10\/search/i), addressOf(/ver10\/replay/i)];
      if (search === null || replay === null) return [];
      const kept = new KeptRecordings(camera, { search, replay });
      const found: KeptFootage[] = [];
      for (const { token, fromMs, toMs } of await kept.find(span, access.channel)) {
        const named = streamCandidates((await kept.addressOf(token)) ?? '', camera.host);
        // The password goes to the host that has answered, whatever host it names.
        const own = named.find((candidate) => new URL(candidate).hostname === camera.host);
        if (own === undefined)
          throw new CameraFault('refused', 'the address of a recording is not one of RTSP', 'foreign_address');
        const { url } = await checkStreamUri(guard, own);
        found.push({ fromMs, toMs, url: withCredentials(url, access) });
      }
      return found;
    } catch (error) {
      throw faultOfAddress(error);
    }
  }

  private async ask(lookInto: LookIntoStream): Promise<{ description: CameraDescription; channels: string[] }> {
    try {
      const { access, guard } = this;
      const { camera, media1, media2 } = await this.connect();
      const profiles = await profilesOf(camera, media1, media2);
      const channels = channelsOf(profiles);
      if (access.channel !== null && !channels.includes(access.channel))
        throw new CameraFault('no_video', 'the recorder has no such channel', 'no_channel');
      const own = profiles.filter(({ source }) => access.channel === null || source === access.channel);
      const addressOf = async (profile: Offered) => withCredentials(await streamOf(camera, guard, profile), access);
      const streams = await chooseStreams(own, addressOf, lookInto);
      const { info, provesPassword } = await informationOf(camera);
      const description = {
        name: info('Model'),
        manufacturer: info('Manufacturer'),
        model: info('Model'),
        serial: info('SerialNumber'),
        ...streams,
        provesPassword,
        clockOffsetMs: usefulOffset(camera.clockErrorMs),
      };
      return { description, channels };
    } catch (error) {
      throw faultOfAddress(error);
    }
  }

  private async connect() {
    const camera = await OnvifConversation.open(this.access, this.guard, this.now);
    await camera.readClock();
    const { media, media2 } = await servicesOf(camera);
    return {
      camera,
      media1: media === null ? null : new Media1(camera, media),
      media2: media2 === null ? null : new Media2(camera, media2),
    };
  }
}

/** The video sources there are pictures of, in the camera's order: several on a video recorder. */
const channelsOf = (profiles: readonly VideoProfile[]) => [...new Set(profiles.flatMap(({ source }) => source ?? []))];

/** Where the camera says that the service of a namespace is; null where it names none. */
async function namedServices(camera: OnvifConversation): Promise<(namespace: RegExp) => string | null> {
  const withoutAnswer = (error: unknown) => {
    if (error instanceof CameraFault && error.kind !== 'auth_failed') return null;
    throw error;
  };
  const includes = '<tds:IncludeCapability>false</tds:IncludeCapability>';
  const reply = await camera.ask(camera.device, 'GetServices', includes).catch(withoutAnswer);
  const services = listAt(reply, 'GetServicesResponse', 'Service');
  return (namespace) => {
    const found = services.find((service) => namespace.test(textAt(service, 'Namespace') ?? ''));
    return found === undefined ? null : textAt(found, 'XAddr');
  };
}

/** Where the media services are by the camera's word: newer cameras are asked one way, older ones know the other. */
async function servicesOf(camera: OnvifConversation): Promise<{ media: string | null; media2: string | null }> {
  const addressOf = await namedServices(camera);
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

/** All profiles, each once: as the second service tells it where the first does not know what it is. */
async function profilesOf(camera: OnvifConversation, media1: Media1 | null, media2: Media2 | null): Promise<Offered[]> {
  const offeredBy = async (media: MediaService) =>
    (await media.profiles()).map((profile): Offered => ({ ...profile, media }));
  const found = media1 === null ? [] : await offeredBy(media1);
  if (media1 !== null) camera.signedIn();
  if (media2 !== null) {
    const told = await offeredBy(media2).catch((error: unknown) => {
      if (media1 !== null && error instanceof CameraFault) return [];
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
async function streamOf(camera: OnvifConversation, guard: NetworkGuard, { token, media }: Offered): Promise<string> {
  const named = await media.streamOf(token);
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
