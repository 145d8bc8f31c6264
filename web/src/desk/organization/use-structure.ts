import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { organizationEndpoints } from '../../../../src/contract/http/organization';
import type { structureEndpoints } from '../../../../src/contract/http/structure';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { routes } from '../../shared/routes/routes';

export type SchoolStructure = ResponseOf<(typeof structureEndpoints)['structure']>;

export interface TabProps {
  school: SchoolStructure;
  mayEdit: boolean;
  /** Shows the latest after somebody else was quicker. */
  onReload: () => void;
}

export function useStructure(schoolId: string) {
  return useQuery({
    queryKey: ['structure', schoolId],
    queryFn: ({ signal }) => api.call(deskRoutes.structure, { params: { schoolId }, signal }),
  });
}

export function useAreas() {
  return useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
}

/** Every school in scope, for lists to choose from and to search in. */
export function useAllSchools() {
  return useQuery({
    queryKey: ['schools', 'all'],
    queryFn: async ({ signal }) => {
      const schools: ResponseOf<(typeof organizationEndpoints)['schools']>['items'] = [];
      let after: string | undefined;
      do {
        const page = await api.call(routes.schools, { query: { limit: 200, ...(after ? { after } : {}) }, signal });
        schools.push(...page.items);
        after = page.next ?? undefined;
      } while (after !== undefined);
      return schools;
    },
  });
}

/** A change to the structure; what is shown of it is asked for again afterwards. */
export function useEdit<Input>(write: (input: Input) => Promise<unknown>, onDone: () => void = () => undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      const keys = ['structure', 'schools', 'school', 'calendar', 'calendar-warnings', 'school-days'];
      await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
      onDone();
    },
  });
}
