import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { monthOf } from '../../../../src/contract/business-month';
import { yuan } from '../../../../src/contract/words/funds-words';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { deductionRoutes } from '../../shared/routes/deduction-routes';
import { today } from '../../shared/time';
import type { DeductionSearch } from '../routes/book-routes';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { DeductionCard } from './DeductionCard';
import { ProposeForm } from './ProposeForm';
import { useT } from './words';
import '../identity/people.css';
import '../inspection/inspection.css';

/** What is proposed to be deducted from suppliers' payments for the deliveries of a month. */
export function DeductionsPage() {
  const t = useT();
  const me = useMe();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/deductions' });
  const { month = monthOf(today()), licenceNo, schoolId, date, findingId, episodeId } = search;
  const go = (to: DeductionSearch): void => {
    void navigate({ to: '/deductions', search: to });
  };
  const list = useInfiniteQuery({
    queryKey: ['deductions', month, licenceNo],
    queryFn: ({ pageParam, signal }) => {
      const narrowed = { ...(licenceNo === undefined ? {} : { licenceNo }) };
      const query = { month, ...narrowed, ...(pageParam === null ? {} : { after: pageParam }) };
      return api.call(deductionRoutes.list, { query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items = list.data?.pages.flatMap((one) => one.items) ?? [];
  const suppliers = list.data?.pages[0]?.suppliers ?? [];
  const hasEvidence = findingId !== undefined || episodeId !== undefined;
  return (
    <div className="page narrow" data-testid="deductions">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <p className="muted">{t('help')}</p>
      {schoolId !== undefined && date !== undefined && hasEvidence && may(me, 'deduction.manage') && (
        <ProposeForm
          key={findingId ?? episodeId}
          evidence={{ schoolId, date, findingId, episodeId }}
          onDone={(done) => go({ month: done })}
        />
      )}
      <div className="people-tools">
        <label>
          {t('month')}
          <input
            className="field"
            type="month"
            value={month}
            onChange={({ target }) => target.value !== '' && go({ ...search, month: target.value })}
          />
        </label>
        <label>
          {t('supplier')}
          <select
            className="field"
            value={licenceNo ?? ''}
            onChange={({ target: { value } }) => go({ ...search, licenceNo: value === '' ? undefined : value })}
          >
            <option value="">{t('all')}</option>
            {suppliers.map((one) => (
              <option key={one.licenceNo} value={one.licenceNo}>
                {one.supplierName}
              </option>
            ))}
          </select>
        </label>
      </div>
      {list.error !== null && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.isSuccess && items.length === 0 && <p className="empty">{t('none')}</p>}
      {suppliers.length > 0 && (
        <table className="table" data-testid="deduction-suppliers">
          <caption>{t('suppliers')}</caption>
          <thead>
            <tr>
              <th>{t('supplier')}</th>
              <th>{t('open')}</th>
              <th>{t('agreed')}</th>
              <th>{t('settled')}</th>
            </tr>
          </thead>
          <tbody>
            {suppliers.map((one) => (
              <tr key={one.licenceNo}>
                <td>{one.supplierName}</td>
                <td>{yuan(one.openFen)}</td>
                <td>{yuan(one.agreedFen)}</td>
                <td>{yuan(one.settledFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {items.map((item) => (
        <DeductionCard key={item.id} item={item} />
      ))}
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
