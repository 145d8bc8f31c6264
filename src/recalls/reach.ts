import type { RecallReach } from '../contract/http/recalls.js';
import type { QuantityUnit } from '../contract/quantity.js';
import type { MealKind } from '../contract/words/meal-words.js';

interface Line {
  batchId: string;
  portions: number;
}

/** What the books say of everything that a recall found, at all schools. Acts that were taken back are not among it. */
export interface ReachFacts {
  lots: readonly {
    lotId: string;
    schoolId: string;
    goods: string;
    supplierLot: string | null;
    batchSaid: boolean;
    receivedOn: string;
    useBy: string | null;
    unit: QuantityUnit;
    deliveryActId: string;
  }[];
  /** Of these lots; a reversal is a move of its own the other way. */
  moves: readonly { lotId: string; actId: string; fromLocation: string; toLocation: string; amount: number }[];
  /** Where so much of a lot lies, kept beside the moves. */
  balances: readonly { lotId: string; locationId: string; amount: number }[];
  /** Lots issued for meals, less what came back of it. */
  issues: readonly { lotId: string; mealId: string; amount: number }[];
  /** `lotIds`: empty for one that was bought ready. */
  batches: readonly { batchId: string; mealId: string; dish: string; lotIds: readonly string[] }[];
  /** All that batches and issues name. */
  meals: readonly { mealId: string; schoolId: string; date: string; mealKind: MealKind }[];
  handOvers: readonly {
    mealId: string;
    schoolId: string;
    classId: string;
    className: string;
    lines: readonly Line[];
  }[];
  dispatches: readonly {
    mealId: string;
    schoolId: string;
    siteSchoolId: string;
    lines: readonly Line[];
    receivedPortions: number | null;
  }[];
}

type Reached = Omit<RecallReach, 'asOf' | 'outsideSchools'>;
type LotReached = Reached['lots'][number];

/**
 * How far recalled goods went, by the book: what is left of each lot and what became of the rest, the meals that took of it or
 * for which it was issued, the classes that were handed those meals, and the schools that were sent them.
 *
 * Of a meal that a dish reached only that dish’s portions count; where it was issued and no dish says so, any dish may hold it.
 * One pupil eats of several dishes, so a hand-over counts by its largest.
 */
export function reachOf(facts: ReachFacts): Reached {
  const { batches, issues, meals, handOvers, dispatches } = facts;
  const dishesOf = new Map<string, ReachFacts['batches'][number][]>();
  for (const batch of batches) dishesOf.set(batch.mealId, [...(dishesOf.get(batch.mealId) ?? []), batch]);
  const cookedOf = new Set(batches.flatMap(({ mealId, lotIds }) => lotIds.map((lotId) => `${mealId} ${lotId}`)));
  // a lot that went to the kitchen for a meal of which no dish names it: whichever dish may hold it
  const anyDish = new Set(
    issues
      .filter(({ mealId, lotId, amount }) => amount > 0 && !cookedOf.has(`${mealId} ${lotId}`))
      .map(({ mealId }) => mealId),
  );
  const ownBatches = new Set(batches.map(({ batchId }) => batchId));
  const portionsOf = ({ mealId, lines }: { mealId: string; lines: readonly Line[] }): number =>
    Math.max(
      0,
      ...lines.filter(({ batchId }) => anyDish.has(mealId) || ownBatches.has(batchId)).map(({ portions }) => portions),
    );
  const reached = meals.filter(({ mealId }) => dishesOf.has(mealId) || anyDish.has(mealId));
  const lots = balancesOf(facts);
  return {
    lots,
    meals: reached.map((meal) => {
      const own = dishesOf.get(meal.mealId) ?? [];
      const isBought = own.some(({ lotIds }) => lotIds.length === 0);
      const by = own.length === 0 ? 'issue' : isBought ? 'bought' : 'dish';
      return { ...meal, dishes: [...new Set(own.map(({ dish }) => dish))], by };
    }),
    classes: handOvers
      .map(({ lines, ...handOver }) => ({ ...handOver, portions: portionsOf({ ...handOver, lines }) }))
      .filter(({ portions }) => portions > 0),
    sent: dispatches
      .map(({ lines, ...sent }) => ({ ...sent, portions: portionsOf({ ...sent, lines }) }))
      .filter(({ portions }) => portions > 0),
    totals: totalsOf(lots),
  };
}

/** Ends of moves that are no place. */
const VIRTUAL: ReadonlySet<string> = new Set([
  'supplier',
  'kitchen',
  'served',
  'sample',
  'waste',
  'loss',
  'count_adjust',
]);

/** Of each lot received = left + used + lost + sent back + unknown: what came by the moves, what lies there by the balances. */
function balancesOf({ lots, moves, balances }: ReachFacts): LotReached[] {
  const sums = new Map<string, Map<string, number>>();
  const add = (lotId: string, what: string, amount: number) => {
    const own = sums.get(lotId) ?? new Map<string, number>();
    own.set(what, (own.get(what) ?? 0) + amount);
    sums.set(lotId, own);
  };
  const deliveryOf = new Map(lots.map(({ lotId, deliveryActId }) => [lotId, deliveryActId]));
  for (const { lotId, actId, fromLocation, toLocation, amount } of moves) {
    const isDelivery = actId === deliveryOf.get(lotId);
    if (fromLocation === 'supplier') add(lotId, isDelivery ? 'received' : 'sentBack', isDelivery ? amount : -amount);
    if (toLocation === 'supplier') add(lotId, 'sentBack', amount);
    if (toLocation === 'count_adjust') add(lotId, 'missingAtCounts', amount);
    if (fromLocation === 'count_adjust') add(lotId, 'missingAtCounts', -amount);
  }
  for (const { lotId, locationId, amount } of balances) add(lotId, heldAs(locationId), amount);
  return lots.map(({ deliveryActId: _, ...lot }) => {
    const of = (what: string): number => sums.get(lot.lotId)?.get(what) ?? 0;
    const [received, sentBack, missingAtCounts] = [of('received'), of('sentBack'), of('missingAtCounts')];
    const [inStores, inKitchen, used, lost] = [of('inStores'), of('inKitchen'), of('used'), of('lost')];
    const unknown = received - inStores - inKitchen - used - lost - sentBack;
    return { ...lot, received, inStores, inKitchen, used, lost, sentBack, unknown, missingAtCounts };
  });
}

function heldAs(locationId: string): 'inStores' | 'inKitchen' | 'used' | 'lost' {
  if (!VIRTUAL.has(locationId)) return 'inStores';
  if (locationId === 'kitchen') return 'inKitchen';
  return locationId === 'served' ? 'used' : 'lost';
}

const SUMMED = ['received', 'inStores', 'inKitchen', 'used', 'lost', 'sentBack', 'unknown'] as const;

/** What is unknown of one lot is not made good by what is too much of another. */
function totalsOf(lots: readonly LotReached[]): Reached['totals'] {
  return [...new Set(lots.map(({ unit }) => unit))].map((unit) => {
    const own = lots.filter((lot) => lot.unit === unit);
    const sum = (of: (lot: LotReached) => number): number => own.reduce((total, lot) => total + of(lot), 0);
    const [received = 0, inStores = 0, inKitchen = 0, used = 0, lost = 0, sentBack = 0, unknown = 0] = SUMMED.map(
      (name) => sum((lot) => lot[name]),
    );
    const unaccounted = Math.min(
      received,
      sum((lot) => Math.abs(lot.unknown)),
    );
    const accountedPercent = received === 0 ? null : Math.floor((100 * (received - unaccounted)) / received);
    return { unit, received, inStores, inKitchen, used, lost, sentBack, unknown, accountedPercent };
  });
}
