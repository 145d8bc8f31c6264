import { z } from 'zod';
import { unsoundText } from '../sound-text.js';
import { PLACE_KINDS, STAGES, STAGES_OF_PLACE } from '../stages.js';
import { BYTES_PER_SLOT, SLOTS_PER_DAY } from './camera-day.js';
import { presenceBody, presenceReplyBody } from './mqtt-presence.js';
import { reportBodyOf, watchBody } from './mqtt-report.js';

/**
 * What the agent and the platform say to each other. Both ends check every message against these schemas. Readers are
 * lenient: a field of a newer program that is not known here is left out, and what is known of the message counts. A word
 * of a newer program is read as `unknown` where there is such a word; a message that cannot be understood without it is
 * `newer` (`MalformedMessage`), and the platform holds it. Writers are strict: they write in the lower of the two versions
 * that `hello` and `down/welcome` name (`wire.ts`), since programs before 0.2 refuse what they do not know.
 *
 * Up, *durable* kinds wait in the agent's outbox on disk until a `down/ack` names their (epoch, seq); the broker's
 * own PUBACK means nothing. Up, *passing* kinds (`hello` and answers) carry `seq: 0`, are never stored and never
 * acknowledged: they answer a question that is asked again when the answer is lost.
 */
export const PROTOCOL_VERSION = 1;
const ROOT = 'mingchu/v1/agents';

export const upTopic = (agentId: string, kind: UpKind): string => `${ROOT}/${agentId}/up/${kind}`;
export const downTopic = (agentId: string, kind: DownKind): string => `${ROOT}/${agentId}/down/${kind}`;
/** What the platform subscribes to. */
export const ALL_UP_TOPICS = `${ROOT}/+/up/+`;
/** The same where the broker divides it among the instances of a platform: each message goes to one of them. */
export const SHARED_UP_TOPICS = `$share/mingchu/${ALL_UP_TOPICS}`;
/** What every instance hears all the same: answers, of which only the one that asked knows what they answer. */
export const ANSWER_TOPICS = (['media-list', 'chain', 'probe', 'snapshot'] as const).map(
  (kind) => `${ROOT}/+/up/${kind}`,
);
/** Among the instances of a platform. No box may read or write here. */
const PLATFORM_ROOT = 'mingchu/v1/platform';
export const hintTopic = (instanceId: string): string => `${PLATFORM_ROOT}/hints/${instanceId}`;
/** By which an instance finds out whether the broker divides messages. */
export const trialTopic = (instanceId: string): string => `${PLATFORM_ROOT}/trial/${instanceId}`;
/** What an agent subscribes to. */
export const ownDownTopics = (agentId: string): string => `${ROOT}/${agentId}/down/+`;

/** Splits a topic into its parts, or null when it is not one of ours. */
export function parseTopic(topic: string): { agentId: string; direction: 'up' | 'down'; kind: string } | null {
  const match = /^mingchu\/v1\/agents\/([0-9a-f-]{36})\/(up|down)\/([a-z-]{1,32})$/.exec(topic);
  if (!match) return null;
  return { agentId: match[1] as string, direction: match[2] as 'up' | 'down', kind: match[3] as string };
}

/** No message may be larger: a thumbnail is the largest thing that travels here. */
export const MAX_MESSAGE_BYTES = 128 * 1024;

/** Characters of a checkpoint with its signatures; one with more is not sent. */
export const MAX_CHECKPOINT = 8_000;

const id = z.uuid();
const instant = z.iso.datetime({ precision: 3 });
const businessDate = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = (maxBytes: number) => z.base64().max(Math.ceil(maxBytes / 3) * 4);

// ---------------------------------------------------------------- up

/** An increment of one camera-day. Slots that are not named are not touched. */
export const cameraDayBody = z.object({
  cameraId: id,
  date: businessDate,
  slots: z
    .array(
      z.object({
        fromSlot: z
          .int()
          .min(0)
          .max(SLOTS_PER_DAY - 1),
        data: base64(SLOTS_PER_DAY * BYTES_PER_SLOT),
      }),
    )
    .max(256),
  /** Everything of this camera before this instant has been sent, gaps included. */
  reportedThrough: instant,
  /** Camera clock minus box clock when last read; null when it could not be read. */
  clockOffsetMs: z.int().nullable(),
  /** Head of the camera's segment hash chain after `count` segments. */
  chain: z.object({ count: z.int().min(0), head: hash }).nullable(),
});

export const EVENT_KINDS = ['motion', 'covered', 'video_loss'] as const;

/** Sent when it opens, on change and at close; `revision` grows with each, and the highest one stands. */
export const eventBody = z
  .object({
    eventId: id,
    cameraId: id,
    revision: z.int().min(1),
    kind: z.enum(EVENT_KINDS),
    startedAt: instant,
    endedAt: instant.nullable(),
    /** Highest activity seen, 0–255; null when the kind has none. */
    peakActivity: z.int().min(0).max(255).nullable(),
    stage: z.enum(STAGES),
    stageReasons: z.array(z.string().max(32)).min(1).max(8),
  })
  .refine((event) => event.endedAt === null || event.endedAt >= event.startedAt, {
    path: ['endedAt'],
    message: 'an event ends after it starts',
  });

export const thumbnailBody = z.object({
  eventId: id,
  cameraId: id,
  at: instant,
  jpeg: base64(64 * 1024),
});

/** `unknown`: what a newer box says beyond this list. */
export const CAMERA_STATES = [
  'recording',
  'connecting',
  'no_video',
  'auth_failed',
  'unreachable',
  'refused',
  'unknown',
] as const;

/**
 * Why a camera is as it is. The state says what comes of it, the reason what a person can do about it; words and the
 * next step for each are in `reason-words.ts`. What a newer box says beyond this list is read as `unknown`.
 */
export const CAMERA_REASONS = [
  // Nothing comes from the camera
  'unreachable',
  'reboot',
  'too_slow',
  'address_unknown',
  'moved',
  'stream_refused',
  // It does not let the box in
  'wrong_password',
  'maybe_locked',
  'rtsp_auth',
  'http_auth',
  'not_permitted',
  'clock',
  // What it says cannot be followed
  'foreign_address',
  'https_only',
  'reply_strange',
  // It answers and gives no picture that can be recorded
  'no_stream',
  'no_channel',
  'no_profile',
  'no_signal',
  'codec',
  'only_metadata',
  'too_many_viewers',
  'transport',
  'no_key_frames',
  'stopped',
  'ended',
  'broken_stream',
  // It is the box
  'own_disk',
  'own_fault',
  'box_busy',
  'clock_jump',
  // It is recorded, and yet something is amiss
  'long_key_frames',
  'b_frames',
  'over_udp',
  'ffmpeg_encrypted',
  'ffmpeg_packets',
  'ffmpeg_description',
  'ffmpeg_stamps',
  'ffmpeg_fault',
  'profile_hidden',
  'sub_dead',
  'sub_full',
  'not_looked_at',
  'frozen_picture',
  'unknown',
] as const;
export type CameraReason = (typeof CAMERA_REASONS)[number];

const reasonSince = z.object({
  reason: z.enum(CAMERA_REASONS).catch('unknown'),
  since: instant,
});
/** One reason and since when it holds. */
export type ReasonSince = z.infer<typeof reasonSince>;

/** The stream of a camera that is looked at for movement. */
const subStream = z.object({
  /** There is no second stream: the main one is looked at, too. */
  isMain: z.boolean(),
  codec: z.string().max(20),
  width: z.int().min(1),
  height: z.int().min(1),
  /** What came of setting it to H.264; null where that was not tried or is not known. */
  setting: z.enum(['done', 'refused']).nullable().catch(null),
});
export type SubStream = z.infer<typeof subStream>;

/**
 * What a box may say of itself. What has happened once: `index_…` the index was lost, broken, older than the disk or of a
 * newer program (`count`: files read again), `strays` (files set aside), `clock_stepped` (seconds, forward or back),
 * `stills_dropped` (pictures of events, for want of a line), `disk_error` (writes the disk did not keep),
 * `renumbered` (messages, because the platform knew newer numbers), `hold_lost` (files that somebody rests on and that had to
 * go, because there was nothing else left to delete), `message_set_aside` (messages too large for any platform, kept on the
 * box). What goes on: `disk_short` (`count`: days that
 * footage reaches back), `disk_foreign` (something else fills the disk), `disk_full` (nothing can be recorded),
 * `clock_wrong` (seconds of the box's clock ahead of the platform's, negative behind it).
 */
export const BOX_NOTICES = [
  'index_missing',
  'index_damaged',
  'index_newer',
  'index_older',
  'strays',
  'clock_stepped',
  'clock_wrong',
  'stills_dropped',
  'disk_error',
  'disk_short',
  'disk_foreign',
  'disk_full',
  'renumbered',
  'hold_lost',
  'message_set_aside',
] as const;
export type BoxNoticeCode = (typeof BOX_NOTICES)[number];

const boxNotice = z.object({ code: z.enum(BOX_NOTICES), at: instant, count: z.int().nullable() });
export type BoxNotice = z.infer<typeof boxNotice>;

export const healthBody = z.object({
  at: instant,
  agentVersion: z.string().max(40),
  startedAt: instant,
  disk: z.object({ freeBytes: z.int().min(0), totalBytes: z.int().min(0) }),
  outboxPending: z.int().min(0),
  /** Since version 2. Codes of a newer box are left out. */
  notices: z
    .array(z.unknown())
    .transform((all) =>
      all.flatMap((one) => {
        const read = boxNotice.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    )
    .optional(),
  cameras: z
    .array(
      z.object({
        cameraId: id,
        state: z.enum(CAMERA_STATES).catch('unknown'),
        detail: z.string().max(200).nullable(),
        /** Why it is not recorded, first; then what is amiss besides. Since version 2. */
        reasons: z.array(reasonSince).max(8).optional(),
        codec: z.string().max(20).nullable(),
        width: z.int().min(1).nullable(),
        height: z.int().min(1).nullable(),
        clockOffsetMs: z.int().nullable(),
        /** Null while it is not known. */
        sub: subStream.nullable(),
        restarts: z.int().min(0),
      }),
    )
    .max(64),
});

/** A storage sensor's reading, taken on the agent's side of the line. Tenths of °C, or tenths of % RH. */
export const readingBody = z.object({
  readingId: id,
  placeId: id,
  sensor: z.string().min(1).max(64),
  quantity: z.enum(['temperature', 'humidity']),
  valueTenths: z.int().min(-1000).max(2000),
  takenAt: instant,
});

/** Passing: says that the agent is there and which configuration it runs. */
export const helloBody = z.object({
  agentVersion: z.string().max(40),
  bootId: id,
  configRevision: z.int().min(0),
  pending: z.int().min(0),
  /** The newest version of the wire the box knows; said to a platform that has named its own. None: release 0.1. */
  speaks: z.int().min(1).optional(),
});

/** One fragment (moof + mdat) of one segment file. Byte range is half-open within the segment. */
export const fragmentSchema = z.object({
  segmentId: id,
  initId: hash,
  startAt: instant,
  durationMs: z.int().min(1),
  byteFrom: z.int().min(0),
  byteTo: z.int().min(1),
  sha256: hash,
});
export type Fragment = z.infer<typeof fragmentSchema>;

/**
 * `original`: the bytes as they were recorded. `small`: H.264 of at most 640×360 that the box makes of them for a
 * browser which cannot play the original. It is there to be looked at, and has no hash in any chain.
 */
export const RENDITIONS = ['original', 'small'] as const;
export type Rendition = (typeof RENDITIONS)[number];
/** No `small` picture is larger. */
export const SMALL_PICTURE = { width: 640, height: 360 } as const;

/** Passing: the answer to `down/media-list`, in pages when it is long; `last` marks the end. */
export const mediaListReplyBody = z.object({
  requestId: id,
  cameraId: id,
  page: z.int().min(0),
  last: z.boolean(),
  fragments: z.array(fragmentSchema).max(400),
  /** How the footage that rests on each `initId` of this page is encoded: its sample entry, as `avc1` or `hev1`. */
  codecs: z.record(hash, z.string().max(8)),
});

/**
 * Passing: the answer to `down/chain`. What the camera's hash chain holds of each closed segment, in its order:
 * `head = SHA-256(before ‖ leaf)`, and `leaf` follows from the segment's fragments (`segmentLeafOf`). `before` is null where the
 * chain was begun anew by a program that did not keep where. `isThere`: false where only the link is left.
 */
export const chainReplyBody = z.object({
  requestId: id,
  cameraId: id,
  page: z.int().min(0),
  last: z.boolean(),
  links: z
    .array(
      z.object({
        segmentId: id,
        initId: hash,
        startAt: instant,
        endAt: instant,
        isThere: z.boolean(),
        leaf: hash,
        count: z.int().min(1),
        before: hash.nullable(),
        head: hash,
      }),
    )
    .max(250),
});
export type ChainLinkSaid = z.infer<typeof chainReplyBody>['links'][number];

/** Which of a recorder's pictures (ONVIF video source, which may be in Chinese, or a number); null for a camera, which has one. */
export const channel = z
  .string()
  .regex(/^[^\p{C}\p{Zl}\p{Zp}<>&]{1,128}$/u)
  .nullable();

/** Passing: what discovery or a look at one address found; nothing found is used before it is bound. */
export const probeReplyBody = z.object({
  requestId: id,
  error: z.string().max(200).nullable(),
  cameras: z
    .array(
      z.object({
        onvifUrl: z.string().max(300),
        name: z.string().max(100),
        manufacturer: z.string().max(100).nullable(),
        model: z.string().max(100).nullable(),
        channel,
        /** Whether this channel of a recorder has no picture; null or absent where nobody has looked. */
        isEmpty: z.boolean().nullable().optional(),
        /** Its clock minus the box's. */
        clockOffsetMs: z.int().nullable().optional(),
      }),
    )
    .max(64),
});

const videoProfile = z.object({
  codec: z.string().max(20),
  width: z.int().min(1),
  height: z.int().min(1),
});

/** Passing: the answer to `down/snapshot`; without `error` there is a picture. */
export const snapshotReplyBody = z.object({
  requestId: id,
  error: z.string().max(200).nullable(),
  picture: z
    .object({
      takenAt: instant,
      jpeg: base64(64 * 1024),
      main: videoProfile,
      sub: videoProfile,
      clockOffsetMs: z.int().nullable(),
    })
    .nullable(),
});

export const UP_BODIES = {
  'camera-day': cameraDayBody,
  event: eventBody,
  thumbnail: thumbnailBody,
  health: healthBody,
  report: reportBodyOf(cameraDayBody, healthBody),
  reading: readingBody,
  presence: presenceReplyBody,
  hello: helloBody,
  'media-list': mediaListReplyBody,
  chain: chainReplyBody,
  probe: probeReplyBody,
  snapshot: snapshotReplyBody,
} as const;
export type UpKind = keyof typeof UP_BODIES;
export const PASSING_KINDS: ReadonlySet<UpKind> = new Set<UpKind>([
  'hello',
  'media-list',
  'chain',
  'probe',
  'snapshot',
]);

// ---------------------------------------------------------------- down

/** Committed by the platform: these (epoch, seq) ranges, both ends included, may leave the outbox. */
export const ackBody = z.object({
  epoch: id,
  ranges: z
    .array(z.tuple([z.int().min(1), z.int().min(1)]))
    .min(1)
    .max(500),
});

export const cameraConfigSchema = z.object({
  cameraId: id,
  name: z.string().max(100),
  /** A `CameraAddress` as text; called so since there was ONVIF only. */
  onvifUrl: z.string().max(300),
  channel,
  username: z.string().max(100),
  password: z.string().max(200),
  /** A sub-stream that is not H.264 may be set to it; the main stream never is. */
  maySetSubStream: z.boolean(),
  placeId: id,
  placeKind: z.enum(PLACE_KINDS),
  stages: z.array(z.enum(STAGES)).min(1),
});
export type CameraConfig = z.infer<typeof cameraConfigSchema>;

const timetableEntry = z.object({
  stage: z.enum(STAGES),
  fromMinute: z.int().min(0),
  toMinute: z.int().max(1440),
});

/** A stretch of footage that a case rests on: it outlives retention for as long as the disk allows. */
const heldSpan = z.object({ cameraId: id, from: instant, to: instant });
/** So many stretches one box reads at most; of more, near ones are told as one, with what lies between. */
export const MOST_HOLDS = 300;

/** The whole of what this agent is to do; replaces what it had. Boxes read it with `readConfig`. */
export const configBody = z.object({
  revision: z.int().min(0),
  cameras: z.array(cameraConfigSchema).max(64),
  timetable: z.array(timetableEntry).max(50),
  /** Since version 4. Absent from a platform that knows no holds: then what is held stays held. */
  holds: z.array(heldSpan).max(MOST_HOLDS).optional(),
});
export type AgentConfig = z.infer<typeof configBody>;

export const mediaListBody = z.object({ requestId: id, cameraId: id, from: instant, to: instant });

/** Which links the camera's chain holds of the segments that share time with [`from`, `to`). Asked of boxes since version 4. */
export const chainBody = z.object({ requestId: id, cameraId: id, from: instant, to: instant });

/**
 * Please send these bytes to `PATCH {platform}/api/agent/media/{pieceId}`, in resumable chunks. A piece is one or more
 * neighbouring fragments of one segment (`byteFrom`–`byteTo`), or the segment's initialisation part (`init`): all of
 * it, whatever its length, so there the byte range is 0–1 and means nothing.
 */
export const mediaUploadBody = z.object({
  pieces: z
    .array(
      z.object({
        pieceId: z.string().regex(/^[0-9a-f]{64}$/),
        segmentId: id,
        part: z.enum(['init', 'fragments']),
        /** Of a `small` one the byte range says which recorded bytes are to be shown; its own length is the box's matter. */
        rendition: z.enum(RENDITIONS),
        byteFrom: z.int().min(0),
        byteTo: z.int().min(1),
      }),
    )
    .min(1)
    .max(64),
});

/** Look around (`address: null`) or at one address, with the credentials given. */
export const probeBody = z.object({
  requestId: id,
  address: z.string().max(300).nullable(),
  username: z.string().max(100).nullable(),
  password: z.string().max(200).nullable(),
});

/** One small picture of what this camera sees now, for the person who says where it looks. */
export const snapshotBody = z.object({
  requestId: id,
  onvifUrl: z.string().max(300),
  channel,
  username: z.string().max(100),
  password: z.string().max(200),
});

/** So many ranges of missing numbers are told at once, the lowest first; the next greeting tells of others. */
export const MOST_MISSING = 200;

/**
 * The platform's answer to `hello`, before anything else. A box that does not know it lets it pass.
 *
 * `through` is the highest number the platform has of this epoch, 0 when it has none: a box that has given fewer holds an
 * index of before, and has to number anew. `missing`: ranges below it, both ends included, that the platform has not. Of those,
 * and of all beyond `through`, a box sends again what was acknowledged to it: that was told to a database that has been put
 * back from a backup since. `at` is the platform's time. `checkpoint` is the newest signed one of the log over
 * all journals, which boxes keep: nobody can show another log later without one of them having what was shown before.
 */
export const welcomeBody = z.object({
  epoch: id,
  through: z.int().min(0),
  missing: z
    .array(z.tuple([z.int().min(1), z.int().min(1)]))
    .max(MOST_MISSING)
    .optional(),
  at: instant,
  /** The newest version of the wire the platform knows. */
  speaks: z.int().min(1),
  checkpoint: z.string().max(MAX_CHECKPOINT).optional(),
});

/**
 * A configuration as a lenient reader takes it: a camera or a line of the timetable that cannot be understood costs
 * nobody else his recording, and a stage of a newer platform leaves those that are known.
 *
 * @returns null when not even its outline can be read
 */
export function readConfig(raw: unknown): AgentConfig | null {
  const outline = looseConfig.safeParse(raw);
  if (!outline.success) return null;
  const { revision, cameras, timetable, holds } = outline.data;
  const held = holds?.flatMap((one) => heldSpan.safeParse(one).data ?? []);
  return {
    ...(held === undefined || (held.length === 0 && holds?.length !== 0) ? {} : { holds: held }),
    revision,
    cameras: cameras.flatMap((camera) => cameraConfigSchema.safeParse(withKnownStages(camera)).data ?? []),
    timetable: timetable.flatMap((entry) => timetableEntry.safeParse(entry).data ?? []),
  };
}

const looseConfig = z.object({
  revision: z.int().min(0),
  cameras: z.array(z.record(z.string(), z.unknown())).max(64),
  timetable: z.array(z.unknown()).max(50),
  holds: z.array(z.unknown()).max(MOST_HOLDS).optional().catch(undefined),
});

/** Where no stage is known, those that a camera at such a place can show. */
function withKnownStages(camera: Record<string, unknown>): Record<string, unknown> {
  const told: readonly unknown[] = Array.isArray(camera.stages) ? camera.stages : [];
  const known = STAGES.filter((stage) => told.includes(stage)).sort((a, b) => told.indexOf(a) - told.indexOf(b));
  const kind = PLACE_KINDS.find((one) => one === camera.placeKind);
  return { ...camera, stages: known.length > 0 || kind === undefined ? known : STAGES_OF_PLACE[kind] };
}

export const DOWN_BODIES = {
  ack: ackBody,
  welcome: welcomeBody,
  watch: watchBody,
  config: configBody,
  'media-list': mediaListBody,
  chain: chainBody,
  'media-upload': mediaUploadBody,
  probe: probeBody,
  snapshot: snapshotBody,
  presence: presenceBody,
} as const;
export type DownKind = keyof typeof DOWN_BODIES;

// ---------------------------------------------------------------- envelope

const envelope = z.object({
  v: z.literal(PROTOCOL_VERSION),
  agentId: id,
  /** Identity of the agent's outbox; a new one when its disk is replaced. */
  epoch: id,
  /** Grows by one per durable message within an epoch; 0 for passing kinds and for everything going down. */
  seq: z.int().min(0),
  kind: z.string(),
  body: z.unknown(),
});

export type UpBody<K extends UpKind> = z.infer<(typeof UP_BODIES)[K]>;
export type DownBody<K extends DownKind> = z.infer<(typeof DOWN_BODIES)[K]>;
export type UpMessage = {
  [K in UpKind]: { v: 1; agentId: string; epoch: string; seq: number; kind: K; body: UpBody<K> };
}[UpKind];
export type DownMessage = {
  [K in DownKind]: { v: 1; agentId: string; epoch: string; seq: number; kind: K; body: DownBody<K> };
}[DownKind];

/**
 * Why a message is not taken: `reason` is a stable code, `seen` is the envelope as far as it could be read. It is `newer`
 * when nothing stands against it but words this program does not know: a kind, or a value of a list.
 */
export class MalformedMessage extends Error {
  constructor(
    readonly reason: 'topic' | 'too-big' | 'not-json' | 'envelope' | 'foreign' | 'kind' | 'body' | 'seq',
    message: string,
    readonly seen: { epoch: string; seq: number } | null = null,
    readonly isNewer = false,
  ) {
    super(message);
    this.name = 'MalformedMessage';
  }
}

/** Reads an up message. @throws MalformedMessage */
export function readUp(topic: string, payload: Uint8Array): UpMessage {
  return read(topic, payload, 'up', UP_BODIES) as UpMessage;
}

/** Reads a down message. @throws MalformedMessage */
export function readDown(topic: string, payload: Uint8Array): DownMessage {
  return read(topic, payload, 'down', DOWN_READERS) as DownMessage;
}

/** As `readConfig` takes it. */
const lenientConfig = z.unknown().transform((raw, context) => {
  const config = readConfig(raw);
  if (config !== null) return config;
  context.addIssue('no configuration can be read in it');
  return z.NEVER;
});
const DOWN_READERS = { ...DOWN_BODIES, config: lenientConfig };

function read(topic: string, payload: Uint8Array, direction: 'up' | 'down', bodies: Record<string, z.ZodType>) {
  const address = parseTopic(topic);
  if (address === null || address.direction !== direction) throw new MalformedMessage('topic', 'not one of our topics');
  if (payload.length > MAX_MESSAGE_BYTES) throw new MalformedMessage('too-big', `${payload.length} bytes`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    throw new MalformedMessage('not-json', 'the payload is not JSON in UTF-8');
  }
  const outer = envelope.safeParse(json);
  if (!outer.success) throw new MalformedMessage('envelope', z.prettifyError(outer.error));
  const { epoch, seq, kind, agentId, body } = outer.data;
  const seen = seq > 0 ? { epoch, seq } : null;
  if (agentId !== address.agentId) throw new MalformedMessage('foreign', 'the envelope names another agent', seen);
  const schema = Object.hasOwn(bodies, kind) ? bodies[kind] : undefined;
  if (schema === undefined || kind !== address.kind) {
    throw new MalformedMessage('kind', `unknown kind ${kind}`, seen, kind === address.kind);
  }
  const durable = direction === 'up' && !PASSING_KINDS.has(kind as UpKind);
  if (durable !== seq > 0) throw new MalformedMessage('seq', `seq ${seq} does not suit ${kind}`, seen);
  const unsound = unsoundText(body);
  if (unsound) throw new MalformedMessage('body', `half a character at ${unsound.join('.')}`, seen);
  const inner = schema.safeParse(body);
  if (!inner.success) {
    const isNewer = inner.error.issues.every((issue) => issue.code === 'invalid_value' && isWord(body, issue.path));
    throw new MalformedMessage('body', z.prettifyError(inner.error), seen, isNewer);
  }
  return { ...outer.data, body: inner.data };
}

/** Whether there stands a short lower-case word at `path`, as the values of our lists are. */
function isWord(body: unknown, path: readonly PropertyKey[]): boolean {
  const found = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], body);
  return typeof found === 'string' && /^[a-z][a-z0-9_-]{0,39}$/.test(found);
}
