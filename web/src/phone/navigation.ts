import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const tellAll = (): void => {
  for (const tell of listeners) tell();
};
window.addEventListener('popstate', tellAll);

/** The phone pages have a dozen screens and a back button; that needs no library. */
export function go(path: string): void {
  history.pushState(null, '', path);
  window.scrollTo(0, 0);
  tellAll();
}

export function usePath(): string {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => location.pathname,
  );
}
