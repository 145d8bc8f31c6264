import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let visits = 0;
const tellAll = (): void => {
  visits += 1;
  for (const tell of listeners) tell();
};
window.addEventListener('popstate', tellAll);

/** The phone pages have a dozen screens and a back button; that needs no library. */
export function go(path: string): void {
  history.pushState(null, '', path);
  document.querySelector('main')?.scrollTo(0, 0);
  tellAll();
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

/** Another number each time somebody goes anywhere, the same page included: a form that was saved begins anew. */
export function useVisit(): number {
  return useSyncExternalStore(subscribe, () => visits);
}
