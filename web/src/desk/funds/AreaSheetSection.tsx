import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { areaFundsEndpoints } from '../../../../src/contract/http/area-funds';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { yuan } from '../../../../src/contract/words/funds-words';
import { api, urlOf } from '../../shared/api';
import { fundsRoutes } from '../../shared/routes/funds-routes';
import { dateTime } from '../../shared/time';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

const EVERY_MS = 1_000;
const HEADS = ['claim', 'cost', 'ledger.opening', 'ledger.in', 'ledger.out', 'ledger.closing'] as const;

type Sheet = NonNullable<ResponseOf<(typeof areaFundsEndpoints)['areaSheets']>['last']>;

/** The month of all schools of an area as their records say it now: computed while one waits, how far it is, a way to stop. */
export function AreaSheetSection({ areaId, month }: { areaId: string; month: string }) {
  const t = useT();
  const client = useQueryClient();
  const key = ['fund-area-sheet', areaId, month];
  const sheets = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.call(fundsRoutes.areaSheets, { params: { areaId, month }, signal }),
    refetchInterval: ({ state }) => (state.data?.last?.finishedAt === null ? EVERY_MS : false),
  });
  const again = () => client.invalidateQueries({ queryKey: key });
  const start = useMutation({
    mutationFn: () => api.call(fundsRoutes.startAreaSheet, { params: { areaId, month } }),
    onSuccess: again,
  });
  const cancel = useMutation({
    mutationFn: (sheetId: string) => api.call(fundsRoutes.cancelAreaSheet, { params: { sheetId } }),
    onSettled: again,
  });
  const last = sheets.data?.last ?? null;
  const isGoing = last !== null && last.finishedAt === null;
  const error = sheets.error ?? start.error ?? cancel.error;
  return (
    <section data-testid="area-sheet">
      <h2>{t('area.now.title')}</h2>
      <p className="muted">{t('area.now.why')}</p>
      <p className="funds-tools no-print">
        <Button disabled={isGoing} loading={start.isPending} onClick={() => start.mutate()} data-testid="sheet-start">
          {t('area.now.start')}
        </Button>
        {isGoing && (
          <Button onClick={() => cancel.mutate(last.id)} data-testid="sheet-stop">
            {t('area.now.stop')}
          </Button>
        )}
        {last?.state === 'done' && (
          <Button href={urlOf(fundsRoutes.areaSheetTable.path, { sheetId: last.id })} data-testid="sheet-table">
            {t('area.now.table')}
          </Button>
        )}
      </p>
      {error !== null && <ProblemView error={error} />}
      {sheets.isPending && <Loading />}
      {last !== null && <p role="status">{stateOf(last, t)}</p>}
      {last?.result != null && <SheetSums result={last.result} />}
    </section>
  );
}

function stateOf({ state, doneSchools, totalSchools, result }: Sheet, t: ReturnType<typeof useT>): string {
  if (result !== null) {
    const { schools, incomplete } = result.total;
    return t('area.now.done', { schools, incomplete, at: dateTime(result.asOf) });
  }
  if (state === 'cancelled' || state === 'failed') return t(`area.now.${state}`);
  return totalSchools === null
    ? t('area.now.waiting')
    : t('area.now.running', { done: doneSchools, total: totalSchools });
}

function SheetSums({ result: { areas, total } }: { result: NonNullable<Sheet['result']> }) {
  const t = useT();
  const rows = [
    ...(areas.length > 1 ? areas.map((area) => ({ id: area.areaId, name: area.areaName, ...area })) : []),
    { id: 'total', name: t('area.total'), ...total },
  ];
  return (
    <table className="table" data-testid="sheet-sums">
      <thead>
        <tr>
          <th scope="col">{t('area.area')}</th>
          {HEADS.map((head) => (
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
              <td key={HEADS[index]} className="number">
                {fen === null ? '—' : yuan(fen)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
