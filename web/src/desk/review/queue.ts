import type { Episode } from '../checks/EpisodeCard';
import type { Misfit } from '../misfits/misfit';

/** One line of the queue: a card, or a single misfit. */
export type QueueItem = { type: 'card'; id: string; card: Episode } | { type: 'misfit'; id: string; misfit: Misfit };

/** What is known of a list that comes in pages. */
export interface Listed<Thing> {
  items: readonly Thing[];
  /** Whether there are further pages. */
  hasMore: boolean;
}

export function cardItem(card: Episode): QueueItem {
  return { type: 'card', id: card.id, card };
}

export function misfitItem(misfit: Misfit): QueueItem {
  return { type: 'misfit', id: misfit.id, misfit };
}

/** Its school, day and stage, whichever it is. */
export function subjectOf(item: QueueItem): Episode | Misfit {
  return item.type === 'card' ? item.card : item.misfit;
}

/** Whether the next word is the office's. */
export function isDue(item: QueueItem): boolean {
  return item.type === 'card' ? ['open', 'answered'].includes(item.card.state) : item.misfit.review === null;
}

/**
 * Cards and misfits in one order: newest day first, by school, a school's cards before its misfits. Nothing is shown that
 * something of the other list may still come before, so that what is on the screen stays where it is when more is fetched.
 *
 * @param settled items about which a word was said on this page: they stay, as they are now, where the lists have them no more
 */
export function mergeQueue(
  cards: Listed<Episode>,
  misfits: Listed<Misfit>,
  settled: readonly QueueItem[] = [],
): QueueItem[] {
  const listed = [...cards.items.map(cardItem), ...misfits.items.map(misfitItem)];
  const kept = settled.filter(({ id }) => listed.every((item) => item.id !== id));
  const edges = [edgeOf(cards, cardItem), edgeOf(misfits, misfitItem)].filter((edge) => edge !== null);
  return [...listed, ...kept].filter((item) => edges.every((edge) => compare(item, edge) <= 0)).sort(compare);
}

/** What to go to after `id`: the next one that is due, or else the first such; null when none is. */
export function nextDue(items: readonly QueueItem[], id: string): string | null {
  const at = items.findIndex((item) => item.id === id);
  const isOther = (item: QueueItem): boolean => isDue(item) && item.id !== id;
  return (items.slice(at + 1).find(isOther) ?? items.find(isOther))?.id ?? null;
}

/** The item after (`1`) or before (`-1`) `id`; where it is none of them, the first that is due; null at the ends. */
export function neighbour(items: readonly QueueItem[], id: string | undefined, direction: 1 | -1): string | null {
  const at = items.findIndex((item) => item.id === id);
  return (at === -1 ? (items.find(isDue) ?? items[0]) : items[at + direction])?.id ?? null;
}

function edgeOf<Thing>({ items, hasMore }: Listed<Thing>, itemOf: (thing: Thing) => QueueItem): QueueItem | null {
  const last = items[items.length - 1];
  return hasMore && last !== undefined ? itemOf(last) : null;
}

/** The order of both lists as the platform tells them. */
function compare(a: QueueItem, b: QueueItem): number {
  const [one, other] = [subjectOf(a), subjectOf(b)];
  if (one.date !== other.date) return one.date < other.date ? 1 : -1;
  if (one.schoolName !== other.schoolName) return one.schoolName < other.schoolName ? -1 : 1;
  if (one.schoolId !== other.schoolId) return one.schoolId < other.schoolId ? -1 : 1;
  if (a.type !== b.type) return a.type === 'card' ? -1 : 1;
  if (a.type === 'misfit' && b.type === 'misfit' && a.misfit.at !== b.misfit.at) {
    return a.misfit.at < b.misfit.at ? -1 : 1;
  }
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
