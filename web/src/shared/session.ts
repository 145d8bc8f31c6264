import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ResponseOf } from '../../../src/contract/http/endpoint';
import type { authEndpoints } from '../../../src/contract/http/auth';
import { CAPABILITIES_OF_ROLE, type Capability, type Role } from '../../../src/contract/roles';
import { ApiError, api } from './api';
import { routes } from './routes';

export type Me = ResponseOf<(typeof authEndpoints)['me']>;

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

export function rolesOf(me: Me | null | undefined): Role[] {
  return [...new Set((me?.grants ?? []).map((grant) => grant.role))];
}

/** True when some role of the person has the capability. The server decides; this only spares hopeless buttons. */
export function may(me: Me | null | undefined, capability: Capability): boolean {
  return rolesOf(me).some((role) => CAPABILITIES_OF_ROLE[role].includes(capability));
}

export function useMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}
