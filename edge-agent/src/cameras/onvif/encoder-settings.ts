import { at, listAt, SENDABLE, textAt } from './replies.js';

/** How a camera encodes one profile, as far as it must be said again when one thing of it is changed. */
export interface EncoderSettings {
  token: string;
  name: string;
  width: number;
  height: number;
  quality: number;
  framesPerSecond: number;
  interval: number;
  kilobitsPerSecond: number;
  sessionTimeout: string;
}

/** The settings behind a profile in a GetProfiles reply; null when they are not there or cannot be said again. */
export function readEncoderSettings(data: unknown, profileToken: string): EncoderSettings | null {
  const profile = listAt(data, 'GetProfilesResponse', 'Profiles').find(
    (candidate) => textAt(candidate, '$', 'token') === profileToken,
  );
  const encoder = at(profile, 'VideoEncoderConfiguration');
  const token = textAt(encoder, '$', 'token');
  const number = (fallback: number, ...path: string[]) => {
    const value = Number(textAt(encoder, ...path) ?? fallback);
    return Number.isFinite(value) && value >= 0 && value < 1e6 ? value : fallback;
  };
  const [width, height] = [number(0, 'Resolution', 'Width'), number(0, 'Resolution', 'Height')];
  if (token === null || !SENDABLE.test(token) || width === 0 || height === 0) return null;
  const timeout = textAt(encoder, 'SessionTimeout') ?? '';
  return {
    ...{ token, width, height, name: (textAt(encoder, 'Name') ?? token).slice(0, 64), quality: number(4, 'Quality') },
    framesPerSecond: number(12, 'RateControl', 'FrameRateLimit'),
    interval: number(1, 'RateControl', 'EncodingInterval'),
    kilobitsPerSecond: number(256, 'RateControl', 'BitrateLimit'),
    sessionTimeout: /^PT\d{1,6}(\.\d+)?[SMH]$/.test(timeout) ? timeout : 'PT60S',
  };
}

/** The content of a SetVideoEncoderConfiguration that makes it H.264 and leaves the rest; a key picture every two seconds. */
export function h264Request(settings: EncoderSettings): string {
  const { width, height, quality, framesPerSecond, interval, kilobitsPerSecond, sessionTimeout } = settings;
  const whole = (value: number) => String(Math.round(value));
  return (
    `<trt:Configuration token="${escapeXml(settings.token)}">` +
    `<tt:Name>${escapeXml(settings.name)}</tt:Name><tt:UseCount>1</tt:UseCount><tt:Encoding>H264</tt:Encoding>` +
    `<tt:Resolution><tt:Width>${whole(width)}</tt:Width><tt:Height>${whole(height)}</tt:Height></tt:Resolution>` +
    `<tt:Quality>${quality}</tt:Quality><tt:RateControl><tt:FrameRateLimit>${whole(framesPerSecond)}</tt:FrameRateLimit>` +
    `<tt:EncodingInterval>${whole(interval)}</tt:EncodingInterval>` +
    `<tt:BitrateLimit>${whole(kilobitsPerSecond)}</tt:BitrateLimit></tt:RateControl>` +
    `<tt:H264><tt:GovLength>${whole(Math.max(1, 2 * framesPerSecond))}</tt:GovLength><tt:H264Profile>Main</tt:H264Profile></tt:H264>` +
    '<tt:Multicast><tt:Address><tt:Type>IPv4</tt:Type><tt:IPv4Address>0.0.0.0</tt:IPv4Address></tt:Address>' +
    '<tt:Port>0</tt:Port><tt:TTL>1</tt:TTL><tt:AutoStart>false</tt:AutoStart></tt:Multicast>' +
    `<tt:SessionTimeout>${sessionTimeout}</tt:SessionTimeout></trt:Configuration>` +
    '<trt:ForcePersistence>true</trt:ForcePersistence>'
  );
}

/** For element content and quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
