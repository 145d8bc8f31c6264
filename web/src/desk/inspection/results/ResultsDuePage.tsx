import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../../../shared/api';
import { deskRoutes } from '../../../shared/routes/desk-routes';
import { today } from '../../../shared/time';
import { useT as useDeskT } from '../../i18n';
import { Loading } from '../../shell/Loading';
import { ProblemView } from '../../shell/ProblemView';
import { useT } from './words';
import '../inspection.css';

/** Results of visits that are not published yet, each with its last day (I-09). */
export function ResultsDuePage() {
  const t = useT();
  const desk = useDeskT();
  const results = useInfiniteQuery({
    queryKey: ['results-due'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, ...(pageParam ? { after: pageParam } : {}) };
      return api.call(deskRoutes.awaitedResults, { query, signal });
    },
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = results.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <p className="muted">{t('help')}</p>
      {results.error !== null && <ProblemView error={results.error} onRetry={() => void results.refetch()} />}
      {results.isPending && <Loading />}
      {results.isSuccess && rows.length === 0 && <p className="empty">{t('none')}</p>}
      {rows.length > 0 && (
        <table className="table" data-testid="results-due">
          <thead>
            <tr>
              <th scope="col">{t('school')}</th>
              <th scope="col">{t('dueOn')}</th>
              <th scope="col">{t('closedOn')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('units')}</th>
              <th scope="col">{t('area')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.inspectionId} data-overdue={row.isOverdue}>
                <th scope="row">
                  <Link to="/inspections/$inspectionId" params={{ inspectionId: row.inspectionId }}>
                    {row.schoolName}
                  </Link>
                </th>
                <td>
                  {row.dueOn}
                  {row.isOverdue && <span className="warn"> {t('overdue')}</span>}
                  {row.dueOn === today() && <span className="warn"> {t('today')}</span>}
                  {!row.holidaysKnown && <div className="muted">{t('withoutHolidays')}</div>}
                </td>
                <td>{row.closedOn}</td>
                <td>{desk(`inspection.kind.${row.kind}`)}</td>
                <td>{row.units.join('、')}</td>
                <td>{row.areaName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {results.hasNextPage && (
        <Button loading={results.isFetchingNextPage} onClick={() => void results.fetchNextPage()}>
          {desk('common.more')}
        </Button>
      )}
    </div>
  );
}
