import type { UpMessage } from '../../contract/wire/mqtt/messages.js';
import { slotsFit } from '../video-index/merge-camera-day.js';
import { isFuture } from './future.js';

/** What an agent may speak of. */
export interface AgentWorld {
  cameraIds: ReadonlySet<string>;
  placeIds: ReadonlySet<string>;
  /** Camera of each event and still that is known already, by event. */
  cameraOfEvent: ReadonlyMap<string, string>;
}

/**
 * A message about several cameras without those it may not speak of and without days that are none. What one camera has in
 * it must not cost the others theirs: it is acknowledged, and a box that was told so forgets all of it. Such a camera is in
 * what a box sends again to a platform put back from a backup of before that camera.
 *
 * @returns what is left of it, null where that is nothing, and why something was left out, as a stable code
 */
export function ownPart(
  message: UpMessage,
  { cameraIds }: Pick<AgentWorld, 'cameraIds'>,
): { message: UpMessage | null; refused: string | null } {
  if (message.kind !== 'report') return { message, refused: null };
  const { cameraDays, health } = message.body;
  const own = cameraDays.filter(({ cameraId }) => cameraIds.has(cameraId));
  const days = own.filter(slotsFit);
  const cameras = health?.cameras.filter(({ cameraId }) => cameraIds.has(cameraId)) ?? [];
  const isForeign = own.length < cameraDays.length || cameras.length < (health?.cameras.length ?? 0);
  const refused = isForeign ? 'unknown-camera' : days.length < own.length ? 'slots' : null;
  if (refused === null) return { message, refused };
  if (days.length === 0 && cameras.length === 0) return { message: null, refused };
  const body = { cameraDays: days, ...(health ? { health: { ...health, cameras } } : {}) };
  return { message: { ...message, body }, refused };
}

/** Why a message with a correct form is not taken all the same, as a stable code; null when it is taken. */
export function whyRefused(
  message: UpMessage,
  { cameraIds, placeIds, cameraOfEvent }: AgentWorld,
  nowMs: number,
): string | null {
  if (isFuture(message, nowMs)) return 'future';
  switch (message.kind) {
    case 'camera-day':
      if (!cameraIds.has(message.body.cameraId)) return 'unknown-camera';
      return slotsFit(message.body) ? null : 'slots';
    case 'event':
    case 'thumbnail': {
      const { cameraId, eventId } = message.body;
      if (!cameraIds.has(cameraId)) return 'unknown-camera';
      if ((cameraOfEvent.get(eventId) ?? cameraId) !== cameraId) return 'foreign-event';
      return message.kind === 'thumbnail' && !isJpeg(Buffer.from(message.body.jpeg, 'base64')) ? 'not-jpeg' : null;
    }
    case 'health':
      return message.body.cameras.every(({ cameraId }) => cameraIds.has(cameraId)) ? null : 'unknown-camera';
    case 'presence':
      return cameraIds.has(message.body.cameraId) ? null : 'unknown-camera';
    case 'reading':
      return placeIds.has(message.body.placeId) ? null : 'unknown-place';
    default:
      return null;
  }
}

/** By its first and last bytes; a browser decides about the rest, in an <img> that can do no more than fail. */
export function isJpeg(bytes: Uint8Array): boolean {
  return (
    bytes.length > 4 &&
    bytes[0] === 0xff &&
    bytes[1] === 0xd8 &&
    bytes[2] === 0xff &&
    bytes.at(-2) === 0xff &&
    bytes.at(-1) === 0xd9
  );
}
