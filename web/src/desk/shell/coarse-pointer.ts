import { useSyncExternalStore } from 'react';

const COARSE = '(pointer: coarse)';

/** Whether fingers point: what can be pressed is then at least 44 px each way (WCAG 2.5.5). */
export function useCoarsePointer(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = window.matchMedia(COARSE);
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    () => window.matchMedia(COARSE).matches,
  );
}
