import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../i18n';
import { expiringQuery } from './ExpiringLots';

/** The way to a school's stores, with how many lots there are past their day; no number when there is none. */
export function StockLink({ schoolId }: { schoolId: string }) {
  const t = useT();
  const { data } = useQuery(expiringQuery(schoolId));
  const expired = (data?.items ?? []).filter((lot) => lot.expired).length;
  return (
    <Link to="/schools/$schoolId/stock" params={{ schoolId }}>
      {t('shell.stock')}
      {expired > 0 && (
        <span className="nav-count" title={t('shell.expired', { count: expired })} data-testid="nav-expired">
          {expired}
        </span>
      )}
    </Link>
  );
}
