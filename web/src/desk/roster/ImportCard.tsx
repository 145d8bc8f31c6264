import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { api, urlOf } from '../../shared/api';
import { officeRoutes } from '../../shared/routes/office-routes';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { ReadingLine } from './ReadingLine';
import { RehearsedTable } from './RehearsedTable';
import { useRosterT } from './words';

const LOOK_AGAIN_MS = 700;
const GOOD = ['created', 'changed', 'same'] as const;
const OUTCOMES = [...GOOD, 'wrong'] as const;

/** One list: what would become of it, how far it is, and the rows that are wrong. */
export function ImportCard({ importId }: { importId: string }) {
  const t = useRosterT();
  const client = useQueryClient();
  const key = ['roster', importId];
  const list = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.call(officeRoutes.rosterImport, { params: { importId }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_AGAIN_MS : false),
  });
  const state = list.data?.state;
  const change = useMutation({
    mutationFn: (route: typeof officeRoutes.runRoster | typeof officeRoutes.cancelRoster) =>
      api.call(route, { params: { importId } }),
    onSuccess: (status) => client.setQueryData(key, status),
  });
  const faults = useInfiniteQuery({
    queryKey: [...key, 'faults'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.call(officeRoutes.rosterFaults, {
        params: { importId },
        query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  // what is wrong may have changed with the run
  useEffect(() => {
    if (state === 'done') void client.invalidateQueries({ queryKey: ['roster'] });
  }, [state, client]);

  if (list.error !== null) return <ProblemView error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const { totalRows, doneRows, preview, counts, fileName } = list.data;
  const shown = state === 'previewed' ? preview : counts;
  const rows = faults.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card" data-testid="roster-import" data-state={state}>
      <h2>
        {fileName} · {t(`state.${list.data.state}`)}
      </h2>
      {list.data.reading && <ReadingLine reading={list.data.reading} />}
      <p role="status">{OUTCOMES.map((outcome) => t(outcome, { n: shown[outcome] })).join(' · ')}</p>
      {state !== 'previewed' && (
        <Progress
          percent={totalRows === 0 ? 100 : Math.floor((doneRows / totalRows) * 100)}
          aria-label={t('progress', { done: doneRows, total: totalRows })}
        />
      )}
      <p>
        {state === 'previewed' && (
          <Button
            type="primary"
            loading={change.isPending}
            onClick={() => change.mutate(officeRoutes.runRoster)}
            data-testid="roster-run"
          >
            {t('run', { n: totalRows - preview.wrong })}
          </Button>
        )}
        {(state === 'cancelled' || state === 'failed') && (
          <Button type="primary" loading={change.isPending} onClick={() => change.mutate(officeRoutes.runRoster)}>
            {t('resume')}
          </Button>
        )}
        {state === 'running' && <Button onClick={() => change.mutate(officeRoutes.cancelRoster)}>{t('cancel')}</Button>}
      </p>
      {change.error !== null && <ProblemView error={change.error} />}
      {rows.length > 0 && (
        <>
          <p>
            {t('faults')}{' '}
            <Button size="small" href={urlOf(officeRoutes.rosterFaultsFile.path, { importId })}>
              {t('faultsFile')}
            </Button>
          </p>
          <table className="table" data-testid="roster-faults">
            <thead>
              <tr>
                <th scope="col">{t('row')}</th>
                <th scope="col">{t('column')}</th>
                <th scope="col">{t('why')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.rowNumber}>
                  <th scope="row">{row.rowNumber}</th>
                  <td>{row.column}</td>
                  <td>{row.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {faults.hasNextPage && (
            <Button loading={faults.isFetchingNextPage} onClick={() => void faults.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </>
      )}
      {GOOD.filter((outcome) => preview[outcome] > 0).map((outcome) => (
        <RehearsedTable key={outcome} importId={importId} outcome={outcome} count={preview[outcome]} />
      ))}
    </section>
  );
}
