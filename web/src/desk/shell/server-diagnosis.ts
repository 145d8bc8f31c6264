import { useQuery } from '@tanstack/react-query';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { officeRoutes } from '../../shared/office-routes';
import { useMe } from '../session';

const AGAIN_MS = 10 * 60_000;

/** How the server is, for those who look after it; without data for everybody else. */
export function useDiagnosis() {
  const me = useMe();
  return useQuery({
    queryKey: ['diagnosis', me?.accountId],
    queryFn: ({ signal }) =>
      api.call(officeRoutes.diagnosis, { query: { browserAt: new Date().toISOString() }, signal }),
    enabled: may(me, 'server.diagnose'),
    staleTime: AGAIN_MS,
    refetchInterval: AGAIN_MS,
  });
}
