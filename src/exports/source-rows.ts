import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Ingredients } from '../catalogue/index.js';
import type { BusinessDate } from '../contract/business-date.js';
import { datesBetween, monthOf, spanOfMonth } from '../contract/business-month.js';
import type { QuantityUnit } from '../contract/quantity.js';
import type { Capability } from '../contract/roles.js';
import { DEDUCTION_GROUND_WORDS, DEDUCTION_STATUS_WORDS } from '../contract/words/deduction-words.js';
import type { ExportSource } from '../contract/words/exports-words.js';
import { MEAL_WORDS } from '../contract/words/meal-words.js';
import { PROJECT_FUNDING_WORDS, PROJECT_KIND_WORDS, PROJECT_STATE_WORDS } from '../contract/words/project-words.js';
import { DeductionReader } from '../deductions/index.js';
import { AreaMonths } from '../funds/index.js';
import { JournalReader } from '../journal/index.js';
import { Meals, sittingOf } from '../kitchen/index.js';
import { Area, ClassGroup, School, withinScope } from '../organization/index.js';
import { areaPrefix, type Principal } from '../platform/index.js';
import { Deliveries, Suppliers } from '../procurement/index.js';
import { ProjectReader } from '../projects/index.js';
import { Headcounts, lastStanding } from '../serving/index.js';
import type { SourceRow } from './map-rows.js';

/** What one must be allowed to read for all of an area to take its rows. */
export const READER_OF_SOURCE: Readonly<Record<ExportSource, Capability>> = {
  headcounts: 'headcount.read',
  deliveries: 'school.read',
  funds_month: 'funds.read',
  deductions: 'deduction.read',
  projects: 'project.read',
};

export interface Wanted {
  by: Principal;
  areaCode: string;
  /** Both days belong to it; of months those that begin within it. */
  from: BusinessDate;
  to: BusinessDate;
}
type SchoolFields = Record<'areaId' | 'areaName' | 'schoolCode' | 'schoolName', string | null>;

/** Goods are told in what they are bought in. */
const LARGE_UNIT: Readonly<Record<QuantityUnit, { name: string; of: number }>> = {
  g: { name: '公斤', of: 1_000 },
  mL: { name: '升', of: 1_000 },
  piece: { name: '个', of: 1 },
};
const inYuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);

/** What was captured at the schools of an area, as rows of fields. */
@Injectable()
export class SourceRows {
  private readonly sources: Readonly<
    Record<ExportSource, (tx: EntityManager, wanted: Wanted) => Promise<SourceRow[]>>
  > = {
    headcounts: (tx, wanted) => this.headcountRows(tx, wanted),
    deliveries: (tx, wanted) => this.deliveryRows(tx, wanted),
    funds_month: (tx, wanted) => this.fundRows(tx, wanted),
    deductions: (tx, wanted) => this.deductionRows(tx, wanted),
    projects: (tx, wanted) => this.projectRows(tx, wanted),
  };

  constructor(
    private readonly journal: JournalReader,
    private readonly headcounts: Headcounts,
    private readonly meals: Meals,
    private readonly deliveries: Deliveries,
    private readonly suppliers: Suppliers,
    private readonly ingredients: Ingredients,
    private readonly areaMonths: AreaMonths,
    private readonly deductions: DeductionReader,
    private readonly projects: ProjectReader,
  ) {}

  /** By day, then by what the source is ordered by. */
  of(tx: EntityManager, source: ExportSource, wanted: Wanted): Promise<SourceRow[]> {
    return this.sources[source](tx, wanted);
  }

  private async headcountRows(tx: EntityManager, wanted: Wanted): Promise<SourceRow[]> {
    const schools = await schoolsOf(tx, wanted, 'headcounts');
    const rows: SourceRow[] = [];
    for (const date of datesBetween(wanted.from, wanted.to)) {
      const told = await this.headcounts.standingOfDay(tx, date, this.meals);
      const acts = told.acts.filter(({ schoolId }) => schools.has(schoolId));
      const ids = acts.map(({ id }) => id);
      const schoolOf = new Map(acts.map(({ id, schoolId }) => [id, schoolId]));
      const { mealOf } = told;
      const sittings = new Map([...mealOf].map(([actId, meal]) => [actId, sittingOf(meal)]));
      const lines = lastStanding(
        acts,
        await this.headcounts.linesOf(tx, ids),
        ({ actId, classId }) => `${sittings.get(actId)} ${classId}`,
      );
      const classIds = [...new Set(lines.map(({ classId }) => classId))];
      const classes = new Map((await tx.findBy(ClassGroup, { id: In(classIds) })).map((one) => [one.id, one]));
      for (const { actId, classId, present, served } of lines) {
        const [meal, own] = [mealOf.get(actId), classes.get(classId)];
        rows.push({
          ...{ key: `${meal?.actId} ${classId}`, date },
          values: {
            ...{ date, ...schools.get(schoolOf.get(actId) ?? ''), className: own?.name ?? null },
            ...{ mealKind: meal === undefined ? null : MEAL_WORDS[meal.mealKind].zh, enrolled: own?.size ?? null },
            ...{ present, served },
          },
        });
      }
    }
    return rows;
  }

  private async deliveryRows(tx: EntityManager, wanted: Wanted): Promise<SourceRow[]> {
    const schools = await schoolsOf(tx, wanted, 'deliveries');
    const rows: SourceRow[] = [];
    for (const date of datesBetween(wanted.from, wanted.to)) {
      const acts = (await this.journal.standingOfKind(tx, this.deliveries.kind, date))
        .map(({ act }) => act)
        .filter(({ schoolId }) => schools.has(schoolId));
      const ids = acts.map(({ id }) => id);
      const schoolOf = new Map(acts.map(({ id, schoolId }) => [id, schoolId]));
      const heads = new Map((await this.deliveries.byIds(tx, ids)).map((one) => [one.actId, one]));
      const suppliers = new Map(
        (await this.suppliers.byIds(tx, [...new Set([...heads.values()].map(({ supplierId }) => supplierId))])).map(
          (one) => [one.id, one],
        ),
      );
      const lines = (await this.deliveries.linesOf(tx, ids)).filter(({ acceptedAmount }) => acceptedAmount > 0);
      const names = await this.ingredients.namesOf(
        tx,
        lines.map(({ ingredientId }) => ingredientId),
      );
      for (const line of lines) {
        const head = heads.get(line.actId);
        const supplier = suppliers.get(head?.supplierId ?? '');
        const { name: unit, of } = LARGE_UNIT[line.unit];
        rows.push({
          ...{ key: `${line.actId} ${line.lineNo}`, date },
          values: {
            ...{ date, ...schools.get(schoolOf.get(line.actId) ?? '') },
            ...{ supplierName: supplier?.name ?? null, licenceNo: supplier?.licenceNo ?? null },
            ...{ noteNo: head?.deliveryNoteNo ?? null, ingredientName: names.get(line.ingredientId) ?? null },
            ...{ amount: line.acceptedAmount / of, unit },
            unitPriceYuan: inYuan(line.unitPriceFen),
            ...{ supplierLot: line.supplierLot, useBy: line.useBy },
          },
        });
      }
    }
    return rows;
  }

  private async fundRows(tx: EntityManager, wanted: Wanted): Promise<SourceRow[]> {
    const { by, areaCode, from, to } = wanted;
    const schools = await schoolsOf(tx, wanted, 'funds_month');
    const months = [...new Set(datesBetween(from, to).map(monthOf))].filter((month) => spanOfMonth(month).from >= from);
    const rows: SourceRow[] = [];
    for (const month of months) {
      const found = await this.areaMonths.within(tx, by, areaCode, month);
      for (const { schoolId, schoolName, areaId, return: last } of found.schools) {
        if (last === null) continue;
        const own = schools.get(schoolId) ?? { areaId, areaName: null, schoolCode: null, schoolName };
        rows.push({
          ...{ key: `${month} ${schoolId}`, date: spanOfMonth(month).from },
          values: {
            ...{ month, ...own, round: last.round, pupilDays: last.pupilDays },
            ...{ claimYuan: inYuan(last.claimFen), costYuan: inYuan(last.costFen) },
            ...{ openingYuan: inYuan(last.openingFen), inYuan: inYuan(last.inFen) },
            ...{ outYuan: inYuan(last.outFen), closingYuan: inYuan(last.closingFen) },
          },
        });
      }
    }
    return rows;
  }

  private async deductionRows(tx: EntityManager, wanted: Wanted): Promise<SourceRow[]> {
    const schools = await schoolsOf(tx, wanted, 'deductions');
    return (await this.deductions.ofSpan(tx, wanted.by, wanted)).map((one) => {
      const { id, date, schoolId, supplierName, licenceNo, goods, clause, reason, status, steps } = one;
      const lastText = (...kinds: string[]) => steps.findLast(({ kind }) => kinds.includes(kind))?.text ?? null;
      return {
        ...{ key: id, date },
        values: {
          ...{ date, ...schools.get(schoolId), supplierName, licenceNo, ingredientName: goods, clause, reason },
          ...{ ground: DEDUCTION_GROUND_WORDS[one.ground][0], status: DEDUCTION_STATUS_WORDS[status][0] },
          ...{ computedYuan: inYuan(one.computedFen), amountYuan: inYuan(one.amountFen) },
          ...{ objection: lastText('contested'), outcome: lastText('settled', 'withdrawn') },
        },
      };
    });
  }

  private async projectRows(tx: EntityManager, wanted: Wanted): Promise<SourceRow[]> {
    const schools = await schoolsOf(tx, wanted, 'projects');
    return (await this.projects.ofSpan(tx, wanted.by, wanted)).map((one) => {
      const { id, schoolId, title, documentNo, addsSeats, addsCooksFor, plannedFrom, plannedTo, firstPlannedTo } = one;
      const { begunOn, finishedOn, lateDays, capacityFrom, steps } = one;
      return {
        ...{ key: id, date: plannedTo },
        values: {
          ...{ date: plannedTo, ...schools.get(schoolId), title, documentNo, addsSeats, addsCooksFor, plannedFrom },
          ...{ kind: PROJECT_KIND_WORDS[one.kind][0], funding: PROJECT_FUNDING_WORDS[one.funding][0] },
          ...{
            plannedYuan: inYuan(one.plannedFen),
            paidYuan: inYuan(one.paidFen),
            firstPlannedTo,
            begunOn,
            finishedOn,
          },
          ...{ state: PROJECT_STATE_WORDS[one.state][0], lateDays, capacityFrom },
          delay: steps.findLast(({ kind }) => kind === 'delayed')?.text ?? null,
        },
      };
    });
  }
}

/** The schools of the area that the caller may read for this, with the fields every row has of them. */
async function schoolsOf(
  tx: EntityManager,
  { by, areaCode }: Wanted,
  source: ExportSource,
): Promise<Map<string, SchoolFields>> {
  const query = tx.createQueryBuilder(School, 'school');
  const schools = await withinScope(query, 'school', by, READER_OF_SOURCE[source])
    .andWhere('school.areaCode LIKE :prefix', { prefix: `${areaPrefix(areaCode)}%` })
    .getMany();
  const names = new Map((await tx.find(Area)).map(({ code, name }) => [code, name]));
  return new Map(
    schools.map((school) => [
      school.id,
      {
        ...{ areaId: school.areaCode, areaName: names.get(school.areaCode) ?? null },
        ...{ schoolCode: school.schoolCode, schoolName: school.name },
      },
    ]),
  );
}
