import type { agendaEndpoints } from '../../../../src/contract/http/agenda';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { api } from '../../shared/api';
import { routes } from '../../shared/routes/routes';
import { useCanteen } from './canteen';
import { useKept } from './use-kept';

export type Today = ResponseOf<(typeof agendaEndpoints)['today']>;

/** The canteen's day over all its phones, as the platform knew it when it was last asked. */
export function useToday() {
  const { schoolId } = useCanteen();
  return useKept(['today', schoolId], () => api.call(routes.today, { params: { schoolId } }));
}
