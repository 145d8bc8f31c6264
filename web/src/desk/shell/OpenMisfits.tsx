import { useQuery } from '@tanstack/react-query';
import { api } from '../../shared/api';
import { checkRoutes } from '../../shared/routes/check-routes';
import { deskRoutes } from '../../shared/routes/desk-routes';

const REFRESH_MS = 60_000;

/** How many misfits of the last days nobody has reviewed, and how many cards wait for the office; nothing when there is none. */
export function OpenMisfits() {
  const counts = useQuery({
    queryKey: ['misfits', 'open'],
    refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => api.call(deskRoutes.misfits, { query: { limit: 1 }, signal }),
  });
  const cards = useQuery({
    queryKey: ['episodes', 'due'],
    refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) =>
      api.call(checkRoutes.episodes, { query: { limit: 1, kind: 'doubt', show: 'due' }, signal }),
  });
  const open = (counts.data?.open ?? 0) + (cards.data?.due ?? 0);
  return open === 0 ? null : (
    <span className="nav-count" data-testid="nav-misfits">
      {open}
    </span>
  );
}
