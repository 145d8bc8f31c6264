import { useSyncExternalStore } from 'react';

/** Whether fingers point: what can be pressed is then at least 44 px each way (WCAG 2.5.5). */
export function useCoarsePointer(): boolean {
  return useMedia('(pointer: coarse)');
}

/** Whether the person asked his system for less motion: then what opens is there at once (WCAG 2.3.3). */
export function useReducedMotion(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    () => window.matchMedia(query).matches,
  );
}
