import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../shared/api';
import { caseRoutes } from '../../shared/routes/case-routes';
import { dateTime } from '../../shared/time';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

/** The cases of the schools one answers for. */
export function CasesPage() {
  const t = useT();
  const [show, setShow] = useState<'open' | 'all'>('open');
  const cases = useInfiniteQuery({
    queryKey: ['cases', show],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after, signal }) =>
      api.call(caseRoutes.list, { query: { show, limit: 50, ...(after === undefined ? {} : { after }) }, signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page" data-testid="cases">
      <h1>{t('title')}</h1>
      <p className="muted">
        {t('why')} {t('how')}
      </p>
      <p>
        {(['open', 'all'] as const).map((one) => (
          <Button key={one} size="small" aria-pressed={show === one} onClick={() => setShow(one)}>
            {t(`show.${one}`)}
          </Button>
        ))}
      </p>
      {cases.error !== null && <ProblemView error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isPending && <Loading />}
      {cases.isSuccess && items.length === 0 && <p>{t('none')}</p>}
      <ul className="plain">
        {items.map((one) => (
          <li key={one.id}>
            <Link to="/cases/$caseId" params={{ caseId: one.id }}>
              {one.schoolName} · {one.reason}
            </Link>{' '}
            <span className={`chip ${one.state === 'open' ? 'undecided' : ''}`}>{t(`state.${one.state}`)}</span>{' '}
            <span className="muted">{t('openedBy', { ...one.openedBy, at: dateTime(one.openedAt) })}</span>
          </li>
        ))}
      </ul>
      {cases.hasNextPage && (
        <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t('show.more')}
        </Button>
      )}
    </div>
  );
}
