/** So often a message is tried, after 10 s, 20 s, 40 s and so on: for a good hour. */
export const MOST_ATTEMPTS = 10;
const FIRST_WAIT_MS = 10_000;

/** How long after it was tried, having been tried `before` times already, it is tried again. */
export const waitMs = (before: number): number => FIRST_WAIT_MS * 2 ** before;
