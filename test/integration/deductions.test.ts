import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Episode } from '../../src/checks/checks.entities.js';
import { addDays } from '../../src/contract/business-date.js';
import type { EpisodeState } from '../../src/contract/checks.js';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import { priceEndpoints } from '../../src/contract/http/contract-prices.js';
import { deductionEndpoints as api } from '../../src/contract/http/deductions.js';
import type { BodyOf } from '../../src/contract/http/endpoint.js';
import { exportsEndpoints } from '../../src/contract/http/exports.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

const COUNTY = '532301';
const MONTH = '2026-11';

describe(`what is proposed to be deducted from a supplier, on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(new Date('2026-11-20T02:00:00.000Z'));
  let platform: TestPlatform;
  let canteen: Canteen;
  let safety: Session;
  let finance: Session;
  let principal: Session;
  let deliveryActId: string;
  let findingId: string;
  let cards = 0;

  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
    canteen = await Canteen.open(platform);
    safety = await platform.newPerson('safety_section', COUNTY);
    finance = await platform.newPerson('finance_section', COUNTY);
    principal = canteen.school.people.principal;
    await platform.ok(priceEndpoints.stateSchoolPrice, {
      ...{ as: principal, params: { schoolId: canteen.school.id } },
      body: {
        ...{ supplierId: canteen.supplierId, ingredientId: canteen.ingredientId, unit: 'g', priceFen: 400 },
        ...{ from: '2026-11-01', to: null, source: 'HT-2026-1' },
      },
    });
    deliveryActId = await delivered({ notedAmount: 10_000, measuredAmount: 9_500, unit: 'g', unitPriceFen: 410 });
    findingId = await finding(canteen);
  }, 300_000);
  afterAll(() => platform.stop());

  const delivered = async (line: object, by = canteen, isSigned = true): Promise<string> => {
    const { actId } = await by.does(procurementEndpoints.accept, {
      ...{ ...by.now(by.school.places.gate), v: 2, supplierId: by.supplierId, confirms: ['twice'] },
      lines: [{ ingredientId: by.ingredientId, decision: 'accept', ...line }],
    });
    if (isSigned) expect((await by.cosign(actId)).status).toBe(201);
    return actId;
  };
  const finding = async (of: Canteen): Promise<string> => {
    const body = {
      ...{ inspectionId: null, subject: { type: 'none' as const }, severity: 'general' as const, clause: 'S-11' },
      ...{ text: '验收少秤', deadline: canteen.today, photoIds: [] },
    };
    return (await platform.ok(findingEndpoints.open, { as: safety, params: { schoolId: of.school.id }, body })).id;
  };
  const card = async (state: EpisodeState): Promise<string> => {
    const id = randomUUID();
    cards += 1;
    const businessDate = addDays(canteen.today, -cards);
    const of = { schoolId: canteen.school.id, businessDate, stage: 'acceptance', kind: 'doubt' } as const;
    await platform.uow.write((tx) => tx.insert(Episode, { id, ...of, state, openedAt: clock.now() }));
    return id;
  };
  type Proposal = BodyOf<typeof api.propose>;
  const propose = (said: Partial<Proposal> = {}, as = safety, key?: string) =>
    platform.call(api.propose, {
      ...{ as, params: { schoolId: canteen.school.id }, ...(key === undefined ? {} : { idempotencyKey: key }) },
      body: {
        ...{ deliveryActId, lineNo: 1, ground: 'short-weight', amountFen: null, reason: null },
        ...{ clause: '合同第六条', findingId, episodeId: null, ...said },
      },
    });
  const say = (deductionId: string, kind: 'agreed' | 'settled' | 'withdrawn', text: string | null, as = finance) =>
    platform.call(api.say, { as, params: { deductionId }, body: { kind, text } });
  const contest = (deductionId: string, text: string, as = principal) =>
    platform.call(api.contest, { as, params: { deductionId }, body: { text } });
  const list = (as: Session, query: object = {}) => platform.ok(api.list, { as, query: { month: MONTH, ...query } });

  it('is computed from the line of the delivery, and never typed without a reason', async () => {
    const params = { schoolId: canteen.school.id, actId: deliveryActId };
    const { lines } = await platform.ok(api.deductible, { as: finance, params });
    expect(lines).toMatchObject([{ lineNo: 1, notedAmount: 10_000, unitPriceFen: 410, contractFen: 400 }]);
    expect(lines[0]?.computed).toEqual([
      { ground: 'short-weight', fen: 205 },
      { ground: 'over-contract', fen: 95 },
      { ground: 'refused', fen: 0 },
      { ground: 'late', fen: null },
    ]);
    expect((await propose({ amountFen: 300 })).problem).toMatchObject({
      ...{ code: 'deductions.reason-missing', field: 'reason' },
    });
    expect((await propose({ ground: 'late' })).problem.code).toBe('deductions.amount-unknown');
    expect((await propose({ ground: 'refused' })).problem.code).toBe('deductions.amount-unknown');
    expect((await propose({ lineNo: 2 })).problem).toMatchObject({
      ...{ code: 'deductions.delivery-not-found', field: 'lineNo' },
    });
    expect((await list(safety)).items).toEqual([]);
  });

  it('rests on a finding or a card that was settled, of that school', async () => {
    expect((await propose({ findingId: null })).problem.code).toBe('deductions.no-evidence');
    const other = await Canteen.open(platform);
    expect((await propose({ findingId: await finding(other) })).problem.code).toBe('deductions.evidence-elsewhere');
    expect((await propose({ findingId: randomUUID() })).problem.code).toBe('inspection.finding-not-found');
    const open = await card('asked');
    expect((await propose({ findingId: null, episodeId: open })).problem.code).toBe('deductions.episode-undecided');
    // who may not read findings has none to propose from
    expect((await propose({}, finance)).problem.code).toBe('inspection.finding-not-found');
    const foreign = await delivered({ measuredAmount: 1_000, unit: 'g', unitPriceFen: 100 }, other);
    expect((await propose({ deliveryActId: foreign })).problem.code).toBe('deductions.delivery-not-found');
    const unsigned = await delivered({ measuredAmount: 1_000, unit: 'g', unitPriceFen: 400 }, canteen, false);
    expect((await propose({ deliveryActId: unsigned })).problem.code).toBe('deductions.delivery-not-found');
    const elsewhere = await platform.newPerson('safety_section', '532322');
    expect((await propose({}, elsewhere)).problem.code).toBe('organization.school-not-found');
    expect((await list(safety)).items).toEqual([]);
  });

  it('is agreed to by a second person, answered where it is contested, and settled by people', async () => {
    const key = randomUUID();
    const [first, again] = [await propose({}, safety, key), await propose({}, safety, key)];
    expect([first.status, again.body.id]).toEqual([201, first.body.id]);
    const { id } = first.body;
    expect(first.body).toMatchObject({
      ...{ computedFen: 205, amountFen: 205, status: 'proposed', findingId, month: MONTH, next: ['withdrawn'] },
    });
    expect((await propose()).problem.code).toBe('deductions.exists');
    expect((await say(id, 'agreed', null, safety)).problem).toMatchObject({
      ...{ code: 'deductions.own-proposal', rule: 'DR-13' },
    });
    expect((await say(id, 'settled', 'x')).problem.code).toBe('deductions.not-now');
    expect((await contest(id, '当天秤坏了', canteen.manager)).problem.code).toBe('access.denied');
    expect((await contest(id, '供货方说当天秤坏了')).body).toMatchObject({ status: 'contested', next: [] });
    expect((await say(id, 'agreed', null)).problem).toMatchObject({ code: 'deductions.text-missing', field: 'text' });
    expect((await say(id, 'agreed', '秤当月校准过')).body.next).toEqual(['settled', 'withdrawn']);
    const ended = await Promise.all([say(id, 'settled', '11 月货款中扣减'), say(id, 'withdrawn', '不扣了')]);
    expect(ended.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [item] = (await list(principal)).items;
    expect(item?.steps.map(({ kind }) => kind).slice(0, 3)).toEqual(['proposed', 'contested', 'agreed']);
    expect(item).toMatchObject({ id, schoolId: canteen.school.id, next: [] });
    for (const sql of ["UPDATE deduction_step SET name = 'x'", 'DELETE FROM deduction_step'])
      await expect(platform.uow.write((tx) => tx.query(sql))).rejects.toThrow(/append-only/);
  });

  it('is listed by month with the sums of each supplier, and read by nobody else', async () => {
    const episodeId = await card('settled');
    const over = await propose({ ground: 'over-contract', findingId: null, episodeId });
    const late = await propose({ ground: 'late', amountFen: 5_000, reason: '合同约定每次 50 元' });
    expect((await say(late.body.id, 'agreed', null)).status).toBe(201);
    const dropped = await propose({ ground: 'refused', amountFen: 100, reason: 'x' });
    await say(dropped.body.id, 'withdrawn', '记错了', safety);
    const { items, suppliers } = await list(finance);
    expect(items).toHaveLength(4);
    expect(suppliers).toMatchObject([{ supplierName: '楚雄粮油', openFen: over.body.amountFen }]);
    const settled = items.find(({ ground, status }) => ground === 'short-weight' && status === 'settled');
    expect(suppliers[0]).toMatchObject({ agreedFen: 5_000, settledFen: settled?.amountFen ?? 0 });
    const first = await list(finance, { limit: 3 });
    const rest = await list(finance, { limit: 3, after: first.next });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(rest).toMatchObject({ next: null, suppliers });
    expect((await list(finance, { month: '2026-10' })).items).toEqual([]);
    expect((await list(finance, { licenceNo: 'none' })).items).toEqual([]);
    const otherSchool = await platform.newSchool();
    expect((await list(otherSchool.people.principal)).items).toEqual([]);
    expect(
      (await say(late.body.id, 'settled', 'x', await platform.newPerson('finance_section', '532322'))).status,
    ).toBe(404);
    const { auditor } = canteen.school.people;
    const entries = await platform.ok(auditEndpoints.entries, { as: auditor, query: { subjectId: over.body.id } });
    expect(entries.items).toMatchObject([{ action: 'deductions.proposed', detail: { amountFen: 95 } }]);
  });

  it('can only be withdrawn once the delivery was reversed', async () => {
    const gone = await delivered({ notedAmount: 2_000, measuredAmount: 1_000, unit: 'g', unitPriceFen: 400 });
    const { id } = (await propose({ deliveryActId: gone })).body;
    expect((await canteen.reverse(gone)).status).toBe(201);
    expect((await say(id, 'agreed', null)).problem.code).toBe('deductions.record-gone');
    expect((await say(id, 'withdrawn', '验收已冲销')).body).toMatchObject({ status: 'withdrawn', recordStands: false });
  });

  it('goes out in the columns of another system', async () => {
    const headings = ['日期', '供应商', '金额', '状态', '事由'];
    const fields = ['date', 'supplierName', 'amountYuan', 'status', 'ground'];
    const profile = await platform.ok(exportsEndpoints.createProfile, {
      ...{ as: finance, params: { areaId: COUNTY } },
      body: {
        ...{ name: '扣款', source: 'deductions', period: 'month', format: 'csv' },
        ...{ template: { sheet: null, above: [], headings }, columns: fields.map((field) => ({ field })) },
      },
    });
    const run = await platform.ok(exportsEndpoints.run, {
      ...{ as: finance, params: { profileId: profile.id }, body: { from: '2026-11-01', to: '2026-11-30' } },
    });
    expect(run.newRows).toBe(5);
    const file = await fetch(`${platform.url}/api/export-runs/${run.id}/file`, {
      headers: { authorization: `Bearer ${finance.token}` },
    });
    const text = await file.text();
    for (const said of ['2026-11-20', '楚雄粮油', '50', '已复核同意', '送货迟到']) expect(text).toContain(said);
  });
});
