import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { kitchenEndpoints } from '../../../../src/contract/http/kitchen';
import type { warehouseEndpoints } from '../../../../src/contract/http/warehouse';
import { api } from '../../shared/api';
import { routes } from '../../shared/routes';
import { today } from '../../shared/time';
import { useOutbox } from '../outbox/outbox';
import { useCanteen } from './canteen';
import { withUnsentBatches, withUnsentMeals } from './unsent';
import { useKept } from './use-kept';

export type Meal = ResponseOf<(typeof kitchenEndpoints)['meals']>['items'][number];
export type LotOnHand = ResponseOf<(typeof warehouseEndpoints)['stock']>['items'][number]['lots'][number];

const PAGE = 200;
const MAX_PAGES = 20;

/** All pages of a list that is small by nature. */
async function allPages<T>(
  ask: (after: string | undefined) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { items, next } = await ask(after);
    all.push(...items);
    if (next === null) break;
    after = next;
  }
  return all;
}

export function useIngredients() {
  return useKept(['ingredients'], () =>
    allPages((after) => api.call(routes.ingredients, { query: { limit: PAGE, ...(after ? { after } : {}) } })),
  );
}

export function useSuppliers() {
  const { schoolId } = useCanteen();
  return useKept(['suppliers', schoolId], () =>
    allPages((after) =>
      api.call(routes.suppliers, { params: { schoolId }, query: { limit: PAGE, ...(after ? { after } : {}) } }),
    ),
  );
}

/** Stock by place; `grams` are what the books say, offline as of when they were last asked. */
export function useStock() {
  const { schoolId } = useCanteen();
  return useKept(['stock', schoolId], () => api.call(routes.stock, { params: { schoolId }, query: {} }));
}

export function lotsAt(
  stock: ResponseOf<(typeof warehouseEndpoints)['stock']> | undefined,
  locationId: string,
): LotOnHand[] {
  return stock?.items.find((item) => item.locationId === locationId)?.lots ?? [];
}

/** Today's meals, with what this phone has recorded and not yet sent. */
export function useMeals() {
  const { schoolId } = useCanteen();
  const date = today();
  const outbox = useOutbox();
  const answer = useKept(['meals', schoolId, date], () =>
    api.call(routes.meals, { params: { schoolId }, query: { date } }),
  );
  const known = (answer.data?.value.items ?? []).filter((meal) => meal.reversedByActId === null);
  return { ...answer, meals: withUnsentBatches(withUnsentMeals(known, outbox, schoolId, date), outbox) };
}

export function useSamplesKept() {
  const { schoolId } = useCanteen();
  return useKept(['samples', schoolId], () => api.call(routes.samplesKept, { params: { schoolId } }));
}

/** Acts of this school that wait for a second person or for stock. */
export function useAwaiting() {
  const { schoolId } = useCanteen();
  return useKept(['awaiting', schoolId], () => api.call(routes.awaiting, { params: { schoolId } }));
}
