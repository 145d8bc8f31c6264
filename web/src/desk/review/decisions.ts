import { api } from '../../shared/api';
import { newId } from '../../shared/new-id';
import { checkRoutes } from '../../shared/routes/check-routes';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { cardItem, misfitItem, type QueueItem } from './queue';

/** What an office makes of an item. A misfit is put to the school by a finding, which has a form of its own. */
export type Choice = 'fine' | 'ask' | 'dismiss' | 'looked';
export interface Decision {
  choice: Choice;
  /** Needed to dismiss. */
  text: string | null;
}

/** Why something is dismissed, in the order of their keys; the last one has to be written out. */
export const DISMISS_REASONS = ['mistaken', 'recorded', 'harmless', 'device', 'other'] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];

const WORD_OF_CARD = { fine: 'settled', looked: 'settled', ask: 'asked' } as const;

/** Says it to the platform. Answers the item as it is now. */
export async function decide(item: QueueItem, { choice, text }: Decision): Promise<QueueItem> {
  const call = { idempotencyKey: newId() };
  if (item.type === 'card') {
    const params = { episodeId: item.id };
    const body =
      choice === 'dismiss' ? ({ word: 'dismissed', text: text ?? '' } as const) : { word: WORD_OF_CARD[choice], text };
    return cardItem(await api.call(checkRoutes.say, { ...call, params, body }));
  }
  const outcome = choice === 'looked' ? 'reviewed' : 'fine';
  const { review } = await api.call(deskRoutes.review, {
    ...{ ...call, params: { subjectId: item.id }, body: { outcome, note: text } },
  });
  return misfitItem({ ...item.misfit, review });
}

/** Takes the word on it back. Answers the item as it is now. */
export async function takeBack(item: QueueItem): Promise<QueueItem> {
  const call = { idempotencyKey: newId() };
  if (item.type === 'card') {
    const params = { episodeId: item.id };
    return cardItem(await api.call(checkRoutes.say, { ...call, params, body: { word: 'reopened', text: null } }));
  }
  const { review } = await api.call(deskRoutes.review, {
    ...{ ...call, params: { subjectId: item.id }, body: { outcome: 'reopened', note: null } },
  });
  return misfitItem({ ...item.misfit, review });
}
