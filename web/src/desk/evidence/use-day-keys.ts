import { useEffect } from 'react';

export interface DayActions {
  step: (seconds: number) => void;
  flag: (direction: 1 | -1) => void;
  lane: (index: number) => void;
  togglePlay: () => void;
  help: () => void;
}

/** Keys of the day view. They are silent while somebody types, and leave the space bar to a focused control. */
export function useDayKeys(actions: DayActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [role="dialog"], [contenteditable]')) return;
      if (event.key === ' ' && target.closest('button, a, summary')) return;
      if (!act(event.key, actions)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions]);
}

function act(key: string, actions: DayActions): boolean {
  if (/^[1-6]$/.test(key)) actions.lane(Number(key) - 1);
  else if (key === 'ArrowLeft') actions.step(-10);
  else if (key === 'ArrowRight') actions.step(10);
  else if (key === '[') actions.flag(-1);
  else if (key === ']') actions.flag(1);
  else if (key === ' ') actions.togglePlay();
  else if (key === '?' || key === '?') actions.help();
  else return false;
  return true;
}
