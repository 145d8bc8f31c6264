import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { act as bought } from '../../contract/acts/acceptance.bought-meal.js';
import { act as unfit } from '../../contract/acts/storage.unfit-goods.js';
import { DeclaredActs, JournalReader } from '../../journal/index.js';
import { type Difference, type Verifier, Verifiers } from '../../platform/index.js';
import { BoughtMeal, MealRecall } from '../kitchen.entities.js';
import { batchOf } from './bought-meals.js';

/** Ready meals that were taken in, and recalls of their batches, from what was sealed. */
@Injectable()
export class BoughtMealVerifier implements Verifier {
  readonly name = 'boughtMeals';

  constructor(
    private readonly declared: DeclaredActs,
    private readonly journal: JournalReader,
    verifiers: Verifiers,
  ) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const meals = await this.held(tx, schoolId, 'acceptance.bought-meal', async (ids) => {
      const said = await this.declared.valuesOf(tx, bought, ids);
      const rows = await tx.findBy(BoughtMeal, { actId: In([...ids]) });
      return {
        computed: new Map([...said].map(([id, values]) => [id, mealText(values)])),
        stored: new Map(rows.map((row) => [row.actId, mealText(row)])),
      };
    });
    const recalls = await this.held(tx, schoolId, 'storage.unfit-goods', async (ids) => {
      const said = await this.declared.valuesOf(tx, unfit, ids);
      const rows = await tx.findBy(MealRecall, { actId: In([...ids]) });
      return {
        computed: new Map(
          [...said].flatMap(([id, values]) => {
            const batch = batchOf(values);
            return batch === null ? [] : [[id, recallText(batch)] as const];
          }),
        ),
        stored: new Map(rows.map((row) => [row.actId, recallText(row)])),
      };
    });
    return { seen: meals.seen, differences: [...meals.differences, ...recalls.differences] };
  }

  private async held(
    tx: EntityManager,
    schoolId: string,
    kind: 'acceptance.bought-meal' | 'storage.unfit-goods',
    texts: (ids: readonly string[]) => Promise<Record<'computed' | 'stored', ReadonlyMap<string, string>>>,
  ): Promise<{ seen: number; differences: Difference[] }> {
    const differences: Difference[] = [];
    let seen = 0;
    for await (const page of this.journal.pagesOfKind(tx, schoolId, kind)) {
      const { computed, stored } = await texts(page);
      for (const { act, state } of await this.journal.byIds(tx, page)) {
        const isThere = state.status === 'recorded' && state.reversedByActId === null;
        const anew = isThere ? (computed.get(act.id) ?? null) : null;
        const row = stored.get(act.id) ?? null;
        const what = kind === 'acceptance.bought-meal' ? 'bought-meal.row' : 'bought-meal.recall';
        if (row !== anew) differences.push({ what, of: act.id, stored: row, computed: anew });
      }
      seen += page.length;
    }
    return { seen, differences };
  }
}

const mealText = (row: Pick<BoughtMeal, 'supplierName' | 'mealBatch' | 'portions' | 'portionFen'>): string =>
  [row.supplierName, row.mealBatch, row.portions, row.portionFen].join(' ');
const recallText = (row: Pick<MealRecall, 'supplierName' | 'mealBatch'>): string =>
  [row.supplierName, row.mealBatch].join(' ');
