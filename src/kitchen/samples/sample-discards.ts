import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActLine, ActReceipt } from '../../contract/acts.js';
import type { BodyOf } from '../../contract/http/endpoint.js';
import { kitchenEndpoints } from '../../contract/http/kitchen.js';
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
} from '../../journal/index.js';
import { DomainError, invariant } from '../../platform/index.js';
import { StopUse } from '../../warehouse/index.js';
import { SampleDiscard } from '../kitchen.entities.js';
import { whyTooEarly } from './judge-sample.js';
import { Samples } from './samples.js';

type Body = BodyOf<(typeof kitchenEndpoints)['discardSample']>;

/** Discarding retained samples: each once, and not before its time (S-18). */
@Injectable()
export class SampleDiscards implements ActBook {
  readonly kind = 'cooking.sample-discard';
  readonly entry = entryBy(kitchenEndpoints.discardSample, {
    write: (open, body) => this.write(open, body),
    again: (particulars) => particulars,
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly journal: JournalReader,
    private readonly samples: Samples,
    private readonly stops: StopUse,
  ) {
    books.register(this);
  }

  /** @throws DomainError `kitchen.sample-too-early`, `kitchen.sample-gone`, `journal.stopped-use` */
  discard(request: ActRequest & { body: Body }): Promise<ActReceipt> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write({ tx, act, requireMade, forbid, breaks }: OpenAct, { sampleId }: Body): Promise<Written<object>> {
    // Holds the sample until the end: of two discards at once, the second sees the first.
    await requireMade('sample', sampleId, 'sampleId');
    const [sample] = await this.samples.byIds(tx, [sampleId]);
    invariant(sample, 'a sample act has its particulars');
    breaks('sample-too-early', whyTooEarly(sample.keepUntil, act.occurredAt));
    if ((await this.discardedAt(tx, [sampleId])).has(sampleId)) {
      throw new DomainError('kitchen.sample-gone', {}, { field: 'sampleId' });
    }
    if ((await this.stops.stopped(tx, 'sample', [sampleId])).has(sampleId)) {
      const [line] = (await this.samples.inWords(tx, [sampleId])).get(sampleId) ?? [];
      forbid('stopped-use', { goods: line?.name ?? '' }, 'sampleId');
    }
    await tx.insert(SampleDiscard, { actId: act.id, sampleId });
    return { links: [{ role: 'consumed', thing: 'sample', thingId: sampleId, quantity: null }], answer: () => ({}) };
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const rows = await tx.findBy(SampleDiscard, { actId: In([...actIds]) });
    const samples = await this.samples.inWords(
      tx,
      rows.map(({ sampleId }) => sampleId),
    );
    return new Map(rows.map(({ actId, sampleId }) => [actId, samples.get(sampleId) ?? []]));
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await tx.findBy(SampleDiscard, { actId: In([...actIds]) });
    return new Map(rows.map(({ actId, sampleId }) => [actId, { sampleId }]));
  }

  /** When each sample was discarded; those still kept are missing. */
  async discardedAt(tx: EntityManager, sampleIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await tx.findBy(SampleDiscard, { sampleId: In([...sampleIds]) });
    const acts = await this.journal.byIds(
      tx,
      rows.map(({ actId }) => actId),
    );
    const standing = new Map(
      acts.filter(({ state }) => state.reversedByActId === null).map(({ act }) => [act.id, act.occurredAt]),
    );
    return new Map(
      rows.flatMap(({ actId, sampleId }) => {
        const at = standing.get(actId);
        return at ? [[sampleId, at] as const] : [];
      }),
    );
  }
}
