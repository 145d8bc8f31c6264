import { DomainError } from '../../platform/index.js';

const HOUR_MS = 3_600_000;

/**
 * When a sample taken at `takenAt` may be discarded: from this instant on, not a moment earlier (S-18).
 *
 * @throws DomainError `kitchen.sample-too-small` below `minGrams`; exactly `minGrams` is enough
 */
export function keepUntil(
  sample: { gramsTenths: number; takenAt: Date },
  limits: { minGrams: number; minHours: number },
): Date {
  if (sample.gramsTenths < limits.minGrams * 10) {
    const details = { grams: sample.gramsTenths / 10, minGrams: limits.minGrams };
    throw new DomainError('kitchen.sample-too-small', details, { field: 'grams', rule: 'S-18' });
  }
  return new Date(sample.takenAt.getTime() + limits.minHours * HOUR_MS);
}

/** @throws DomainError `kitchen.sample-too-early` with the instant from which it may be done (S-18) */
export function requireMayDiscard(until: Date, discardedAt: Date): void {
  if (discardedAt >= until) return;
  const details = { keepUntil: until.toISOString() };
  throw new DomainError('kitchen.sample-too-early', details, { field: 'occurredAt', rule: 'S-18' });
}
