import { DomainError } from '../platform/index.js';

export interface CoreReadings {
  /** Null when the dish is not heated or nothing could be read. */
  coreTenthsC: number | null;
  reheatedToTenthsC: number | null;
  correctiveAction: string | null;
}

/**
 * Whether a batch may be recorded as cooked (O-01: core at least `limitTenthsC`). A core that was too cold must have
 * been reheated to the limit, or it is said what was done instead; a missing reading needs its reason.
 *
 * @throws DomainError `kitchen.core-too-low`, `kitchen.reading-missing`
 */
export function requireCookedThrough(readings: CoreReadings, limitTenthsC: number): void {
  const { coreTenthsC, reheatedToTenthsC, correctiveAction } = readings;
  if (correctiveAction !== null) return;
  if (coreTenthsC === null) {
    throw new DomainError('kitchen.reading-missing', {}, { field: 'correctiveAction', rule: 'O-01' });
  }
  const reached = Math.max(coreTenthsC, reheatedToTenthsC ?? coreTenthsC);
  if (reached >= limitTenthsC) return;
  const field = reheatedToTenthsC === null ? 'coreTenthsC' : 'reheatedToTenthsC';
  const details = { measuredC: reached / 10, limitC: limitTenthsC / 10 };
  throw new DomainError('kitchen.core-too-low', details, { field, rule: 'O-01' });
}
