import type { GapCause } from '../../../../src/contract/wire/camera-day.js';
import { BrokenMedia } from '../../../../src/contract/wire/media-boxes.js';
import type { CAMERA_STATES, CameraReason } from '../../../../src/contract/wire/mqtt/up.js';
import { isDiskFull } from '../../index/committer.js';
import { messageOf } from '../../log.js';
import { ReaderGone } from '../../reader/index.js';
import type { LiveEnd } from '../live-run.js';

export type CameraState = (typeof CAMERA_STATES)[number];

/** Why a camera is not recorded now. */
export interface Failure {
  state: CameraState;
  /** Null: it goes on at once, and there is nothing to say. */
  reason: CameraReason | null;
  detail: string;
  cause: GapCause;
}

/** The box's clock has jumped: times before and after cannot be in one run. */
export class ClockStepped extends Error {}
/** The camera sends pictures in another order than they are shown: it has to be asked again, for its own stamps. */
export class Reordered extends Error {}

/** What is known beside how the stream ended. */
export interface Circumstances {
  /** The camera has just answered other questions. */
  answers: boolean;
  /** The stream has said what it is. */
  hasBegun: boolean;
  /** The camera has accepted the very password elsewhere. */
  provesPassword: boolean;
  afterMs: number;
}

/** Sooner than this nothing can have come; later, something came and could not be begun with. */
const NOTHING_CAME_MS = 20_000;

const failure = (state: CameraState, reason: CameraReason | null, detail: string, cause: GapCause): Failure => ({
  ...{ state, reason, cause },
  detail: detail.slice(0, 200),
});

/** What the end of a live stream means. */
export function explainEnd(end: LiveEnd, known: Circumstances): Failure {
  const { because, error } = end;
  if (error instanceof ClockStepped)
    return failure('connecting', 'clock_jump', 'the clock of the box has jumped', 'clock');
  if (error instanceof Reordered) return failure('connecting', null, 'the pictures come in another order', 'unknown');
  if (error instanceof ReaderGone) return failure('connecting', null, 'the reader is started again', 'unknown');
  if (error instanceof BrokenMedia)
    return failure('no_video', 'broken_stream', `the stream is broken: ${error.message}`, 'unknown');
  if (error !== undefined) return explainOwn(error);
  if (because === 'stalled') return noVideo('stopped', 'the camera has stopped sending');
  if (end.signal !== null) return failure('connecting', 'own_fault', `ffmpeg was ended by ${end.signal}`, 'unknown');
  return explainComplaints(end, known);
}

/** What went wrong in the box itself: the file system's errors carry a number. */
export function explainOwn(error: unknown): Failure {
  const isOfDisk = isDiskFull(error) || (error as { errno?: unknown }).errno !== undefined;
  return failure('no_video', isOfDisk ? 'own_disk' : 'own_fault', messageOf(error), isOfDisk ? 'disk' : 'unknown');
}

const noVideo = (reason: CameraReason, detail: string) => failure('no_video', reason, detail, 'camera_off');

/** What RTSP servers answer, by RFC 2326, and what the makers of cameras mean by it. */
const STATUS: readonly [RegExp, CameraReason, string][] = [
  [/\b(?:400|404|410|454) |404 Not Found/, 'no_stream', 'the camera says that there is no such stream'],
  [/\b453 /, 'too_many_viewers', 'the camera says that too many are watching'],
  [/\b(?:461|406) |Unsupported Transport|Protocol not supported/, 'transport', 'the camera refuses the transport'],
  [/\b503 /, 'no_signal', 'the camera says that the stream is not there now'],
  [/matches no streams/, 'only_metadata', 'there is no picture in the stream'],
  [/find tag for codec|codec not (?:currently )?supported/i, 'codec', 'the stream is neither H.264 nor H.265'],
];

/** What a host's refusal to say what its stream is means. */
export function explainComplaint(complaints: string): Failure {
  const end: LiveEnd = { code: null, signal: null, because: 'ended', complaints, error: undefined, packets: 0 };
  return explainComplaints(end, { answers: false, hasBegun: false, provesPassword: false, afterMs: 0 });
}

function explainComplaints({ complaints, packets }: LiveEnd, known: Circumstances): Failure {
  if (/401|Unauthorized/i.test(complaints)) return explainRefusal(known);
  if (/\b403 |Forbidden/i.test(complaints))
    return failure('auth_failed', 'not_permitted', 'the stream is forbidden to this user', 'camera_off');
  for (const [pattern, reason, detail] of STATUS) if (pattern.test(complaints)) return noVideo(reason, detail);
  if (/method \w+ failed: [45]\d\d/.test(complaints)) return noVideo('reply_strange', complaints);
  if (/Connection refused/i.test(complaints))
    return known.answers
      ? failure('unreachable', 'stream_refused', 'the stream port is closed', 'camera_off')
      : failure('unreachable', 'unreachable', 'the camera refuses the connection', 'camera_off');
  if (/No route|unreachable|resolve|not known/i.test(complaints))
    return failure('unreachable', 'unreachable', complaints, 'camera_off');
  if (/dimensions not set|Could not write header|codec parameters|unspecified size/i.test(complaints))
    return known.afterMs < NOTHING_CAME_MS
      ? noVideo('stopped', 'the camera sends no picture')
      : noVideo('no_key_frames', 'the stream never says what it is');
  if (/timed out/i.test(complaints)) {
    if (known.hasBegun || packets > 0) return noVideo('stopped', 'the camera has stopped sending');
    return failure('unreachable', known.answers ? 'too_slow' : 'unreachable', 'no answer in time', 'camera_off');
  }
  if (complaints === '' || known.hasBegun || /reset by peer|Broken pipe|end of file|Immediate exit/i.test(complaints))
    return noVideo('ended', 'the stream has ended');
  return noVideo('unknown', complaints);
}

function explainRefusal({ provesPassword }: Circumstances): Failure {
  return provesPassword
    ? failure('auth_failed', 'rtsp_auth', 'the stream refuses a password that the camera accepts', 'camera_off')
    : failure('auth_failed', 'wrong_password', 'the stream refuses the password', 'camera_off');
}

/** Verdicts that rest on somebody not having been in time. */
const JUDGED_BY_TIME: ReadonlySet<CameraReason> = new Set(['too_slow', 'stopped', 'no_key_frames', 'unknown']);

/** A box that does not get round to its own work cannot blame a camera for being late. */
export function excuseWhenBusy(found: Failure, isTooBusy: boolean): Failure {
  const isLate =
    found.reason !== null &&
    (JUDGED_BY_TIME.has(found.reason) || (found.reason === 'unreachable' && /time|long/.test(found.detail)));
  if (!isTooBusy || !isLate) return found;
  return { ...found, reason: 'box_busy', cause: 'unknown' };
}

/** After its last picture a camera may take so long to start again. */
const RESTART_MS = 120_000;

/** A camera that is not there shortly after it was recorded has perhaps been restarted, and needs nobody yet. */
export function excuseRestart(found: Failure, sinceLastPictureMs: number | null): Failure {
  const isRecent = sinceLastPictureMs !== null && sinceLastPictureMs < RESTART_MS;
  return found.reason === 'unreachable' && isRecent ? { ...found, reason: 'reboot' } : found;
}
