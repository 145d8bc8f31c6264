import { useSyncExternalStore } from 'react';

const KEY = 'mingchu.elder';
const listeners = new Set<() => void>();
let isElder = false;
try {
  isElder = localStorage.getItem(KEY) === 'yes';
} catch {
  // where nothing may be kept it lasts until the page is closed
}
show();

function show(): void {
  document.documentElement.classList.toggle('elder', isElder);
}

/** Larger words, and nothing to touch smaller than 60 px, on this phone from now on. */
export function setElder(next: boolean): void {
  isElder = next;
  show();
  try {
    localStorage.setItem(KEY, next ? 'yes' : 'no');
  } catch {
    // see above
  }
  for (const tell of listeners) tell();
}

export function useElder(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => isElder,
  );
}
