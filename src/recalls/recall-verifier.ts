import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { JournalReader } from '../journal/index.js';
import { AuditEntry, Clock, type Difference, type Verifier, Verifiers } from '../platform/index.js';
import { Lot, StopUse } from '../warehouse/index.js';
import { type Found, RecallSearch } from './recall-search.js';
import { Recall, RecallSchool, RecallThing } from './recalls.entities.js';

/** What came so long ago has been looked for, unless the search stands still. */
const SEARCHED_WITHIN_MS = 30 * 60_000;

/**
 * What recalls found, stopped and were told by a school: of those that are open what is meant is looked for anew; what each
 * stopped follows from what it found, whether it is a drill and whether it has ended; beginning, end and the school's word
 * follow from the audit log, which has a chain of its own.
 *
 * What an ended one should have found is not computed: suppliers and names of goods may have changed since. Nor are the figures that
 * stand beside a school: they are of the last look.
 */
@Injectable()
export class RecallVerifier implements Verifier {
  readonly name = 'recalls';
  private readonly known = new WeakMap<EntityManager, (readonly [Recall, readonly Found[]])[]>();

  constructor(
    private readonly clock: Clock,
    private readonly journal: JournalReader,
    private readonly finding: RecallSearch,
    private readonly stops: StopUse,
    verifiers: Verifiers,
  ) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const things = await tx.find(RecallThing, { where: { schoolId }, order: { recallId: 'ASC', thingId: 'ASC' } });
    const told = await tx.find(RecallSchool, { where: { schoolId }, order: { recallId: 'ASC' } });
    const ids = [...new Set([...things, ...told].map(({ recallId }) => recallId))];
    const recalls = await tx.find(Recall, { where: { id: In(ids) }, order: { id: 'ASC' } });
    const differences: Difference[] = [];
    const foreign = ids.filter((id) => !recalls.some((recall) => recall.id === id));
    differences.push(...foreign.map((id) => off('recall.row', id, 'things of it', null)));
    for (const recall of recalls) {
      const own = things.filter(({ recallId }) => recallId === recall.id);
      differences.push(...(await this.stopped(tx, recall, own)));
      differences.push(...(await this.noted(tx, recall, told)));
    }
    differences.push(...(await this.unfound(tx, schoolId, things)));
    return { seen: recalls.length, differences };
  }

  /** Lots that were found are stopped by it, from then until it ends; by a drill never. */
  private async stopped(tx: EntityManager, recall: Recall, things: readonly RecallThing[]): Promise<Difference[]> {
    const { id, isDrill, endedAt } = recall;
    const rows = await this.stops.ofActs(tx, [id]);
    const lots = things.filter(({ thing }) => thing === 'lot').map(({ thingId }) => thingId);
    const lifted = endedAt === null ? 'in force' : 'lifted';
    return lots.flatMap((lotId): Difference[] => {
      const row = rows.find(({ thing, thingId }) => thing === 'lot' && thingId === lotId);
      const stored = row === undefined ? null : row.liftedByActId === null ? 'in force' : 'lifted';
      const computed = isDrill ? null : lifted;
      return stored === computed ? [] : [off('recall.stopped', `${id} ${lotId}`, stored, computed)];
    });
  }

  /** Recall and acknowledgement as the audit log has them. */
  private async noted(tx: EntityManager, recall: Recall, told: readonly RecallSchool[]): Promise<Difference[]> {
    const entries = await tx.find(AuditEntry, {
      where: { subjectId: recall.id, subjectKind: 'recall' },
      order: { seq: 'ASC' },
    });
    const started = entries.find(({ action }) => action === 'recalls.started');
    const ended = entries.find(({ action }) => action === 'recalls.ended');
    const [row, begun] = [
      [recall.reason, recall.isDrill, recall.starterName, recall.enderName, recall.outcome],
      [
        started?.detail.reason,
        started?.detail.isDrill,
        started?.who,
        ended?.who ?? null,
        ended?.detail.outcome ?? null,
      ],
    ];
    const differences = same(row, begun) ? [] : [off('recall.row', recall.id, textOf(row), textOf(begun))];
    for (const { recallId, schoolId, acknowledgerName, setAside, remark } of told) {
      if (recallId !== recall.id) continue;
      const word = entries.find((entry) => entry.action === 'recalls.acknowledged' && entry.schoolId === schoolId);
      const [stored, said] = [
        [acknowledgerName, setAside, remark],
        [word?.who ?? null, word?.detail.setAside ?? null, word?.detail.remark ?? null],
      ];
      if (!same(stored, said)) {
        differences.push(off('recall.word', `${recallId} ${schoolId}`, textOf(stored), textOf(said)));
      }
    }
    return differences;
  }

  /** What an open recall means and nobody has found, although it is there for long. */
  private async unfound(tx: EntityManager, schoolId: string, things: readonly RecallThing[]): Promise<Difference[]> {
    const before = this.clock.now().getTime() - SEARCHED_WITHIN_MS;
    const differences: Difference[] = [];
    for (const [recall, meant] of await this.openNow(tx)) {
      if (recall.startedAt.getTime() > before) continue;
      const known = new Set(things.filter(({ recallId }) => recallId === recall.id).map(({ thingId }) => thingId));
      const missing = meant.filter((one) => one.schoolId === schoolId && !known.has(one.thingId));
      for (const { thing, thingId } of missing) {
        const [lot] = thing === 'lot' ? await tx.findBy(Lot, { id: thingId }) : [];
        const [there] = await this.journal.byIds(tx, [lot?.deliveryActId ?? thingId]);
        if (there && there.act.recordedAt.getTime() < before) {
          differences.push(off('recall.found', `${recall.id} ${thingId}`, null, 'found'));
        }
      }
    }
    return differences;
  }

  /** Open recalls with what each means, at all schools of its area: read once for a whole verification. */
  private async openNow(tx: EntityManager): Promise<(readonly [Recall, readonly Found[]])[]> {
    const known = this.known.get(tx);
    if (known !== undefined) return known;
    const open: (readonly [Recall, readonly Found[]])[] = [];
    for (const recall of await tx.find(Recall, { where: { endedAt: IsNull() }, order: { id: 'ASC' } })) {
      open.push([recall, await this.finding.found(tx, recall)]);
    }
    this.known.set(tx, open);
    return open;
  }
}

type Values = readonly (string | number | boolean | null | undefined)[];
const textOf = (values: Values): string => values.map((value) => String(value ?? '—')).join(' · ');
const same = (one: Values, other: Values): boolean => textOf(one) === textOf(other);
const off = (what: string, of: string, stored: string | null, computed: string | null): Difference => ({
  ...{ what, of, stored, computed },
});
