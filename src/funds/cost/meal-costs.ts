import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { groupBy, JournalReader } from '../../journal/index.js';
import { BoughtMeals } from '../../kitchen/index.js';
import { invariant } from '../../platform/index.js';
import { Deliveries } from '../../procurement/index.js';
import { Lots, StockActs, StockLedger } from '../../warehouse/index.js';
import { costOfTaking, pricePaid } from './cost-of-taking.js';

/** What was issued for one meal, and what it cost. */
export interface MealCost {
  /** Of the lots whose price is known, in fen. */
  knownFen: number;
  /** Lots that were issued and whose delivery says no price. */
  unpricedLots: string[];
  /** Issues that are not on the books yet: they wait for a signature or for stock. */
  pendingIssues: number;
  /** Issues that are on the books, and ready meals that have a price. */
  issues: number;
}

/** The cost of meals by the lots that were really issued for them; of ready meals what was paid for their portions. */
@Injectable()
export class MealCosts {
  constructor(
    private readonly journal: JournalReader,
    private readonly stockActs: StockActs,
    private readonly ledger: StockLedger,
    private readonly lots: Lots,
    private readonly deliveries: Deliveries,
    private readonly bought: BoughtMeals,
  ) {}

  /** The cost of each meal, by its id. What was taken back costs nothing. */
  async ofMeals(tx: EntityManager, mealIds: readonly string[]): Promise<Map<string, MealCost>> {
    const costs = new Map(mealIds.map((id): [string, MealCost] => [id, nothingYet()]));
    const headers = await this.stockActs.issuesFor(tx, mealIds);
    const issues = await this.journal.byIds(
      tx,
      headers.map(({ actId }) => actId),
    );
    const mealOf = new Map(headers.map(({ actId, mealId }) => [actId, mealId ?? '']));
    const costOf = (actId: string) => costs.get(mealOf.get(actId) ?? '');
    const posted = new Set<string>();
    for (const { act, state } of issues) {
      if (state.reversedByActId !== null) continue;
      const cost = costOf(act.id);
      if (cost === undefined) continue;
      if (state.status === 'recorded') {
        cost.issues += 1;
        posted.add(act.id);
      } else {
        cost.pendingIssues += 1;
      }
    }
    for (const { actId, lotId, fen } of await this.takings(tx, posted)) {
      const cost = costOf(actId);
      invariant(cost, 'a taking is of an issue for one of the meals');
      if (fen !== null) cost.knownFen += fen;
      else if (!cost.unpricedLots.includes(lotId)) cost.unpricedLots.push(lotId);
    }
    for (const [mealId, fen] of await this.bought.costOf(tx, mealIds)) {
      const cost = costs.get(mealId);
      invariant(cost, 'what was bought is one of the meals');
      // Without a price nothing is on the books for it, so that its cost stays unknown
      if (fen === null) continue;
      cost.issues += 1;
      cost.knownFen += fen;
    }
    return costs;
  }

  /** The goods of lots, by lot; doubles under one name. */
  namesOf(tx: EntityManager, lotIds: readonly string[]): Promise<Map<string, string>> {
    return this.lots.countedAs(tx, lotIds);
  }

  /** What each of these issues took, with its part of the price of the lot; fen is null where that has none. */
  private async takings(
    tx: EntityManager,
    issueIds: ReadonlySet<string>,
  ): Promise<{ actId: string; lotId: string; fen: number | null }[]> {
    const own = await this.ledger.movesOf(tx, [...issueIds]);
    const lotIds = [...new Set(own.map(({ lotId }) => lotId))];
    const prices = new Map(
      (await this.deliveries.linesOfLots(tx, lotIds)).map((line) => [line.lotId, pricePaid(line)]),
    );
    const all = (await this.ledger.movesOfLots(tx, lotIds)).filter(({ toLocation }) => toLocation === 'kitchen');
    const acts = await this.journal.standing(tx, [...new Set(all.map(({ actId }) => actId))]);
    const standing = new Set(acts.map(({ id }) => id));
    // In the order of writing: what is entered afterwards with an earlier time changes no cost of before.
    const inOrder = all.filter(({ actId }) => standing.has(actId));
    return [...groupBy(inOrder, ({ lotId }) => lotId)].flatMap(([lotId, moves]) => {
      let before = 0;
      return moves.flatMap(({ actId, amount, unit }) => {
        const price = prices.get(lotId) ?? null;
        const fen = price === null ? null : costOfTaking(price, unit, before, amount);
        before += amount;
        return issueIds.has(actId) ? [{ actId, lotId, fen }] : [];
      });
    });
  }
}

const nothingYet = (): MealCost => ({ knownFen: 0, unpricedLots: [], pendingIssues: 0, issues: 0 });
