import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { School } from '../../src/organization/organization.entities.js';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';

describe('one kitchen, two schools', () => {
  let platform: TestPlatform;
  let host: Canteen;
  let guest: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    host = await Canteen.open(platform);
    guest = await Canteen.open(platform);
    await platform.ok(organizationEndpoints.serveSchool, {
      as: platform.admin,
      params: { kitchenId: host.school.kitchenId },
      body: { schoolId: guest.school.id, from: addDays(host.today, -5) },
    });
  });
  afterAll(() => platform.stop());

  it('lets the guest hand out what the host cooked, and read how it was cooked', async () => {
    const mealId = await host.meal();
    const batchId = await host.cook(mealId);
    const handOver = await guest.does(servingEndpoints.handOver, {
      ...guest.now(guest.school.places.dining_hall),
      mealId,
      classId: guest.school.classIds[0],
      lines: [{ batchId, portions: 30, holdingTenthsC: 650 }],
    });
    expect(handOver.lines[0]?.verdict).toBe('safe');
    const read = (as = guest.manager, actId = batchId) =>
      platform.call(journalEndpoints.act, { as, params: { actId } });
    expect((await read()).status).toBe(200);
    expect((await read(host.manager, handOver.actId)).status).toBe(404);
    const { items } = await platform.ok(kitchenEndpoints.meals, {
      as: guest.manager,
      params: { schoolId: guest.school.id },
      query: { date: guest.today },
    });
    expect(items.map(({ id }) => id)).toContain(mealId);
  });

  it('takes nothing for a day after a school was closed, and what happened before all the same', async () => {
    const canteen = await Canteen.open(platform);
    const { id } = canteen.school;
    const look = () => platform.uow.read((tx) => tx.findOneByOrFail(School, { id }));
    const setState = async (state: 'closed' | 'enabled') => {
      const body = { version: (await look()).version, state };
      await platform.ok(structureEndpoints.setSchoolState, { as: platform.admin, params: { schoolId: id }, body });
    };
    await setState('closed');
    expect((await look()).closedOn).toBe(canteen.today);
    const delivery = (daysAgo: number, offline = false) => {
      const at = new Date(Date.parse(canteen.now('').occurredAt) - daysAgo * 86_400_000).toISOString();
      const envelope = { ...canteen.now(canteen.school.places.gate), occurredAt: at, offline };
      return canteen.call(procurementEndpoints.accept, {
        ...{ ...envelope, supplierId: canteen.supplierId, lines: [canteen.line()] },
      });
    };
    expect((await delivery(0)).problem).toMatchObject({ code: 'organization.school-closed', field: 'occurredAt' });
    const unknowing = await delivery(0, true);
    expect((await canteen.act(unknowing.body.actId)).flags).toEqual(['school-closed']);
    const late = await delivery(1);
    expect(late.status).toBe(201);
    expect((await canteen.reverse(late.body.actId)).status).toBe(201);
    const earlier = addDays(canteen.today, -3);
    await platform.uow.write((tx) => tx.update(School, { id }, { closedOn: earlier }));
    await setState('closed');
    expect((await look()).closedOn).toBe(earlier);
    await setState('enabled');
    expect((await look()).closedOn).toBeNull();
  });

  it('does not let the guest work in the host’s stores', async () => {
    const [lotId = ''] = await host.stocked(host.line());
    const lines = [{ lotId, grams: 100 }];
    const body = { ...guest.now(host.school.places.dry_store), reason: 'missing', lines };
    expect((await guest.call(warehouseEndpoints.writeOff, body)).problem.code).toBe('organization.place-not-found');
    expect((await host.reverse(await host.meal(), guest.manager)).status).toBe(404);
  });
});

describe('a phone without signal', () => {
  it('records a whole morning under its own ids and uploads it later', async () => {
    const platform = await TestPlatform.start();
    try {
      const canteen = await Canteen.open(platform);
      const { gate, dry_store, stove, sample_cabinet } = canteen.school.places;
      const [deliveryId, lotId, mealId, batchId] = Array.from({ length: 4 }, () => randomUUID());
      const at = (placeId: string, actId?: string) => ({ ...canteen.now(placeId), offline: true, actId });

      await canteen.does(procurementEndpoints.accept, {
        ...at(gate, deliveryId),
        supplierId: canteen.supplierId,
        lines: [canteen.line({ lotId })],
      });
      await canteen.cosign(deliveryId as string);
      const lines = [{ lotId, grams: 4_000 }];
      await canteen.does(warehouseEndpoints.stockIn, { ...at(dry_store), fromPlaceId: gate, lines });
      await canteen.does(kitchenEndpoints.planMeal, {
        ...at(stove, mealId),
        date: canteen.today,
        mealKind: 'lunch',
        dishes: [{ name: '白菜豆腐' }],
      });
      await canteen.does(warehouseEndpoints.stockOut, { ...at(dry_store), mealId, lines });
      const cooked = await canteen.does(kitchenEndpoints.cook, {
        ...canteen.batchBody(mealId as string, { inputs: lines }),
        ...at(stove, batchId),
      });
      expect(cooked).toMatchObject({ actId: batchId, batchId, status: 'recorded' });
      await canteen.does(kitchenEndpoints.keepSample, { ...at(sample_cabinet), batchId, grams: 125 });
      expect(await canteen.verify()).toMatchObject({ intact: true, acts: 7 });
    } finally {
      await platform.stop();
    }
  });
});
