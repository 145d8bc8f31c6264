const SECOND_MS = 1_000;
/** So long behind the second: by then the reader, which tells on it how it is, has been heard. */
const BEHIND_MS = 15;

const works = new Set<() => void>();
let timer: NodeJS.Timeout | undefined;

/**
 * Calls `work` every second, together with all other work of this kind: by timers of their own, at their own moments, they
 * would wake an idle box many times a second, which costs more than what is then done. Threads and processes of the box
 * agree on the moment.
 *
 * @returns ends it
 */
export function everySecond(work: () => void): () => void {
  // The same function may be given twice.
  const own = () => work();
  works.add(own);
  timer ??= next();
  return () => {
    works.delete(own);
    if (works.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

function next(): NodeJS.Timeout {
  return setTimeout(
    () => {
      timer = next();
      for (const work of works) work();
    },
    msToSecond(performance.now() - BEHIND_MS),
  );
}

/** How long it is until the next second that all threads and processes of the box agree on, at least half of one. */
function msToSecond(nowMs: number): number {
  const sinceMs = (performance.timeOrigin + nowMs) % SECOND_MS;
  return Math.ceil(sinceMs > SECOND_MS / 2 ? 2 * SECOND_MS - sinceMs : SECOND_MS - sinceMs);
}
