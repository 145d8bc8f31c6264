import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SchoolCalendars } from '../../calendar/index.js';
import { Ingredients } from '../../catalogue/index.js';
import type { ActKind } from '../../contract/acts.js';
import { addDays, type BusinessDate, businessDateOf, weekdayOf } from '../../contract/business-date.js';
import { sums } from '../../contract/quantity.js';
import { FundReturns } from '../../funds/index.js';
import { Publications } from '../../inspection/index.js';
import { type Act, groupBy, JournalReader } from '../../journal/index.js';
import { Batches, Meals, Samples } from '../../kitchen/index.js';
import { Area, type Kitchen, type School, SchoolDirectory } from '../../organization/index.js';
import { Clock } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Deliveries, SupplierPapers, Suppliers } from '../../procurement/index.js';
import { LogHeads } from '../../transparency/index.js';
import { Lots } from '../../warehouse/index.js';
import { FundsNotice } from '../disclosure.entities.js';
import type { Notice, NoticeDelivery, NoticeMeal, NoticeMoney, NoticeTicks } from './notice.js';
import { NoticeSettings } from './notice-settings.js';

const MOST_SUPPLIERS = 60;
interface Days {
  from: BusinessDate;
  to: BusinessDate;
}
interface Cooked {
  batchId: string;
  mealId: string;
  dishNo: number;
  date: BusinessDate;
}
/** A school with the kitchens that serve it: whose records its notice is made of. */
interface Fed {
  school: School;
  kitchens: readonly Kitchen[];
}

/** Reads what goes out about a school. What was undone or still waits for a signature stays out. */
@Injectable()
export class NoticeFacts {
  constructor(
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly calendars: SchoolCalendars,
    private readonly policy: Policy,
    private readonly settings: NoticeSettings,
    private readonly journal: JournalReader,
    private readonly meals: Meals,
    private readonly batches: Batches,
    private readonly samples: Samples,
    private readonly lots: Lots,
    private readonly ingredients: Ingredients,
    private readonly deliveries: Deliveries,
    private readonly suppliers: Suppliers,
    private readonly papers: SupplierPapers,
    private readonly returns: FundReturns,
    private readonly publications: Publications,
    private readonly logHeads: LogHeads,
  ) {}

  async of(tx: EntityManager, school: School): Promise<Notice> {
    const asOf = this.clock.now();
    const date = businessDateOf(asOf);
    const fed: Fed = { school, kitchens: await this.directory.kitchensServing(tx, school.id, date) };
    const monday = addDays(date, -((weekdayOf(date) + 6) % 7));
    const sunday = addDays(monday, 6);
    const said = await this.settings.of(tx, school);
    const days = await this.policy.number(tx, 'notice.delivery_days', { date, areaCode: school.areaCode });
    const accepted = await this.standing(tx, fed, 'acceptance.delivery', { from: addDays(date, 1 - days), to: date });
    const cooked = await this.cooked(tx, fed, { from: monday, to: sunday });
    const soFar = { from: monday, to: date };
    const dined = await this.standing(tx, fed, 'dining.accompany', soFar);
    const recorded = [...accepted.map(({ occurredAt }) => businessDateOf(occurredAt)), ...cooked.map((it) => it.date)];
    const classes = await this.directory.classesOf(tx, school.id, date);
    return {
      ...{ schoolId: school.id, schoolName: school.name, date, asOf },
      fundsAreaId: (await tx.existsBy(FundsNotice, { areaCode: school.areaCode })) ? school.areaCode : null,
      areaName: (await tx.findOneByOrFail(Area, { code: school.areaCode })).name,
      isSchoolDay: await this.calendars.isSchoolDay(tx, school.id, date),
      lastRecordedOn:
        recorded
          .filter((day) => day <= date)
          .sort()
          .at(-1) ?? null,
      pupils: classes.reduce((sum, { size }) => sum + size, 0),
      licence: said.licenceNo === null ? null : { no: said.licenceNo, validUntil: said.licenceValidUntil },
      complaintPhone: said.complaintPhone,
      week: await this.week(tx, fed, { from: monday, to: sunday }, cooked),
      deliveries: await this.delivered(tx, accepted),
      suppliers: await this.papers.licensed(tx, await this.suppliers.ofSchools(tx, hostsOf(fed), MOST_SUPPLIERS)),
      ticks: said.shown.ticks ? await this.ticks(tx, fed, soFar, { cooked, dined }) : null,
      grades: said.shown.grades ? await this.grades(tx, dined) : null,
      money: await this.money(tx, school.id),
      inspection: await this.publications.latest(tx, school.id),
      log: await this.logHead(tx),
    };
  }

  /** Acts of the school itself, and of those that host its kitchens what was done in these kitchens. */
  private async logHead(tx: EntityManager): Promise<Notice['log']> {
    const head = (await this.logHeads.checkpointIn(tx, true)) ?? (await this.logHeads.checkpointIn(tx));
    return head && { size: head.size, root: head.root, at: head.madeAt, witnesses: head.witnesses };
  }

  private async standing(tx: EntityManager, fed: Fed, kind: ActKind, days: Days): Promise<Act[]> {
    const kitchenIds = new Set(fed.kitchens.map(({ id }) => id));
    const acts: Act[] = [];
    for (const hostId of hostsOf(fed)) {
      for (const { act } of await this.journal.standingOfSchool(tx, hostId, kind, days)) {
        if (hostId === fed.school.id || kitchenIds.has(act.kitchenId ?? '')) acts.push(act);
      }
    }
    return acts;
  }

  /** Batches of the planned meals of these days. */
  private async cooked(tx: EntityManager, fed: Fed, { from, to }: Days): Promise<Cooked[]> {
    const meals = await this.meals.ofDays(tx, makersOf(fed), from, to);
    const dates = new Map(meals.map(({ actId, date }) => [actId, date]));
    const batches = await this.batches.ofMeals(tx, [...dates.keys()]);
    const stands = await this.standingIds(
      tx,
      batches.map(({ actId }) => actId),
    );
    return batches.flatMap(({ actId: batchId, mealId, dishNo }) =>
      stands.has(batchId) ? [{ batchId, mealId, dishNo, date: dates.get(mealId) ?? from }] : [],
    );
  }

  /** Each dish with what went in where it was cooked. */
  private async week(
    tx: EntityManager,
    fed: Fed,
    { from, to }: Days,
    cooked: readonly Cooked[],
  ): Promise<NoticeMeal[]> {
    const planned = await this.meals.ofDays(tx, makersOf(fed), from, to);
    const stands = await this.standingIds(
      tx,
      planned.map(({ actId }) => actId),
    );
    const meals = planned.filter(({ actId }) => stands.has(actId));
    const dishes = groupBy(
      await this.meals.dishesOf(
        tx,
        meals.map(({ actId }) => actId),
      ),
      ({ actId }) => actId,
    );
    const inputs = await this.batches.inputsOf(
      tx,
      cooked.map(({ batchId }) => batchId),
    );
    const lots = new Map(
      (
        await this.lots.byIds(
          tx,
          inputs.map(({ lotId }) => lotId),
        )
      ).map((lot) => [lot.id, lot]),
    );
    const names = await this.ingredients.namesOf(
      tx,
      [...lots.values()].map(({ ingredientId }) => ingredientId),
    );
    const nameOf = (lotId: string) => names.get(lots.get(lotId)?.ingredientId ?? '') ?? '';
    return meals.map(({ actId, date, mealKind, plannedDiners }) => ({
      ...{ date, mealKind, plannedDiners },
      dishes: (dishes.get(actId) ?? []).map(({ dishNo, name }) => {
        const ids = cooked.flatMap((one) => (one.mealId === actId && one.dishNo === dishNo ? [one.batchId] : []));
        const own = groupBy(
          inputs.filter((input) => ids.includes(input.actId)),
          ({ lotId }) => nameOf(lotId),
        );
        return {
          name,
          inputs: [...own].flatMap(([what, rows]) => sums(rows).map((quantity) => ({ name: what, ...quantity }))),
        };
      }),
    }));
  }

  private async delivered(tx: EntityManager, acts: readonly Act[]): Promise<NoticeDelivery[]> {
    const ids = acts.map(({ id }) => id);
    const heads = new Map((await this.deliveries.byIds(tx, ids)).map((head) => [head.actId, head]));
    const lines = await this.deliveries.linesOf(tx, ids);
    const names = await this.ingredients.namesOf(
      tx,
      lines.map(({ ingredientId }) => ingredientId),
    );
    const supplierIds = [...heads.values()].map(({ supplierId }) => supplierId);
    const suppliers = new Map((await this.suppliers.byIds(tx, supplierIds)).map(({ id, name }) => [id, name]));
    const byAct = groupBy(lines, ({ actId }) => actId);
    return [...acts].reverse().map(({ id, occurredAt }) => ({
      date: businessDateOf(occurredAt),
      supplierName: suppliers.get(heads.get(id)?.supplierId ?? '') ?? '',
      lines: (byAct.get(id) ?? []).flatMap(({ ingredientId, acceptedAmount: amount, unit, unitPriceFen }) =>
        amount > 0 ? [{ name: names.get(ingredientId) ?? '', amount, unit, unitPriceFen }] : [],
      ),
    }));
  }

  private async ticks(
    tx: EntityManager,
    fed: Fed,
    { from, to }: Days,
    { cooked, dined }: { cooked: readonly Cooked[]; dined: readonly Act[] },
  ): Promise<NoticeTicks[]> {
    const samples = await this.samples.ofBatches(
      tx,
      cooked.map(({ batchId }) => batchId),
    );
    const stands = await this.standingIds(
      tx,
      samples.map(({ actId }) => actId),
    );
    const sampled = new Set(samples.flatMap(({ actId, batchId }) => (stands.has(actId) ? [batchId] : [])));
    const disinfected = await this.standing(tx, fed, 'cooking.disinfection', { from, to });
    const checked = await this.standing(tx, fed, 'cooking.daily-check', { from, to });
    const ticks: NoticeTicks[] = [];
    for (let date = from; date <= to; date = addDays(date, 1)) {
      const dishes = groupBy(
        cooked.filter((one) => one.date === date),
        ({ mealId, dishNo }) => `${mealId} ${dishNo}`,
      );
      const on = (acts: readonly Act[]) => acts.filter(({ occurredAt }) => businessDateOf(occurredAt) === date).length;
      ticks.push({
        date,
        cooked: dishes.size,
        sampled: [...dishes.values()].filter((own) => own.some(({ batchId }) => sampled.has(batchId))).length,
        accompanied: on(dined),
        disinfected: on(disinfected),
        dailyChecks: on(checked),
      });
    }
    return ticks;
  }

  private async grades(tx: EntityManager, dined: readonly Act[]): Promise<NonNullable<Notice['grades']>> {
    const said = await this.journal.particularsOf(tx, dined);
    return [...dined].reverse().flatMap(({ id, occurredAt }) => {
      const { food, hygiene, order } = (said.get(id) ?? {}) as Record<string, string | undefined>;
      if (food === undefined || hygiene === undefined || order === undefined) return [];
      return [{ date: businessDateOf(occurredAt), food, hygiene, order }];
    });
  }

  private async money(tx: EntityManager, schoolId: string): Promise<NoticeMoney | null> {
    const last = await this.returns.latest(tx, schoolId);
    if (last === null) return null;
    const { month, round, submittedAt, sheet } = last;
    return {
      ...{ month, round, submittedAt },
      pupilDays: sheet.claim.pupilDays,
      claimFen: sheet.claim.amountFen,
      perPupilDayFen: sheet.cost.perPupilDayFen,
      payers: sheet.cost.payers,
      funds: sheet.ledger.funds.map(({ fund, openingFen, inFen, outFen, closingFen }) => ({
        ...{ fund, openingFen, inFen, outFen, closingFen },
      })),
    };
  }

  private async standingIds(tx: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    const acts = await this.journal.byIds(tx, ids);
    return new Set(
      acts.flatMap(({ act, state }) => (state.reversedByActId === null && state.status === 'recorded' ? [act.id] : [])),
    );
  }
}

/** Whose meals are its: those of its kitchens, and those that it buys ready. */
const makersOf = ({ school, kitchens }: Fed): string[] => [...kitchens.map(({ id }) => id), school.id];

/** The school, and those on whose ground its kitchens stand. */
const hostsOf = ({ school, kitchens }: Fed): string[] => [
  ...new Set([school.id, ...kitchens.map(({ hostSchoolId }) => hostSchoolId)]),
];
