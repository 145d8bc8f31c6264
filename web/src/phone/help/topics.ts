/** The phone's screens and forms, by the part of the address that names them. */
export const TOPICS = [
  'home',
  'outbox',
  'awaiting',
  'me',
  'boxes',
  'delivery',
  'stock-in',
  'stock-out',
  'write-off',
  'stocktake',
  'reading',
  'round',
  'meal',
  'batch',
  'sample',
  'discard',
  'hand-over',
  'dispatch',
  'headcount',
  'accompany',
  'leftovers',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What `/phone/act/delivery` or `/phone/me` is about; anything else is about the first screen. */
export function topicOf(path: string): Topic {
  const [, , screen = '', name = ''] = path.split('/');
  const wanted = screen === 'act' ? name : screen;
  return TOPICS.find((topic) => topic === wanted) ?? 'home';
}
