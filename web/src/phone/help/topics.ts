import { PLAIN_ACTS, type PlainSlug } from '../../../../src/contract/declaring/all';

const WRITTEN = [
  'home',
  'today',
  'more',
  'record',
  'outbox',
  'awaiting',
  'me',
  'boxes',
  'findings',
  'delivery',
  'order',
  'supplier-paper',
  'goods-paper',
  'stock-in',
  'stock-out',
  'write-off',
  'return',
  'transfer',
  'send-back',
  'stocktake',
  'reading',
  'meal',
  'batch',
  'sample',
  'discard',
  'hand-over',
  'dispatch',
  'headcount',
  'leftovers',
] as const;
export type Written = (typeof WRITTEN)[number];
export type Topic = Written | PlainSlug;

/** The phone's screens and forms, by their names in addresses; of plain kinds the declaration says the words. */
export const TOPICS: readonly Topic[] = [...WRITTEN, ...PLAIN_ACTS.map(({ phone }) => phone.slug as PlainSlug)];

/** What a form's or a screen's name is about; anything else is about the first screen. */
export function topicOf(name: string): Topic {
  return TOPICS.find((topic) => topic === name) ?? 'home';
}
