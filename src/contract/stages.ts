/** The six links of the whole process that the bureau's plan names, in its order. */
export const STAGES = ['acceptance', 'stock', 'storage', 'cooking', 'distribution', 'dining'] as const;
export type Stage = (typeof STAGES)[number];

/** Kinds of place a canteen has. A camera may never be bound to a kind that is not in this list (P-02). */
export const PLACE_KINDS = [
  'gate',
  'scale',
  'dry_store',
  'cold_store',
  'preparation',
  'stove',
  'sample_cabinet',
  'washing',
  'serving',
  'dining_hall',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Rooms where the law forbids cameras altogether (Regulation 799 art. 8, P-02); asked for, they are refused by name. */
export const FORBIDDEN_PLACE_KINDS = ['changing_room', 'toilet', 'bathroom', 'dormitory', 'nursing_room'] as const;

/**
 * The stages a camera at this kind of place can show. The first one is the stage an event there gets
 * unless something says otherwise (see `tagEvent`).
 */
export const STAGES_OF_PLACE: Readonly<Record<PlaceKind, readonly [Stage, ...Stage[]]>> = {
  gate: ['acceptance'],
  scale: ['acceptance'],
  dry_store: ['stock', 'storage'],
  cold_store: ['storage', 'stock'],
  preparation: ['cooking'],
  stove: ['cooking'],
  sample_cabinet: ['cooking'],
  washing: ['cooking'],
  serving: ['distribution'],
  dining_hall: ['dining'],
};
