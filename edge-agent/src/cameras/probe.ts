import { readCameraAddress, writeCameraAddress } from '../../../src/contract/cameras/camera-address.js';
import type { DownBody } from '../../../src/contract/wire/mqtt/down.js';
import type { UpBody } from '../../../src/contract/wire/mqtt/up.js';
import { checkHttpUri, type NetworkGuard } from '../config/network-guard.js';
import { messageOf } from '../log.js';
import { driverOf } from './drivers.js';
import { discover } from './onvif/discovery.js';

type Found = UpBody<'probe'>['cameras'][number];

const MOST_CAMERAS = 64;

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

/** The camera there, or each channel of a video recorder. */
async function lookAt(address: string, username: string, password: string, guard: NetworkGuard): Promise<Found[]> {
  const onvifUrl = addressOf(address);
  const driver = driverOf({ onvifUrl, channel: null, username, password }, guard);
  const { name, manufacturer, model, clockOffsetMs, channels } = await driver.discover();
  const found = { onvifUrl, name: name ?? '', manufacturer, model, clockOffsetMs };
  return channels.slice(0, MOST_CAMERAS).map(({ channel, isEmpty }) => ({ ...found, channel, isEmpty }));
}

/** As it is kept: without credentials; an address alone is one of ONVIF. */
function addressOf(typed: string): string {
  const text = withoutCredentials(typed.includes('://') ? typed : `http://${typed}/onvif/device_service`);
  const address = readCameraAddress(text);
  return address === null ? text : writeCameraAddress(address);
}

/** What is typed as `http://user:password@host` must not be kept as the camera's address. */
function withoutCredentials(address: string): string {
  return address.replace(/:\/\/[^/?#]*@/, '://');
}

async function lookAround(guard: NetworkGuard, networkInterface: string | null): Promise<Found[]> {
  const cameras: Found[] = [];
  for (const { name, hardware, xaddrs } of await discover(guard, networkInterface)) {
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

/** The first of these addresses that may be contacted, without credentials; null when there is none. */
export async function firstAllowed(xaddrs: readonly string[], guard: NetworkGuard): Promise<string | null> {
  for (const xaddr of xaddrs.slice(0, 8)) {
    const isAllowed =
      xaddr.length <= 300 &&
      (await checkHttpUri(guard, xaddr).then(
        () => true,
        () => false,
      ));
    if (isAllowed) return withoutCredentials(xaddr);
  }
  return null;
}
