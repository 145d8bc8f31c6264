import { DAY_MS } from '../../../shared/time';
import { type View, xOf } from './geometry';
import { LANE, type LaneLayout } from './lane-layout';
import type { Lane } from './lane-model';

const MINUTE_MS = 60_000;
const INK = {
  full: '#2f8f79',
  part: '#a9d3c7',
  covered: '#8a6a1f',
  fetched: '#6a78b8',
  none: '#e4e8ec',
  notReported: '#c9d0d7',
  activity: '#5f86ad',
  unlooked: '#edf0f3',
  hour: '#eef1f4',
} as const;

const INK_OF: Readonly<Record<string, string>> = { '#': INK.full, '-': INK.part, x: INK.covered, r: INK.fetched };

/** Coverage and activity of a lane. Marks and events are not drawn here: they are buttons. */
export function drawLane(
  context: CanvasRenderingContext2D,
  lane: Lane,
  layout: LaneLayout,
  view: View,
  width: number,
  dayStartMs: number,
  lines: readonly number[],
): void {
  context.clearRect(0, 0, width, layout.height);
  context.fillStyle = INK.hour;
  for (const at of lines) context.fillRect(Math.round(xOf(view, width, at)), 0, 1, layout.height);

  const reportedMs = lane.reportedThroughMs ?? dayStartMs;
  drawUnreported(
    context,
    layout,
    Math.max(0, xOf(view, width, reportedMs)),
    Math.min(width, xOf(view, width, dayStartMs + DAY_MS)),
  );
  const first = Math.max(0, Math.floor((view.fromMs - dayStartMs) / MINUTE_MS));
  const last = Math.min(1439, Math.ceil((view.toMs - dayStartMs) / MINUTE_MS));
  for (let minute = first; minute <= last; minute += 1) {
    const at = dayStartMs + minute * MINUTE_MS;
    const left = xOf(view, width, at);
    const wide = Math.max(0.75, xOf(view, width, at + MINUTE_MS) - left) + 0.25;
    drawMinute(context, lane, layout, minute, left, wide, at < reportedMs);
  }
}

function drawMinute(
  context: CanvasRenderingContext2D,
  lane: Lane,
  layout: LaneLayout,
  minute: number,
  left: number,
  wide: number,
  isReported: boolean,
): void {
  const kind = lane.coverage[minute] ?? '.';
  if (kind !== '.' || isReported) {
    context.fillStyle = INK_OF[kind] ?? INK.none;
    const inset = kind === '.' ? 3 : kind === 'x' ? 2 : kind === 'r' ? 1 : 0; // thickness says it without colour
    context.fillRect(left, layout.coverageTop + inset, wide, LANE.coverage - 2 * inset);
  }
  const level = lane.activity[minute] ?? null;
  if (level === null) {
    if (kind !== '.') {
      context.fillStyle = INK.unlooked;
      context.fillRect(left, layout.activityTop, wide, LANE.activity);
    }
    return;
  }
  const height = level === 0 ? 1 : Math.max(2, (level / 255) * LANE.activity);
  context.fillStyle = INK.activity;
  context.fillRect(left, layout.activityTop + LANE.activity - height, wide, height);
}

/** Slanted lines where nothing has been reported yet: neither good nor bad. */
function drawUnreported(context: CanvasRenderingContext2D, layout: LaneLayout, from: number, to: number): void {
  if (to <= from) return;
  context.save();
  context.beginPath();
  context.rect(from, layout.coverageTop, to - from, LANE.coverage);
  context.clip();
  context.strokeStyle = INK.notReported;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = from - LANE.coverage; x < to; x += 5) {
    context.moveTo(x, layout.coverageTop + LANE.coverage);
    context.lineTo(x + LANE.coverage, layout.coverageTop);
  }
  context.stroke();
  context.restore();
}
