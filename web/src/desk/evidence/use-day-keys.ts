import { useCallback } from 'react';
import { useKeys } from '../shell/use-keys';

export interface DayActions {
  step: (seconds: number) => void;
  flag: (direction: 1 | -1) => void;
  lane: (index: number) => void;
  togglePlay: () => void;
  help: () => void;
}

/** Keys of the day view. */
export function useDayKeys(actions: DayActions): void {
  useKeys(useCallback((key) => act(key, actions), [actions]));
}

function act(key: string, actions: DayActions): boolean {
  if (/^[1-6]$/.test(key)) actions.lane(Number(key) - 1);
  else if (key === 'ArrowLeft') actions.step(-10);
  else if (key === 'ArrowRight') actions.step(10);
  else if (key === '[') actions.flag(-1);
  else if (key === ']') actions.flag(1);
  else if (key === ' ') actions.togglePlay();
  else if (key === '?' || key === '\uff1f') actions.help();
  else return false;
  return true;
}
