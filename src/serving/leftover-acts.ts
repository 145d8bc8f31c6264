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
  askTwice,
  entryBy,
  groupBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  type Written,
} from '../journal/index.js';
import { DomainError } from '../platform/index.js';
import { Leftovers, LeftoversLine } from './serving.entities.js';

type Body = BodyOf<(typeof servingEndpoints)['leftovers']>;

const KIND_WORDS = { plate: '餐盘剩余', unserved: '未分发剩余' } as const;

/** What was left over, and who took it away (L11, S-19). */
@Injectable()
export class LeftoverActs implements ActBook {
  readonly kind = 'dining.leftovers';
  readonly entry = entryBy(servingEndpoints.leftovers, {
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

  /** @throws DomainError `serving.kind-named-twice` */
  weigh(request: ActRequest & { body: Body }): Promise<ActReceipt> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(open: OpenAct, { mealId, lines, collectorName }: Body): Promise<Written<object>> {
    const { tx, act, requireMade } = open;
    await requireMade('meal', mealId, 'mealId');
    if (new Set(lines.map(({ kind }) => kind)).size < lines.length) {
      throw new DomainError('serving.kind-named-twice', {}, { field: 'lines.1.kind' });
    }
    await this.journal.askBeforeCooking(open, mealId);
    await this.askTwice(open, mealId, lines);
    await tx.insert(Leftovers, { actId: act.id, mealId, collectorName });
    await tx.insert(
      LeftoversLine,
      lines.map((line) => ({ ...line, actId: act.id })),
    );
    return { links: [{ role: 'observed', thing: 'meal', thingId: mealId, quantity: null }], answer: () => ({}) };
  }

  /** A school weighs each kind once for a meal; when it is confirmed, the later weight stands (R-F2). */
  private async askTwice(open: OpenAct, mealId: string, lines: Body['lines']): Promise<void> {
    const { tx, act } = open;
    const before = await this.ofMeals(tx, [mealId]);
    const weighed = await this.linesOf(
      tx,
      before.map(({ actId }) => actId),
    );
    const again = weighed.filter(({ kind }) => lines.some((line) => line.kind === kind)).map(({ actId }) => actId);
    const own = (await this.journal.standing(tx, again)).filter(({ schoolId }) => schoolId === act.schoolId);
    await askTwice(open, this.journal, {
      earlier: own.map(({ id }) => id),
      what: async () => '',
      field: 'lines',
    });
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const lines = await this.linesOf(tx, actIds);
    return new Map(
      [...groupBy(lines, ({ actId }) => actId)].map(([actId, own]) => [
        actId,
        own.map(({ kind, grams }) => ({
          name: KIND_WORDS[kind],
          quantity: { amount: grams, unit: 'g' as const },
          count: null,
        })),
      ]),
    );
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
