import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { checkRoutes } from '../../shared/routes/check-routes';
import { useT as useDesk } from '../i18n';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { EpisodeCard } from './EpisodeCard';
import { useT } from './words';

const PAGE = 30;

/** The office's cards over all schools: newest day first, until they are dismissed or settled. */
export function EpisodesPage() {
  const t = useT();
  const desk = useDesk();
  const me = useMe();
  const [all, setAll] = useState(false);
  const [withUnjudged, setUnjudged] = useState(false);
  const list = useInfiniteQuery({
    queryKey: ['episodes', all, withUnjudged],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.call(checkRoutes.episodes, {
        query: {
          ...{ limit: PAGE, show: all ? ('all' as const) : ('open' as const), after: pageParam },
          kind: withUnjudged ? undefined : ('doubt' as const),
        },
        signal,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const waiting = list.data?.pages[0]?.waiting ?? 0;
  return (
    <div className="page" data-testid="episodes">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)} data-testid="episodes-all">
          {t('showAll')}
        </Checkbox>
        <Checkbox checked={withUnjudged} onChange={({ target }) => setUnjudged(target.checked)}>
          {t('cannotJudge')}
        </Checkbox>
      </div>
      <p className="muted">{t('lead')}</p>
      {waiting > 0 && <p className="muted">{t('waiting', { days: waiting })}</p>}
      {list.error !== null && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data !== undefined && items.length === 0 && <p className="empty">✓ {t('none')}</p>}
      {items.map((episode) => (
        <EpisodeCard key={episode.id} episode={episode} mayReview={may(me, 'misfit.review')} mayAnswer={false} />
      ))}
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {desk('common.more')}
        </Button>
      )}
    </div>
  );
}
