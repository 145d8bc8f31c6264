/** So often something is tried, over about two hours; then it waits for the next start of the platform, in sight. */
export const MOST_ATTEMPTS = 32;
/** When that is due which is not tried any more. */
export const NEVER = new Date(Date.UTC(9999, 0, 1));
const MAX_BACKOFF_MS = 300_000;

/** When to try again what has failed for the `attempts`th time. */
export function nextTry(attempts: number, now: Date): Date {
  if (attempts >= MOST_ATTEMPTS) return NEVER;
  return new Date(now.getTime() + Math.min(MAX_BACKOFF_MS, 1_000 * 2 ** Math.min(attempts - 1, 20)));
}
