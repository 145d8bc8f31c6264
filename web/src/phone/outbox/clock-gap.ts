import { useSyncExternalStore } from 'react';

/** As far as the platform lets clocks disagree (X07): from there on it refuses, or takes no time for proven. */
const TOLERANCE_MS = 120_000;
const MINUTE_MS = 60_000;

let gapMinutes = 0;
const listeners = new Set<() => void>();

/** Whole minutes by which the phone is ahead of the platform (behind: negative); 0 within what is tolerated or unknown. */
export function gapOf(serverDate: string | null, now: number): number {
  const gapMs = now - Date.parse(serverDate ?? '');
  return Math.abs(gapMs) > TOLERANCE_MS ? Math.round(gapMs / MINUTE_MS) : 0;
}

/** Called with the `Date` header of each answer (R-M15). */
export function noteServerTime(serverDate: string | null, now: number): void {
  const next = gapOf(serverDate, now);
  if (next === gapMinutes) return;
  gapMinutes = next;
  for (const tell of listeners) tell();
}

export function useClockGap(): number {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => gapMinutes,
  );
}
