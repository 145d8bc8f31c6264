import type { Stage } from '../../contract/stages.js';
import type { NOT_SHOWN, UpwardStage } from '../../contract/words/northbound-words.js';

/** Where a camera looked, from an instant on, up to and without another. */
export interface Bound {
  stages: readonly Stage[];
  fromMs: number;
  toMs: number | null;
}

/** [`fromMs`, `toMs`), in ms since the epoch. */
export interface Span {
  fromMs: number;
  toMs: number;
}

/**
 * Why what a camera sees while it is bound so is not shown; null: it is. Where pupils eat is shown to nobody, however else the
 * camera is bound there, and of the other stages those that were agreed on.
 */
export function whyNotShown(
  bound: Pick<Bound, 'stages'> | undefined,
  stages: readonly UpwardStage[],
): (typeof NOT_SHOWN)[number] | null {
  if (bound === undefined) return 'unbound';
  if (bound.stages.includes('dining')) return 'dining';
  return bound.stages.some((stage) => (stages as readonly Stage[]).includes(stage)) ? null : 'stage';
}

/** The parts of the span in which the camera was bound so that what it saw is shown, in order. */
export function shownWithin(span: Span, bindings: readonly Bound[], stages: readonly UpwardStage[]): Span[] {
  return bindings
    .filter((bound) => whyNotShown(bound, stages) === null)
    .map(({ fromMs, toMs }) => ({
      fromMs: Math.max(span.fromMs, fromMs),
      toMs: Math.min(span.toMs, toMs ?? Number.POSITIVE_INFINITY),
    }))
    .filter(({ fromMs, toMs }) => fromMs < toMs)
    .sort((a, b) => a.fromMs - b.fromMs);
}
