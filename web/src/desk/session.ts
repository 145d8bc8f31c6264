import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiError, api } from '../shared/api';
import type { Me } from '../shared/grants';
import { routes } from '../shared/routes/routes';

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await api.call(routes.me, { signal });
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
});

export function useMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}
