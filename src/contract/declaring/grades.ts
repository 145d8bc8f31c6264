import type { Words } from './declaration.js';

/** How somebody who looks on grades what he sees (L06, L30). */
export const GRADES = {
  excellent: { zh: '优', en: 'Excellent' },
  good: { zh: '良', en: 'Good' },
  fair: { zh: '中', en: 'Fair' },
  poor: { zh: '差', en: 'Poor' },
} as const satisfies Record<string, Words>;
