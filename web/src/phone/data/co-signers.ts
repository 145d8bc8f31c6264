import { api } from '../../shared/api';
import { canteenRoutes } from '../../shared/routes/canteen-routes';
import { useCanteen } from './canteen';
import { useKept } from './use-kept';

/** Who may sign as a second person here, by name; empty where the platform names nobody. */
export function useCoSigners(): { username: string; displayName: string }[] {
  const { schoolId, me } = useCanteen();
  return (
    useKept(['co-signers', schoolId, me.accountId], () => api.call(canteenRoutes.coSigners, { params: { schoolId } }))
      .data?.value.items ?? []
  );
}
