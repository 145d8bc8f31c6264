import { SHANGHAI_OFFSET_MS } from '../../../../src/contract/business-date.js';
import type { CameraAddress } from '../../../../src/contract/cameras/camera-address.js';
import { CAMERA_VENDORS, type StreamPaths } from '../../../../src/contract/cameras/camera-vendors.js';
import { checkStreamUri, type NetworkGuard } from '../../config/network-guard.js';
import { keepSecret } from '../../log.js';
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
import type { VideoProfile } from '../video-profile.js';
import { StreamInquiry } from './stream-inquiry.js';

type Offered = VideoProfile & { url: string };

/** As many as a message holds. */
const MOST_CHANNELS = 64;
/** Recorders have 4, 8, 16 or 32 channels: where so many in a row are not there, there are no more. */
const MISSING_IN_A_ROW = 8;
/** However slowly a recorder answers: whoever asked waits no longer. */
const LOOK_MS = 12_000;
/** What a channel's number is written as. */
const NUMBER = /^[1-9]\d?$/;

/**
 * Cameras and recorders that are got at by RTSP alone: by the paths of their maker, or by an address that somebody typed
 * in. What the streams are they say themselves; the clock is the one in their answers, where they tell it.
 */
export class RtspDriver implements CameraDriver {
  constructor(
    private readonly address: Extract<CameraAddress, { kind: 'vendor' | 'rtsp' }>,
    private readonly access: CameraAccess,
    private readonly guard: NetworkGuard,
    private readonly now: () => number,
  ) {
    keepSecret(access.password, access.username);
  }

  async describe(lookInto: LookIntoStream = async () => null): Promise<CameraDescription> {
    const inquiry = this.inquiry();
    try {
      const { channel } = this.access;
      const { main: mainPath, sub: subPath } = this.pathsOf(channel);
      const offered = [await this.profile(inquiry, 'main', mainPath)];
      let subFault: CameraFault | null = null;
      if (subPath !== mainPath) {
        try {
          offered.push(await this.profile(inquiry, 'sub', subPath));
        } catch (error) {
          // The lesser stream must not take the better one with it.
          subFault = faultOfAddress(error);
        }
      }
      const addressOf = async ({ url }: Offered) => withCredentials(url, this.access);
      const streams = await chooseStreams(offered, addressOf, lookInto);
      return {
        ...{ name: null, manufacturer: this.maker, model: null, serial: null },
        ...streams,
        subFault: subFault ?? streams.subFault,
        provesPassword: inquiry.provesPassword,
        clockOffsetMs: usefulOffset(inquiry.clockOffsetMs),
      };
    } catch (error) {
      throw faultOfAddress(error);
    } finally {
      inquiry.close();
    }
  }

  async discover(): Promise<Discovered> {
    const inquiry = this.inquiry();
    try {
      const channels = await this.channels(inquiry);
      const clockOffsetMs = usefulOffset(inquiry.clockOffsetMs);
      return { name: this.maker, manufacturer: this.maker, model: null, clockOffsetMs, channels };
    } catch (error) {
      throw faultOfAddress(error);
    } finally {
      inquiry.close();
    }
  }

  async recordings({ fromMs, toMs }: { fromMs: number; toMs: number }): Promise<KeptFootage[]> {
    const { address, access } = this;
    const past = address.kind === 'vendor' ? CAMERA_VENDORS[address.vendor].past : null;
    if (past === null) return [];
    const channel = access.channel ?? '1';
    if (!NUMBER.test(channel)) throw new CameraFault('no_video', 'the recorder has no such channel', 'no_channel');
    const path = past.path
      .replace('{channel}', channel)
      .replace('{from}', WRITTEN[past.times](fromMs))
      .replace('{to}', WRITTEN[past.times](toMs));
    return [{ fromMs, toMs, url: withCredentials(await this.checked(this.at(path)), access) }];
  }

  async readClock(): Promise<number | null> {
    const inquiry = this.inquiry();
    try {
      await inquiry.greet(await this.checked(this.pathsOf(this.access.channel).main));
    } catch (error) {
      if (error instanceof CameraFault && error.kind === 'auth_failed') throw error;
      // What it said before it refused is said all the same.
    } finally {
      inquiry.close();
    }
    return usefulOffset(inquiry.clockOffsetMs);
  }

  private get maker(): string | null {
    return this.address.kind === 'vendor' ? this.address.vendor : null;
  }

  private inquiry(): StreamInquiry {
    return new StreamInquiry(this.access, this.now);
  }

  /**
   * Asks for one channel after the other over one connection, signed in once. Where there is the first alone it is a
   * camera; one that has only the paths of a camera is one, too.
   */
  private async channels(inquiry: StreamInquiry): Promise<Discovered['channels']> {
    const { address } = this;
    const single = { channel: null, isEmpty: false };
    if (address.kind === 'rtsp') {
      await this.profile(inquiry, 'main', address.url);
      return [single];
    }
    const { camera, recorder } = CAMERA_VENDORS[address.vendor];
    const found: { channel: string; isEmpty: boolean | null }[] = [];
    let missing = 0;
    const until = performance.now() + LOOK_MS;
    for (let number = 1; recorder !== null && number <= MOST_CHANNELS && missing < MISSING_IN_A_ROW; number += 1) {
      if (performance.now() > until) break;
      const channel = String(number);
      const state = await this.stateOf(inquiry, this.at(filledIn(recorder, channel).main));
      found.push({ channel, isEmpty: state !== 'live' });
      missing = state === 'missing' ? missing + 1 : 0;
    }
    const there = found.slice(0, found.length - missing);
    if (there.length > 1) return there;
    if (there[0]?.isEmpty === false && recorder !== null && filledIn(recorder, '1').main === camera.main)
      return [single];
    await this.profile(inquiry, 'main', this.at(camera.main));
    return [single];
  }

  /** @throws CameraFault where what is wrong is not this one channel's matter, as a password */
  private async stateOf(inquiry: StreamInquiry, url: string): Promise<'live' | 'empty' | 'missing'> {
    try {
      await inquiry.describe(await this.checked(url));
      return 'live';
    } catch (error) {
      const { kind, reason } = faultOfAddress(error);
      if (kind !== 'no_video') throw error;
      return reason === 'no_stream' ? 'missing' : 'empty';
    }
  }

  /** Addresses of the streams of a channel; null: of a camera. @throws CameraFault where there can be none */
  private pathsOf(channel: string | null): StreamPaths {
    const { address } = this;
    if (address.kind === 'rtsp') return { main: address.url, sub: address.url };
    const { camera, recorder } = CAMERA_VENDORS[address.vendor];
    if (channel === null) return { main: this.at(camera.main), sub: this.at(camera.sub) };
    if (recorder === null || !NUMBER.test(channel))
      throw new CameraFault('no_video', 'the recorder has no such channel', 'no_channel');
    const { main, sub } = filledIn(recorder, channel);
    return { main: this.at(main), sub: this.at(sub) };
  }

  private at(path: string): string {
    return this.address.kind === 'vendor' ? `rtsp://${this.address.host}${path}` : path;
  }

  /** @throws CameraFault */
  private async checked(url: string): Promise<string> {
    try {
      return (await checkStreamUri(this.guard, url)).url;
    } catch (error) {
      throw faultOfAddress(error);
    }
  }

  private async profile(inquiry: StreamInquiry, token: string, address: string): Promise<Offered> {
    const url = await this.checked(address);
    const { codec, width, height } = await inquiry.describe(url);
    return { token, codec, width, height, source: this.access.channel, url };
  }
}

/** How makers write a time into an address. */
const WRITTEN = {
  utc: (ms: number) => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
  local: (ms: number) => new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace(/[-:T]/g, '_'),
} as const;

function filledIn({ main, sub }: StreamPaths, channel: string): StreamPaths {
  return { main: main.replace('{channel}', channel), sub: sub.replace('{channel}', channel) };
}
