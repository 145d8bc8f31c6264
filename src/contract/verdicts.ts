/** What the footage says of a record. Order is precedence, strongest claim to speak first (DESIGN §1). */
export const ACT_VERDICTS = ['pending', 'unwatched', 'obstructed', 'unseen', 'supported'] as const;
export type ActVerdict = (typeof ACT_VERDICTS)[number];

/** What the records say of a stretch of footage. */
export const EVENT_VERDICTS = ['pending', 'explained', 'unexplained'] as const;
export type EventVerdict = (typeof EVENT_VERDICTS)[number];

/** Why a verdict is not `supported`. Only `none` and `covered` may ever count against a school. */
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
