import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import { isGiven } from '../../contract/delivering/judge-delivery-line.js';
import type { MonthSheet } from '../../contract/http/fund-month.js';
import { groupBy, JournalReader } from '../../journal/index.js';
import { DomainError } from '../../platform/index.js';
import { Deliveries, Suppliers } from '../../procurement/index.js';
import { costOfTaking, pricePaid } from '../cost/cost-of-taking.js';
import { FundEntry } from '../funds.entities.js';
import type { Payable } from './judge-entry.js';

/** Deliveries as far as paying them goes: what was accepted at which price, and what is entered as paid. */
@Injectable()
export class Purchases {
  constructor(
    private readonly journal: JournalReader,
    private readonly deliveries: Deliveries,
    private readonly suppliers: Suppliers,
  ) {}

  /** @throws DomainError `funds.delivery-not-found` for one of another school, unfinished or taken back */
  async requirePayable(tx: EntityManager, schoolId: string, deliveryActId: string): Promise<Payable> {
    const [found] = await this.journal.byIds(tx, [deliveryActId]);
    const stands =
      found?.act.schoolId === schoolId &&
      found.act.kind === this.deliveries.kind &&
      found.state.status === 'recorded' &&
      found.state.reversedByActId === null;
    if (!stands) throw new DomainError('funds.delivery-not-found', {}, { field: 'deliveryActId' });
    const accepted = (await this.deliveries.linesOf(tx, [deliveryActId])).filter((line) => line.acceptedAmount > 0);
    return {
      isGift: accepted.length > 0 && accepted.every(({ goodsSource }) => isGiven(goodsSource)),
      totalFen: (await this.totalsOf(tx, [deliveryActId])).get(deliveryActId) ?? null,
      paidFen: (await this.paidOf(tx, [deliveryActId])).get(deliveryActId) ?? 0,
    };
  }

  /** Deliveries that came to the school on these days and stand, in their order. */
  async received(
    tx: EntityManager,
    schoolId: string,
    span: { from: BusinessDate; to: BusinessDate },
  ): Promise<MonthSheet['ledger']['purchases']> {
    const acts = await this.journal.standingOfSchool(tx, schoolId, this.deliveries.kind, span);
    const ids = acts.map(({ act }) => act.id);
    const rows = new Map((await this.deliveries.byIds(tx, ids)).map((row) => [row.actId, row]));
    const suppliers = await this.suppliers.byIds(
      tx,
      [...rows.values()].map(({ supplierId }) => supplierId),
    );
    const names = new Map(suppliers.map(({ id, name }) => [id, name]));
    const totals = await this.totalsOf(tx, ids);
    const paid = await this.paidOf(tx, ids);
    return acts.map(({ act }) => {
      const row = rows.get(act.id);
      return {
        actId: act.id,
        date: businessDateOf(act.occurredAt),
        supplierName: names.get(row?.supplierId ?? '') ?? '',
        deliveryNoteNo: row?.deliveryNoteNo ?? null,
        totalFen: totals.get(act.id) ?? null,
        paidFen: paid.get(act.id) ?? 0,
      };
    });
  }

  /** What was accepted at its prices; null where an accepted line has none. */
  private async totalsOf(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, number | null>> {
    const lines = groupBy(await this.deliveries.linesOf(tx, actIds), ({ actId }) => actId);
    return new Map(
      [...lines].map(([actId, own]) => {
        const accepted = own.filter(({ acceptedAmount }) => acceptedAmount > 0);
        const worth = accepted.map((line) => {
          const price = pricePaid(line);
          return price === null ? null : costOfTaking(price, line.unit, 0, line.acceptedAmount);
        });
        const isKnown = worth.every((fen) => fen !== null);
        return [actId, isKnown ? worth.reduce((sum: number, fen) => sum + (fen ?? 0), 0) : null];
      }),
    );
  }

  /** Payments less what of them was taken back. A delivery that a correction entered again takes over what was paid. */
  private async paidOf(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, number>> {
    const before = await this.journal.withPredecessors(tx, actIds);
    const entries = groupBy(
      await tx.findBy(FundEntry, { deliveryActId: In([...before.values()].flat()) }),
      ({ deliveryActId }) => deliveryActId ?? '',
    );
    return new Map(
      [...before].map(([actId, ids]) => [
        actId,
        ids.flatMap((id) => entries.get(id) ?? []).reduce((sum, { amountFen }) => sum + amountFen, 0),
      ]),
    );
  }
}
