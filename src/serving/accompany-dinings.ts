import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActLine, ActReceipt } from '../contract/acts.js';
import type { BodyOf } from '../contract/http/endpoint.js';
import { servingEndpoints } from '../contract/http/serving.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  entryBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  type Written,
} from '../journal/index.js';
import { DomainError } from '../platform/index.js';
import { askBeforeCooking } from './asked.js';
import { AccompanyDining } from './serving.entities.js';

type Body = BodyOf<(typeof servingEndpoints)['accompany']>;

/** Leaders, teachers and parents who eat with the pupils (L06, S-02). */
@Injectable()
export class AccompanyDinings implements ActBook {
  readonly kind = 'dining.accompany';
  readonly schemaVersion = 1;
  readonly entry = entryBy(servingEndpoints.accompany, {
    write: (open, body) => this.write(open, body),
    again: (particulars) => particulars,
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly journal: JournalReader,
  ) {
    books.register(this);
  }

  /** @throws DomainError `serving.problem-missing` when a grade is `poor` and nothing says why */
  accompany(request: ActRequest & { body: Body }): Promise<ActReceipt> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(open: OpenAct, body: Body): Promise<Written<object>> {
    const { tx, act, requireMade } = open;
    const { mealId, dinerName, dinerRole, food, hygiene, order, problem } = body;
    await requireMade('meal', mealId, 'mealId');
    if (problem === null && [food, hygiene, order].includes('poor')) {
      throw new DomainError('serving.problem-missing', {}, { field: 'problem', rule: 'S-02' });
    }
    await askBeforeCooking(open, this.journal, mealId);
    const row = { actId: act.id, mealId, dinerName, dinerRole, food, hygiene, order, problem };
    await tx.insert(AccompanyDining, row);
    return { links: [{ role: 'observed', thing: 'meal', thingId: mealId, grams: null }], answer: () => ({}) };
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const rows = await this.byIds(tx, actIds);
    return new Map(rows.map(({ actId, dinerName }) => [actId, [{ name: dinerName, grams: null, count: null }]]));
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
