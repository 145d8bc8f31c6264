import { useSyncExternalStore } from 'react';

/** Whether the platform answered when it was last asked. `navigator.onLine` alone knows only about the cable. */
let reached = true;
const listeners = new Set<() => void>();

export function noteContact(answered: boolean): void {
  if (answered === reached) return;
  reached = answered;
  for (const tell of listeners) tell();
}

export function isConnected(): boolean {
  return navigator.onLine && reached;
}

export function useConnected(): boolean {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    window.addEventListener('online', tell);
    window.addEventListener('offline', tell);
    return () => {
      listeners.delete(tell);
      window.removeEventListener('online', tell);
      window.removeEventListener('offline', tell);
    };
  }, isConnected);
}
