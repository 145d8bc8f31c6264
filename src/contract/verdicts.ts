/**
 * What the footage says of a record. Order is precedence, strongest claim to speak first (DESIGN §1). `partly`: the place was
 * in use, and fewer people were recognised there at once than the record needs; a question, for people are overlooked.
 */
export const ACT_VERDICTS = ['pending', 'unwatched', 'obstructed', 'unseen', 'partly', 'supported'] as const;
export type ActVerdict = (typeof ACT_VERDICTS)[number];

/** What the records say of a stretch of footage. `unwatched`: there was no picture, so there is nothing to explain. */
export const EVENT_VERDICTS = ['pending', 'unwatched', 'explained', 'unexplained'] as const;
export type EventVerdict = (typeof EVENT_VERDICTS)[number];

/**
 * Why a verdict is not `supported`. `restless`: only cameras moved in whose picture something always moves, and no other could
 * say that nothing did. See `COUNTED_CAUSES` for those that may ever count against a school.
 */
export const CAUSES = [
  'no_camera',
  'camera_off',
  'agent_silent',
  'planned',
  'disk',
  'clock',
  'covered',
  'none',
  'few_people',
  'restless',
  'unknown',
] as const;
export type Cause = (typeof CAUSES)[number];

/** The causes that may count against a school; everything else is a matter of devices, plans or chance. */
export const COUNTED_CAUSES = ['none', 'covered'] as const satisfies readonly Cause[];

/** The causes about which somebody is asked to look. That people were not seen never counts, and is asked about all the same. */
export const ASKED_CAUSES = [...COUNTED_CAUSES, 'few_people'] as const satisfies readonly Cause[];

/** The kinds of things that a verdict rests on. */
export const GROUND_KINDS = [
  /** The record that was judged, or that explains an event: its act, by the leaf that stands for it in the chain. */
  'record',
  /** The slots of one camera within the window, by their SHA-256. */
  'footage',
  /** How far one camera had reported, no further than the end of the window; `never` when it had not. */
  'reported',
  /** One hour of one camera as it was kept then, by the SHA-256 of its bytes. It gains later what lies beside the window. */
  'hour',
  /** The event that was judged: kind, begin and end. */
  'event',
  /** What one camera's box answered about people in the window, or why there is no answer. */
  'people',
  /** In how many of the slots that were looked at before it something moved in one camera's picture: `activeSlots/lookedSlots`. */
  'habit',
  /** The stages of the place. */
  'stages',
  /** The working hours of the place's school; left out where they were not asked. */
  'working_hours',
  /** One limit by its policy key: value and unit, place and day of its row. */
  'limit',
] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];
