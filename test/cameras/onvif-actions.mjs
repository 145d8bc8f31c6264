/** What the camera answers to each ONVIF request: pure functions from (camera, request) to the body's XML. */

import { SoapFault } from './soap.mjs';
import { escapeXml, find, textOf } from './xml.mjs';

/** @typedef {import('./xml.mjs').Element} Element */
/** @typedef {{ width: number, height: number, fps: number, gop: number, kbps: number, profile: string, codec: 'h264' | 'h265', source: string }} Encoding */

/**
 * @typedef {object} DeviceFacts
 * @property {string} serial
 * @property {string} mac
 * @property {string} host
 * @property {string} deviceUrl
 * @property {string} mediaUrl
 * @property {string | null} media2Url null: it has no second media service
 * @property {string} searchUrl
 * @property {string} replayUrl
 * @property {{ fromMs: number, toMs: number } | null} kept what its card has; null: it has none, and no such services
 * @property {() => string} keptUrl where that is played
 * @property {string} snapshotUrl
 * @property {readonly string[]} scopes
 * @property {Readonly<Record<string, Encoding>>} streams by profile token
 * @property {(profile: string) => string} streamUrl
 * @property {(profile: string, codec: string) => boolean} setCodec false: it does not let itself be set
 * @property {() => number} now the camera's clock
 */

/** @typedef {(facts: DeviceFacts, request: Element) => string} Action */

const DEVICE_NS = 'http://www.onvif.org/ver10/device/wsdl';
const MEDIA_NS = 'http://www.onvif.org/ver10/media/wsdl';
const MEDIA2_NS = 'http://www.onvif.org/ver20/media/wsdl';
const SEARCH_NS = 'http://www.onvif.org/ver10/search/wsdl';
const REPLAY_NS = 'http://www.onvif.org/ver10/replay/wsdl';
const VERSION = '<tt:Major>2</tt:Major><tt:Minor>42</tt:Minor>';

/** @param {string} tag @param {Date} at */
function dateTime(tag, at) {
  return (
    `<tt:${tag}><tt:Time><tt:Hour>${at.getUTCHours()}</tt:Hour><tt:Minute>${at.getUTCMinutes()}</tt:Minute><tt:Second>${at.getUTCSeconds()}</tt:Second></tt:Time>` +
    `<tt:Date><tt:Year>${at.getUTCFullYear()}</tt:Year><tt:Month>${at.getUTCMonth() + 1}</tt:Month><tt:Day>${at.getUTCDate()}</tt:Day></tt:Date></tt:${tag}>`
  );
}

const ZONE_OFFSET_MS = 8 * 3_600_000; // CST-8, as the cameras of the field are set

/** @type {Action} */
function getSystemDateAndTime({ now }) {
  const at = now();
  return (
    `<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:DateTimeType>Manual</tt:DateTimeType><tt:DaylightSavings>false</tt:DaylightSavings>` +
    `<tt:TimeZone><tt:TZ>CST-8</tt:TZ></tt:TimeZone>${dateTime('UTCDateTime', new Date(at))}${dateTime('LocalDateTime', new Date(at + ZONE_OFFSET_MS))}` +
    '</tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>'
  );
}

/** @type {Action} */
function getDeviceInformation({ serial }) {
  return (
    '<tds:GetDeviceInformationResponse><tds:Manufacturer>Mingchu</tds:Manufacturer><tds:Model>DrawnCamera</tds:Model>' +
    `<tds:FirmwareVersion>1.0</tds:FirmwareVersion><tds:SerialNumber>${serial}</tds:SerialNumber><tds:HardwareId>drawn</tds:HardwareId></tds:GetDeviceInformationResponse>`
  );
}

/** @type {Action} */
function getCapabilities({ deviceUrl, mediaUrl }) {
  return (
    `<tds:GetCapabilitiesResponse><tds:Capabilities><tt:Device><tt:XAddr>${deviceUrl}</tt:XAddr></tt:Device>` +
    `<tt:Media><tt:XAddr>${mediaUrl}</tt:XAddr><tt:StreamingCapabilities><tt:RTPMulticast>false</tt:RTPMulticast><tt:RTP_TCP>false</tt:RTP_TCP>` +
    '<tt:RTP_RTSP_TCP>true</tt:RTP_RTSP_TCP></tt:StreamingCapabilities></tt:Media></tds:Capabilities></tds:GetCapabilitiesResponse>'
  );
}

/** @type {Action} */
function getServices({ deviceUrl, mediaUrl, media2Url, searchUrl, replayUrl, kept }) {
  const service = (/** @type {string} */ ns, /** @type {string} */ url) =>
    `<tds:Service><tds:Namespace>${ns}</tds:Namespace><tds:XAddr>${url}</tds:XAddr><tds:Version>${VERSION}</tds:Version></tds:Service>`;
  return `<tds:GetServicesResponse>${service(DEVICE_NS, deviceUrl)}${service(MEDIA_NS, mediaUrl)}${media2Url ? service(MEDIA2_NS, media2Url) : ''}${kept ? service(SEARCH_NS, searchUrl) + service(REPLAY_NS, replayUrl) : ''}</tds:GetServicesResponse>`;
}

/** @type {Action} */
function getScopes({ scopes }) {
  const items = scopes.map(
    (scope) =>
      `<tds:Scopes><tt:ScopeDef>Fixed</tt:ScopeDef><tt:ScopeItem>${escapeXml(scope)}</tt:ScopeItem></tds:Scopes>`,
  );
  return `<tds:GetScopesResponse>${items.join('')}</tds:GetScopesResponse>`;
}

/** @type {Action} */
function getHostname({ serial }) {
  return (
    '<tds:GetHostnameResponse><tds:HostnameInformation><tt:FromDHCP>false</tt:FromDHCP>' +
    `<tt:Name>camera-${serial}</tt:Name></tds:HostnameInformation></tds:GetHostnameResponse>`
  );
}

/** @type {Action} */
function getNetworkInterfaces({ mac, host }) {
  return (
    `<tds:GetNetworkInterfacesResponse><tds:NetworkInterfaces token="eth0"><tt:Enabled>true</tt:Enabled><tt:Info><tt:Name>eth0</tt:Name><tt:HwAddress>${mac}</tt:HwAddress>` +
    `<tt:MTU>1500</tt:MTU></tt:Info><tt:IPv4><tt:Enabled>true</tt:Enabled><tt:Config><tt:Manual><tt:Address>${host}</tt:Address><tt:PrefixLength>24</tt:PrefixLength></tt:Manual>` +
    '<tt:DHCP>false</tt:DHCP></tt:Config></tt:IPv4></tds:NetworkInterfaces></tds:GetNetworkInterfacesResponse>'
  );
}

/** @param {string} tag @param {string} token @param {DeviceFacts} facts */
function profileXml(tag, token, { streams }) {
  const { width, height, fps, gop, kbps, profile, codec, source } = streams[token];
  return (
    `<trt:${tag} token="${escapeXml(token)}" fixed="true"><tt:Name>${escapeXml(token)}</tt:Name>` +
    `<tt:VideoSourceConfiguration token="${source}-config"><tt:Name>lens</tt:Name><tt:UseCount>2</tt:UseCount><tt:SourceToken>${source}</tt:SourceToken>` +
    `<tt:Bounds x="0" y="0" width="1280" height="720"/></tt:VideoSourceConfiguration>` +
    `<tt:VideoEncoderConfiguration token="encoder-${escapeXml(token)}"><tt:Name>${escapeXml(token)}</tt:Name><tt:UseCount>1</tt:UseCount><tt:Encoding>${codec.toUpperCase()}</tt:Encoding>` +
    `<tt:Resolution><tt:Width>${width}</tt:Width><tt:Height>${height}</tt:Height></tt:Resolution><tt:Quality>4</tt:Quality>` +
    `<tt:RateControl><tt:FrameRateLimit>${fps}</tt:FrameRateLimit><tt:EncodingInterval>1</tt:EncodingInterval><tt:BitrateLimit>${kbps}</tt:BitrateLimit></tt:RateControl>` +
    (codec === 'h264'
      ? `<tt:H264><tt:GovLength>${gop}</tt:GovLength><tt:H264Profile>${profile === 'baseline' ? 'Baseline' : 'Main'}</tt:H264Profile></tt:H264>`
      : '') +
    '<tt:Multicast><tt:Address><tt:Type>IPv4</tt:Type><tt:IPv4Address>0.0.0.0</tt:IPv4Address></tt:Address><tt:Port>0</tt:Port><tt:TTL>1</tt:TTL><tt:AutoStart>false</tt:AutoStart></tt:Multicast>' +
    `<tt:SessionTimeout>PT60S</tt:SessionTimeout></tt:VideoEncoderConfiguration></trt:${tag}>`
  );
}

/** @param {DeviceFacts} facts @param {Element} request @returns {string} the token the request names */
function knownProfile({ streams }, request) {
  const token = textOf(request, 'ProfileToken');
  if (!Object.hasOwn(streams, token))
    throw new SoapFault('Sender', ['ter:InvalidArgVal', 'ter:NoProfile'], 'There is no such profile');
  return token;
}

/** @type {Action} */
function getProfiles(facts) {
  return `<trt:GetProfilesResponse>${Object.keys(facts.streams)
    .map((token) => profileXml('Profiles', token, facts))
    .join('')}</trt:GetProfilesResponse>`;
}

/** As the second media service tells them. @type {Action} */
function getProfiles2({ streams }) {
  const profiles = Object.entries(streams).map(
    ([token, { width, height, codec, source, gop, fps, kbps }]) =>
      `<tr2:Profiles token="${escapeXml(token)}" fixed="true"><tr2:Name>${escapeXml(token)}</tr2:Name><tr2:Configurations>` +
      `<tr2:VideoSource token="${source}-config"><tt:Name>lens</tt:Name><tt:UseCount>2</tt:UseCount><tt:SourceToken>${source}</tt:SourceToken></tr2:VideoSource>` +
      `<tr2:VideoEncoder token="encoder-${escapeXml(token)}" GovLength="${gop}"><tt:Name>${escapeXml(token)}</tt:Name><tt:UseCount>1</tt:UseCount><tt:Encoding>${codec.toUpperCase()}</tt:Encoding>` +
      `<tt:Resolution><tt:Width>${width}</tt:Width><tt:Height>${height}</tt:Height></tt:Resolution>` +
      `<tt:RateControl><tt:FrameRateLimit>${fps}</tt:FrameRateLimit><tt:BitrateLimit>${kbps}</tt:BitrateLimit></tt:RateControl><tt:Quality>4</tt:Quality>` +
      '</tr2:VideoEncoder></tr2:Configurations></tr2:Profiles>',
  );
  return `<tr2:GetProfilesResponse>${profiles.join('')}</tr2:GetProfilesResponse>`;
}

/** @type {Action} */
function getProfile(facts, request) {
  return `<trt:GetProfileResponse>${profileXml('Profile', knownProfile(facts, request), facts)}</trt:GetProfileResponse>`;
}

/** @param {string} action @param {string} uri */
const mediaUri = (action, uri) =>
  `<trt:${action}Response><trt:MediaUri><tt:Uri>${escapeXml(uri)}</tt:Uri><tt:InvalidAfterConnect>false</tt:InvalidAfterConnect>` +
  `<tt:InvalidAfterReboot>false</tt:InvalidAfterReboot><tt:Timeout>PT0S</tt:Timeout></trt:MediaUri></trt:${action}Response>`;

/** @type {Action} */
function getVideoSources({ streams }) {
  const sources = new Map(Object.values(streams).map((stream) => [stream.source, stream]));
  const xml = [...sources].map(
    ([source, { width, height, fps }]) =>
      `<trt:VideoSources token="${source}"><tt:Framerate>${fps}</tt:Framerate>` +
      `<tt:Resolution><tt:Width>${width}</tt:Width><tt:Height>${height}</tt:Height></tt:Resolution></trt:VideoSources>`,
  );
  return `<trt:GetVideoSourcesResponse>${xml.join('')}</trt:GetVideoSourcesResponse>`;
}

/** Only the codec is taken; the stream is known by the name its settings carry. @type {Action} */
function setVideoEncoderConfiguration({ setCodec }, request) {
  const configuration = find(request, 'Configuration');
  if (!setCodec(textOf(configuration, 'Name'), textOf(configuration, 'Encoding').toLowerCase()))
    throw new SoapFault('Sender', ['ter:InvalidArgVal', 'ter:ConfigModify'], 'The settings cannot be changed');
  return '<trt:SetVideoEncoderConfigurationResponse/>';
}

/** @type {Action} */
function getRecordingSearchResults({ kept }) {
  const iso = (/** @type {number} */ ms) => new Date(ms).toISOString();
  const [from, to] = [iso(kept?.fromMs ?? 0), iso(kept?.toMs ?? 0)];
  return (
    '<tse:GetRecordingSearchResultsResponse><tse:ResultList><tt:SearchState>Completed</tt:SearchState><tt:RecordingInformation>' +
    '<tt:RecordingToken>card</tt:RecordingToken><tt:Source><tt:SourceId>source</tt:SourceId><tt:Name>lens</tt:Name><tt:Location/><tt:Description/><tt:Address/></tt:Source>' +
    `<tt:EarliestRecording>${from}</tt:EarliestRecording><tt:LatestRecording>${to}</tt:LatestRecording><tt:Content/>` +
    `<tt:Track><tt:TrackToken>V</tt:TrackToken><tt:TrackType>Video</tt:TrackType><tt:Description/><tt:DataFrom>${from}</tt:DataFrom><tt:DataTo>${to}</tt:DataTo></tt:Track>` +
    '<tt:RecordingStatus>Recording</tt:RecordingStatus></tt:RecordingInformation></tse:ResultList></tse:GetRecordingSearchResultsResponse>'
  );
}

/** Requests that ONVIF lets pass without sign-in (access class PRE_AUTH). @type {ReadonlySet<string>} */
export const OPEN_ACTIONS = new Set([
  'GetSystemDateAndTime',
  'GetCapabilities',
  'GetServices',
  'GetServiceCapabilities',
  'GetHostname',
]);

/** The requests each service knows. @type {Readonly<Record<'device' | 'media' | 'media2' | 'search' | 'replay', Readonly<Record<string, Action>>>>} */
export const ACTIONS = Object.freeze({
  device: {
    GetSystemDateAndTime: getSystemDateAndTime,
    GetDeviceInformation: getDeviceInformation,
    GetCapabilities: getCapabilities,
    GetServices: getServices,
    GetServiceCapabilities: () =>
      '<tds:GetServiceCapabilitiesResponse><tds:Capabilities><tds:Network/><tds:Security UsernameToken="true"/><tds:System DiscoveryBye="true"/></tds:Capabilities></tds:GetServiceCapabilitiesResponse>',
    GetScopes: getScopes,
    GetHostname: getHostname,
    GetNetworkInterfaces: getNetworkInterfaces,
  },
  search: {
    FindRecordings: () =>
      '<tse:FindRecordingsResponse><tse:SearchToken>search-1</tse:SearchToken></tse:FindRecordingsResponse>',
    GetRecordingSearchResults: getRecordingSearchResults,
  },
  replay: {
    GetReplayUri: ({ keptUrl }) =>
      `<trp:GetReplayUriResponse><trp:Uri>${escapeXml(keptUrl())}</trp:Uri></trp:GetReplayUriResponse>`,
  },
  media2: {
    GetProfiles: getProfiles2,
    GetStreamUri: (facts, request) =>
      `<tr2:GetStreamUriResponse><tr2:Uri>${escapeXml(facts.streamUrl(knownProfile(facts, request)))}</tr2:Uri></tr2:GetStreamUriResponse>`,
  },
  media: {
    GetProfiles: getProfiles,
    GetProfile: getProfile,
    GetStreamUri: (facts, request) => mediaUri('GetStreamUri', facts.streamUrl(knownProfile(facts, request))),
    GetSnapshotUri: (facts, request) => {
      knownProfile(facts, request);
      return mediaUri('GetSnapshotUri', facts.snapshotUrl);
    },
    GetVideoSources: getVideoSources,
    SetVideoEncoderConfiguration: setVideoEncoderConfiguration,
    GetServiceCapabilities: () =>
      '<trt:GetServiceCapabilitiesResponse><trt:Capabilities SnapshotUri="true"><trt:ProfileCapabilities MaximumNumberOfProfiles="2"/>' +
      '<trt:StreamingCapabilities RTP_RTSP_TCP="true"/></trt:Capabilities></trt:GetServiceCapabilitiesResponse>',
  },
});
