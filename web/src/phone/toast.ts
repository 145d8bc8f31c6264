import { useSyncExternalStore } from 'react';

const SHOWN_MS = 4_000;
let text: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: string | null): void {
  text = next;
  for (const tell of listeners) tell();
}

export function showToast(next: string): void {
  clearTimeout(timer);
  set(next);
  timer = setTimeout(() => set(null), SHOWN_MS);
}

export function useToast(): string | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => text,
  );
}
