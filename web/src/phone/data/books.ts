import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { kitchenEndpoints } from '../../../../src/contract/http/kitchen';
import type { menuEndpoints } from '../../../../src/contract/http/menu';
import type { warehouseEndpoints } from '../../../../src/contract/http/warehouse';
import { BY_WEIGHT, type Measure, type QuantityUnit } from '../../../../src/contract/quantity';
import { api } from '../../shared/api';
import { canteenRoutes } from '../../shared/routes/canteen-routes';
import { routes } from '../../shared/routes/routes';
import { addDays, today } from '../../shared/time';
import { useOutbox } from '../outbox/outbox';
import type { OutboxItem } from '../outbox/outbox-item';
import { useCanteen } from './canteen';
import { type DayOfMeals, isAskedOn, LONGEST_BREAK, menusBefore, WEEK } from './menus-before';
import { type MealChoice, withUnsentBatches, withUnsentMeals } from './unsent';
import { type LotHere, lotOfToday, type Shelf, withOwnLots, withUnsentLots } from './unsent-lots';
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

/** How goods are counted; by weight where this phone has not heard of them. */
export function useMeasures(): (ingredientId: string) => Measure {
  const known = useIngredients().data?.value ?? [];
  // Kept by a release before, an ingredient says nothing of it
  return (ingredientId) =>
    (known.find(({ id }) => id === ingredientId) as { measure?: Measure } | undefined)?.measure ?? BY_WEIGHT;
}

/** The suppliers, with those that were added on this phone and not yet sent. */
export function useSuppliers(): { suppliers: { id: string; name: string }[]; isRead: boolean } {
  const { schoolId } = useCanteen();
  const outbox = useOutbox();
  const { data } = useKept(['suppliers', schoolId], () =>
    allPages((after) =>
      api.call(routes.suppliers, { params: { schoolId }, query: { limit: PAGE, ...(after ? { after } : {}) } }),
    ),
  );
  const known = data?.value ?? [];
  const added = outbox
    .filter(({ kind, state, schoolId: where }) => kind === 'supplier' && state !== 'refused' && where === schoolId)
    .filter(({ actId }) => !known.some(({ id }) => id === actId))
    .map(({ actId, body }) => ({ id: actId, name: String(body.name) }));
  return { suppliers: [...known, ...added], isRead: data !== undefined };
}

/**
 * Stock by place: what the books say, offline as of when they were last asked, with what this phone recorded since.
 *
 * @param own what a record that is put right had taken: it is there again
 */
/** @returns `isRead` false while nobody could be asked: then what is missing from the shelves is not known */
export function useStock(own: Shelf | null = null): {
  shelves: Shelf[];
  keptAt: number | null;
  isRead: boolean;
  outbox: OutboxItem[];
} {
  const { schoolId } = useCanteen();
  const outbox = useOutbox();
  const { data } = useKept(['stock', schoolId], () => api.call(routes.stock, { params: { schoolId }, query: {} }));
  const items = (data?.value.items ?? []).map((shelf) => ({ ...shelf, lots: shelf.lots.map(lotOfToday) }));
  const known = withUnsentLots(items, outbox, schoolId, data?.keptAt ?? 0, today());
  const shelves = withOwnLots(known, own);
  return { shelves, keptAt: data?.keptAt ?? null, isRead: data !== undefined, outbox };
}

export function lotsAt(shelves: readonly Shelf[], locationId: string | null): LotHere[] {
  return shelves.find((shelf) => shelf.locationId === locationId)?.lots ?? [];
}

/** The meals of a day, with what this phone has recorded and not yet sent. */
export function useMeals(date: string) {
  const { schoolId } = useCanteen();
  const outbox = useOutbox();
  const answer = useDayOfMeals(date);
  return {
    ...answer,
    isRead: answer.data !== undefined,
    meals: mealsHere(answer.data, outbox, schoolId, date),
  };
}

function useDayOfMeals(date: string, enabled = true) {
  const { schoolId } = useCanteen();
  const ask = () => api.call(routes.meals, { params: { schoolId }, query: { date } });
  return useKept(['meals', schoolId, date], ask, enabled);
}

function mealsHere(
  kept: { value: { items: Meal[] }; keptAt: number } | undefined,
  outbox: readonly OutboxItem[],
  schoolId: string,
  date: string,
): MealChoice[] {
  const known = (kept?.value.items ?? []).filter((meal) => meal.reversedByActId === null);
  const asOf = kept?.keptAt ?? 0;
  return withUnsentBatches(withUnsentMeals(known, outbox, schoolId, date, asOf), outbox, asOf);
}

/** What the menu of the week says for a meal of that day; null where nothing is planned, or nobody could be asked yet. */
export function usePlannedMeal(date: string, mealKind: Meal['mealKind']): { dishes: string[]; diners: number } | null {
  const { schoolId } = useCanteen();
  const { data } = useKept(['menu-day', schoolId, date], () =>
    api.call(canteenRoutes.menuDay, { params: { schoolId, date } }),
  );
  return data?.value.meals.find((meal) => meal.mealKind === mealKind) ?? null;
}

/** Portions of the day that are made without something, by class; nothing while nobody could be asked yet. */
export function useSpecialDiets(date: string) {
  const { schoolId } = useCanteen();
  const { data } = useKept(['special-diets', schoolId, date], () =>
    api.call(canteenRoutes.diets, { params: { schoolId }, query: { date } }),
  );
  return (data?.value.items ?? []).filter(({ fromDate, untilDate }) => fromDate <= date && date <= untilDate);
}

export type Needed = ResponseOf<(typeof menuEndpoints)['requisition']>['lines'];
/**
 * What the menu needs for a meal and those who are expected; null where nothing is planned, or nobody could be asked yet.
 *
 * @param meal null while none is chosen
 */
export function useNeeded(meal: Pick<Meal, 'date' | 'mealKind' | 'plannedDiners'> | null): Needed | null {
  const { schoolId } = useCanteen();
  const { date = '', mealKind = 'lunch', plannedDiners = null } = meal ?? {};
  const diners = plannedDiners === null || plannedDiners === 0 ? {} : { diners: plannedDiners };
  const { data } = useKept(
    ['needed', schoolId, date, mealKind, String(plannedDiners)],
    () => api.call(canteenRoutes.requisition, { params: { schoolId, date }, query: { mealKind, ...diners } }),
    meal !== null,
  );
  return meal === null ? null : (data?.value.lines ?? null);
}

export function useSamplesKept() {
  const { schoolId } = useCanteen();
  return useKept(['samples', schoolId], () => api.call(routes.samplesKept, { params: { schoolId } }));
}

/** By what readings are judged; undefined until it was asked once. */
export function useStorageLimits() {
  const { schoolId } = useCanteen();
  return useKept(['storage-limits', schoolId], () => api.call(canteenRoutes.storageLimits, { params: { schoolId } }))
    .data?.value;
}

/** What was ordered for the days around today, in the order of the days. */
export function useOrders() {
  const { schoolId } = useCanteen();
  const from = addDays(today(), -ORDER_DAYS);
  return (
    useKept(['orders', schoolId, from], () =>
      api.call(canteenRoutes.orders, { params: { schoolId }, query: { from, days: 2 * ORDER_DAYS + 1 } }),
    ).data?.value.items ?? []
  );
}
/** What the menu of the days from tomorrow on would have ordered; nothing where nothing is planned, or nobody could be asked yet. */
export function useOrderProposal() {
  const { schoolId } = useCanteen();
  const date = addDays(today(), 1);
  return useKept(['order-proposal', schoolId, date], () =>
    api.call(canteenRoutes.orderProposal, { params: { schoolId, date }, query: { days: PROPOSED_DAYS } }),
  ).data?.value;
}
const PROPOSED_DAYS = 7;

/** To either side of today. */
const ORDER_DAYS = 14;

/** Papers that are to follow goods, the earliest due first. */
export function useAwaitedPapers() {
  const { schoolId } = useCanteen();
  const { data } = useKept(['awaited-papers', schoolId], () =>
    api.call(canteenRoutes.awaitedPapers, { params: { schoolId } }),
  );
  return { papers: data?.value.items ?? [], isRead: data !== undefined };
}

/**
 * What was planned when this meal was last, and a week before: most menus begin with one of them. After a weekend or a
 * holiday the day before says nothing, so one day after the other is asked until one has the meal.
 */
export function useMenusBefore(date: string, mealKind: MealChoice['mealKind']): DayOfMeals[] {
  const { schoolId } = useCanteen();
  const outbox = useOutbox();
  const days: (DayOfMeals & { isRead: boolean })[] = [];
  for (let back = 1; back <= LONGEST_BREAK; back += 1) {
    const day = addDays(date, -back);
    // biome-ignore lint/correctness/useHookAtTopLevel: always as many, in one order
    const { data } = useDayOfMeals(day, back === WEEK || isAskedOn(days, mealKind));
    days.push({ date: day, isRead: data !== undefined, meals: mealsHere(data, outbox, schoolId, day) });
  }
  return menusBefore(days, mealKind);
}

/** What came the day before and a week before, as `useMenusBefore`. */
export function useDeliveriesBefore(date: string) {
  const [dayBefore, weekBefore] = [addDays(date, -1), addDays(date, -7)] as const;
  const came = [useDeliveries(dayBefore), useDeliveries(weekBefore)] as const;
  return [
    ...came[0].map((delivery) => ({ ...delivery, date: dayBefore })),
    ...came[1].map((delivery) => ({ ...delivery, date: weekBefore })),
  ];
}

/** What came on a day, without what was refused or taken back. */
function useDeliveries(date: string) {
  const { schoolId } = useCanteen();
  const { data } = useKept(['deliveries', schoolId, date], () =>
    api.call(canteenRoutes.deliveries, { params: { schoolId }, query: { date } }),
  );
  return (data?.value.items ?? []).filter(
    ({ status, reversedByActId }) => status !== 'refused' && reversedByActId === null,
  );
}

/** What goods usually cost here; undefined where this phone has not heard of it, or it does not know the supplier yet. */
export function useUsualPrice(supplierId: string | null, ingredientId: string, unit: QuantityUnit) {
  const { schoolId } = useCanteen();
  const isUnsent = useOutbox().some(
    ({ kind, actId, state }) => kind === 'supplier' && actId === supplierId && state !== 'sent',
  );
  const known = isUnsent ? null : supplierId;
  return useKept(['usual-price', schoolId, known ?? '', ingredientId, unit], () =>
    api.call(canteenRoutes.usualPrice, {
      params: { schoolId },
      query: { ingredientId, unit, ...(known === null ? {} : { supplierId: known }) },
    }),
  ).data?.value;
}

/** Whether the platform reads photos of delivery notes; not where this phone has not heard of it. */
export function useNoteReading(): boolean {
  const { schoolId } = useCanteen();
  const { data } = useKept(['note-reading', schoolId], () =>
    api.call(canteenRoutes.noteReading, { params: { schoolId } }),
  );
  return data?.value.isOffered ?? false;
}

/** What forms go by, by key of policy; empty until it was asked once. */
export function useFormLimits(): Readonly<Record<string, number>> {
  const { schoolId } = useCanteen();
  return (
    useKept(['form-limits', schoolId], () => api.call(canteenRoutes.formLimits, { params: { schoolId } })).data?.value
      .limits ?? {}
  );
}

/** Asks while there is a signal for all that forms may want to know when there is none. */
export function useBooksForLater(): void {
  useIngredients();
  useSuppliers();
  useStock();
  useMeals(today());
  useMenusBefore(today(), 'lunch');
  useDeliveriesBefore(today());
  usePlannedMeal(today(), 'lunch');
  useSamplesKept();
  useStorageLimits();
  useFormLimits();
  useOrders();
  useAwaitedPapers();
}
