import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { quantityText } from '../../shared/units';
import { useSchool } from '../evidence/use-day';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

export const expiringQuery = (schoolId: string) => ({
  queryKey: ['expiring-lots', schoolId],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.call(deskRoutes.expiring, { params: { schoolId }, signal }),
});

/** What lies in the stores past its day, or close to it. */
export function ExpiringLots({ schoolId }: { schoolId: string }) {
  const t = useT();
  const { data, error, isPending, refetch } = useQuery(expiringQuery(schoolId));
  const places = useSchool(schoolId).data?.places ?? [];
  const nameOf = (locationId: string): string =>
    locationId === 'kitchen' ? t('kitchen') : (places.find(({ id }) => id === locationId)?.name ?? locationId);
  return (
    <section data-testid="expiring">
      <h2>{t('expiring.title')}</h2>
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && <p className="muted">{t('expiring.why', { days: data.daysAhead })}</p>}
      {data?.items.length === 0 && <p className="empty">{t('expiring.none')}</p>}
      {data && data.items.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              {(['goods', 'useBy', 'place', 'amount'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ id, ingredientName, useBy, locationId, amount, unit, expired, daysLeft }) => (
              <tr key={`${locationId} ${id}`}>
                <th scope="row">
                  <Link to="/lots/$lotId" params={{ lotId: id }}>
                    {ingredientName}
                  </Link>
                </th>
                <td>
                  {useBy}{' '}
                  {expired ? (
                    <strong>{t('expired')}</strong>
                  ) : daysLeft === 0 ? (
                    t('expiring.today')
                  ) : (
                    t('expiring.in', { days: daysLeft })
                  )}
                </td>
                <td>{nameOf(locationId)}</td>
                <td>{quantityText({ amount, unit })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
