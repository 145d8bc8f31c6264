import { z } from 'zod';
import { STAGES } from '../../stages.js';
import { BYTES_PER_SLOT, SLOTS_PER_DAY } from '../camera-day.js';
import { presenceReplyBody } from './presence.js';
import { reportBodyOf } from './report.js';
import { base64, businessDate, hash, id, instant } from './values.js';

/** Characters of a checkpoint with its signatures; one with more is not sent. */
export const MAX_CHECKPOINT = 8_000;

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
        const known = boxNotice.safeParse(one);
        return known.success ? [known.data] : [];
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

export type UpBody<K extends UpKind> = z.infer<(typeof UP_BODIES)[K]>;
