import { useQuery } from '@tanstack/react-query';
import type { ResponseOf } from '../../../../../src/contract/http/endpoint';
import type { inspectionEndpoints } from '../../../../../src/contract/http/inspection';
import { api } from '../../../shared/api';
import { deskRoutes } from '../../../shared/routes/desk-routes';

export type Visit = ResponseOf<(typeof inspectionEndpoints)['inspection']>;

/** The visit to the school that is on site now and in which the caller takes part; null when there is none. */
export function useOpenVisit(schoolId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['inspections', 'on-site', schoolId],
    enabled,
    // A visit may have been closed on the other officer's tablet a minute ago.
    staleTime: 0,
    queryFn: async ({ signal }): Promise<Visit | null> => {
      const query = { status: 'on_site', schoolId, limit: 1 } as const;
      return (await api.call(deskRoutes.myInspections, { query, signal })).items[0] ?? null;
    },
  });
}
