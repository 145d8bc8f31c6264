import { useQuery } from '@tanstack/react-query';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useVisitT } from './words';

const REFRESH_MS = 60_000;

/** How many findings wait for the answer of one's own school; nothing when none does. */
export function AwaitedFindings() {
  const t = useVisitT();
  const page = useQuery({
    queryKey: ['findings', 'awaited'],
    refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => api.call(deskRoutes.allFindings, { query: { show: 'awaited', limit: 1 }, signal }),
  });
  const count = page.data?.awaited ?? 0;
  return count === 0 ? null : (
    <span className="nav-count" title={t('awaited.count', { count })} data-testid="nav-findings">
      {count}
    </span>
  );
}
