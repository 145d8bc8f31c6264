import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { JournalReader } from '../journal/index.js';
import { type Difference, type Verifier, Verifiers } from '../platform/index.js';
import { StockMove } from '../warehouse/index.js';
import { Delivery, DeliveryLine } from './procurement.entities.js';

/** What each delivery brought into stock, from what was accepted at the scale. */
@Injectable()
export class DeliveryVerifier implements Verifier {
  readonly name = 'deliveries';

  constructor(
    private readonly journal: JournalReader,
    verifiers: Verifiers,
  ) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const differences: Difference[] = [];
    let seen = 0;
    for await (const page of this.journal.pagesOfKind(tx, schoolId, 'acceptance.delivery')) {
      differences.push(...(await this.page(tx, page)));
      seen += page.length;
    }
    return { seen, differences };
  }

  private async page(tx: EntityManager, ids: readonly string[]): Promise<Difference[]> {
    const headers = new Set((await tx.findBy(Delivery, { actId: In([...ids]) })).map(({ actId }) => actId));
    const lines = await tx.findBy(DeliveryLine, { actId: In([...ids]) });
    const moves = await tx.findBy(StockMove, { actId: In([...ids]), fromLocation: 'supplier' });
    return (await this.journal.byIds(tx, ids)).flatMap(({ act, state }): Difference[] => {
      if (!headers.has(act.id)) return [{ what: 'delivery.gone', of: act.id, stored: null, computed: null }];
      const isPosted = state.status === 'recorded';
      return lines
        .filter(({ actId }) => actId === act.id)
        .flatMap(({ lotId, acceptedAmount }) => {
          const brought = moves.filter((move) => move.actId === act.id && move.lotId === lotId);
          const stored = brought.reduce((sum, { amount }) => sum + amount, 0);
          const computed = isPosted ? acceptedAmount : 0;
          if (stored === computed) return [];
          const of = `${act.id}|${lotId}`;
          return [{ what: 'delivery.accepted', of, stored: String(stored), computed: String(computed) }];
        });
    });
  }
}
