/** The phone's screens and forms, by their names in addresses. */
export const TOPICS = [
  'home',
  'today',
  'record',
  'outbox',
  'awaiting',
  'me',
  'boxes',
  'findings',
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

/** What a form's or a screen's name is about; anything else is about the first screen. */
export function topicOf(name: string): Topic {
  return TOPICS.find((topic) => topic === name) ?? 'home';
}
