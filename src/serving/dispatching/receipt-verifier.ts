import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { act as receipt } from '../../contract/acts/distribution.receipt.js';
import { DeclaredActs, JournalReader } from '../../journal/index.js';
import { type Difference, type Verifier, Verifiers } from '../../platform/index.js';
import { Dispatch, MealReceipt } from '../serving.entities.js';

/** What each school took in of what another one sent, from what was sealed, and of which dispatch, from the links. */
@Injectable()
export class ReceiptVerifier implements Verifier {
  readonly name = 'receipts';

  constructor(
    private readonly declared: DeclaredActs,
    private readonly journal: JournalReader,
    verifiers: Verifiers,
  ) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const differences: Difference[] = [];
    const known = new Set<string>();
    for await (const page of this.journal.pagesOfKind(tx, schoolId, 'distribution.receipt')) {
      for (const id of page) known.add(id);
      differences.push(...(await this.page(tx, page)));
    }
    const rows = await tx.findBy(MealReceipt, { schoolId });
    const foreign = rows.filter(({ actId }) => !known.has(actId));
    return {
      seen: known.size,
      differences: [...differences, ...foreign.map((row) => off('receipt.row', row.actId, textOf(row), null))],
    };
  }

  private async page(tx: EntityManager, ids: readonly string[]): Promise<Difference[]> {
    const rows = new Map((await tx.findBy(MealReceipt, { actId: In([...ids]) })).map((row) => [row.actId, row]));
    const said = await this.declared.valuesOf(tx, receipt, ids);
    const sides = await this.otherSides(tx, ids);
    return (await this.journal.byIds(tx, ids)).flatMap(({ act, state }): Difference[] => {
      const row = rows.get(act.id);
      const values = said.get(act.id);
      const isThere = state.status === 'recorded' && state.reversedByActId === null && values !== undefined;
      const computed = isThere ? textOf({ ...values, schoolId: act.schoolId, arrivedAt: act.occurredAt }) : null;
      const stored = row === undefined ? null : textOf(row);
      if (stored !== computed) return [off('receipt.row', act.id, stored, computed)];
      const of = sides.get(act.id) ?? null;
      const dispatchActId = row?.dispatchActId ?? null;
      return isThere && dispatchActId !== of ? [off('receipt.dispatch', act.id, dispatchActId, of)] : [];
    });
  }

  /** By receipt, the dispatch that stands and that it is linked to, from whichever of the two acts came second. */
  private async otherSides(tx: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
    const pairs = [
      ...(await this.journal.linksOf(tx, ids)).flatMap(({ actId, thing, thingId }) =>
        thing === 'act' ? [{ receiptId: actId, dispatchId: thingId }] : [],
      ),
      ...(await this.journal.linksTo(tx, 'act', ids)).map(({ actId, thingId }) => ({
        ...{ receiptId: thingId, dispatchId: actId },
      })),
    ];
    const dispatches = await tx.findBy(Dispatch, { actId: In(pairs.map(({ dispatchId }) => dispatchId)) });
    const standing = new Set(
      (
        await this.journal.standing(
          tx,
          dispatches.map(({ actId }) => actId),
        )
      ).map(({ id }) => id),
    );
    return new Map(
      pairs.flatMap(({ receiptId, dispatchId }) => (standing.has(dispatchId) ? [[receiptId, dispatchId]] : [])),
    );
  }
}

const off = (what: string, of: string, stored: string | null, computed: string | null): Difference => ({
  ...{ what, of, stored, computed },
});

const textOf = (row: Omit<MealReceipt, 'actId' | 'dispatchActId'>): string =>
  [
    ...[row.schoolId, row.arrivedAt.toISOString(), row.portions, row.arrivalTenthsC],
    ...[row.sealIntact, row.sealNoRead],
  ].join(' ');
