import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isCash } from '../../contract/delivering/judge-delivery-line.js';
import { priceOf } from '../../contract/delivering/price-of.js';
import { yuan } from '../../contract/words/funds-words.js';
import { JournalReader, type OpenAct } from '../../journal/index.js';
import { takeTurn } from '../../platform/index.js';
import { DeliveryLine } from '../procurement.entities.js';

type PaidLine = Pick<DeliveryLine, 'goodsSource' | 'unitPriceFen' | 'acceptedAmount' | 'unit'>;

/** What lines cost that were paid in cash, in fen; a line without price costs nothing known. */
const cashOf = (lines: readonly PaidLine[]): number =>
  lines
    .filter(({ goodsSource }) => isCash(goodsSource))
    .reduce(
      (sum, { unitPriceFen, acceptedAmount: amount, unit }) => sum + priceOf(unitPriceFen ?? 0, { amount, unit }),
      0,
    );

/** How much a school buys in cash on one day: beyond `cash.day_fen` somebody is asked why (F-09). */
@Injectable()
export class CashCap {
  constructor(private readonly journal: JournalReader) {}

  /**
   * Counts what waits for its second signature, too: the money is spent. Two phones of a school that buy at once are counted one
   * after the other.
   */
  async askAbout({ tx, act, date, limit, ask, isNew }: OpenAct, lines: readonly PaidLine[]): Promise<void> {
    const now = cashOf(lines);
    if (!isNew || now === 0) return;
    await takeTurn(tx, `cash ${act.schoolId.slice(0, 28)}`);
    const day = await this.journal.actsOfDay(tx, { schoolId: act.schoolId, kitchenIds: [] }, date);
    const others = day.filter(
      (other) => other.act.kind === act.kind && other.act.id !== act.id && other.state.reversedByActId === null,
    );
    const before = await tx.findBy(DeliveryLine, { actId: In(others.map((other) => other.act.id)) });
    const spentFen = cashOf(before) + now;
    const capFen = await limit('cash.day_fen');
    if (spentFen > capFen) ask('cash-over-cap', { spent: yuan(spentFen), cap: yuan(capFen) }, 'lines');
  }
}
