import type { UpMessage } from '../../contract/wire/mqtt.js';
import { slotsFit } from '../video-index/merge-camera-day.js';
import { isFuture } from './future.js';

/** What an agent may speak of. */
export interface AgentWorld {
  cameraIds: ReadonlySet<string>;
  placeIds: ReadonlySet<string>;
  /** Camera of each event and still that is known already, by event. */
  cameraOfEvent: ReadonlyMap<string, string>;
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
    case 'report':
      return message.body.health?.cameras.every(({ cameraId }) => cameraIds.has(cameraId)) === false ||
        message.body.cameraDays.some(({ cameraId }) => !cameraIds.has(cameraId))
        ? 'unknown-camera'
        : message.body.cameraDays.every(slotsFit)
          ? null
          : 'slots';
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
