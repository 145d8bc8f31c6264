import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActLine } from '../../contract/acts.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import { kitchenEndpoints } from '../../contract/http/kitchen.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  askTwice,
  entryBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  ThingNames,
  type Written,
} from '../../journal/index.js';
import { Place } from '../../organization/index.js';
import { DomainError, invariant } from '../../platform/index.js';
import { Batches } from '../batches.js';
import { RetainedSample } from '../kitchen.entities.js';
import { keepUntil, whyTooSmall } from './judge-sample.js';

type KeepSample = (typeof kitchenEndpoints)['keepSample'];

/** Retained samples (L07, S-18). */
@Injectable()
export class Samples implements ActBook {
  readonly kind = 'cooking.sample';
  readonly entry = entryBy(kitchenEndpoints.keepSample, {
    write: (open, body) => this.write(open, body),
    again: ({ batchId, gramsTenths, containerCode }) => ({ batchId, gramsTenths, containerCode }),
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly batches: Batches,
    private readonly journal: JournalReader,
    names: ThingNames,
  ) {
    books.register(this);
    names.register((tx, ids) => this.dishNames(tx, ids));
  }

  /** @throws DomainError `kitchen.sample-too-small` (S-18), `kitchen.sample-before-cooking` (X10), `kitchen.not-a-sample-cabinet` */
  keep(request: ActRequest & { body: BodyOf<KeepSample> }): Promise<ResponseOf<KeepSample>> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(
    open: OpenAct,
    { batchId, grams, gramsTenths = (grams ?? 0) * 10, containerCode }: BodyOf<KeepSample>,
  ): Promise<Written<Pick<ResponseOf<KeepSample>, 'sampleId' | 'keepUntil'>>> {
    const { tx, act, limit, requireMade, breaks, isNew } = open;
    const place = await tx.findOneBy(Place, { id: act.placeId });
    if (isNew && place?.kind !== 'sample_cabinet') {
      throw new DomainError('kitchen.not-a-sample-cabinet', { place: place?.name ?? '' }, { field: 'placeId' });
    }
    await requireMade('batch', batchId, 'batchId');
    const [batch] = await this.batches.byIds(tx, [batchId]);
    invariant(batch, 'a batch act has its particulars');
    if (act.occurredAt < batch.startedAt) {
      const details = { at: act.occurredAt.toISOString(), startedAt: batch.startedAt.toISOString() };
      throw new DomainError('kitchen.sample-before-cooking', details, { field: 'occurredAt', rule: 'X10' });
    }
    breaks('sample-too-small', whyTooSmall(gramsTenths, await limit('sample.min_grams')));
    const until = keepUntil(act.occurredAt, await limit('sample.min_hours'));
    await this.askTwice(open, batchId);
    const { id: actId, schoolId } = act;
    await tx.insert(RetainedSample, { actId, schoolId, batchId, gramsTenths, containerCode, keepUntil: until });
    return {
      links: [
        { role: 'produced', thing: 'sample', thingId: actId, quantity: null },
        { role: 'observed', thing: 'batch', thingId: batchId, quantity: null },
      ],
      answer: () => ({ sampleId: actId, keepUntil: until.toISOString() }),
    };
  }

  /** A batch is sampled once (R-F2); what a second container is for is confirmed. */
  private async askTwice(open: OpenAct, batchId: string): Promise<void> {
    const before = await this.ofBatches(open.tx, [batchId]);
    await askTwice(open, this.journal, {
      earlier: before.map(({ actId }) => actId),
      what: async (actId) => (await this.dishNames(open.tx, [actId])).get(actId) ?? '',
      field: 'batchId',
    });
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    return new Map(
      (await this.byIds(tx, actIds)).map(({ actId, batchId, gramsTenths, containerCode, keepUntil: until }) => [
        actId,
        { batchId, gramsTenths, containerCode, keepUntil: until.toISOString() },
      ]),
    );
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const samples = await this.byIds(tx, actIds);
    const dishes = await this.batches.dishNames(
      tx,
      samples.map(({ batchId }) => batchId),
    );
    return new Map(
      samples.map(({ actId, batchId, gramsTenths }) => [
        actId,
        [
          {
            name: dishes.get(batchId) ?? '',
            quantity: { amount: Math.round(gramsTenths / 10), unit: 'g' as const },
            count: null,
          },
        ],
      ]),
    );
  }

  /** A sample is called after the dish it was taken of. */
  private async dishNames(tx: EntityManager, sampleIds: readonly string[]): Promise<Map<string, string>> {
    const samples = await this.byIds(tx, sampleIds);
    const dishes = await this.batches.dishNames(
      tx,
      samples.map(({ batchId }) => batchId),
    );
    return new Map(samples.map(({ actId, batchId }) => [actId, dishes.get(batchId) ?? '']));
  }

  byIds(tx: EntityManager, sampleIds: readonly string[]): Promise<RetainedSample[]> {
    return tx.findBy(RetainedSample, { actId: In([...sampleIds]) });
  }

  ofBatches(tx: EntityManager, batchIds: readonly string[]): Promise<RetainedSample[]> {
    return tx.find(RetainedSample, { where: { batchId: In([...batchIds]) }, order: { actId: 'ASC' } });
  }
}
