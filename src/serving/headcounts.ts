import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { servingEndpoints } from '../contract/http/serving.js';
import { type ActBook, ActBooks, ActRecorder, type ActRequest, groupBy, type Particulars } from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { requirePossible } from './check-headcount.js';
import { Headcount, HeadcountLine } from './serving.entities.js';

type HeadcountApi = (typeof servingEndpoints)['headcount'];

/** How many of each class were there and how many ate (L23). */
@Injectable()
export class Headcounts implements ActBook {
  readonly kind = 'dining.headcount';
  readonly schemaVersion = 1;

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly directory: SchoolDirectory,
  ) {
    books.register(this);
  }

  /** @throws DomainError as `requirePossible` (X01) */
  count(request: ActRequest & { body: BodyOf<HeadcountApi> }): Promise<ResponseOf<HeadcountApi>> {
    const { mealId, lines, reason } = request.body;
    return this.recorder.record(this.kind, request, async ({ tx, act, date, requireMade }) => {
      await requireMade('meal', mealId, 'mealId');
      const classes = await this.directory.classesOf(tx, act.schoolId, date);
      requirePossible(lines, new Map(classes.map(({ id, size }) => [id, size])), reason);
      await tx.insert(Headcount, { actId: act.id, mealId, reason });
      await tx.insert(
        HeadcountLine,
        lines.map((line) => ({ ...line, actId: act.id })),
      );
      const sum = (of: 'present' | 'served') => lines.reduce((total, line) => total + line[of], 0);
      return {
        links: [{ role: 'observed', thing: 'meal', thingId: mealId, grams: null }],
        answer: () => ({ present: sum('present'), served: sum('served') }),
      };
    });
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
