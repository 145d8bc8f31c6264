import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActReceipt } from '../contract/acts.js';
import type { BodyOf } from '../contract/http/endpoint.js';
import type { servingEndpoints } from '../contract/http/serving.js';
import { type ActBook, ActBooks, ActRecorder, type ActRequest, type Particulars } from '../journal/index.js';
import { DomainError } from '../platform/index.js';
import { AccompanyDining } from './serving.entities.js';

/** Leaders, teachers and parents who eat with the pupils (L06, S-02). */
@Injectable()
export class AccompanyDinings implements ActBook {
  readonly kind = 'dining.accompany';
  readonly schemaVersion = 1;

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
  ) {
    books.register(this);
  }

  /** @throws DomainError `serving.problem-missing` when a grade is `poor` and nothing says why */
  accompany(request: ActRequest & { body: BodyOf<(typeof servingEndpoints)['accompany']> }): Promise<ActReceipt> {
    const { mealId, dinerName, dinerRole, food, hygiene, order, problem } = request.body;
    return this.recorder.record(this.kind, request, async ({ tx, act, requireMade }) => {
      await requireMade('meal', mealId, 'mealId');
      if (problem === null && [food, hygiene, order].includes('poor')) {
        throw new DomainError('serving.problem-missing', {}, { field: 'problem', rule: 'S-02' });
      }
      const row = { actId: act.id, mealId, dinerName, dinerRole, food, hygiene, order, problem };
      await tx.insert(AccompanyDining, row);
      return { links: [{ role: 'observed', thing: 'meal', thingId: mealId, grams: null }], answer: () => ({}) };
    });
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    return new Map((await this.byIds(tx, actIds)).map(({ actId, ...dining }) => [actId, { ...dining }]));
  }

  byIds(tx: EntityManager, actIds: readonly string[]): Promise<AccompanyDining[]> {
    return tx.findBy(AccompanyDining, { actId: In([...actIds]) });
  }

  /** Who ate along at these meals, at every school that ate them, reversed ones included. */
  ofMeals(tx: EntityManager, mealIds: readonly string[]): Promise<AccompanyDining[]> {
    return tx.find(AccompanyDining, { where: { mealId: In([...mealIds]) }, order: { actId: 'ASC' } });
  }
}
