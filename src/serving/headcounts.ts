import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActLine } from '../contract/acts.js';
import type { BusinessDate } from '../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import { servingEndpoints } from '../contract/http/serving.js';
import { PAYER_WORDS, PAYERS } from '../contract/payers.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  askTwice,
  entryBy,
  groupBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  type StandingAct,
  type Written,
} from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { listOf, readRows } from '../platform/index.js';
import { askAboutPortions } from './ask-portions.js';
import { classNames, words } from './asked.js';
import { requireEachOnce, requirePossible, whyMoreThanPossible } from './check-headcount.js';
import { Headcount, HeadcountLine, HeadcountOther, HeadcountPayer } from './serving.entities.js';

type HeadcountApi = (typeof servingEndpoints)['headcount'];
type Body = BodyOf<HeadcountApi>;

/** What one act says of one class, with the groups among those who ate that are not on the subsidy. */
export type ClassLine = HeadcountLine & { payers: HeadcountPayer[] };

/** How many of each class were there and how many ate, on whose money, and who else ate at the sitting (L23, F-19). */
@Injectable()
export class Headcounts implements ActBook {
  readonly kind = 'dining.headcount';
  readonly entry = entryBy(servingEndpoints.headcount, {
    write: (open, body) => this.write(open, body),
    again: (particulars) => particulars,
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly directory: SchoolDirectory,
    private readonly journal: JournalReader,
  ) {
    books.register(this);
  }

  /** @throws DomainError as `requirePossible`, `whyMoreThanPossible` (X01) and `requireEachOnce` */
  count(request: ActRequest & { body: Body }): Promise<ResponseOf<HeadcountApi>> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(
    open: OpenAct,
    { mealId, lines, others, reason }: Body,
  ): Promise<Written<Pick<ResponseOf<HeadcountApi>, 'present' | 'served'>>> {
    const { tx, act, date, requireMade, breaks } = open;
    await requireMade('meal', mealId, 'mealId');
    const classes = await this.directory.classesOf(tx, act.schoolId, date);
    const byId = new Map(classes.map((one) => [one.id, one]));
    requirePossible(lines, byId);
    if (reason === null) breaks('more-than-present', whyMoreThanPossible(lines, byId));
    requireEachOnce(others, 'others');
    await askAboutPortions(
      open,
      lines.map(({ classId, served }, index) => {
        const { name = '', size = 0 } = classes.find(({ id }) => id === classId) ?? {};
        return { who: name, people: size, portions: served, field: `lines.${index}.served` };
      }),
    );
    await this.journal.askBeforeCooking(open, mealId);
    await this.askTwice(open, mealId, { lines, others });
    const actId = act.id;
    await tx.insert(Headcount, { actId, mealId, reason });
    await tx.insert(
      HeadcountLine,
      lines.map(({ payers: _, ...line }) => ({ ...line, actId })),
    );
    await tx.insert(
      HeadcountPayer,
      lines.flatMap(({ classId, payers }) => payers.map((group) => ({ ...group, actId, classId }))),
    );
    await tx.insert(
      HeadcountOther,
      others.map((group) => ({ ...group, actId })),
    );
    const sum = (of: 'present' | 'served') => lines.reduce((total, line) => total + line[of], 0);
    return {
      links: [{ role: 'observed', thing: 'meal', thingId: mealId, quantity: null }],
      answer: () => ({ present: sum('present'), served: sum('served') }),
    };
  }

  /**
   * A class is counted once for a meal, and each group of a school's sitting; when it is confirmed, the later count stands
   * (R-F2).
   */
  private async askTwice(
    { tx, ...open }: OpenAct,
    mealId: string,
    { lines, others }: Pick<Body, 'lines' | 'others'>,
  ): Promise<void> {
    const before = (await this.ofMeals(tx, [mealId])).map(({ actId }) => actId);
    const classes = (await this.linesOf(tx, before)).filter(({ classId }) =>
      lines.some((line) => line.classId === classId),
    );
    const groups = (await this.othersOf(tx, before)).filter(({ payer }) => others.some((one) => one.payer === payer));
    const ofGroups = await this.journal.standing(
      tx,
      groups.map(({ actId }) => actId),
    );
    const own = ofGroups.filter(({ schoolId }) => schoolId === open.act.schoolId);
    await askTwice({ tx, ...open }, this.journal, {
      earlier: [...new Set([...classes.map(({ actId }) => actId), ...own.map(({ id }) => id)])],
      what: async (actId) => words((await this.inWords(tx, [actId])).get(actId) ?? []),
      field: classes.length > 0 ? 'lines' : 'others',
    });
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const lines = await this.linesOf(tx, actIds);
    const names = await classNames(
      tx,
      lines.map(({ classId }) => classId),
    );
    const said = [
      ...lines.map(({ actId, classId, served }) => ({ actId, name: names.get(classId) ?? '', served })),
      ...(await this.othersOf(tx, actIds)).map(({ actId, payer, served }) => ({
        ...{ actId, name: PAYER_WORDS[payer].zh, served },
      })),
    ];
    return new Map(
      [...groupBy(said, ({ actId }) => actId)].map(([actId, own]) => [
        actId,
        own.map(({ name, served }) => ({ name, quantity: null, count: served })),
      ]),
    );
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const lines = groupBy(await this.linesOf(tx, actIds), ({ actId }) => actId);
    const others = groupBy(await this.othersOf(tx, actIds), ({ actId }) => actId);
    return new Map(
      (await this.byIds(tx, actIds)).map(({ actId, mealId, reason }) => [
        actId,
        {
          mealId,
          reason,
          lines: (lines.get(actId) ?? []).map(lineView),
          others: (others.get(actId) ?? []).map(groupView),
        },
      ]),
    );
  }

  /**
   * The counts that stand of the meals of a local day, at every school, each with its meal, whenever they were told: a meal may
   * end after midnight, be counted days later, or turn out to have been another day's.
   */
  async standingOfDay<Meal extends { actId: string }>(
    tx: EntityManager,
    date: BusinessDate,
    meals: { onDay(tx: EntityManager, date: BusinessDate): Promise<Meal[]> },
  ): Promise<{ acts: StandingAct['act'][]; mealOf: Map<string, Meal> }> {
    const ofDay = new Map((await meals.onDay(tx, date)).map((meal) => [meal.actId, meal]));
    const counts = await this.ofMeals(tx, [...ofDay.keys()]);
    const acts = await this.journal.byIds(
      tx,
      counts.map(({ actId }) => actId),
    );
    const mealOf = new Map(
      counts.flatMap(({ actId, mealId }) => {
        const meal = ofDay.get(mealId);
        return meal === undefined ? [] : [[actId, meal] as const];
      }),
    );
    const standing = acts.filter(({ state }) => state.reversedByActId === null && state.status === 'recorded');
    return { acts: standing.map(({ act }) => act), mealOf };
  }

  byIds(tx: EntityManager, actIds: readonly string[]): Promise<Headcount[]> {
    return readRows(tx, Headcount, `act_id IN ${listOf(actIds)}`, actIds);
  }

  /** Headcounts of these meals, at every school that ate them, reversed ones included. */
  ofMeals(tx: EntityManager, mealIds: readonly string[]): Promise<Headcount[]> {
    return readRows(tx, Headcount, `meal_id IN ${listOf(mealIds)} ORDER BY act_id`, mealIds);
  }

  async linesOf(tx: EntityManager, actIds: readonly string[]): Promise<ClassLine[]> {
    const ofActs = `act_id IN ${listOf(actIds)}`;
    const lines = await readRows(tx, HeadcountLine, `${ofActs} ORDER BY act_id, class_id`, actIds);
    const payers = groupBy(inOrder(await readRows(tx, HeadcountPayer, ofActs, actIds)), keyOf);
    return lines.map((line) => ({ ...line, payers: payers.get(keyOf(line)) ?? [] }));
  }

  /** Staff and guests, as far as somebody counted them. */
  async othersOf(tx: EntityManager, actIds: readonly string[]): Promise<HeadcountOther[]> {
    return inOrder(await readRows(tx, HeadcountOther, `act_id IN ${listOf(actIds)} ORDER BY act_id`, actIds));
  }
}

/** As the route and the journal say it. */
export const lineView = ({ classId, present, served, payers }: ClassLine) => ({
  ...{ classId, present, served },
  payers: payers.map(groupView),
});
export const groupView = <Group extends { payer: string; served: number }>({ payer, served }: Group) => ({
  payer: payer as Group['payer'],
  served,
});

const keyOf = ({ actId, classId }: { actId: string; classId: string }): string => `${actId} ${classId}`;
/** Groups have one order everywhere, whichever way the database sorts them. */
const inOrder = <Group extends { payer: (typeof PAYERS)[number] }>(groups: readonly Group[]): Group[] =>
  [...groups].sort((a, b) => PAYERS.indexOf(a.payer) - PAYERS.indexOf(b.payer));
