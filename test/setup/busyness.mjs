import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

/**
 * How many programs share each processor, at least one: so many times longer may take what is waited for. The most of just
 * now, the last minute and the last five: a mean knows nothing yet of the work that has just begun, and what was slow may
 * be over when it is asked why.
 */
export const busyness = () => {
  const [lastMinute = 0, lastFive = 0] = loadavg();
  return Math.max(1, ...[programsThatRun(), lastMinute, lastFive].map((count) => count / availableParallelism()));
};

/** At this moment, this one among them; 0 where the system does not say. */
function programsThatRun() {
  try {
    return Number(/ (\d+)\/\d+ /.exec(readFileSync('/proc/loadavg', 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
