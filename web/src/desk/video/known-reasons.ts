/** Reasons that have words in both languages; anything else in the register is what a person typed. */
export const KNOWN_REASONS = [
  'daily-review',
  'spot-check',
  'own-school-review',
  'own-canteen-review',
  'audit',
  'complaint',
  'incident',
  'system-duty',
  'camera-binding',
] as const;
export type KnownReason = (typeof KNOWN_REASONS)[number];

export function isKnownReason(reason: string): reason is KnownReason {
  return (KNOWN_REASONS as readonly string[]).includes(reason);
}
