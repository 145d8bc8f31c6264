import { useQuery } from '@tanstack/react-query';
import { GOODS_PAPER } from '../../../../src/contract/acts/acceptance.goods-paper';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { wordOf } from '../../shared/units';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

/** Papers that were missing when goods were accepted and have not followed yet (S-12). */
export function AwaitedPapers({ schoolId }: { schoolId: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery({
    queryKey: ['awaited-papers', schoolId],
    queryFn: ({ signal }) => api.call(deskRoutes.awaitedPapers, { params: { schoolId }, signal }),
  });
  return (
    <section>
      <h2>{t('awaited.title')}</h2>
      <p className="muted">{t('awaited.why')}</p>
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="empty">{t('awaited.none')}</p>}
      {data !== undefined && data.items.length > 0 && (
        <table className="table" data-testid="awaited-papers">
          <thead>
            <tr>
              {(['goods', 'paper', 'supplier', 'awaited.receivedOn', 'awaited.dueOn'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ lotId, paperKind, ingredientName, supplierName, receivedOn, dueOn, isOverdue }) => (
              <tr key={`${lotId} ${paperKind}`}>
                <td>{ingredientName}</td>
                <td>{wordOf(GOODS_PAPER.options[paperKind])}</td>
                <td>{supplierName}</td>
                <td>{receivedOn}</td>
                <td>
                  {dueOn} {isOverdue && <strong>{t('awaited.late')}</strong>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
