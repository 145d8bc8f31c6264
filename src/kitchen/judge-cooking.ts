import { DomainError } from '../platform/index.js';

export interface CoreReadings {
  /** Null when the dish is not heated or nothing could be read. */
  coreTenthsC: number | null;
  reheatedToTenthsC: number | null;
  correctiveAction: string | null;
}

/**
 * Why a batch was not cooked through (O-01: core at least `limitTenthsC`), or null. A core that was too cold must have
 * been reheated to the limit, or it is said what was done instead; a missing reading needs its reason.
 *
 * @returns DomainError `kitchen.core-too-low`
 * @throws DomainError `kitchen.reading-missing`
 */
export function whyNotCookedThrough(readings: CoreReadings, limitTenthsC: number): DomainError | null {
  const { coreTenthsC, reheatedToTenthsC, correctiveAction } = readings;
  if (correctiveAction !== null) return null;
  if (coreTenthsC === null) {
    throw new DomainError('kitchen.reading-missing', {}, { field: 'correctiveAction', rule: 'O-01' });
  }
  const reached = Math.max(coreTenthsC, reheatedToTenthsC ?? coreTenthsC);
  if (reached >= limitTenthsC) return null;
  const field = reheatedToTenthsC === null ? 'coreTenthsC' : 'reheatedToTenthsC';
  const details = { measuredC: reached / 10, limitC: limitTenthsC / 10 };
  return new DomainError('kitchen.core-too-low', details, { field, rule: 'O-01' });
}
