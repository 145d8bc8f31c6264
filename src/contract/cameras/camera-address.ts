import { type CameraVendor, VENDORS } from './camera-vendors.js';

/**
 * Where a camera or video recorder is spoken to, and how. Stored and sent as one text, in fields that are called
 * `onvifUrl` since the days when there was no other way: `http://…` is ONVIF, `rtsp+hikvision://192.168.1.64:554` the
 * RTSP of a maker, `rtsp://192.168.1.64/live` one stream that somebody typed in.
 */
export type CameraAddress =
  | { kind: 'onvif'; url: string }
  /** `host`, with its port where that is not the usual one. */
  | { kind: 'vendor'; vendor: CameraVendor; host: string }
  | { kind: 'rtsp'; url: string };

/** Null for a scheme this program does not know. */
export function readCameraAddress(text: string): CameraAddress | null {
  const [, scheme = '', rest = ''] = /^([a-z][a-z\d+.-]*):\/\/(.*)$/is.exec(text.trim()) ?? [];
  const lower = scheme.toLowerCase();
  if (lower === 'http' || lower === 'https') return { kind: 'onvif', url: text.trim() };
  if (lower === 'rtsp') return { kind: 'rtsp', url: text.trim() };
  const vendor = VENDORS.find((one) => lower === `rtsp+${one}`);
  const host = rest.replace(/[/?#].*$/s, '');
  return vendor === undefined || host === '' ? null : { kind: 'vendor', vendor, host };
}

/** The text of which `readCameraAddress` makes the same address again. */
export function writeCameraAddress(address: CameraAddress): string {
  return address.kind === 'vendor' ? `rtsp+${address.vendor}://${address.host}` : address.url;
}
