import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { priceText } from '../../shared/units';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { PriceForm } from './PriceForm';
import { useT } from './words';

interface Props {
  schoolId: string;
  suppliers: readonly { id: string; name: string; licenceNo: string }[];
}

/** What contracts say goods cost here; who answers for the money states it. */
export function ContractPrices({ schoolId, suppliers }: Props) {
  const t = useT();
  const me = useMe();
  const client = useQueryClient();
  const queryKey = ['contract-prices', schoolId];
  const { data, error, isPending, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call(deskRoutes.contractPrices, { params: { schoolId }, signal }),
  });
  return (
    <section data-testid="contract-prices">
      <h2>{t('prices.title')}</h2>
      <p className="muted">{t('prices.why')}</p>
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data?.items.length === 0 && <p className="empty">{t('prices.none')}</p>}
      {data && data.items.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              {(['supplier', 'goods', 'price', 'days', 'scope', 'source', 'statedBy'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.items.map((price) => (
              <tr key={price.id} className={price.holds ? undefined : 'muted'}>
                <td>{price.supplierName}</td>
                <th scope="row">{price.ingredientName}</th>
                <td>
                  {price.priceFen === null ? t('prices.ended') : priceText(price.priceFen, price.unit)}{' '}
                  {price.holds && price.priceFen !== null && <strong>{t('prices.holds')}</strong>}
                </td>
                <td>{`${price.from} – ${price.to ?? ''}`}</td>
                <td>{t(price.forArea ? 'scope.area' : 'scope.school')}</td>
                <td>{price.source}</td>
                <td>{price.statedBy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {may(me, 'funds.enter') && suppliers.length > 0 && (
        <PriceForm
          key={schoolId}
          schoolId={schoolId}
          suppliers={suppliers}
          mayForArea={may(me, 'funds.settle')}
          onDone={() => void client.invalidateQueries({ queryKey })}
        />
      )}
    </section>
  );
}
