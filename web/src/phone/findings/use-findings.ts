import { useCallback } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { findingEndpoints } from '../../../../src/contract/http/findings';
import { api } from '../../shared/api';
import { useRepeated } from '../../shared/boxes/use-repeated';
import { findingRoutes } from '../../shared/routes/finding-routes';
import { useCanteen } from '../data/canteen';
import { askOrRecall } from '../data/use-kept';

export type FindingLine = ResponseOf<(typeof findingEndpoints)['findings']>['items'][number];

const LOOK_MS = 60_000;
const MOST = 50;

/** What is not settled at this school, the latest first; without a network as it was last known. */
export function useUnsettled() {
  const { me, schoolId } = useCanteen();
  const ask = useCallback(
    () =>
      askOrRecall(`findings/${schoolId}/${me.accountId}`, async () => {
        const query = { show: 'unsettled' as const, limit: MOST };
        return (await api.call(findingRoutes.schoolFindings, { params: { schoolId }, query })).items;
      }),
    [schoolId, me.accountId],
  );
  return useRepeated(ask, LOOK_MS);
}
