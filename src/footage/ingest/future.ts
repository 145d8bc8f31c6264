import { businessDateOf } from '../../contract/business-date.js';
import { BYTES_PER_SLOT, slotIndex } from '../../contract/wire/camera-day.js';
import type { UpMessage } from '../../contract/wire/mqtt/messages.js';
import type { UpBody } from '../../contract/wire/mqtt/up.js';

/** Clocks differ; what lies further ahead than this was told by a wrong one (T-28). */
export const FUTURE_MS = 300_000;

/** Whether all of the message is about a time that has not come yet. */
export function isFuture(message: UpMessage, nowMs: number): boolean {
  const latestMs = nowMs + FUTURE_MS;
  switch (message.kind) {
    case 'camera-day':
      return message.body.date > businessDateOf(latestMs);
    case 'event':
      return Date.parse(message.body.startedAt) > latestMs;
    case 'thumbnail':
      return Date.parse(message.body.at) > latestMs;
    case 'reading':
      return Date.parse(message.body.takenAt) > latestMs;
    default:
      return false;
  }
}

/**
 * The message without what it says of a time that has not come yet, and whether there was any. Nothing is promised or
 * explained ahead: a box whose clock ran ahead would excuse beforehand whatever is missing then.
 */
export function withoutFuture(message: UpMessage, nowMs: number): { message: UpMessage; isCut: boolean } {
  if (message.kind === 'camera-day') {
    const { body, isCut } = pastOfDay(message.body, nowMs);
    return { message: { ...message, body }, isCut };
  }
  if (message.kind === 'report') {
    const today = businessDateOf(nowMs + FUTURE_MS);
    const days = message.body.cameraDays.filter(({ date }) => date <= today).map((day) => pastOfDay(day, nowMs));
    const isCut = days.length < message.body.cameraDays.length || days.some((day) => day.isCut);
    return { message: { ...message, body: { ...message.body, cameraDays: days.map(({ body }) => body) } }, isCut };
  }
  if (message.kind === 'event') {
    const { startedAt, endedAt } = message.body;
    if (endedAt === null || Date.parse(endedAt) <= nowMs + FUTURE_MS) return { message, isCut: false };
    const now = new Date(nowMs).toISOString();
    return {
      message: { ...message, body: { ...message.body, endedAt: now < startedAt ? startedAt : now } },
      isCut: true,
    };
  }
  return { message, isCut: false };
}

function pastOfDay(body: UpBody<'camera-day'>, nowMs: number): { body: UpBody<'camera-day'>; isCut: boolean } {
  const latestMs = nowMs + FUTURE_MS;
  const most = slotIndex(body.date, latestMs) + 1;
  const reachesAhead = body.slots.some(
    ({ fromSlot, data }) => fromSlot + Buffer.byteLength(data, 'base64') / BYTES_PER_SLOT > most,
  );
  const throughMs = Date.parse(body.reportedThrough);
  if (!reachesAhead && throughMs <= nowMs) return { body, isCut: false }; // as nearly all are
  const slots = body.slots.flatMap(({ fromSlot, data }) => {
    const bytes = Buffer.from(data, 'base64');
    const past = bytes.subarray(0, Math.max(0, most - fromSlot) * BYTES_PER_SLOT);
    if (past.length === bytes.length) return [{ fromSlot, data }];
    return past.length === 0 ? [] : [{ fromSlot, data: past.toString('base64') }];
  });
  const reportedThrough = new Date(Math.min(throughMs, nowMs)).toISOString();
  return { body: { ...body, slots, reportedThrough }, isCut: reachesAhead || throughMs > latestMs };
}
