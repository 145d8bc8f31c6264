import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import { type BusinessMonth, spanOfMonth } from '../../contract/business-month.js';
import type { MonthSheet } from '../../contract/http/fund-month.js';
import { type School, SchoolDirectory } from '../../organization/index.js';
import { Clock, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { type Claim, claimOfDays } from '../claim/claim-of-days.js';
import { judgeClaim } from '../claim/judge-claim.js';
import { type CostDay, type CostSum, judgeAverage, stretchesOf, sumOfDays } from '../cost/cost-of-days.js';
import { MealCosts } from '../cost/meal-costs.js';
import { type SchoolShare, shareOfSchool } from '../cost/share-of-school.js';
import { sumOfPayers } from '../cost/sum-of-payers.js';
import { closeMonth } from '../ledger/close-month.js';
import { FundEntries } from '../ledger/fund-entries.js';
import { Purchases } from '../ledger/purchases.js';
import { ProgrammeTerms, termOn } from '../programme-terms.js';
import type { ReturnedFigures } from '../returns/sum-returns.js';
import { Corrections } from './corrections.js';
import type { MonthFigures } from './difference-since.js';
import { type SchoolDayFacts, SchoolDays, type ServedMeal } from './school-days.js';

interface DayWithShares {
  facts: SchoolDayFacts;
  shares: { served: ServedMeal; share: SchoolShare }[];
}

/** What a month comes to, computed anew from the records each time it is asked for. */
@Injectable()
export class MonthSheets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly days: SchoolDays,
    private readonly costs: MealCosts,
    private readonly terms: ProgrammeTerms,
    private readonly entries: FundEntries,
    private readonly purchases: Purchases,
    private readonly corrections: Corrections,
  ) {}

  /** @throws DomainError `organization.school-not-found` */
  read(caller: Principal, schoolId: string, month: BusinessMonth): Promise<MonthSheet> {
    return this.uow.read(async (tx) =>
      this.of(tx, await this.directory.require(tx, caller, 'funds.read', schoolId), month),
    );
  }

  /** The month of the school as the records stand in this transaction; of a month to come it has no day. */
  async of(tx: EntityManager, school: School, month: BusinessMonth): Promise<MonthSheet> {
    const now = this.clock.now();
    const { from, to: last } = spanOfMonth(month);
    const to = last < businessDateOf(now) ? last : businessDateOf(now);
    const year = await this.days.between(tx, school, { from: `${month.slice(0, 4)}-01-01`, to });
    const claims = claimOfDays(year.map(claimable));
    const days = year.map((facts) => withShares(facts, school.id));
    const costDays = days.flatMap((day, index) => costDay(day, claims.days[index]?.pupils ?? null));
    const claim = claimOfDays(year.filter(({ date }) => date >= from).map(claimable));
    const term = termOn(await this.terms.ofSchool(tx, school.id), to);
    return {
      ...{ schoolId: school.id, schoolName: school.name, areaId: school.areaCode, month },
      through: to,
      asOf: now.toISOString(),
      term: term && {
        from: term.from,
        areaType: term.areaType,
        schoolStage: term.schoolStage,
        source: term.source,
      },
      claim: {
        ...claim,
        check: checkOf(
          claim,
          year.filter(({ date }) => date >= from),
        ),
      },
      cost: await this.costOf(
        tx,
        days.filter(({ facts }) => facts.date >= from),
        costDays.filter(({ date }) => date >= from),
      ),
      average: await this.averageOf(tx, costDays, {
        from: `${month.slice(0, 4)}-01-01`,
        to,
        areaCode: school.areaCode,
      }),
      ledger: await this.ledgerOf(tx, school.id, { from, to: last }),
      corrections: await this.corrections.enteredIn(tx, school, month, (closed) => this.figuresNow(tx, school, closed)),
    };
  }

  /** What areas add up of `of`: neither the year before the month, nor what was bought, nor what goods are called. */
  async figures(
    tx: EntityManager,
    school: School,
    month: BusinessMonth,
  ): Promise<Omit<ReturnedFigures, 'isLocked'> & { daysUnknown: number }> {
    const { from, to: last } = spanOfMonth(month);
    const today = businessDateOf(this.clock.now());
    const days = await this.days.between(tx, school, { from, to: last < today ? last : today });
    const claim = claimOfDays(days.map(claimable));
    const shared = days.map((facts) => withShares(facts, school.id));
    const { daysUnknown } = sumOfDays(shared.flatMap((day, at) => costDay(day, claim.days[at]?.pupils ?? null)));
    const meals = shared.flatMap(({ shares }) => shares.filter(({ served }) => served.isSubsidised));
    const lines = this.entries.linesOf(await this.entries.upTo(tx, school.id, last));
    const subsidy = closeMonth(lines, { from, to: last }).find(({ fund }) => fund === 'subsidy');
    const { openingFen = 0, inFen = 0, outFen = 0, closingFen = 0 } = subsidy ?? {};
    return {
      ...{ pupilDays: claim.pupilDays, claimFen: claim.amountFen },
      costFen: meals.reduce((sum, { share }) => sum + (onSubsidy(share) ?? 0), 0),
      ...{ openingFen, inFen, outFen, closingFen, daysUnknown },
      isComplete: claim.isComplete && daysUnknown === 0 && meals.every(({ served }) => served.uncounted.length === 0),
    };
  }

  /** What food cost in the month so far against the standard of the same pupils and days, and what went through the subsidy's ledger. */
  async spent(
    tx: EntityManager,
    school: School,
    month: BusinessMonth,
  ): Promise<
    Pick<CostSum, 'costFen' | 'standardFen' | 'pupilDays' | 'daysUnknown'> & { inFen: number; outFen: number }
  > {
    const { from, to: last } = spanOfMonth(month);
    const today = businessDateOf(this.clock.now());
    const days = await this.days.between(tx, school, { from, to: last < today ? last : today });
    const claims = claimOfDays(days.map(claimable)).days;
    const shared = days.map((facts) => withShares(facts, school.id));
    const { daysKnown: _, ...sum } = sumOfDays(shared.flatMap((day, at) => costDay(day, claims[at]?.pupils ?? null)));
    const lines = this.entries.linesOf(await this.entries.upTo(tx, school.id, last));
    const subsidy = closeMonth(lines, { from, to: last }).find(({ fund }) => fund === 'subsidy');
    return { ...sum, inFen: subsidy?.inFen ?? 0, outFen: subsidy?.outFen ?? 0 };
  }

  /** Each day of the month so far: pupils present at the subsidised meal with most of them, and claimed; null where nobody counted. */
  async fedDays(
    tx: EntityManager,
    school: School,
    month: BusinessMonth,
  ): Promise<{ date: BusinessDate; present: number | null; claimed: number | null }[]> {
    const { from, to: last } = spanOfMonth(month);
    const today = businessDateOf(this.clock.now());
    const days = await this.days.between(tx, school, { from, to: last < today ? last : today });
    const claims = claimOfDays(days.map(claimable)).days;
    return days.map(({ date, meals }, at) => {
      const counted = meals.filter(({ isSubsidised, counts }) => isSubsidised && counts.length > 0);
      const present = counted.map(({ counts }) => counts.reduce((sum, one) => sum + one.present, 0));
      const { pupils, amountFen } = claims[at] ?? { pupils: null, amountFen: null };
      return {
        date,
        present: present.length === 0 ? null : Math.max(...present),
        // a count on a day that is no school day is not claimed
        claimed: amountFen === null ? null : pupils,
      };
    });
  }

  /** What a month that is over comes to by the records of this moment. */
  private async figuresNow(tx: EntityManager, school: School, month: BusinessMonth): Promise<MonthFigures> {
    const days = await this.days.between(tx, school, spanOfMonth(month));
    const subsidised = days.flatMap(({ meals }) => meals.filter(({ isSubsidised }) => isSubsidised));
    return {
      claimFen: claimOfDays(days.map(claimable)).amountFen,
      costFen: subsidised.reduce(
        (sum, { cost, schools }) => sum + (onSubsidy(shareOfSchool(cost, schools, school.id)) ?? 0),
        0,
      ),
    };
  }

  private async ledgerOf(
    tx: EntityManager,
    schoolId: string,
    month: { from: BusinessDate; to: BusinessDate },
  ): Promise<MonthSheet['ledger']> {
    const entries = await this.entries.upTo(tx, schoolId, month.to);
    return {
      funds: closeMonth(this.entries.linesOf(entries), month),
      entries: entries.filter(({ date }) => date >= month.from),
      purchases: await this.purchases.received(tx, schoolId, month),
    };
  }

  private async costOf(
    tx: EntityManager,
    days: readonly DayWithShares[],
    costDays: readonly CostDay[],
  ): Promise<MonthSheet['cost']> {
    const meals = days.flatMap(({ shares }) => shares);
    const names = await this.costs.namesOf(
      tx,
      meals.flatMap(({ served }) => served.cost.unpricedLots),
    );
    const sum = sumOfDays(costDays);
    const subsidised = meals.filter(({ served }) => served.isSubsidised);
    return {
      amountFen: subsidised.reduce((total, { share }) => total + (onSubsidy(share) ?? 0), 0),
      payers: sumOfPayers(meals.flatMap(({ share }) => share.groups)),
      pupilDays: sum.pupilDays,
      perPupilDayFen: sum.pupilDays === 0 ? null : Math.round(sum.costFen / sum.pupilDays),
      daysUnknown: sum.daysUnknown,
      meals: meals.map(({ served: { meal, isSubsidised, cost, counts, uncounted }, share }) => ({
        ...{ mealId: meal.actId, date: meal.date, mealKind: meal.mealKind, isSubsidised },
        knownFen: cost.knownFen,
        ...{ shareFen: share.shareFen, groups: share.groups, uncounted },
        pupils: counts.length === 0 ? null : counts.reduce((total, { served }) => total + served, 0),
        gaps: share.gaps,
        unpriced: [...new Set(cost.unpricedLots.map((lotId) => names.get(lotId) ?? ''))],
      })),
    };
  }

  private async averageOf(
    tx: EntityManager,
    days: readonly CostDay[],
    { from, to, areaCode }: { from: BusinessDate; to: BusinessDate; areaCode: string },
  ): Promise<MonthSheet['average']> {
    const limit = (key: string) => this.policy.number(tx, `subsidy.${key}`, { date: to, areaCode });
    const sum = sumOfDays(days);
    const leastPercent = await limit('avg_spend_percent_year');
    const judged = judgeAverage(sum, leastPercent);
    const limits = {
      lowPercent: await limit('cost_low_percent'),
      highPercent: await limit('cost_high_percent'),
      runDays: await limit('cost_run_days'),
    };
    return {
      ...{ from, to, ...sum, leastPercent },
      percent: judged?.percent ?? null,
      verdict: judged?.verdict ?? null,
      stretches: stretchesOf(days, limits),
    };
  }
}

const withShares = (facts: SchoolDayFacts, schoolId: string): DayWithShares => ({
  facts,
  shares: facts.meals.map((served) => ({ served, share: shareOfSchool(served.cost, served.schools, schoolId) })),
});

const claimable = ({ meals, ...day }: SchoolDayFacts) => ({
  ...day,
  counts: meals.filter(({ isSubsidised }) => isSubsidised).flatMap(({ counts }) => counts),
});

/** What pupils on the subsidy ate of it, in fen; null when the share is not known. */
const onSubsidy = ({ shareFen, groups }: SchoolShare): number | null =>
  shareFen === null ? null : (groups.find(({ payer }) => payer === 'subsidy')?.shareFen ?? 0);

/** None for a day on which pupils do not come: nothing of it is held against the standard. */
function costDay({ facts, shares }: DayWithShares, pupils: number | null): CostDay[] {
  if (facts.isSchoolDay !== true) return [];
  const subsidised = shares.filter(({ served }) => served.isSubsidised).map(({ share }) => onSubsidy(share));
  const isKnown = subsidised.every((fen) => fen !== null);
  return [
    {
      ...{ date: facts.date, isServed: subsidised.length > 0, pupils, standardFen: facts.standardFen },
      costFen: isKnown ? subsidised.reduce((sum, fen) => sum + (fen ?? 0), 0) : null,
    },
  ];
}

/** Held against the pupils there are; null where there is nothing to hold it against. */
function checkOf({ amountFen }: Claim, days: readonly SchoolDayFacts[]): MonthSheet['claim']['check'] {
  const pupils = Math.max(0, ...days.map(({ enrolled }) => enrolled));
  const standardFen = Math.max(0, ...days.map((day) => day.standardFen ?? 0));
  if (amountFen === null || pupils === 0 || standardFen === 0) return null;
  const schoolDays = days.filter(({ isSchoolDay }) => isSchoolDay === true).length;
  return { ...judgeClaim(amountFen, { pupils, standardFen, schoolDays }), pupils, schoolDays };
}
