import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type Decision, decide, takeBack } from './decisions';
import type { QueueItem } from './queue';

/** What a word on an item changes elsewhere. */
const CHANGED = ['misfits', 'episodes', 'episode', 'day', 'day-states', 'review-days'];

/**
 * Words on items of the queue, one after the other: while one is under way no other is taken.
 *
 * @param onSaid with the item as it is now, and the decision; null where it was taken back
 */
export function useReview(onSaid: (item: QueueItem, decision: Decision | null) => void) {
  const client = useQueryClient();
  const write = useMutation({
    mutationFn: ({ item, decision }: { item: QueueItem; decision: Decision | null }) =>
      decision === null ? takeBack(item) : decide(item, decision),
    onSuccess: (item, { decision }) => {
      onSaid(item, decision);
      refresh();
    },
  });
  const refresh = useCallback((): void => {
    for (const name of CHANGED) void client.invalidateQueries({ queryKey: [name] });
  }, [client]);
  const { mutate, isPending, error, variables } = write;
  return {
    isBusy: isPending,
    /** Of the item that was refused last. */
    errorOf: (item: QueueItem): Error | null => (variables?.item.id === item.id ? error : null),
    say: (item: QueueItem, decision: Decision): void => {
      if (!isPending) mutate({ item, decision });
    },
    takeBack: (item: QueueItem): void => {
      if (!isPending) mutate({ item, decision: null });
    },
    refresh,
  };
}
