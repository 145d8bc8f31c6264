import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActKind } from '../../src/contract/acts.js';
import type { PlainKind } from '../../src/contract/declaring/all.js';
import type { ResponseOf } from '../../src/contract/http/endpoint.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform } from './harness.js';

type Branch = ResponseOf<typeof journalEndpoints.branch>;
type Change = { actId: string; body: object | null };

/** A day from the delivery to the leftovers, each act by its kind. */
/** Every kind with effects, and the plain ones that were there when this was written; a new one tells its own story. */
type Later =
  | 'stock.return'
  | 'stock.transfer'
  | 'stock.send-back'
  | 'acceptance.supplier-paper'
  | 'acceptance.goods-paper'
  | 'acceptance.order';
type Day = Record<
  | Exclude<ActKind, `journal.${string}` | 'distribution.dispatch' | 'cooking.sample-discard' | Later | PlainKind>
  | 'storage.round'
  | 'dining.accompany',
  string
>;

describe('a correction', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const branchOf = (actId: string, as: Session = canteen.manager): Promise<Branch> =>
    platform.ok(journalEndpoints.branch, { as, params: { actId } });
  const correct = (
    actId: string,
    corrected: object | null,
    {
      seen,
      changes = [],
      as = canteen.manager,
      key,
    }: { seen: readonly string[]; changes?: Change[]; as?: Session; key?: string },
  ) =>
    platform.call(journalEndpoints.correct, {
      as,
      params: { actId },
      body: { reason: '称错了', corrected, seen, changes },
      ...(key ? { idempotencyKey: key } : {}),
    });
  const restingIds = ({ resting }: Branch) => resting.map(({ actId }) => actId);
  const lotOf = async (actId: string) =>
    (await canteen.act(actId)).links.find(({ role, thing }) => role === 'produced' && thing === 'lot')
      ?.thingId as string;
  const entered = (body: ResponseOf<typeof journalEndpoints.correct>, old: string) =>
    body.entered.find(({ replacesActId }) => replacesActId === old)?.receipt;

  const wholeDay = async (grams = 30_000): Promise<Day> => {
    const { school } = canteen;
    const { gate, dry_store, sample_cabinet, serving, dining_hall } = school.places;
    const delivery = await canteen.accept([canteen.line({ weighedGrams: grams })]);
    await canteen.cosign(delivery.actId);
    const lotId = delivery.lines[0]?.lotId as string;
    const line = (some: number) => [{ lotId, grams: some }];
    const into = await canteen.does(warehouseEndpoints.stockIn, {
      ...canteen.now(dry_store),
      fromPlaceId: gate,
      lines: line(grams),
    });
    const count = await canteen.does(warehouseEndpoints.stocktake, {
      ...canteen.now(dry_store),
      lines: [{ lotId, countedGrams: grams }],
    });
    const meal = await canteen.meal('炒白菜', '番茄汤');
    const out = await canteen.does(warehouseEndpoints.stockOut, canteen.issueBody(meal, line(2_000)));
    const batch = await canteen.cook(meal, { inputs: line(2_000) });
    const writeOff = await canteen.does(warehouseEndpoints.writeOff, {
      ...canteen.now(dry_store),
      reason: 'spoiled',
      lines: line(100),
    });
    const at = (placeId: string) => ({ ...canteen.now(placeId), mealId: meal });
    const sample = await canteen.does(kitchenEndpoints.keepSample, {
      ...canteen.now(sample_cabinet),
      batchId: batch,
      grams: 150,
    });
    const handOver = await canteen.does(servingEndpoints.handOver, {
      ...at(serving),
      classId: school.classIds[0],
      lines: [{ batchId: batch, portions: 38 }],
    });
    const headcount = await canteen.does(servingEndpoints.headcount, {
      ...at(dining_hall),
      lines: [{ classId: school.classIds[0], present: 38, served: 38 }],
    });
    const accompany = await canteen.does(servingEndpoints.accompany, {
      ...at(dining_hall),
      dinerName: '李校长',
      dinerRole: 'leader',
      food: 'good',
      hygiene: 'good',
      order: 'good',
    });
    const leftovers = await canteen.does(servingEndpoints.leftovers, {
      ...at(dining_hall),
      lines: [{ kind: 'plate', grams: 900 }],
    });
    const reading = await canteen.does(warehouseEndpoints.recordReading, {
      ...canteen.now(dry_store),
      quantity: 'temperature',
      valueTenths: 190,
    });
    const round = await canteen.does(warehouseEndpoints.recordRound, {
      ...canteen.now(dry_store),
      offWallAndFloor: true,
      labelled: true,
      rawAndCookedApart: true,
      noPests: true,
      nothingExpired: true,
    });
    return {
      'acceptance.delivery': delivery.actId,
      'stock.in': into.actId,
      'stock.count': count.actId,
      'cooking.meal': meal,
      'stock.out': out.actId,
      'cooking.batch': batch,
      'stock.write-off': writeOff.actId,
      'cooking.sample': sample.actId,
      'distribution.hand-over': handOver.actId,
      'dining.headcount': headcount.actId,
      'dining.accompany': accompany.actId,
      'dining.leftovers': leftovers.actId,
      'storage.reading': reading.actId,
      'storage.round': round.actId,
    };
  };

  it('names what rests on a delivery in the order of undoing, with goods, places and persons (R-M13)', async () => {
    const day = await wholeDay();
    const { act, resting, mayCorrect } = await branchOf(day['acceptance.delivery']);
    const kinds = resting.map(({ kind }) => kind);
    expect(kinds).toEqual([
      'distribution.hand-over',
      'cooking.sample',
      'stock.write-off',
      'cooking.batch',
      'stock.out',
      'stock.count',
      'stock.in',
    ]);
    expect(act).toMatchObject({ kind: 'acceptance.delivery', placeName: 'gate', signaturesDue: 1, mayUndo: true });
    expect(act.lines).toMatchObject([
      { name: expect.stringMatching(/^食材/), quantity: { amount: 30_000, unit: 'g' }, grams: 30_000, count: null },
    ]);
    expect(act.signerNames).toHaveLength(2);
    expect(resting[1]?.lines).toMatchObject([{ name: '炒白菜', grams: 150, count: null }]);
    expect(mayCorrect).toBe(true);
    expect((await branchOf(day['acceptance.delivery'], canteen.school.people.canteen_worker)).mayCorrect).toBe(false);
  });

  it('puts 30 kg typed for 3 kg right with everything that rests on it, in one act of the user (R-M13)', async () => {
    const day = await wholeDay();
    const delivery = day['acceptance.delivery'];
    const branch = await branchOf(delivery);
    const body = branch.act.body as { lines: { measuredAmount: number }[] };
    const corrected = { ...body, lines: [{ ...body.lines[0], measuredAmount: 3_000 }] };
    const count = branch.resting.find(({ kind }) => kind === 'stock.count');
    const changes = [{ actId: count?.actId as string, body: null }];
    const answer = await correct(delivery, corrected, { seen: restingIds(branch), changes });
    expect([answer.status, answer.problem.title]).toEqual([201, undefined]);
    expect(answer.body.undone.map(({ actId }) => actId)).toEqual([...restingIds(branch), delivery]);

    const again = (kind: keyof Day) => entered(answer.body, day[kind]);
    expect(again('acceptance.delivery')).toMatchObject({ status: 'awaiting_second', signaturesMissing: 1 });
    expect(again('stock.in')).toMatchObject({ status: 'pending_shortage' });
    expect(again('stock.out')).toMatchObject({ status: 'pending_shortage' });
    expect(again('cooking.sample')).toMatchObject({ status: 'recorded', late: false, unprovenTime: false });
    const lotId = await lotOf(again('acceptance.delivery')?.actId as string);
    expect(await canteen.amountOf(lotId, canteen.school.places.dry_store)).toBe(0);

    const signed = await canteen.cosign(again('acceptance.delivery')?.actId as string);
    expect(signed.status).toBe(201);
    for (const kind of ['stock.in', 'stock.out', 'cooking.batch'] as const) {
      expect([kind, (await canteen.act(again(kind)?.actId as string)).status]).toEqual([kind, 'recorded']);
    }
    const places = ['gate', 'dry_store'] as const;
    expect(await Promise.all(places.map((place) => canteen.amountOf(lotId, canteen.school.places[place])))).toEqual([
      0, 900,
    ]);
    expect(await canteen.amountOf(lotId, 'served')).toBe(2_000);
    expect(await canteen.verify()).toMatchObject({ intact: true });
    expect((await canteen.act(delivery)).replacedByActId).toBe(again('acceptance.delivery')?.actId);
  });

  it('says in words which later record does not fit, and writes nothing', async () => {
    const [lotId = ''] = await canteen.stocked(canteen.line({ weighedGrams: 3_000 }));
    const { body: issued } = await canteen.issue(await canteen.meal(), lotId, 2_000);
    const { deliveryActId } = await platform.ok(warehouseEndpoints.lot, { as: canteen.manager, params: { lotId } });
    const [, into] = (await branchOf(deliveryActId)).resting;
    const body = into?.body as { lines: object[] };
    const tooLittle = { ...body, lines: [{ ...body.lines[0], amount: 1_000 }] };
    const before = await canteen.verify();
    const answer = await correct(into?.actId ?? '', tooLittle, { seen: [issued.actId] });
    expect(answer.status).toBe(422);
    expect(answer.problem).toMatchObject({ code: 'journal.not-again', details: { actId: issued.actId } });
    expect(answer.problem.title).toMatch(
      /^更正后,canteen_manager .+ \d+月\d+日 \d\d:\d\d 在dry_store的出库\(食材.+\)录不进去:dry_store的食材.+不够:账上只有 1 公斤\(2 斤\),还差 1 公斤\(2 斤\)。/,
    );
    expect(await canteen.verify()).toEqual(before);
  });

  it.each<keyof Day>([
    'acceptance.delivery',
    'stock.in',
    'stock.count',
    'cooking.meal',
    'stock.out',
    'cooking.batch',
    'stock.write-off',
    'cooking.sample',
    'distribution.hand-over',
    'dining.headcount',
    'dining.accompany',
    'dining.leftovers',
    'storage.reading',
    'storage.round',
  ])(
    'of a record of the kind %s leaves the books as if it had been right at once, and undoing leaves nothing',
    async (kind) => {
      const day = await wholeDay();
      const branch = await branchOf(day[kind]);
      const oldLot = await lotOf(day['acceptance.delivery']);
      const before = await stockOf(oldLot);
      const corrected = { ...branch.act.body, note: '更正后的备注' };
      const answer = await correct(day[kind], corrected, { seen: restingIds(branch) });
      expect([answer.status, answer.problem.title]).toEqual([201, undefined]);
      expect(answer.body.entered).toHaveLength(1 + branch.resting.length);
      const again = entered(answer.body, day[kind])?.actId as string;
      let lotId = oldLot;
      if (kind === 'acceptance.delivery') {
        await canteen.cosign(again);
        lotId = await lotOf(again);
      }
      expect(await stockOf(lotId)).toEqual(before);
      for (const { receipt } of answer.body.entered) {
        expect((await canteen.act(receipt.actId)).status).toBe('recorded');
      }
      expect((await canteen.act(again)).note).toBe('更正后的备注');
      expect(await canteen.verify()).toMatchObject({ intact: true });

      const second = await branchOf(again);
      expect(second.resting.map((act) => act.kind).sort()).toEqual(branch.resting.map((act) => act.kind).sort());
      const undone = await correct(again, null, { seen: restingIds(second) });
      expect([undone.status, undone.body.entered]).toEqual([201, []]);
      expect((await canteen.act(again)).reversedByActId).not.toBeNull();
      expect(await canteen.verify()).toMatchObject({ intact: true });
    },
    60_000,
  );

  const stockOf = async (lotId: string) => {
    const { balances } = await platform.ok(warehouseEndpoints.lot, { as: canteen.manager, params: { lotId } });
    return balances.map(({ locationId, amount }) => [locationId, amount]).sort();
  };

  describe('of how much was issued', () => {
    const [two, one] = [2_000, 1_000];
    const inputsOf = async (actId: string) =>
      ((await canteen.act(actId)).particulars.inputs as { amount: number }[]).map(({ amount }) => amount);
    const corrected = async (actId: string, amount: number) => {
      const branch = await branchOf(actId);
      const body = branch.act.body as { lines: object[] };
      const answer = await correct(
        actId,
        { ...body, lines: [{ ...body.lines[0], amount }] },
        { seen: restingIds(branch) },
      );
      expect([answer.status, answer.problem.title]).toEqual([201, undefined]);
      return (old: string) => inputsOf(entered(answer.body, old)?.actId ?? old);
    };
    const issue = async (mealId: string, lotId: string, grams: number) =>
      (await canteen.issue(mealId, lotId, grams)).body;

    it('changes no other meal that took as much of the same goods', async () => {
      const [lotId = ''] = await canteen.stocked(canteen.line());
      const [own, other] = [await canteen.meal(), await canteen.meal()];
      const wrong = await issue(own, lotId, two);
      await issue(other, lotId, two);
      const inputs = [{ lotId, grams: two }];
      const others = await canteen.cook(other, { inputs });
      const owns = await canteen.cook(own, { inputs });
      const now = await corrected(wrong.actId, 1_500);
      expect([await now(owns), await now(others)]).toEqual([[1_500], [2_000]]);
      expect([await canteen.amountOf(lotId, 'kitchen'), await canteen.amountOf(lotId, 'served')]).toEqual([0, 3_500]);
    });

    it('is used up once, where two pots of a meal took as much', async () => {
      const [lotId = ''] = await canteen.stocked(canteen.line());
      const meal = await canteen.meal('炒白菜', '白菜汤');
      const wrong = await issue(meal, lotId, one);
      await issue(meal, lotId, one);
      const pots = [];
      for (const dishNo of [1, 2]) pots.push(await canteen.cook(meal, { dishNo, inputs: [{ lotId, grams: one }] }));
      const now = await corrected(wrong.actId, 800);
      expect([await now(pots[0] ?? ''), await now(pots[1] ?? '')]).toEqual([[800], [1_000]]);
      expect([await canteen.amountOf(lotId, 'kitchen'), await canteen.amountOf(lotId, 'served')]).toEqual([0, 1_800]);
    });
  });

  it('is corrected again, with what was handed over and written off of it', async () => {
    const { gate, dry_store: dry, cold_store: cold } = canteen.school.places;
    const delivery = await canteen.accept([canteen.line()]);
    await canteen.cosign(delivery.actId);
    const lines = [{ lotId: delivery.lines[0]?.lotId as string, amount: 10_000, unit: 'g' }];
    await canteen.does(warehouseEndpoints.stockIn, { v: 2, ...canteen.now(dry), fromPlaceId: gate, lines });
    await canteen.does(warehouseEndpoints.transfer, { ...canteen.now(dry), toPlaceId: cold, lines });
    await canteen.does(warehouseEndpoints.writeOff, { v: 2, ...canteen.now(cold), reason: 'spoiled', lines });
    let { actId } = delivery;
    for (const measuredAmount of [8_000, 9_000]) {
      const branch = await branchOf(actId);
      expect(branch.resting.map(({ kind }) => kind)).toEqual(['stock.write-off', 'stock.transfer', 'stock.in']);
      const body = branch.act.body as { lines: object[] };
      const answer = await correct(
        actId,
        { ...body, lines: [{ ...body.lines[0], measuredAmount }] },
        { seen: restingIds(branch) },
      );
      expect([answer.status, answer.problem.title]).toEqual([201, undefined]);
      actId = entered(answer.body, actId)?.actId ?? '';
      await canteen.cosign(actId);
      expect(await stockOf(await lotOf(actId))).toContainEqual(['waste', measuredAmount]);
      for (const place of [gate, dry, cold]) expect(await canteen.amountOf(await lotOf(actId), place)).toBe(0);
    }
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('follows a dish that moved on the plan, and refuses one that is gone, by name', async () => {
    const day = await wholeDay();
    const branch = await branchOf(day['cooking.meal']);
    const turned = { ...branch.act.body, dishes: [{ name: '番茄汤' }, { name: '炒白菜' }] };
    const answer = await correct(day['cooking.meal'], turned, { seen: restingIds(branch) });
    const batch = await canteen.act(entered(answer.body, day['cooking.batch'])?.actId as string);
    expect(batch.particulars).toMatchObject({ dishNo: 2 });
    const meal = entered(answer.body, day['cooking.meal'])?.actId as string;
    const second = await branchOf(meal);
    const without = await correct(meal, { ...turned, dishes: [{ name: '番茄汤' }] }, { seen: restingIds(second) });
    expect(without.problem).toMatchObject({ code: 'journal.rests-on-dropped' });
    expect(without.problem.title).toMatch(/的烹饪\(炒白菜/);
  });

  it('of a record that still waits for its second person needs nobody else', async () => {
    const { actId } = await canteen.accept([canteen.line()]);
    const branch = await branchOf(actId);
    const body = branch.act.body as { lines: object[] };
    const answer = await correct(
      actId,
      { ...body, lines: [{ ...body.lines[0], measuredAmount: 5_000 }] },
      { seen: [] },
    );
    expect(entered(answer.body, actId)).toMatchObject({ status: 'awaiting_second' });
    expect((await canteen.cosign(actId)).problem.code).toBe('journal.already-reversed');
  });

  it('is done once, whoever asks at once, and not over what came meanwhile', async () => {
    const day = await wholeDay();
    const id = day['cooking.batch'];
    const branch = await branchOf(id);
    const seen = restingIds(branch);
    const key = randomUUID();
    const body = { ...branch.act.body, coreTenthsC: 800 };
    const twice = await Promise.all([
      correct(id, body, { seen, key }),
      correct(id, body, { seen, key }),
      correct(id, body, { seen, as: canteen.second }),
    ]);
    const done = twice.filter(({ status }) => status === 201);
    expect(new Set(done.map(({ body: { entered: all } }) => JSON.stringify(all))).size).toBe(1);
    for (const { problem } of twice.filter(({ status }) => status !== 201)) {
      expect(['journal.already-reversed', 'request.idempotency-key-reused']).toContain(problem.code);
    }
    const batchId = done[0]?.body.entered.find(({ replacesActId }) => replacesActId === id)?.receipt.actId as string;
    const meal = (await canteen.act(batchId)).particulars.mealId;
    const now = await branchOf(batchId);
    const [answer, handed] = await Promise.all([
      correct(batchId, { ...body, mealId: meal }, { seen: restingIds(now) }),
      canteen.call(servingEndpoints.handOver, {
        ...canteen.now(canteen.school.places.serving),
        mealId: meal,
        classId: canteen.school.classIds[1],
        lines: [{ batchId, portions: 30 }],
      }),
    ]);
    if (handed.status === 201) {
      expect(answer.problem.code).toBe('journal.branch-changed');
      expect(answer.problem.title).toContain('分餐交接');
    } else {
      expect([answer.status, handed.problem.code]).toEqual([201, 'journal.batch-not-found']);
    }
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('keeps the signatures of what it enters again unchanged, and asks for new ones where it says something else', async () => {
    const delivery = await canteen.accept([canteen.line()]);
    await canteen.cosign(delivery.actId);
    const branch = await branchOf(delivery.actId);
    const answer = await correct(delivery.actId, branch.act.body, { seen: [] });
    const again = entered(answer.body, delivery.actId);
    expect(again).toMatchObject({ status: 'awaiting_second' });
    expect((await canteen.act(again?.actId as string)).signatures).toHaveLength(1);
  });

  describe('by the second person', () => {
    const refuse = (actId: string, as = canteen.second) =>
      platform.call(journalEndpoints.refuse, {
        as,
        params: { actId },
        body: { method: 'own-session', reason: '少了一袋' },
      });

    it('a record is refused with the reason, posts nothing, and is entered as it should have been (users 6)', async () => {
      const { actId, lines } = await canteen.accept([canteen.line()]);
      expect((await refuse(actId, canteen.manager)).problem).toMatchObject({
        code: 'journal.same-person',
        rule: 'R-11',
      });
      const refused = await refuse(actId);
      expect([refused.status, refused.body.act.status]).toEqual([201, 'refused']);
      expect((await canteen.cosign(actId)).problem.code).toBe('journal.already-reversed');
      expect(await canteen.amountOf(lines[0]?.lotId as string, canteen.school.places.gate)).toBe(0);
      const refusal = await canteen.act(refused.body.refusal.actId);
      expect([refusal.kind, refusal.particulars]).toEqual([
        'journal.refusal',
        { refusesActId: actId, reason: '少了一袋' },
      ]);
      const branch = await branchOf(actId);
      expect(branch.mayCorrect).toBe(true);
      const answer = await correct(actId, branch.act.body, { seen: [] });
      expect([answer.status, answer.body.undone]).toEqual([201, []]);
      expect((await correct(actId, branch.act.body, { seen: [] })).problem.code).toBe('journal.already-reversed');
      expect(await canteen.verify()).toMatchObject({ intact: true });
    });

    it('but not what is signed', async () => {
      const { actId } = await canteen.accept([canteen.line()]);
      await canteen.cosign(actId);
      expect((await refuse(actId, canteen.school.people.principal)).problem.code).toBe('journal.nothing-to-sign');
    });
  });
});
