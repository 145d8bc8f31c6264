import { DomainError } from '../../platform/index.js';

const HOUR_MS = 3_600_000;

/** @returns DomainError `kitchen.sample-too-small` below `minGrams` (S-18); exactly `minGrams` is enough */
export function whyTooSmall(gramsTenths: number, minGrams: number): DomainError | null {
  if (gramsTenths >= minGrams * 10) return null;
  const details = { grams: gramsTenths / 10, minGrams };
  return new DomainError('kitchen.sample-too-small', details, { field: 'grams', rule: 'S-18' });
}

/** When a sample taken at `takenAt` may be discarded: from this instant on, not a moment earlier (S-18). */
export function keepUntil(takenAt: Date, minHours: number): Date {
  return new Date(takenAt.getTime() + minHours * HOUR_MS);
}

/** @returns DomainError `kitchen.sample-too-early` with the instant from which it may be done (S-18) */
export function whyTooEarly(until: Date, discardedAt: Date): DomainError | null {
  if (discardedAt >= until) return null;
  const details = { keepUntil: until.toISOString() };
  return new DomainError('kitchen.sample-too-early', details, { field: 'occurredAt', rule: 'S-18' });
}
