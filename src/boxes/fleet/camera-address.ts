import { BlockList, isIP } from 'node:net';
import { readCameraAddress } from '../../contract/cameras/camera-address.js';

const refused = new BlockList();
refused.addSubnet('169.254.0.0', 16, 'ipv4'); // link-local, and every cloud's metadata service
refused.addAddress('100.100.100.200', 'ipv4');
refused.addAddress('192.0.0.192', 'ipv4');
refused.addSubnet('0.0.0.0', 8, 'ipv4');
refused.addSubnet('224.0.0.0', 3, 'ipv4'); // multicast, reserved, broadcast
refused.addSubnet('fe80::', 10, 'ipv6');
refused.addSubnet('ff00::', 8, 'ipv6');
refused.addAddress('fd00:ec2::254', 'ipv6');
refused.addAddress('::', 'ipv6');

const METADATA_NAMES = new Set(['metadata', 'metadata.google.internal', 'instance-data', 'metadata.tencentyun.com']);
const MAX_LENGTH = 300;

/**
 * Why a camera's address is not taken, or null when it is. Only the form is judged here; which networks a box
 * may reach is for the box itself to allow.
 */
export function whyAddressRefused(text: string): string | null {
  if (text.length > MAX_LENGTH) return 'too long';
  if (readCameraAddress(text) === null) return 'http, rtsp or a known maker only';
  // Hosts of other schemes are not put into one form by the URL parser: 2852039166 would pass for a name.
  const http = text.trim().replace(/^[^:]+/, 'http');
  if (!URL.canParse(http)) return 'not a URL';
  const url = new URL(http);
  if (url.username !== '' || url.password !== '') return 'name and password have fields of their own';
  const host = url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (METADATA_NAMES.has(host)) return 'a metadata service';
  const family = isIP(host);
  if (family === 0) return null;
  // The URL parser writes ::ffff:169.254.169.254 in hex; judge it as the IPv4 address it reaches
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
  const isRefused = mapped
    ? refused.check(dotted(mapped), 'ipv4')
    : refused.check(host, family === 4 ? 'ipv4' : 'ipv6');
  return isRefused ? 'a link-local, multicast or metadata address' : null;
}

function dotted([, high = '0', low = '0']: RegExpExecArray): string {
  const bits = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return bits.flatMap((half) => [half >> 8, half & 0xff]).join('.');
}
