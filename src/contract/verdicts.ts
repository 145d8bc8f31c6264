/** What the footage says of a record. Order is precedence, strongest claim to speak first (DESIGN §1). */
export const ACT_VERDICTS = ['pending', 'unwatched', 'obstructed', 'unseen', 'supported'] as const;
export type ActVerdict = (typeof ACT_VERDICTS)[number];

/** What the records say of a stretch of footage. `unwatched`: there was no picture, so there is nothing to explain. */
export const EVENT_VERDICTS = ['pending', 'unwatched', 'explained', 'unexplained'] as const;
export type EventVerdict = (typeof EVENT_VERDICTS)[number];

/** Why a verdict is not `supported`. See `COUNTED_CAUSES` for those that may ever count against a school. */
export const CAUSES = [
  'no_camera',
  'camera_off',
  'agent_silent',
  'planned',
  'disk',
  'clock',
  'covered',
  'none',
  'unknown',
] as const;
export type Cause = (typeof CAUSES)[number];

/** The causes that may count against a school; everything else is a matter of devices, plans or chance. */
export const COUNTED_CAUSES = ['none', 'covered'] as const satisfies readonly Cause[];
