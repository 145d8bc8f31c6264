import { readCameraAddress } from '../../../src/contract/cameras/camera-address.js';
import type { NetworkGuard } from '../config/network-guard.js';
import type { CameraAccess, CameraDriver } from './camera-driver.js';
import { OnvifDriver } from './onvif/onvif-driver.js';
import { RtspDriver } from './rtsp/rtsp-driver.js';

/**
 * The driver for a camera's kind of address. Nothing is sent yet; an address of a kind this program does not know is
 * refused at the first question.
 */
export function driverOf(access: CameraAccess, guard: NetworkGuard, now: () => number = Date.now): CameraDriver {
  const address = readCameraAddress(access.onvifUrl);
  return address === null || address.kind === 'onvif'
    ? new OnvifDriver(access, guard, now)
    : new RtspDriver(address, access, guard, now);
}
