import { useQuery } from '@tanstack/react-query';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/desk-routes';

const REFRESH_MS = 60_000;

/** How many of yesterday's and the last days' misfits nobody has reviewed; nothing when there is none. */
export function OpenMisfits() {
  const counts = useQuery({
    queryKey: ['misfits', 'open'],
    refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => api.call(deskRoutes.misfits, { query: { limit: 1 }, signal }),
  });
  const open = counts.data?.open ?? 0;
  return open === 0 ? null : (
    <span className="nav-count" data-testid="nav-misfits">
      {open}
    </span>
  );
}
