import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { Outbox } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';
import { statementsDuring, statementsOfRequests } from './statements.js';

/** From the session to the commit, of one line; each statement is a way to the database and back. */
const MOST = { reading: 24, delivery: 40, 'stock-in': 36, 'stock-out': 36 };

describe('what an act costs', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  it.each(Object.keys(MOST) as (keyof typeof MOST)[])('a %s takes few statements', async (act) => {
    const record = await acts[act]();
    await record(); // what is remembered of limits is asked for once
    await platform.settled();
    const statements = await statementsOfRequests(record);
    if (statements.length > MOST[act]) throw new Error(`${statements.length} statements:\n${statements.join('\n')}`);
    // counted at all, and the rows of an act are not written by fewer
    expect(statements.length).toBeGreaterThan(10);
  });

  it('is as much whatever else was issued from the lot on that day', async () => {
    const ingredientId = await canteen.newIngredient('vegetable');
    const [lotId = ''] = await canteen.stocked(canteen.line({ ingredientId }));
    const mealId = await canteen.meal();
    const issue = () => canteen.does(warehouseEndpoints.stockOut, canteen.issueBody(mealId, [{ lotId, grams: 10 }]));
    await issue();
    const first = await statementsOfRequests(issue);
    for (let i = 0; i < 20; i += 1) await issue();
    expect(await statementsOfRequests(issue)).toHaveLength(first.length);
  });

  it('is handled afterwards for many acts together, by each who is told of them', async () => {
    const mealId = await canteen.meal();
    await platform.settled();
    const { cold_store: placeId } = canteen.school.places;
    const { occurredAt } = canteen.now(placeId);
    const told = {
      actId: mealId,
      schoolId: canteen.school.id,
      placeId,
      stage: 'cooking',
      kind: 'cooking.meal',
      occurredAt,
    };
    const outbox = platform.app.get(Outbox);
    // by turns, as so many acts tell it one after the other
    await platform.uow.write(async (tx) => {
      for (let i = 0; i < 20; i += 1) await outbox.tell(tx, 'act.recorded', told);
    });
    const taken = await statementsDuring(/DELETE FROM .?outbox_message/i, () => platform.settled());
    // evidence and checks, and what evidence may tell of the day
    expect(taken).toBeGreaterThan(1);
    expect(taken).toBeLessThan(5);
  });

  const acts: Record<keyof typeof MOST, () => Promise<() => Promise<unknown>>> = {
    async reading() {
      const { cold_store: place } = canteen.school.places;
      const read = { quantity: 'temperature', valueTenths: 40 };
      return () => canteen.does(warehouseEndpoints.recordReading, { ...canteen.now(place), ...read });
    },
    async delivery() {
      const { gate } = canteen.school.places;
      const { supplierId } = canteen;
      const deliver = () => ({ ...canteen.now(gate), supplierId, lines: [canteen.line({ lotId: randomUUID() })] });
      return () => canteen.does(procurementEndpoints.accept, deliver());
    },
    async 'stock-in'() {
      const { actId, lines } = await canteen.accept([canteen.line()]);
      await canteen.cosign(actId);
      const { gate: fromPlaceId, dry_store: place } = canteen.school.places;
      const [{ lotId } = { lotId: null }] = lines;
      const some = [{ lotId, amount: 100, unit: 'g' }];
      return () => canteen.does(warehouseEndpoints.stockIn, { v: 2, ...canteen.now(place), fromPlaceId, lines: some });
    },
    async 'stock-out'() {
      const useBy = addDays(canteen.today, 30);
      const [lotId = ''] = await canteen.stocked(canteen.line({ useBy }));
      const mealId = await canteen.meal();
      return () => canteen.does(warehouseEndpoints.stockOut, canteen.issueBody(mealId, [{ lotId, grams: 10 }]));
    },
  };
});
