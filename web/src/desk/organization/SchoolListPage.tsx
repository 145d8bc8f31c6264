import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { routes } from '../../shared/routes/routes';
import { addDays, today, weekday } from '../../shared/time';
import { useT } from '../i18n';
import { dayKeys } from '../live';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { SchoolTable } from './SchoolTable';
import { mergeStates, type Order, RECENT_DAYS } from './school-rows';

const PAGE = 100;
const STATES_REFRESH_MS = 30_000;

/** One day over all schools in scope, today unless another is chosen: who asks for a look comes first. */
export function SchoolListPage() {
  const t = useT();
  const me = useMe();
  const { date = today() } = useSearch({ from: '/inside/' });
  const navigate = useNavigate({ from: '/' });
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order>('attention');

  const schools = useInfiniteQuery({
    queryKey: ['schools'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.call(routes.schools, { query: { limit: PAGE, ...(pageParam ? { after: pageParam } : {}) }, signal }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const states = useQuery({
    queryKey: dayKeys.states(date),
    queryFn: ({ signal }) => api.call(deskRoutes.dayStates, { params: { date }, query: { days: RECENT_DAYS }, signal }),
    enabled: may(me, 'school.read'),
    refetchInterval: STATES_REFRESH_MS,
  });

  // A search must look at all schools, not at the pages that happen to be here.
  const wantsAll = search.trim() !== '';
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = schools;
  useEffect(() => {
    if (wantsAll && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [wantsAll, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const rows = useMemo(
    () =>
      mergeStates(
        schools.data?.pages.flatMap((page) => page.items) ?? [],
        states.data?.items,
        new Map((areas.data?.items ?? []).map((area) => [area.id, area.name])),
        search,
        order,
      ),
    [schools.data, states.data, areas.data, search, order],
  );

  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('schools.title')}</h1>
        <DateChoice date={date} onDate={(next) => void navigate({ search: next === today() ? {} : { date: next } })} />
        <input
          className="field search"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder={t('schools.search')}
          aria-label={t('schools.search')}
          data-testid="school-search"
        />
      </div>
      {states.error !== null && <ProblemView error={states.error} onRetry={() => void states.refetch()} />}
      {schools.error !== null && <ProblemView error={schools.error} onRetry={() => void schools.refetch()} />}
      {schools.isPending ? <Loading /> : <SchoolTable rows={rows} date={date} order={order} onOrder={setOrder} />}
      {schools.isSuccess && rows.length === 0 && (
        <p className="empty">
          {search.trim() === '' ? t('schools.none') : t('schools.noneFound', { text: search.trim() })}
        </p>
      )}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()} data-testid="more-schools">
          {t('common.more')}
        </Button>
      )}
      <p className="page-foot">
        <Link to="/browser-check">{t('check.title')}</Link>
      </p>
    </div>
  );
}

function DateChoice({ date, onDate }: { date: string; onDate: (date: string) => void }) {
  const t = useT();
  const yesterday = addDays(today(), -1);
  return (
    <div className="date-choice">
      <button type="button" className="tool" aria-pressed={date === yesterday} onClick={() => onDate(yesterday)}>
        {t('schools.isYesterday')}
      </button>
      <button type="button" className="tool" aria-pressed={date === today()} onClick={() => onDate(today())}>
        {t('schools.isToday')}
      </button>
      <input
        type="date"
        className="field"
        value={date}
        max={today()}
        aria-label={t('schools.date')}
        onChange={(event) => event.target.value !== '' && onDate(event.target.value)}
        data-testid="schools-date"
      />
      <span className="muted">{t(`weekday.${weekday(date) as 0}`)}</span>
    </div>
  );
}
