import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { groupBy, JournalReader, type StandingAct } from '../../journal/index.js';
import { type Difference, type Verifier, Verifiers } from '../../platform/index.js';
import { Lot, PendingMove, StockActLine, StockBalance, StockMove } from '../warehouse.entities.js';
import { type KeptBooks, stockDifferences } from './stock-differences.js';

/** So many lots are computed at once. */
const PAGE = 200;

/** Every balance of a school from its moves, and every move from the act it belongs to. */
@Injectable()
export class StockVerifier implements Verifier {
  readonly name = 'lots';

  constructor(
    private readonly journal: JournalReader,
    verifiers: Verifiers,
  ) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const differences: Difference[] = [];
    let seen = 0;
    for (let after = ''; ; ) {
      const lots = await tx
        .createQueryBuilder(Lot, 'lot')
        .where('lot.schoolId = :schoolId AND lot.id > :after', { schoolId, after })
        .orderBy('lot.id')
        .take(PAGE)
        .getMany();
      differences.push(...stockDifferences(await this.booksOf(tx, lots)));
      seen += lots.length;
      if (lots.length < PAGE) return { seen, differences };
      after = lots.at(-1)?.id ?? '';
    }
  }

  private async booksOf(tx: EntityManager, lots: readonly Lot[]): Promise<KeptBooks> {
    const lotId = In(lots.map(({ id }) => id));
    const moves = await tx.findBy(StockMove, { lotId });
    const lines = await tx.findBy(StockActLine, { lotId });
    const pending = await tx.findBy(PendingMove, { lotId });
    const actIds = [...new Set([...moves, ...lines].map(({ actId }) => actId))];
    const acts = new Map<string, StandingAct>();
    for (const one of await this.journal.byIds(tx, actIds)) acts.set(one.act.id, one);
    return {
      lots,
      moves,
      balances: await tx.findBy(StockBalance, { lotId }),
      acts,
      lines: groupBy(lines, ({ actId }) => actId),
      pending: new Set(pending.filter(({ settledByActId }) => settledByActId === null).map(({ actId }) => actId)),
    };
  }
}
