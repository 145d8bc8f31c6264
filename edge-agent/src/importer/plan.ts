import type { IndexedFragment } from '../index/packing.js';
import type { Scene } from './scene-cache.js';

/** One putting-down of a scene: a segment to be. */
export interface Placement {
  scene: Scene;
  startMs: number;
  endMs: number;
  fragments: IndexedFragment[];
}

interface Span {
  startMs: number;
  endMs: number;
}

/**
 * Where the scenes of a manifest go, in order of time. A repeated scene is cut at the last fragment that begins
 * before `repeatUntil`. Placements that share time with something that is already there, or with an earlier
 * placement, are left out: footage is never overwritten.
 */
export function planPlacements(
  items: readonly { scene: Scene; startMs: number; repeatUntilMs: number | null }[],
  present: readonly Span[],
): { placements: Placement[]; skipped: number } {
  const wanted = items.flatMap(({ scene, startMs, repeatUntilMs }) => {
    const count = repeatUntilMs === null ? 1 : Math.ceil((repeatUntilMs - startMs) / scene.durationMs);
    return Array.from({ length: count }, (_, i) =>
      place(scene, startMs + i * scene.durationMs, repeatUntilMs ?? Number.POSITIVE_INFINITY),
    );
  });
  wanted.sort((a, b) => a.startMs - b.startMs);
  const taken = [...present].sort((a, b) => a.startMs - b.startMs);
  const placements: Placement[] = [];
  let at = 0;
  let occupiedUntil = Number.NEGATIVE_INFINITY;
  for (const placement of wanted) {
    while (at < taken.length && (taken[at] as Span).endMs <= placement.startMs) at += 1;
    const next = taken[at];
    const isFree = placement.startMs >= occupiedUntil && (next === undefined || next.startMs >= placement.endMs);
    if (!isFree) continue;
    placements.push(placement);
    occupiedUntil = placement.endMs;
  }
  return { placements, skipped: wanted.length - placements.length };
}

function place(scene: Scene, startMs: number, untilMs: number): Placement {
  const fragments = scene.fragments
    .map((fragment) => ({ ...fragment, startMs: startMs + fragment.startMs }))
    .filter((fragment) => fragment.startMs < untilMs);
  const last = fragments.at(-1) as IndexedFragment;
  return { scene, startMs, endMs: last.startMs + last.durationMs, fragments };
}
