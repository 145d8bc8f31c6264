import type { MealKind } from '../../../../src/contract/words/meal-words';
import type { OutboxItem } from '../outbox/outbox-item';
import type { Meal } from './books';

/** What forms need of a meal; a meal that is still on the phone has it too. */
export type MealChoice = Pick<Meal, 'id' | 'date' | 'mealKind' | 'plannedDiners' | 'dishes'> & {
  batches: Pick<Meal['batches'][number], 'id' | 'dishNo' | 'dishName' | 'finishedAt' | 'reversed'>[];
  samples: Pick<Meal['samples'][number], 'batchId'>[];
};

interface MealBody {
  date: string;
  mealKind: MealKind;
  plannedDiners: number | null;
  dishes: { name: string }[];
}
interface BatchBody {
  mealId: string;
  dishNo: number;
  occurredAt: string;
}

/** Whether an answer the platform gave at `asOf` cannot know this record: not sent, or sent since. */
export function isUnknownTo(asOf: number, { state, sentAt }: OutboxItem): boolean {
  return state === 'waiting' || (state === 'sent' && (sentAt ?? 0) > asOf);
}

/** The server's meals of `asOf` and those of this phone that it had not heard of then. */
export function withUnsentMeals(
  meals: readonly Meal[],
  outbox: readonly OutboxItem[],
  schoolId: string,
  date: string,
  asOf = 0,
): MealChoice[] {
  const known = new Set(meals.map((meal) => meal.id));
  const unsent = outbox
    .filter((item) => item.kind === 'cooking.meal' && item.schoolId === schoolId)
    .filter((item) => isUnknownTo(asOf, item) && !known.has(item.actId))
    .map((item) => ({ item, body: item.body as unknown as MealBody }))
    .filter(({ body }) => body.date === date)
    .map(({ item, body }) => ({
      id: item.actId,
      date: body.date,
      mealKind: body.mealKind,
      plannedDiners: body.plannedDiners,
      dishes: body.dishes.map(({ name }, index) => ({ dishNo: index + 1, name })),
      batches: [],
      samples: [],
    }));
  return [...meals, ...unsent];
}

/** The same meals with the dishes cooked, and the samples kept, on this phone that the server has not heard of. */
export function withUnsentBatches(meals: readonly MealChoice[], outbox: readonly OutboxItem[], asOf = 0): MealChoice[] {
  const samples = outbox
    .filter((item) => item.kind === 'cooking.sample' && isUnknownTo(asOf, item))
    .map(({ body }) => ({ batchId: String(body.batchId) }));
  return meals.map((meal) => {
    const known = new Set(meal.batches.map((batch) => batch.id));
    const unsent = outbox
      .filter((item) => item.kind === 'cooking.batch' && isUnknownTo(asOf, item) && !known.has(item.actId))
      .map((item) => ({ item, body: item.body as unknown as BatchBody }))
      .filter(({ body }) => body.mealId === meal.id)
      .map(({ item, body }) => ({
        id: item.actId,
        dishNo: body.dishNo,
        dishName: meal.dishes.find((dish) => dish.dishNo === body.dishNo)?.name ?? '',
        finishedAt: body.occurredAt,
        reversed: false,
      }));
    const batches = [...meal.batches.filter((batch) => !batch.reversed), ...unsent];
    const sampled = samples.filter(({ batchId }) => batches.some(({ id }) => id === batchId));
    return { ...meal, batches, samples: [...meal.samples, ...sampled] };
  });
}
