import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActReceipt } from '../contract/acts.js';
import type { BodyOf } from '../contract/http/endpoint.js';
import type { servingEndpoints } from '../contract/http/serving.js';
import { type ActBook, ActBooks, ActRecorder, type ActRequest, groupBy, type Particulars } from '../journal/index.js';
import { DomainError } from '../platform/index.js';
import { Leftovers, LeftoversLine } from './serving.entities.js';

/** What was left over, and who took it away (L11, S-19). */
@Injectable()
export class LeftoverActs implements ActBook {
  readonly kind = 'dining.leftovers';
  readonly schemaVersion = 1;

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
  ) {
    books.register(this);
  }

  /** @throws DomainError `serving.kind-named-twice` */
  weigh(request: ActRequest & { body: BodyOf<(typeof servingEndpoints)['leftovers']> }): Promise<ActReceipt> {
    const { mealId, lines, collectorName } = request.body;
    return this.recorder.record(this.kind, request, async ({ tx, act, requireMade }) => {
      await requireMade('meal', mealId, 'mealId');
      if (new Set(lines.map(({ kind }) => kind)).size < lines.length) {
        throw new DomainError('serving.kind-named-twice', {}, { field: 'lines.1.kind' });
      }
      await tx.insert(Leftovers, { actId: act.id, mealId, collectorName });
      await tx.insert(
        LeftoversLine,
        lines.map((line) => ({ ...line, actId: act.id })),
      );
      return { links: [{ role: 'observed', thing: 'meal', thingId: mealId, grams: null }], answer: () => ({}) };
    });
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const lines = groupBy(await this.linesOf(tx, actIds), ({ actId }) => actId);
    return new Map(
      (await this.byIds(tx, actIds)).map(({ actId, mealId, collectorName }) => [
        actId,
        { mealId, collectorName, lines: (lines.get(actId) ?? []).map(({ kind, grams }) => ({ kind, grams })) },
      ]),
    );
  }

  byIds(tx: EntityManager, actIds: readonly string[]): Promise<Leftovers[]> {
    return tx.findBy(Leftovers, { actId: In([...actIds]) });
  }

  /** What was left of these meals, at every school that ate them, reversed ones included. */
  ofMeals(tx: EntityManager, mealIds: readonly string[]): Promise<Leftovers[]> {
    return tx.find(Leftovers, { where: { mealId: In([...mealIds]) }, order: { actId: 'ASC' } });
  }

  linesOf(tx: EntityManager, actIds: readonly string[]): Promise<LeftoversLine[]> {
    return tx.find(LeftoversLine, { where: { actId: In([...actIds]) }, order: { actId: 'ASC', kind: 'ASC' } });
  }
}
