import { useCallback } from 'react';
import { useKeys } from '../shell/use-keys';
import type { WallClock } from './wall-clock';

const STEP_MS = 10_000;

/** Space and arrows of a clock; before the first picture the space bar gives the reason that is chosen. */
export function usePlayerKeys(clock: WallClock): void {
  useKeys(
    useCallback(
      (key) => {
        if (key === ' ') {
          const start = document.querySelector<HTMLElement>('[data-testid=viewing-start]');
          if (start !== null) start.click();
          else if (clock.playing) clock.pause();
          else clock.play();
        } else if (key === 'ArrowLeft') clock.seek(clock.now() - STEP_MS);
        else if (key === 'ArrowRight') clock.seek(clock.now() + STEP_MS);
        else return false;
        return true;
      },
      [clock],
    ),
  );
}
