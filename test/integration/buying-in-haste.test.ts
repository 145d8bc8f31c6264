import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agendaEndpoints } from '../../src/contract/http/agenda.js';
import { bookEndpoints } from '../../src/contract/http/books.js';
import { catalogueEndpoints } from '../../src/contract/http/catalogue.js';
import { fundsEndpoints } from '../../src/contract/http/funds.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

describe(`papers that follow, and what is bought in haste, on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(new Date('2026-03-02T07:00:00.000+08:00'));
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 500 * 86_400_000 });
  });
  afterAll(() => platform.stop());

  const line = (canteen: Canteen, more: object) => ({
    ...{ ingredientId: canteen.ingredientId, measuredAmount: 10_000, unit: 'g', decision: 'accept' },
    ...more,
  });
  const accept = (canteen: Canteen, lines: object[], more: object = {}) =>
    canteen.call(procurementEndpoints.accept, {
      ...{ ...canteen.now(canteen.school.places.gate), v: 4, supplierId: canteen.supplierId, lines },
      ...more,
    });
  const bring = (canteen: Canteen, lotId: string | null | undefined, more: object = {}) =>
    canteen.call(procurementEndpoints.bringPaper, {
      ...canteen.now(canteen.school.places.gate),
      ...{ lotId, paperKind: 'conformity', paperNo: 'HG-1', ...more },
    });
  const awaited = async (canteen: Canteen) => {
    const asks = { as: canteen.manager, params: { schoolId: canteen.school.id } };
    const { items } = await platform.ok(procurementEndpoints.awaitedPapers, asks);
    const { due } = await platform.ok(agendaEndpoints.today, asks);
    return {
      papers: items.map(({ paperKind, dueOn, isOverdue }) => [paperKind, dueOn, isOverdue]),
      due: due.filter(({ kind }) => kind === 'goods-paper').map(({ since }) => since),
    };
  };
  const missing = (...kinds: string[]) => ({ missingPapers: kinds.map((kind) => ({ kind })) });

  it('takes goods whose paper follows: it is listed until it comes, by the day its kind has (S-12)', async () => {
    clock.set(new Date('2026-03-02T07:00:00.000+08:00'));
    const canteen = await Canteen.open(platform);
    const taken = await accept(canteen, [line(canteen, missing('conformity', 'inspection'))]);
    const lotId = taken.body.lines[0]?.lotId;
    expect(await awaited(canteen)).toEqual({
      papers: [
        ['conformity', '2026-03-05', false],
        ['inspection', '2026-03-09', false],
      ],
      due: [null, null],
    });
    const { particulars } = await canteen.act(taken.body.actId);
    expect(particulars.lines).toMatchObject([
      {
        missingPapers: [
          { kind: 'conformity', dueOn: '2026-03-05' },
          { kind: 'inspection', dueOn: '2026-03-09' },
        ],
      },
    ]);
    expect((await bring(canteen, lotId, { paperNo: null })).problem.code).toBe('procurement.paper-not-shown');
    expect((await bring(canteen, lotId, { paperKind: 'receipt' })).problem.code).toBe('procurement.paper-not-awaited');
    const stranger = await Canteen.open(platform);
    expect((await bring(stranger, lotId)).problem.code).toBe('procurement.paper-not-awaited');

    const brought = await bring(canteen, lotId);
    expect(brought.status).toBe(201);
    expect((await awaited(canteen)).papers).toEqual([['inspection', '2026-03-09', false]]);
    expect((await bring(canteen, lotId)).problem.code).toBe('procurement.paper-not-awaited');
    // what was brought by mistake is awaited again
    expect((await canteen.reverse(brought.body.actId)).status).toBe(201);
    expect((await awaited(canteen)).papers).toHaveLength(2);
    const book = await platform.ok(bookEndpoints.book, {
      ...{ as: canteen.manager, params: { schoolId: canteen.school.id, kind: 'acceptance.delivery' } },
      query: { from: canteen.today, to: canteen.today, limit: 10 },
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(book.items[0]?.lines[0]?.join(' ')).toContain('合格证 2026-03-05');
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('asks before more is taken of a supplier who owes a paper, and of no other', async () => {
    clock.set(new Date('2026-03-02T07:00:00.000+08:00'));
    const canteen = await Canteen.open(platform);
    const owed = await accept(canteen, [line(canteen, missing('conformity'))]);
    clock.set(new Date('2026-03-05T23:00:00.000+08:00'));
    expect((await accept(canteen, [line(canteen, {})])).status).toBe(201);
    clock.set(new Date('2026-03-06T07:00:00.000+08:00'));
    expect(await awaited(canteen)).toEqual({
      papers: [['conformity', '2026-03-05', true]],
      due: ['2026-03-05T16:00:00.000Z'],
    });
    const asked = await accept(canteen, [line(canteen, {})]);
    expect(asked.problem).toMatchObject({
      ...{ code: 'journal.paper-overdue', field: 'supplierId' },
      details: { paper: '合格证', dueOn: '2026-03-05', count: 1 },
    });
    const confirmed = { confirms: ['paper-overdue'], note: '答应明天带来' };
    const taken = await accept(canteen, [line(canteen, {})], confirmed);
    expect((await canteen.act(taken.body.actId)).flags).toEqual(['paper-overdue']);
    expect((await bring(canteen, owed.body.lines[0]?.lotId)).status).toBe(201);
    expect((await accept(canteen, [line(canteen, {})])).status).toBe(201);
  });

  it('takes a paper over when the delivery is put right', async () => {
    clock.set(new Date('2026-03-02T07:00:00.000+08:00'));
    const canteen = await Canteen.open(platform);
    const { actId, lines } = (await accept(canteen, [line(canteen, missing('conformity', 'receipt'))])).body;
    await bring(canteen, lines[0]?.lotId);
    const branch = await platform.ok(journalEndpoints.branch, { as: canteen.manager, params: { actId } });
    expect(branch.resting.map(({ kind }) => kind)).toEqual(['acceptance.goods-paper']);
    const before = branch.act.body as { lines: object[] };
    await platform.ok(journalEndpoints.correct, {
      ...{ as: canteen.manager, params: { actId } },
      body: {
        ...{ reason: '重量写错', seen: branch.resting.map((act) => act.actId) },
        corrected: { ...before, lines: before.lines.map((each) => ({ ...each, measuredAmount: 9_000 })) },
      },
    });
    expect((await awaited(canteen)).papers).toEqual([['receipt', '2026-03-03', false]]);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('never takes meat, or what may be a forbidden food, whose papers follow (S-12, S-14)', async () => {
    const canteen = await Canteen.open(platform);
    const meat = { ingredientId: await canteen.newIngredient('meat'), certificates: [{ kind: 'animal_quarantine' }] };
    expect((await accept(canteen, [line(canteen, { ...meat, ...missing('receipt') })])).problem).toMatchObject({
      ...{ code: 'procurement.paper-cannot-wait', field: 'lines.0.missingPapers', rule: 'S-12' },
    });
    expect((await accept(canteen, [line(canteen, missing('animal_quarantine'))])).problem.rule).toBe('S-12');
    const beans = await platform.ok(catalogueEndpoints.createIngredient, {
      as: canteen.manager,
      body: { name: `长豆角${canteen.school.id.slice(0, 6)}`, category: 'vegetable', confirmation: '本地长豇豆' },
    });
    const doubtful = line(canteen, { ingredientId: beans.id, ...missing('produce_promise') });
    expect((await accept(canteen, [doubtful])).problem).toMatchObject({
      ...{ code: 'procurement.doubtful-without-papers', rule: 'S-14' },
    });
    const refused = line(canteen, { ...meat, certificates: [], decision: 'refuse', reason: '没有检疫证明' });
    expect((await accept(canteen, [refused])).status).toBe(201);
    expect((await awaited(canteen)).papers).toEqual([]);
  });

  it('asks why more than a day may cost is paid in cash; without signal it is flagged (F-09)', async () => {
    const canteen = await Canteen.open(platform);
    const cash = (kilograms: number, more: object = {}) =>
      line(canteen, {
        ...{ goodsSource: 'cash', measuredAmount: kilograms * 1_000, unitPriceFen: 1_000 },
        ...{ certificates: [{ kind: 'receipt' }], ...more },
      });
    expect((await accept(canteen, [cash(1, { unitPriceFen: null })])).problem.code).toBe(
      'procurement.cash-without-price',
    );
    expect((await accept(canteen, [cash(1, { certificates: [] })])).problem).toMatchObject({
      ...{ code: 'procurement.cash-without-receipt', rule: 'S-12' },
    });
    expect((await accept(canteen, [cash(10, { certificates: [], ...missing('receipt') })])).status).toBe(201);
    expect((await accept(canteen, [cash(20)])).status).toBe(201);
    const asked = await accept(canteen, [cash(1)]);
    expect(asked.problem).toMatchObject({
      ...{ code: 'journal.cash-over-cap', details: { spent: '310.00', cap: '300.00' } },
    });
    const offline = await accept(canteen, [cash(1)], { offline: true });
    expect((await canteen.act(offline.body.actId)).flags).toEqual(['cash-over-cap']);
    // another day is another purse
    clock.set(new Date(clock.now().getTime() + 86_400_000));
    expect((await accept(canteen, [cash(30)])).status).toBe(201);
  });

  it('counts what two phones buy at once one after the other, so that the cap of the day holds', async () => {
    const canteen = await Canteen.open(platform);
    const cash = {
      ...{ goodsSource: 'cash', measuredAmount: 10_000, unitPriceFen: 1_000, certificates: [{ kind: 'receipt' }] },
    };
    const answers = await Promise.all(Array.from({ length: 8 }, () => accept(canteen, [line(canteen, cash)])));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    const asked = answers.filter(({ status }) => status !== 201);
    expect(asked.map(({ problem }) => problem.code)).toEqual(Array(5).fill('journal.cash-over-cap'));
  });

  it('pays from no fund what was given, whatever is said (F-04)', async () => {
    const canteen = await Canteen.open(platform);
    const given = await accept(canteen, [line(canteen, { goodsSource: 'donation' })]);
    await canteen.cosign(given.body.actId);
    for (const reason of [null, '运费']) {
      const paid = await platform.call(fundsEndpoints.enter, {
        ...{ as: canteen.school.people.principal, params: { schoolId: canteen.school.id } },
        body: {
          ...{ fund: 'subsidy', purpose: 'food', amountFen: 100, date: canteen.today, documentNo: '1', reason },
          deliveryActId: given.body.actId,
        },
      });
      expect(paid.problem).toMatchObject({ code: 'funds.gift-not-paid', rule: 'F-04' });
    }
  });
});
