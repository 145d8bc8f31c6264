import { useEffect } from 'react';

/** A box that is ticked takes no keys but the space bar. */
const TYPED_INTO = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [role="dialog"], [contenteditable]';

/**
 * Keys of a page. `onKey` says whether the key meant something to it; the browser then does nothing else with it. Keys
 * are silent while somebody types or a dialog is open, and leave the space bar and Enter to a focused control.
 */
export function useKeys(onKey: (key: string, event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest(TYPED_INTO)) return;
      if ((event.key === ' ' || event.key === 'Enter') && target.closest('button, a, summary, input')) return;
      if (onKey(event.key, event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onKey]);
}
