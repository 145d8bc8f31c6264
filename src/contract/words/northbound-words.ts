import type { Stage } from '../stages.js';

/** What an upper platform may be shown. Where pupils eat is not among it: nothing here masks faces. */
export const UPWARD_STAGES = ['acceptance', 'stock', 'storage', 'cooking', 'distribution'] as const satisfies Stage[];
export type UpwardStage = (typeof UPWARD_STAGES)[number];

/** How it stands with an upper platform: not wanted, being tried, registered, or refused in a way that trying again does not help. */
export const UPPER_STATES = ['off', 'trying', 'registered', 'refused'] as const;
export type UpperState = (typeof UPPER_STATES)[number];

/**
 * Why it is not as it should be: our password or id is not known there; it asks for a sign-in that we have not; it refuses for another
 * reason; nobody answers; the port here is taken; what it says the time is and ours differ by more than a minute.
 */
export const UPPER_CAUSES = ['password', 'unknown', 'sign-in', 'refused', 'unreachable', 'port', 'clock'] as const;
export type UpperCause = (typeof UPPER_CAUSES)[number];

/** Why an upper platform is not shown a camera at present. */
export const NOT_SHOWN = ['unbound', 'dining', 'stage'] as const;
