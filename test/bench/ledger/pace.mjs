import { setTimeout as pause } from 'node:timers/promises';

/**
 * Work that is due at even intervals, dealt out to so many writers, each of whom does one thing at a time. How long it
 * took is counted from when it was due: who comes too late to begin has waited, too.
 *
 * @param {{perSecond: number, seconds: number, writers: number}} pace
 * @param {(writer: number, turn: number) => Promise<unknown>} work
 * @returns {Promise<{perSecond: number, p50Ms: number, p99Ms: number}>} `perSecond` is what was reached
 */
export async function paced({ perSecond, seconds, writers }, work) {
  const turns = perSecond * seconds;
  const took = [];
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let turn = writer; turn < turns; turn += writers) {
        const dueAt = startedAt + (turn * 1_000) / perSecond;
        await pause(Math.max(0, dueAt - performance.now()));
        await work(writer, turn);
        took.push(performance.now() - dueAt);
      }
    }),
  );
  const passed = (performance.now() - startedAt) / 1_000;
  return { perSecond: round(turns / passed), p50Ms: percentile(took, 0.5), p99Ms: percentile(took, 0.99) };
}

/** @param {number[]} values @param {number} share of them that is no greater */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]);
}

export const round = (value) => Math.round(value * 10) / 10;
