/**
 * One message of each kind with everything in it that a release says. A new release adds its own here and is then
 * recorded (`record.mjs`); what older ones say stays as it is.
 */
const agentId = '01a20ab0-72a6-7287-9c71-4e3a561af7f1';
const epoch = '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10';
const cameraId = '01a20ab0-72a6-7287-9c71-4e3a561af7f2';
const eventId = '01a20ab0-72a6-7287-9c71-4e3a561af7f3';
const placeId = '01a20ab0-72a6-7287-9c71-4e3a561af7f4';
const segmentId = '01a20ab0-72a6-7287-9c71-4e3a561af7f5';
const requestId = '01a20ab0-72a6-7287-9c71-4e3a561af7f6';
const bootId = '01a20ab0-72a6-7287-9c71-4e3a561af7f7';
const at = '2026-11-23T02:00:00.000Z';
const later = '2026-11-23T02:00:10.000Z';
const hash = 'a'.repeat(64);
/** The smallest picture a browser takes: one grey dot. */
const jpeg =
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';

/** @param {string} release @returns {{direction: 'up' | 'down', kind: string, message: object}[]} */
export function examples(release) {
  const isFirst = release === '0.1';
  const bodies = { up: upBodies(isFirst), down: downBodies(isFirst) };
  if (release >= '0.3') sinceCases(bodies);
  const passing = new Set(['hello', 'media-list', 'chain', 'probe', 'snapshot']);
  return ['up', 'down'].flatMap((direction) =>
    Object.entries(bodies[direction]).map(([kind, body], i) => {
      const seq = direction === 'down' || passing.has(kind) ? 0 : i + 1;
      return { direction, kind, message: { v: 1, agentId, epoch, seq, kind, body } };
    }),
  );
}

/** What 0.3 says beyond 0.2: what is held, what chains hold, and what is known of a recorder's channels. */
function sinceCases({ up, down }) {
  Object.assign(up.hello, { agentVersion: '0.3.0', speaks: 6 });
  const recorder = 'rtsp+hikvision://192.168.1.108';
  up.probe.cameras.push({
    ...{ onvifUrl: recorder, name: 'hikvision', manufacturer: 'hikvision', model: null },
    ...{ channel: '2', isEmpty: true, clockOffsetMs: -18_000_000 },
  });
  up.chain = {
    ...{ requestId, cameraId, page: 0, last: true },
    links: [
      {
        ...{ segmentId, initId: hash, startAt: at, endAt: later, isThere: true },
        ...{ leaf: 'b'.repeat(64), count: 12, before: 'd'.repeat(64), head: 'c'.repeat(64) },
      },
    ],
  };
  down.welcome.speaks = 6;
  down.config.holds = [{ cameraId, from: at, to: later }];
  down.chain = { requestId, cameraId, from: at, to: later };
}

function upBodies(isFirst) {
  const reasons = [
    { reason: 'long_key_frames', since: at },
    { reason: 'over_udp', since: later },
  ];
  const picture = { codec: 'h264', width: 1920, height: 1080 };
  const small = { codec: 'h264', width: 640, height: 360 };
  const bodies = {
    'camera-day': {
      ...{ cameraId, date: '2026-11-23', slots: [{ fromSlot: 3600, data: '+gAA+gkA' }] },
      ...{ reportedThrough: later, clockOffsetMs: -40, chain: { count: 12, head: hash } },
    },
    event: {
      ...{ eventId, cameraId, revision: 2, kind: 'motion', startedAt: at, endedAt: later, peakActivity: 140 },
      ...{ stage: 'cooking', stageReasons: ['timetable', 'place'] },
    },
    thumbnail: { eventId, cameraId, at, jpeg },
    health: {
      ...{ at: later, agentVersion: isFirst ? '0.1.0' : '0.2.0', startedAt: at },
      ...{ disk: { freeBytes: 400_000_000_000, totalBytes: 1_000_000_000_000 }, outboxPending: 3 },
      ...(isFirst ? {} : { notices: [{ code: 'disk_short', at, count: 21 }] }),
      cameras: [
        {
          ...{ cameraId, state: 'recording', detail: null },
          ...(isFirst ? {} : { reasons }),
          ...{ ...picture, clockOffsetMs: -40, sub: { isMain: false, ...small, setting: 'done' }, restarts: 1 },
        },
      ],
    },
    reading: {
      ...{ readingId: eventId, placeId, sensor: '冷藏柜 1', quantity: 'temperature', valueTenths: 41, takenAt: at },
    },
    hello: {
      ...{ agentVersion: isFirst ? '0.1.0' : '0.2.0', bootId, configRevision: 7, pending: 3 },
      ...(isFirst ? {} : { speaks: 2 }),
    },
    'media-list': {
      ...{ requestId, cameraId, page: 0, last: true },
      fragments: [
        {
          ...{ segmentId, initId: hash, startAt: at, durationMs: 2000, byteFrom: 0, byteTo: 90_000 },
          sha256: 'b'.repeat(64),
        },
      ],
      codecs: { [hash]: 'avc1' },
    },
    probe: {
      ...{ requestId, error: null },
      cameras: [
        {
          ...{ onvifUrl: 'http://192.168.1.64/onvif/device_service', name: 'IPC' },
          ...{ manufacturer: 'Some', model: null, channel: isFirst ? 'VideoSource_1' : '通道 1' },
        },
      ],
    },
    snapshot: {
      ...{ requestId, error: null },
      picture: { takenAt: at, jpeg, main: picture, sub: small, clockOffsetMs: null },
    },
  };
  const report = { cameraDays: [bodies['camera-day']], health: bodies.health };
  const presence = {
    ...{ windowId: requestId, cameraId, state: 'done', framesWanted: 42, framesLooked: 31, framesDark: 1 },
    ...{ framesWithPerson: 28, framesWithTwo: 4, mostAtOnce: 3, twiceInARow: 2 },
    ...{ bestScorePercent: 62, secondScorePercent: 41, model: 'movenet-multipose-512x288', weights: hash },
    ...{ thresholdPercent: 20, cpuMs: 9_300 },
  };
  return isFirst ? bodies : { ...bodies, report, presence };
}

function downBodies(isFirst) {
  const onvifUrl = 'http://192.168.1.64/onvif/device_service';
  const signIn = { username: 'viewer', password: '口令-1' };
  const channel = isFirst ? 'VideoSource_1' : '通道 1';
  return {
    ack: {
      epoch,
      ranges: [
        [1, 5],
        [8, 8],
      ],
    },
    ...(isFirst ? {} : { welcome: { epoch, through: 8, missing: [[3, 5]], at, speaks: 2 } }),
    ...(isFirst ? {} : { watch: { reportSeconds: 5, forSeconds: 60, calmSeconds: 60 } }),
    config: {
      revision: 7,
      cameras: [
        {
          ...{ cameraId, name: '灶台', onvifUrl, channel, ...signIn, maySetSubStream: true },
          ...{ placeId, placeKind: 'stove', stages: ['cooking'] },
        },
      ],
      timetable: [{ stage: 'cooking', fromMinute: 480, toMinute: 690 }],
    },
    'media-list': { requestId, cameraId, from: at, to: later },
    'media-upload': {
      pieces: [
        { pieceId: hash, segmentId, part: 'fragments', rendition: 'small', byteFrom: 0, byteTo: 90_000 },
        { pieceId: 'c'.repeat(64), segmentId, part: 'init', rendition: 'original', byteFrom: 0, byteTo: 1 },
      ],
    },
    probe: { requestId, address: onvifUrl, ...signIn },
    snapshot: { requestId, onvifUrl, channel, ...signIn },
    ...(isFirst
      ? {}
      : {
          presence: { windows: [{ windowId: requestId, cameraId, from: at, to: later, everySeconds: 10, people: 2 }] },
        }),
  };
}
