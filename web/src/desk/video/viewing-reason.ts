import { useSyncExternalStore } from 'react';
import { ROUTINE_VIEWING_REASON } from '../../../../src/contract/roles';
import { rolesOf } from '../../shared/grants';
import { useMe } from '../session';

/** Asked once per sitting: a reason given for a complaint must not still be used next week. */
const STORED = 'mingchu.viewing-reason';
const listeners = new Set<() => void>();
let given: string | null = sessionStorage.getItem(STORED);

export function giveViewingReason(reason: string | null): void {
  given = reason;
  if (reason === null) sessionStorage.removeItem(STORED);
  else sessionStorage.setItem(STORED, reason);
  for (const tell of listeners) tell();
}

/** What the viewer said he watches for; null until he did. */
export function useViewingReason(): string | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => given,
  );
}

/** The routine duty of the viewer's first role that has one. */
export function useRoutineReason(): string {
  const role = rolesOf(useMe())[0];
  return role === undefined ? 'daily-review' : ROUTINE_VIEWING_REASON[role];
}
