import type { FlagTone, MarkShape } from './lane-model';

/** Shape, text and colour always together: none of them is needed to read the other two. */
export const FLAG_SHAPES: Record<FlagTone, string> = { against: '▲', unrecorded: '◆', undecided: '■' };
export const MARK_SHAPES: Record<MarkShape, string> = {
  on_time: '●',
  late: '○',
  unproven: '◌',
  awaiting: '◐',
  reversed: '✎',
};
