import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { monthOf } from '../../../../src/contract/business-month';
import type { areaFundsEndpoints } from '../../../../src/contract/http/area-funds';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { yuan } from '../../../../src/contract/words/funds-words';
import { api } from '../../shared/api';
import { fundsRoutes } from '../../shared/routes/funds-routes';
import { dateTime, today } from '../../shared/time';
import { AreaSelect, useOwnAreaIds } from '../shell/AreaSelect';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { AreaSheetSection } from './AreaSheetSection';
import { FundsNoticeSection } from './FundsNoticeSection';
import { useT } from './words';
import './funds.css';

/** The month of an area: the sums of what its schools returned, and which have not. */
export function AreaFundsPage() {
  const t = useT();
  const navigate = useNavigate();
  const own = useOwnAreaIds();
  const { month = monthOf(today()), areaId = own[0] ?? '' } = useSearch({ from: '/inside/funds' });
  const sums = useQuery({
    queryKey: ['fund-area', areaId, month],
    enabled: areaId !== '',
    queryFn: ({ signal }) => api.call(fundsRoutes.areaMonth, { params: { areaId, month }, signal }),
  });
  const go = (search: { month: string; areaId: string }): void => {
    void navigate({ to: '/funds', search });
  };
  return (
    <div className="page funds" data-testid="area-funds">
      <div className="no-print">
        <h1>{t('area.title')}</h1>
        <p className="muted">{t('area.why')}</p>
        <p className="funds-tools">
          <AreaSelect
            label={t('area.area')}
            areaId={areaId}
            onChange={(chosen) => go({ month, areaId: chosen })}
            testId="fund-area"
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
          <Button type="primary" disabled={sums.data === undefined} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </p>
        {sums.error !== null && <ProblemView error={sums.error} onRetry={() => void sums.refetch()} />}
        {areaId !== '' && sums.isPending && <Loading />}
      </div>
      {sums.data !== undefined && <Sums sums={sums.data} />}
      {sums.data !== undefined && <FundsNoticeSection key={`${areaId} ${month}`} areaId={areaId} month={month} />}
      {sums.data !== undefined && <AreaSheetSection areaId={areaId} month={month} />}
    </div>
  );
}

type AreaMonth = ResponseOf<(typeof areaFundsEndpoints)['areaMonth']>;

function Sums({ sums: { total, areas, schools, month, asOf } }: { sums: AreaMonth }) {
  const t = useT();
  const rows = [
    ...(areas.length > 1 ? areas.map((area) => ({ id: area.areaId, name: area.areaName, ...area })) : []),
    { id: 'total', name: t('area.total'), ...total },
  ];
  const heads = ['claim', 'cost', 'ledger.opening', 'ledger.in', 'ledger.out', 'ledger.closing'] as const;
  const inYuan = (fen: number | null) => (fen === null ? '—' : yuan(fen));
  return (
    <article>
      <h2>{month}</h2>
      <p>
        {t('area.returned', {
          schools: total.schools,
          returned: total.returned,
          locked: total.locked,
          incomplete: total.incomplete,
        })}
      </p>
      <table className="table" data-testid="area-sums">
        <thead>
          <tr>
            <th scope="col">{t('area.area')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, claimFen, costFen, openingFen, inFen, outFen, closingFen }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {[claimFen, costFen, openingFen, inFen, outFen, closingFen].map((fen, index) => (
                <td key={heads[index]} className="number">
                  {inYuan(fen)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="table" data-testid="area-schools">
        <thead>
          <tr>
            <th scope="col">{t('area.school')}</th>
            <th scope="col">{t('area.state')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {schools.map(({ schoolId, schoolName, return: last }) => (
            <tr key={schoolId}>
              <th scope="row">
                <Link to="/schools/$schoolId/funds" params={{ schoolId }} search={{ month }}>
                  {schoolName}
                </Link>
              </th>
              <td>
                {last === null
                  ? t('area.missing')
                  : [
                      t('returns.round', { round: last.round }),
                      ...(last.lock === null ? [] : [t('area.locked')]),
                      ...(last.isComplete ? [] : [t('area.incomplete')]),
                    ].join(' · ')}
              </td>
              {[last?.claimFen, last?.costFen, last?.openingFen, last?.inFen, last?.outFen, last?.closingFen].map(
                (fen, index) => (
                  <td key={heads[index]} className="number">
                    {inYuan(fen ?? null)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{t('area.asOf', { at: dateTime(asOf) })}</p>
    </article>
  );
}
