import { setTimeout as delay } from 'node:timers/promises';

const DAY_MS = 86_400_000;
/** Of Asia/Shanghai, where it is always the same. */
const AHEAD_MS = 8 * 3_600_000;
/** Longer than a test file takes on a machine that is ten times too busy. */
const NEAR_MS = 10 * 60_000;

/** How long to wait so that midnight does not fall into what begins then; mostly not at all. @param {number} nowMs */
export function untilWithinADay(nowMs) {
  const left = DAY_MS - ((nowMs + AHEAD_MS) % DAY_MS);
  return left > NEAR_MS ? 0 : left + 1_000;
}

/**
 * Before each test file, where `TEST_WITHIN_A_DAY` says so: pages have the clock of this machine, and what somebody planned
 * for today on one of them must not be of yesterday on the next.
 */
export default async function wait() {
  if (process.env.TEST_WITHIN_A_DAY === 'yes') await delay(untilWithinADay(Date.now()));
}
