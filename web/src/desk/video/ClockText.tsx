import { useEffect, useRef } from 'react';
import { clockTimeWithSeconds } from '../../shared/time';
import type { WallClock } from './wall-clock';

/** The time that is shown, written by hand four times a second. */
export function ClockText({ clock }: { clock: WallClock }) {
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = (): void => {
      const next = clockTimeWithSeconds(clock.now());
      if (text.current !== null && text.current.textContent !== next) text.current.textContent = next;
    };
    write();
    const timer = setInterval(write, 250);
    return () => clearInterval(timer);
  }, [clock]);
  return <span ref={text} className="clock-text" data-testid="wall-clock" />;
}
