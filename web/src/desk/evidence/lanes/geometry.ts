import { DAY_MS } from '../../../shared/time';

/** The stretch of time the lanes show, half-open. */
export interface View {
  fromMs: number;
  toMs: number;
}

/** Discrete steps, as long looks and close looks are different questions. */
export const ZOOM_SPANS_MS = [DAY_MS, 6 * 3_600_000, 3_600_000, 600_000] as const;

export function spanOf(view: View): number {
  return view.toMs - view.fromMs;
}

/** Pixels from the left edge; outside 0…width when the instant is outside the view. */
export function xOf(view: View, width: number, atMs: number): number {
  return ((atMs - view.fromMs) / spanOf(view)) * width;
}

export function instantAt(view: View, width: number, x: number): number {
  return view.fromMs + (width === 0 ? 0 : (x / width) * spanOf(view));
}

/** A view of `spanMs` that keeps `anchorMs` where it is on the screen, moved as little as needed to stay in the day. */
export function zoomAround(view: View, spanMs: number, anchorMs: number, dayStartMs: number): View {
  const share = (anchorMs - view.fromMs) / spanOf(view);
  return withinDay(anchorMs - share * spanMs, spanMs, dayStartMs);
}

/** A view of the same span with `atMs` in it: unchanged when it is, centred when it is not. */
export function reveal(view: View, atMs: number, dayStartMs: number): View {
  if (view.fromMs <= atMs && atMs < view.toMs) return view;
  return withinDay(atMs - spanOf(view) / 2, spanOf(view), dayStartMs);
}

function withinDay(fromMs: number, spanMs: number, dayStartMs: number): View {
  const start = Math.max(dayStartMs, Math.min(fromMs, dayStartMs + DAY_MS - spanMs));
  return { fromMs: start, toMs: start + spanMs };
}

const TICK_STEPS_MS = [60_000, 300_000, 600_000, 1_800_000, 3_600_000, 7_200_000, 14_400_000];

/** Round local times to label, at most one per `minGapPx`. */
export function ticks(view: View, width: number, dayStartMs: number, minGapPx = 64): number[] {
  const step = TICK_STEPS_MS.find((candidate) => (candidate / spanOf(view)) * width >= minGapPx) ?? DAY_MS / 4;
  const result: number[] = [];
  for (let at = dayStartMs + Math.ceil((view.fromMs - dayStartMs) / step) * step; at < view.toMs; at += step)
    result.push(at);
  return result;
}

export interface Box {
  x: number;
  width: number;
}
export interface PlacedBox extends Box {
  row: number;
}

/**
 * Rows for boxes so that no two of them overlap, in the order given. A box that finds no free row among `maxRows` is
 * moved right to the first gap, so that each one can still be pressed; where a row would run over the right edge, its
 * boxes move back to the left, as far as there is room.
 *
 * @param boxes sorted by `x`
 * @param edge where they end on the right
 */
export function placeBoxes(boxes: readonly Box[], maxRows: number, edge: number, gap = 2): PlacedBox[] {
  const ends: number[] = [];
  const placed = boxes.map(({ x, width }) => {
    let row = ends.findIndex((end) => end + gap <= x);
    if (row === -1 && ends.length < maxRows) row = ends.length;
    let left = x;
    if (row === -1) {
      row = ends.indexOf(Math.min(...ends));
      left = (ends[row] ?? 0) + gap;
    }
    ends[row] = left + width;
    return { x: left, width, row };
  });
  for (const row of ends.keys()) {
    const own = placed.filter((box) => box.row === row);
    const wide = own.reduce((sum, { width }) => sum + width + gap, -gap);
    // too many for the row: they begin at the left, and run over all the same
    let right = Math.max(edge, wide);
    for (const box of own.reverse()) {
      box.x = Math.min(box.x, right - box.width);
      right = box.x - gap;
    }
  }
  return placed;
}

export function rowsOf(placed: readonly PlacedBox[]): number {
  return placed.reduce((most, box) => Math.max(most, box.row + 1), 0);
}
