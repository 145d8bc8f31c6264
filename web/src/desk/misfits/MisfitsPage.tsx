import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/desk-routes';
import { useSchool } from '../evidence/use-day';
import { useT } from '../i18n';
import { useLiveSchools } from '../live';
import type { MisfitSearch } from '../router';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { MisfitFilters } from './MisfitFilters';
import { MisfitList } from './MisfitList';
import { MisfitPanel } from './MisfitPanel';
import './misfits.css';
import { nextOpen } from './misfit';
import { useMisfitT } from './words';

const PAGE = 50;
/** Schools that are not in the list yet are not watched: what newly does not fit there comes with this. */
const REFRESH_MS = 30_000;

/** The safety section's morning: everything that does not fit, over all schools and the last days, until it is settled. */
export function MisfitsPage() {
  const t = useMisfitT();
  const desk = useT();
  const client = useQueryClient();
  const { item: openId, ...filters } = useSearch({ from: '/inside/misfits' });
  const navigate = useNavigate({ from: '/misfits' });
  const misfits = useInfiniteQuery({
    queryKey: ['misfits', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.call(deskRoutes.misfits, { query: { limit: PAGE, ...filters, after: pageParam }, signal }),
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: REFRESH_MS,
  });
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const school = useSchool(filters.schoolId);
  const items = misfits.data?.pages.flatMap((page) => page.items) ?? [];
  const onChanged = useCallback(
    (schoolId: string, date?: string): void => {
      void client.invalidateQueries({ queryKey: ['misfits'] });
      void client.invalidateQueries({ queryKey: date === undefined ? ['day', schoolId] : ['day', schoolId, date] });
    },
    [client],
  );
  useLiveSchools([...new Set(items.map(({ schoolId }) => schoolId))].sort().join(' '), onChanged);
  const change = (more: MisfitSearch): void => void navigate({ search: (old) => ({ ...old, ...more }), replace: true });
  const open = items.find(({ id }) => id === openId);
  const head = misfits.data?.pages[0];
  return (
    <div className="misfits">
      <div className="misfits-head">
        <h1>{t('title')}</h1>
        {head !== undefined && (
          <span className="chip" data-testid="misfit-counts" role="status">
            {t('counts', { open: head.open, total: head.total })}
          </span>
        )}
        <span className="muted">{t('lead')}</span>
      </div>
      <MisfitFilters
        search={filters}
        areas={areas.data?.items ?? []}
        schoolName={school.data?.name}
        onChange={(more) => change({ ...more, item: undefined })}
      />
      {misfits.error !== null && <ProblemView error={misfits.error} onRetry={() => void misfits.refetch()} />}
      {misfits.isPending && <Loading />}
      {misfits.data !== undefined && items.length === 0 && (
        <p className="empty" data-testid="misfits-none">
          ✓ {t(head?.total === 0 ? 'none' : 'noneOpen')}
        </p>
      )}
      {items.length > 0 && (
        <div className="misfits-body">
          <div>
            <MisfitList
              items={items}
              areaNames={new Map((areas.data?.items ?? []).map(({ id, name }) => [id, name]))}
              openId={openId}
              onOpen={(item) => change({ item })}
            />
            {misfits.hasNextPage && (
              <Button loading={misfits.isFetchingNextPage} onClick={() => void misfits.fetchNextPage()}>
                {desk('common.more')}
              </Button>
            )}
          </div>
          {open === undefined ? (
            <p className="misfit-hint">{t('choose')}</p>
          ) : (
            <MisfitPanel
              key={open.id}
              item={open}
              onReviewed={() => change({ item: nextOpen(items, open.id) ?? open.id })}
            />
          )}
        </div>
      )}
    </div>
  );
}
