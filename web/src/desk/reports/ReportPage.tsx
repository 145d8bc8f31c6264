import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { monthOf } from '../../../../src/contract/business-month';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { reportsEndpoints } from '../../../../src/contract/http/reports';
import { api, urlOf } from '../../shared/api';
import { mayWrite } from '../../shared/grants';
import { reportRoutes } from '../../shared/routes/report-routes';
import { dateTime, today } from '../../shared/time';
import type { ReportSearch } from '../routes/book-routes';
import { ScreenLinks } from '../screen/ScreenLinks';
import { useMe } from '../session';
import { AreaSelect, useOwnAreaIds } from '../shell/AreaSelect';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { BehindFigure } from './BehindFigure';
import { ReportTable } from './ReportTable';
import { useT } from './words';
import '../identity/people.css';
import './reports.css';

const EVERY_MS = 1_000;
type Report = NonNullable<ResponseOf<(typeof reportsEndpoints)['last']>['last']>;

/** Counties side by side for a month; each figure leads to its schools, and they to their records. */
export function ReportPage() {
  const t = useT();
  const me = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const search: ReportSearch = useSearch({ strict: false });
  const own = useOwnAreaIds();
  const month = search.month ?? monthOf(today());
  const areaId = search.areaId ?? own[0] ?? '';
  const queryKey = ['month-report', areaId, month];
  const report = useQuery({
    queryKey,
    enabled: areaId !== '',
    queryFn: ({ signal }) => api.call(reportRoutes.last, { params: { areaId, month }, signal }),
    refetchInterval: ({ state }) => (state.data?.last?.state === 'running' ? EVERY_MS : false),
  });
  const start = useMutation({
    mutationFn: () => api.call(reportRoutes.start, { params: { areaId, month } }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  const go = (to: ReportSearch) => void navigate({ to: '/reports', search: to });
  const last = report.data?.last ?? null;
  const error = report.error ?? start.error;
  return (
    <div className="page reports" data-testid="month-report">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <p className="muted no-print">{t('help')}</p>
      <div className="people-tools no-print">
        <AreaSelect
          label={t('area')}
          areaId={areaId}
          onChange={(chosen) => go({ month, areaId: chosen })}
          testId="report-area"
        />
        <label>
          {t('month')}
          <input
            className="field"
            type="month"
            value={month}
            max={monthOf(today())}
            onChange={({ target }) => /^\d{4}-\d{2}$/.test(target.value) && go({ month: target.value, areaId })}
          />
        </label>
        <Button
          type="primary"
          disabled={areaId === '' || last?.state === 'running'}
          loading={start.isPending}
          onClick={() => start.mutate()}
          data-testid="report-start"
        >
          {t(last === null ? 'start' : 'again')}
        </Button>
        {last?.state === 'done' && (
          <>
            <Button href={urlOf(reportRoutes.table.path, { reportId: last.id })} data-testid="report-table">
              {t('table')}
            </Button>
            <Button href={urlOf(reportRoutes.sheet.path, { reportId: last.id })} data-testid="report-sheet">
              {t('sheet')}
            </Button>
          </>
        )}
      </div>
      {error !== null && <ProblemView error={error} onRetry={() => void report.refetch()} />}
      {areaId !== '' && report.isPending && <Loading />}
      {report.isSuccess && last === null && <p className="empty">{t('none')}</p>}
      {last !== null && <p role="status">{stateOf(last, t)}</p>}
      {last?.result != null && <Result result={last.result} search={{ ...search, month, areaId }} />}
      {mayWrite(me, 'report.read') && <ScreenLinks />}
    </div>
  );
}

function stateOf({ state, doneSchools, totalSchools, result }: Report, t: ReturnType<typeof useT>): string {
  if (result !== null) return t('asOf', { at: dateTime(result.asOf) });
  if (state === 'failed') return t('failed');
  return totalSchools === null ? t('waiting') : t('running', { done: doneSchools, total: totalSchools });
}

function Result({ result, search }: { result: NonNullable<Report['result']>; search: ReportSearch }) {
  const t = useT();
  const { total, areas, schools } = result;
  const one = areas.length === 1 ? areas[0]?.areaId : undefined;
  const county = search.county ?? one;
  return (
    <>
      <ReportTable
        title={t('counties')}
        search={search}
        rows={[
          ...areas.map(({ areaId, areaName, ...figures }) => ({ id: areaId, name: areaName, figures })),
          ...(areas.length > 1 ? [{ id: null, name: t('total'), figures: total }] : []),
        ]}
      />
      {search.column !== undefined ? (
        <BehindFigure result={result} search={search} />
      ) : (
        county !== undefined && (
          <ReportTable
            title={t('schools')}
            search={search}
            isOfSchools
            rows={schools
              .filter(({ areaId }) => areaId === county)
              .map(({ schoolId, schoolName, ...figures }) => ({ id: schoolId, name: schoolName, figures }))}
          />
        )
      )}
    </>
  );
}
