import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { monthOf } from '../../../../src/contract/business-month';
import { api, urlOf } from '../../shared/api';
import { may } from '../../shared/grants';
import { fundsRoutes } from '../../shared/routes/funds-routes';
import { today } from '../../shared/time';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { SchoolHead } from '../shell/SchoolHead';
import { LedgerSection } from './LedgerSection';
import { MonthSheetView } from './MonthSheetView';
import { ReturnSection } from './ReturnSection';
import { TermForm } from './TermForm';
import { useT } from './words';
import './funds.css';

/** The money of a school for a month: claim, cost, and what is not known of them. */
export function FundsPage() {
  const t = useT();
  const me = useMe();
  const { schoolId } = useParams({ from: '/inside/schools/$schoolId/funds' });
  const { month = monthOf(today()) } = useSearch({ from: '/inside/schools/$schoolId/funds' });
  const navigate = useNavigate();
  const sheet = useQuery({
    queryKey: ['fund-month', schoolId, month],
    queryFn: ({ signal }) => api.call(fundsRoutes.month, { params: { schoolId, month }, signal }),
  });
  const go = (next: string): void => {
    void navigate({ to: '/schools/$schoolId/funds', params: { schoolId }, search: { month: next } });
  };
  return (
    <div className="page funds" data-testid="funds">
      <div className="no-print">
        <SchoolHead schoolId={schoolId} title={t('title')} />
        <p className="muted">{t('why')}</p>
        <p className="funds-tools">
          <label>
            {t('month')}
            <input
              className="field"
              type="month"
              value={month}
              max={monthOf(today())}
              data-testid="fund-month"
              onChange={({ target }) => /^\d{4}-\d{2}$/.test(target.value) && go(target.value)}
            />
          </label>
          <Button type="primary" disabled={sheet.data === undefined} onClick={() => window.print()}>
            {t('print')}
          </Button>
          <Button href={urlOf(fundsRoutes.monthTable.path, { schoolId, month }, {})} data-testid="fund-export">
            {t('export')}
          </Button>
        </p>
        {sheet.error !== null && <ProblemView error={sheet.error} onRetry={() => void sheet.refetch()} />}
        {sheet.isPending && <Loading />}
      </div>
      {sheet.data !== undefined && (
        <MonthSheetView sheet={sheet.data}>
          <LedgerSection sheet={sheet.data} key={`${schoolId} ${month}`} />
          <ReturnSection schoolId={schoolId} month={month} key={month} />
        </MonthSheetView>
      )}
      {sheet.data !== undefined && may(me, 'funds.settle') && (
        <TermForm key={`${schoolId} ${sheet.data.term?.from}`} schoolId={schoolId} term={sheet.data.term} />
      )}
    </div>
  );
}
