import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '../../shared/api';
import { checkRoutes } from '../../shared/routes/check-routes';
import { deskRoutes } from '../../shared/routes/desk-routes';
import type { MisfitSearch } from '../routes/evidence-routes';
import { mergeQueue, type QueueItem } from './queue';

export type Filters = Omit<MisfitSearch, 'item'>;

const PAGE = 50;
/** Schools that are not in the list yet are not watched: what newly does not fit there comes with this. Cards tell nothing. */
const REFRESH_MS = 30_000;

/** Cards and misfits, page by page, as one list. */
export function useQueue({ kind, show, ...filters }: Filters, settled: readonly QueueItem[]) {
  const client = useQueryClient();
  const paged = { initialPageParam: undefined as string | undefined, refetchInterval: REFRESH_MS };
  const misfits = useInfiniteQuery({
    ...paged,
    queryKey: ['misfits', { kind, show, ...filters }],
    enabled: kind !== 'card',
    queryFn: ({ pageParam, signal }) =>
      api.call(deskRoutes.misfits, {
        query: { limit: PAGE, show, ...filters, kind: kind === 'card' ? undefined : kind, after: pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const cards = useInfiniteQuery({
    ...paged,
    queryKey: ['episodes', 'queue', { show, ...filters }],
    enabled: kind === undefined || kind === 'card',
    queryFn: ({ pageParam, signal }) =>
      api.call(checkRoutes.episodes, {
        query: { limit: PAGE, ...filters, kind: 'doubt', show: show === 'all' ? 'all' : 'due', after: pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const lists = [misfits, cards];
  const isPending = lists.some((list) => list.isLoading);
  const error = lists.map((list) => list.error).find((found) => found !== null) ?? null;
  const [misfitPages, cardPages] = [misfits.data?.pages, cards.data?.pages];
  const items = useMemo(
    () =>
      isPending
        ? []
        : mergeQueue(
            { items: cardPages?.flatMap((page) => page.items) ?? [], hasMore: cards.hasNextPage },
            { items: misfitPages?.flatMap((page) => page.items) ?? [], hasMore: misfits.hasNextPage },
            settled,
          ),
    [isPending, misfitPages, cardPages, cards.hasNextPage, misfits.hasNextPage, settled],
  );
  const [head, cardHead] = [misfitPages?.[0], cardPages?.[0]];
  const due = cardHead?.due ?? 0;
  const onChanged = useCallback(
    (schoolId: string, date?: string): void => {
      void client.invalidateQueries({ queryKey: ['misfits'] });
      void client.invalidateQueries({ queryKey: date === undefined ? ['day', schoolId] : ['day', schoolId, date] });
    },
    [client],
  );
  return {
    items,
    isPending,
    error,
    retry: (): void => lists.forEach((list) => void list.refetch()),
    counts: isPending || error !== null ? null : { open: (head?.open ?? 0) + due, cards: due },
    total: (head?.total ?? 0) + (cardHead?.total ?? 0),
    hasMore: misfits.hasNextPage || cards.hasNextPage,
    isFetchingMore: lists.some((list) => list.isFetchingNextPage),
    fetchMore: (): void => {
      for (const list of lists) if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
    onChanged,
  };
}
