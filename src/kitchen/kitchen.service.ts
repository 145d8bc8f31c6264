import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { DAY_MS } from '../contract/business-date.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { kitchenEndpoints } from '../contract/http/kitchen.js';
import type { Capability } from '../contract/roles.js';
import { groupBy, JournalReader, type StandingAct, summaryOf } from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { Clock, type Principal, UnitOfWork } from '../platform/index.js';
import { StopUse } from '../warehouse/index.js';
import { Batches } from './batches.js';
import { type CookingBatch, type MealDish, RetainedSample } from './kitchen.entities.js';
import { Meals } from './meals.js';
import { SampleDiscards } from './samples/sample-discards.js';
import { Samples } from './samples/samples.js';

type Api = typeof kitchenEndpoints;
type MealView = ResponseOf<Api['meals']>['items'][number];
type SampleView = MealView['samples'][number];

/** A sample nobody discarded within this time is no longer offered for it; it stays in the journal. */
const CABINET_DAYS = 30;

/** What the pages read of the kitchen. */
@Injectable()
export class KitchenService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly journal: JournalReader,
    private readonly meals: Meals,
    private readonly batches: Batches,
    private readonly samples: Samples,
    private readonly discards: SampleDiscards,
    private readonly stops: StopUse,
  ) {}

  /** @param may what the caller asks it as */
  mealsOf(
    caller: Principal,
    schoolId: string,
    date: string,
    may: Capability = 'school.read',
  ): Promise<ResponseOf<Api['meals']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, may, schoolId);
      const kitchens = await this.directory.kitchensServing(tx, schoolId, date);
      const meals = await this.meals.ofDay(tx, [...kitchens.map(({ id }) => id), schoolId], date);
      const byId = new Map(meals.map((meal) => [meal.actId, meal]));
      const standing = (await this.journal.byIds(tx, [...byId.keys()])).filter(isStanding);
      const mealIds = standing.map(({ act }) => act.id);
      const batches = await this.batches.ofMeals(tx, mealIds);
      const dishes = groupBy(await this.meals.dishesOf(tx, mealIds), ({ actId }) => actId);
      const batchActs = await this.actsById(tx, batches);
      const samples = await this.views(
        tx,
        await this.samples.ofBatches(
          tx,
          batches.map(({ actId }) => actId),
        ),
      );
      return {
        items: standing.flatMap(({ act, state }): MealView[] => {
          const meal = byId.get(act.id);
          if (!meal) return [];
          const { date: day, mealKind, plannedDiners } = meal;
          const own = dishes.get(act.id) ?? [];
          return [
            {
              ...summaryOf(act, state),
              date: day,
              mealKind,
              plannedDiners,
              dishes: own.map(({ dishNo, name }) => ({ dishNo, name })),
              batches: batches.filter(({ mealId }) => mealId === act.id).flatMap((it) => batchView(it, own, batchActs)),
              samples: samples.filter(({ mealId }) => mealId === act.id),
            },
          ];
        }),
      };
    });
  }

  samplesKept(caller: Principal, schoolId: string): Promise<ResponseOf<Api['samplesKept']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const now = this.clock.now();
      const since = new Date(now.getTime() - CABINET_DAYS * DAY_MS);
      const rows = await tx.find(RetainedSample, {
        where: { schoolId, keepUntil: MoreThanOrEqual(since) },
        order: { keepUntil: 'ASC', actId: 'ASC' },
      });
      const kept = (await this.views(tx, rows)).filter(({ discardedAt }) => discardedAt === null);
      const stopped = await this.stops.stopped(
        tx,
        'sample',
        kept.map(({ id }) => id),
      );
      return {
        items: kept.map((sample) => ({
          ...sample,
          mayBeDiscarded: sample.keepUntil <= now.toISOString() && !stopped.has(sample.id),
        })),
      };
    });
  }

  /** Standing samples with their dish, in the order given. */
  private async views(tx: EntityManager, samples: readonly RetainedSample[]): Promise<SampleView[]> {
    const acts = await this.actsById(tx, samples);
    const batches = await this.batches.byIds(
      tx,
      samples.map(({ batchId }) => batchId),
    );
    const batchById = new Map(batches.map((batch) => [batch.actId, batch]));
    const dishes = await this.meals.dishesOf(
      tx,
      batches.map(({ mealId }) => mealId),
    );
    const discarded = await this.discards.discardedAt(
      tx,
      samples.map(({ actId }) => actId),
    );
    return samples.flatMap(({ actId, batchId, gramsTenths, containerCode, keepUntil }): SampleView[] => {
      const standing = acts.get(actId);
      const batch = batchById.get(batchId);
      if (!standing || !isStanding(standing) || !batch) return [];
      return [
        {
          id: actId,
          batchId,
          mealId: batch.mealId,
          dishName: dishName(batch, dishes),
          gramsTenths,
          containerCode,
          takenAt: standing.act.occurredAt.toISOString(),
          keepUntil: keepUntil.toISOString(),
          discardedAt: discarded.get(actId)?.toISOString() ?? null,
          placeId: standing.act.placeId,
        },
      ];
    });
  }

  private async actsById(tx: EntityManager, rows: readonly { actId: string }[]): Promise<Map<string, StandingAct>> {
    const acts = await this.journal.byIds(
      tx,
      rows.map(({ actId }) => actId),
    );
    return new Map(acts.map((standing) => [standing.act.id, standing]));
  }
}

const isStanding = ({ state }: StandingAct): boolean => state.reversedByActId === null;

const dishName = ({ mealId, dishNo }: CookingBatch, dishes: readonly MealDish[]): string =>
  dishes.find((dish) => dish.actId === mealId && dish.dishNo === dishNo)?.name ?? '';

function batchView(
  batch: CookingBatch,
  dishes: readonly MealDish[],
  acts: ReadonlyMap<string, StandingAct>,
): MealView['batches'] {
  const standing = acts.get(batch.actId);
  if (!standing) return [];
  const { actId, mealId, dishNo, coreTenthsC, reheatedToTenthsC, correctiveAction } = batch;
  return [
    {
      id: actId,
      mealId,
      dishNo,
      dishName: dishName(batch, dishes),
      startedAt: batch.startedAt.toISOString(),
      finishedAt: standing.act.occurredAt.toISOString(),
      coreTenthsC,
      reheatedToTenthsC,
      correctiveAction,
      placeId: standing.act.placeId,
      reversed: !isStanding(standing),
    },
  ];
}
