import { z } from 'zod';
import { PLACE_KINDS, STAGES, STAGES_OF_PLACE } from '../../stages.js';
import { presenceBody } from './presence.js';
import { watchBody } from './report.js';
import { channel, MAX_CHECKPOINT, RENDITIONS } from './up.js';
import { id, instant } from './values.js';

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

export type DownBody<K extends DownKind> = z.infer<(typeof DOWN_BODIES)[K]>;
