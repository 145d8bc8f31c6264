import { useQuery } from '@tanstack/react-query';
import type { appEndpoints } from '../../../../src/contract/http/app';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { api, urlOf } from '../../shared/api';
import { may } from '../../shared/grants';
import { officeRoutes } from '../../shared/routes/office-routes';
import { routes } from '../../shared/routes/routes';
import { useMe } from '../session';

const AGAIN_MS = 10 * 60_000;
const HEALTH_AGAIN_MS = 15_000;

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

/** Whether the platform can do its work, and if not why. A 503 is an answer too: it is the one that says most. */
export function useHealth(isAsked: boolean) {
  return useQuery({
    queryKey: ['health'],
    queryFn: async ({ signal }): Promise<ResponseOf<(typeof appEndpoints)['health']>> =>
      (await fetch(urlOf(routes.health.path), { signal, cache: 'no-store' })).json(),
    enabled: isAsked,
    refetchInterval: HEALTH_AGAIN_MS,
  });
}
