import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActLine } from '../contract/acts.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import { servingEndpoints } from '../contract/http/serving.js';
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
  type Written,
} from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { classNames, words } from './asked.js';
import { requirePossible } from './check-headcount.js';
import { Headcount, HeadcountLine } from './serving.entities.js';

type HeadcountApi = (typeof servingEndpoints)['headcount'];
type Body = BodyOf<HeadcountApi>;

/** How many of each class were there and how many ate (L23). */
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

  /** @throws DomainError as `requirePossible` (X01) */
  count(request: ActRequest & { body: Body }): Promise<ResponseOf<HeadcountApi>> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(
    open: OpenAct,
    { mealId, lines, reason }: Body,
  ): Promise<Written<Pick<ResponseOf<HeadcountApi>, 'present' | 'served'>>> {
    const { tx, act, date, requireMade } = open;
    await requireMade('meal', mealId, 'mealId');
    const classes = await this.directory.classesOf(tx, act.schoolId, date);
    requirePossible(lines, new Map(classes.map((one) => [one.id, one])), reason);
    await this.journal.askBeforeCooking(open, mealId);
    await this.askTwice(open, mealId, lines);
    await tx.insert(Headcount, { actId: act.id, mealId, reason });
    await tx.insert(
      HeadcountLine,
      lines.map((line) => ({ ...line, actId: act.id })),
    );
    const sum = (of: 'present' | 'served') => lines.reduce((total, line) => total + line[of], 0);
    return {
      links: [{ role: 'observed', thing: 'meal', thingId: mealId, quantity: null }],
      answer: () => ({ present: sum('present'), served: sum('served') }),
    };
  }

  /** A class is counted once for a meal; when it is confirmed, the later count stands for the class (R-F2). */
  private async askTwice(open: OpenAct, mealId: string, lines: Body['lines']): Promise<void> {
    const before = await this.ofMeals(open.tx, [mealId]);
    const counted = await this.linesOf(
      open.tx,
      before.map(({ actId }) => actId),
    );
    const again = counted.filter(({ classId }) => lines.some((line) => line.classId === classId));
    await askTwice(open, this.journal, {
      earlier: [...new Set(again.map(({ actId }) => actId))],
      what: async (actId) => words((await this.inWords(open.tx, [actId])).get(actId) ?? []),
      field: 'lines',
    });
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const lines = await this.linesOf(tx, actIds);
    const names = await classNames(
      tx,
      lines.map(({ classId }) => classId),
    );
    return new Map(
      [...groupBy(lines, ({ actId }) => actId)].map(([actId, own]) => [
        actId,
        own.map(({ classId, served }) => ({ name: names.get(classId) ?? '', quantity: null, count: served })),
      ]),
    );
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const lines = groupBy(await this.linesOf(tx, actIds), ({ actId }) => actId);
    return new Map(
      (await this.byIds(tx, actIds)).map(({ actId, mealId, reason }) => [
        actId,
        {
          mealId,
          reason,
          lines: (lines.get(actId) ?? []).map(({ classId, present, served }) => ({ classId, present, served })),
        },
      ]),
    );
  }

  byIds(tx: EntityManager, actIds: readonly string[]): Promise<Headcount[]> {
    return tx.findBy(Headcount, { actId: In([...actIds]) });
  }

  /** Headcounts of these meals, at every school that ate them, reversed ones included. */
  ofMeals(tx: EntityManager, mealIds: readonly string[]): Promise<Headcount[]> {
    return tx.find(Headcount, { where: { mealId: In([...mealIds]) }, order: { actId: 'ASC' } });
  }

  linesOf(tx: EntityManager, actIds: readonly string[]): Promise<HeadcountLine[]> {
    return tx.find(HeadcountLine, { where: { actId: In([...actIds]) }, order: { actId: 'ASC', classId: 'ASC' } });
  }
}
