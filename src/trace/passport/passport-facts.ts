import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActKind } from '../../contract/acts.js';
import type { Passport, Standing } from '../../contract/http/trace.js';
import { gramsOf, type Quantity } from '../../contract/quantity.js';
import { groupBy, JournalReader, type StandingAct } from '../../journal/index.js';
import { Batches, type Meal, Meals, SampleDiscards, Samples } from '../../kitchen/index.js';
import { ClassGroup, School } from '../../organization/index.js';
import { DomainError, invariant, type Principal } from '../../platform/index.js';
import {
  AccompanyDinings,
  Dispatches,
  HandOvers,
  Headcounts,
  LeftoverActs,
  lastStanding,
  Receipts,
} from '../../serving/index.js';
import type { Found } from '../lot-facts.js';
import { readStockParticulars } from '../stock-particulars.js';
import { ActTracer } from '../traced-acts.js';
import type { PassportContents } from './passport-completeness.js';
import { PassportGoods } from './passport-goods.js';

/** The acts of one meal that may be shown, each with who stands behind it. */
interface Shown {
  acts: readonly StandingAct[];
  standing: ReadonlyMap<string, Standing>;
}

/** Gathers what the modules below know of one meal. */
@Injectable()
export class PassportFacts {
  constructor(
    private readonly journal: JournalReader,
    private readonly tracer: ActTracer,
    private readonly goods: PassportGoods,
    private readonly meals: Meals,
    private readonly batches: Batches,
    private readonly samples: Samples,
    private readonly discards: SampleDiscards,
    private readonly handOvers: HandOvers,
    private readonly dispatches: Dispatches,
    private readonly receipts: Receipts,
    private readonly headcounts: Headcounts,
    private readonly accompanyDinings: AccompanyDinings,
    private readonly leftoverActs: LeftoverActs,
  ) {}

  /** @throws DomainError `trace.meal-not-found` also when it was reversed or the caller may not read it */
  async gather(tx: EntityManager, caller: Principal, mealId: string): Promise<Found<PassportContents>> {
    const [meal] = await this.meals.byIds(tx, [mealId]);
    const onMeal = await this.journal.linksTo(tx, 'meal', [mealId]);
    const batchIds = (await this.batches.ofMeals(tx, [mealId])).map(({ actId }) => actId);
    const onBatches = await this.journal.linksTo(tx, 'batch', batchIds);
    const { acts, reversed, outsideScope } = await this.tracer.read(tx, caller, [
      mealId,
      ...[...onMeal, ...onBatches].map(({ actId }) => actId),
    ]);
    if (!meal || !acts.some(({ act }) => act.id === mealId)) {
      throw new DomainError('trace.meal-not-found', {}, { field: 'mealId' });
    }
    const shown = { acts, standing: await this.tracer.standings(tx, acts) };
    const cooked = await this.cooked(tx, meal, shown);
    const issues = await this.issues(tx, shown);
    return {
      facts: {
        ...cooked,
        issues,
        ...(await this.goods.gather(tx, meal, issues, cooked.batches)),
        ...(await this.served(tx, shown)),
      },
      reversedActs: reversed,
      outsideScope,
    };
  }

  private async cooked(
    tx: EntityManager,
    { actId: mealId, date, mealKind, plannedDiners }: Meal,
    shown: Shown,
  ): Promise<Pick<PassportContents, 'meal' | 'dishes' | 'batches' | 'samples'>> {
    const planned = shown.acts.find(({ act }) => act.id === mealId);
    const standing = shown.standing.get(mealId);
    invariant(planned && standing, 'the meal is among its acts');
    const { schoolId } = planned.act;
    const school = await tx.findOneByOrFail(School, { id: schoolId });
    const rows = await this.meals.dishesOf(tx, [mealId]);
    const dishes = rows.map(({ dishNo, name }) => ({ id: `${mealId}#${dishNo}`, dishNo, name }));
    const batchIds = [...idsOf(shown, 'cooking.batch'), ...idsOf(shown, 'acceptance.bought-meal')];
    const inputs = groupBy(await this.batches.inputsOf(tx, batchIds), ({ actId }) => actId);
    const sampleIds = [...idsOf(shown, 'cooking.sample'), ...idsOf(shown, 'acceptance.bought-meal')];
    const discardedAt = await this.discards.discardedAt(tx, sampleIds);
    return {
      meal: { ...standing, id: mealId, schoolId, schoolName: school.name, date, mealKind, plannedDiners },
      dishes,
      batches: joined(shown, await this.batches.byIds(tx, batchIds), ({ actId, dishNo, ...batch }, { at }) => ({
        dishNo,
        dishName: dishes.find((dish) => dish.dishNo === dishNo)?.name ?? '',
        startedAt: batch.startedAt.toISOString(),
        finishedAt: at,
        coreTenthsC: batch.coreTenthsC,
        reheatedToTenthsC: batch.reheatedToTenthsC,
        correctiveAction: batch.correctiveAction,
        inputs: (inputs.get(actId) ?? []).map(({ lotId, amount, unit }) => lineOf({ lotId, amount, unit })),
      })),
      samples: joined(
        shown,
        await this.samples.byIds(tx, sampleIds),
        ({ actId, batchId, gramsTenths, containerCode, keepUntil }) => ({
          batchId,
          gramsTenths,
          containerCode,
          keepUntil: keepUntil.toISOString(),
          discardedAt: discardedAt.get(actId)?.toISOString() ?? null,
        }),
      ),
    };
  }

  private async issues(tx: EntityManager, shown: Shown): Promise<Passport['issues']> {
    const issued = shown.acts.filter(({ act }) => act.kind === 'stock.out').map(({ act }) => act);
    const particulars = await this.journal.particularsOf(tx, issued);
    const rows = issued.map(({ id }) => ({ actId: id, ...readStockParticulars(particulars.get(id)) }));
    return joined(shown, rows, ({ lines, deviationReason, receiverName }) => ({
      lines: lines.map(lineOf),
      deviationReason,
      receiverName,
    }));
  }

  private async served(
    tx: EntityManager,
    shown: Shown,
  ): Promise<Pick<PassportContents, 'handOvers' | 'dispatches' | 'headcount' | 'accompanyDinings' | 'leftovers'>> {
    const schoolOf = new Map(shown.acts.map(({ act }) => [act.id, act.schoolId]));
    const schoolId = ({ actId }: { actId: string }) => schoolOf.get(actId) ?? '';
    const [handed, sent, counted, accompanied, left] = [
      idsOf(shown, 'distribution.hand-over'),
      idsOf(shown, 'distribution.dispatch'),
      idsOf(shown, 'dining.headcount'),
      idsOf(shown, 'dining.accompany'),
      idsOf(shown, 'dining.leftovers'),
    ];
    const handOvers = await this.handOvers.byIds(tx, handed);
    const classes = await tx.findBy(ClassGroup, { id: In(handOvers.map(({ classId }) => classId)) });
    const dispatches = await this.dispatches.byIds(tx, sent);
    const received = await this.receipts.ofDispatches(tx, dispatches);
    const sites = await tx.findBy(School, { id: In(dispatches.map(({ siteSchoolId }) => siteSchoolId)) });
    const lines = [...(await this.handOvers.linesOf(tx, handed)), ...(await this.dispatches.linesOf(tx, sent))];
    const linesOf = groupBy(lines, ({ actId }) => actId);
    const said = shown.acts.map(({ act }) => act);
    const heads = lastStanding(said, await this.headcounts.linesOf(tx, counted), ({ classId }) => classId);
    const weighed = lastStanding(
      said,
      await this.leftoverActs.linesOf(tx, left),
      (line) => `${schoolId(line)} ${line.kind}`,
    );
    const kinds = groupBy(weighed, ({ kind }) => kind);
    return {
      handOvers: joined(shown, handOvers, (row) => ({
        schoolId: schoolId(row),
        classId: row.classId,
        className: classes.find(({ id }) => id === row.classId)?.name ?? '',
        receiverName: row.receiverName,
        ...servedOf(linesOf.get(row.actId) ?? []),
      })),
      dispatches: joined(
        shown,
        dispatches,
        ({ actId, siteSchoolId, receiverName, sealNo, driverName, vehiclePlate }) => ({
          ...{ sealNo, driverName, vehiclePlate, receipt: received.get(actId) ?? null },
          siteSchoolId,
          siteName: sites.find(({ id }) => id === siteSchoolId)?.name ?? '',
          receiverName,
          ...servedOf(linesOf.get(actId) ?? []),
        }),
      ),
      headcount:
        counted.length === 0
          ? null
          : {
              present: sum(heads.map(({ present }) => present)),
              served: sum(heads.map(({ served }) => served)),
              records: joined(shown, await this.headcounts.byIds(tx, counted), (row) => ({ schoolId: schoolId(row) })),
            },
      accompanyDinings: joined(
        shown,
        await this.accompanyDinings.byIds(tx, accompanied),
        ({ actId, mealId: _, ...dining }) => ({ schoolId: schoolId({ actId }), ...dining }),
      ),
      leftovers:
        left.length === 0
          ? null
          : {
              grams: sum(weighed.map(({ grams }) => grams)),
              byKind: [...kinds].map(([kind, lines]) => ({ kind, grams: sum(lines.map(({ grams }) => grams)) })),
              records: joined(shown, await this.leftoverActs.byIds(tx, left), (row) => ({
                schoolId: schoolId(row),
                collectorName: row.collectorName,
              })),
            },
    };
  }
}

const lineOf = (line: Quantity & { lotId: string }) => ({ ...line, grams: gramsOf(line) });

const idsOf = ({ acts }: Shown, kind: ActKind): string[] =>
  acts.filter(({ act }) => act.kind === kind).map(({ act }) => act.id);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** One pupil eats of several dishes: the largest says how many are fed. */
function servedOf(lines: readonly Passport['handOvers'][number]['lines'][number][]) {
  return {
    portions: Math.max(0, ...lines.map(({ portions }) => portions)),
    lines: lines.map(({ batchId, portions, holdingTenthsC, verdict }) => ({
      batchId,
      portions,
      holdingTenthsC,
      verdict,
    })),
  };
}

/** Each row with who stands behind its act, in the order of time. */
function joined<Row extends { actId: string }, View extends object>(
  { acts, standing }: Shown,
  rows: readonly Row[],
  view: (row: Row, standing: Standing) => View,
): (Standing & { id: string } & View)[] {
  const byId = new Map(rows.map((row) => [row.actId, row]));
  return acts.flatMap(({ act: { id } }) => {
    const [row, its] = [byId.get(id), standing.get(id)];
    return row && its ? [{ ...its, id, ...view(row, its) }] : [];
  });
}
