import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DutyMark } from '../../src/agenda/board/duty-mark.entity.js';
import { verifyBooks } from '../../src/app/verify/verify-books.js';
import { act as bought } from '../../src/contract/acts/acceptance.bought-meal.js';
import { act as dailyCheck } from '../../src/contract/acts/cooking.daily-check.js';
import { act as notice } from '../../src/contract/acts/dining.notice.js';
import { act as unfit } from '../../src/contract/acts/storage.unfit-goods.js';
import { businessDateOf } from '../../src/contract/business-date.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { agendaEndpoints } from '../../src/contract/http/agenda.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { dutyBoardEndpoints } from '../../src/contract/http/duty-board.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { fundsEndpoints } from '../../src/contract/http/funds.js';
import { inspectionEndpoints } from '../../src/contract/http/inspection.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { reportsEndpoints } from '../../src/contract/http/reports.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { supplierEndpoints } from '../../src/contract/http/suppliers.js';
import { traceEndpoints } from '../../src/contract/http/trace.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { REPORT_COLUMNS, reportText, sumOfReports } from '../../src/contract/month-report.js';
import { Verdict } from '../../src/evidence/index.js';
import { Message, MessageDelivery } from '../../src/messages/messages.entities.js';
import { School } from '../../src/organization/index.js';
import { type Difference, JobRun, Jobs, Pruning, SteppedClock } from '../../src/platform/index.js';
import { codeOf } from '../../src/printing/sheets/sheet.js';
import { MonthReports } from '../../src/reports/index.js';
import { MonthReport } from '../../src/reports/reports.entities.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform } from './harness.js';
import { statementsOfRequests } from './statements.js';
import { entriesOfZip } from './zip-entries.js';

const MINUTE_MS = 60_000;
const MANY = 1_500;

describe('the morning list of an office', () => {
  const clock = new SteppedClock(new Date('2026-11-20T00:00:00.000Z')); // a Friday, 08:00 there
  let platform: TestPlatform;
  let canteen: Canteen;
  const list = () =>
    platform.ok(agendaEndpoints.morning, {
      as: canteen.school.people.safety_section,
      params: { date: businessDateOf(clock.now()) },
    });
  const mine = async () =>
    (await list()).late
      .find(({ schoolId }) => schoolId === canteen.school.id)
      ?.missing.map(({ duty, state }) => `${duty} ${state}`) ?? [];
  const setCalendar = (days: object[], version: number) =>
    platform.ok(calendarEndpoints.setAreaCalendar, {
      as: platform.admin,
      params: { areaId: '532301', schoolYear: 2026 },
      body: { version, terms: [{ name: '上学期', from: '2026-09-01', to: '2027-01-20' }], days },
    });

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 90 * 86_400_000 });
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  it('accuses nobody on a day of which nobody has said anything, and says which schools these are', async () => {
    clock.advance(600 * MINUTE_MS);
    const before = await list();
    expect(before.late).toEqual([]);
    expect(before.unknown.map(({ schoolId }) => schoolId)).toContain(canteen.school.id);
    clock.advance(-600 * MINUTE_MS);
  });

  it('names what is missing from its minute on, and what waits for a signature as that', async () => {
    await setCalendar([], 0);
    expect(await mine()).toEqual([]);
    clock.advance(60 * MINUTE_MS); // 09:00
    expect(await mine()).toEqual(['delivery missing']);
    const { actId } = await canteen.accept([canteen.line()]);
    expect(await mine()).toEqual(['delivery unsigned']);
    await canteen.cosign(actId);
    expect(await mine()).toEqual([]);
    clock.advance(5 * 60 * MINUTE_MS); // 14:00
    expect(await mine()).toEqual(['check missing', 'sample missing', 'accompany missing']);
    await canteen.reverse(actId);
    expect(await mine()).toContain('delivery missing');
  });

  it('adds up on a board what is on record, opens the schools behind a figure, and forgets what was taken back', async () => {
    const as = canteen.school.people.safety_section;
    const params = { date: businessDateOf(clock.now()) };
    const board = async () => {
      await platform.settled();
      return platform.ok(dutyBoardEndpoints.board, { as, params });
    };
    const behind = async (query: object) =>
      (await platform.ok(dutyBoardEndpoints.schools, { as, params, query })).items.map(({ schoolId }) => schoolId);
    const duty = async (name: string) => (await board()).total.duties.find((one) => one.duty === name);
    expect((await board()).total.schools).toMatchObject({ schoolDay: 1, unreported: 1 });
    expect(await duty('check')).toEqual({ duty: 'check', owed: 1, done: 0, unsigned: 0, open: 0, late: 1 });
    expect(await duty('weekly')).toMatchObject({ owed: 1, open: 1, late: 0 });
    expect(await behind({ unreported: 'yes' })).toEqual([canteen.school.id]);

    const points = Object.fromEntries(
      Object.entries(dailyCheck.fields).flatMap(([name, { type }]) => (type === 'yes-no' ? [[name, true]] : [])),
    );
    const at = canteen.school.places;
    const checked = await canteen.does(endpointOf(dailyCheck), { ...canteen.now(at.stove), ...points });
    await canteen.does(endpointOf(notice), { ...canteen.now(at.gate), noticeOf: 'menu', postedWhere: '校门口' });
    expect(await duty('check')).toMatchObject({ owed: 1, done: 1, late: 0 });
    expect(await duty('notice')).toMatchObject({ owed: 1, done: 1 });
    expect((await board()).total.schools.unreported).toBe(0);
    expect(await behind({ duty: 'check', state: 'late' })).toEqual([]);
    expect(await behind({ areaId: '532300', duty: 'sample', state: 'late' })).toEqual([canteen.school.id]);
    expect(await behind({ areaId: '532322' })).toEqual([]);
    const { areas, total } = await board();
    expect(areas.map(({ areaId, figures }) => [areaId, figures])).toEqual([['532301', total]]);

    const marks = async () => {
      const all: Difference[] = [];
      await verifyBooks(platform.app, (one) => all.push(one));
      return all.filter(({ what }) => what === 'duty.mark').map(({ stored, computed }) => [stored, computed]);
    };
    expect(await marks()).toEqual([]);
    await platform.uow.write((tx) => tx.query("DELETE FROM duty_mark WHERE duty = 'notice'"));
    expect(await marks()).toEqual([[null, `signed ${params.date}`]]);
    await canteen.reverse(checked.actId);
    expect(await duty('check')).toMatchObject({ done: 0, late: 1 });
  });

  it('puts counties side by side for a month, added up from schools whose days without a record it names', async () => {
    const as = await platform.newPerson('auditor', '532300');
    const office = await platform.newPerson('safety_section', '532300');
    const other = await Canteen.open(platform, businessDateOf(clock.now()), '532322');
    const where = { params: { areaId: '532300', month: '2026-11' } };
    const checked = await canteen.does(endpointOf(dailyCheck), {
      ...canteen.now(canteen.school.places.stove),
      ...Object.fromEntries(
        Object.entries(dailyCheck.fields).flatMap(([name, { type }]) => (type === 'yes-no' ? [[name, true]] : [])),
      ),
    });
    await platform.ok(findingEndpoints.open, {
      as: canteen.school.people.safety_section,
      params: { schoolId: canteen.school.id },
      body: {
        ...{ inspectionId: null, subject: { type: 'act', actId: checked.actId }, severity: 'general', clause: 'S-02' },
        ...{ text: '请说明', deadline: '2026-11-30', photoIds: [] },
      },
    });
    await platform.settled();
    const said = (
      [
        ['act', 'supported', null],
        ['act', 'unseen', 'none'],
        ['act', 'unwatched', 'no_camera'],
        ['act', 'unseen', 'unknown'],
        ['event', 'unexplained', 'none'],
        ['event', 'explained', null],
      ] as const
    ).map(([subject, verdict, cause]) => ({
      ...{ subjectId: randomUUID(), subject, verdict, cause, schoolId: canteen.school.id, businessDate: '2026-11-19' },
      ...{ facts: {}, inputsHash: '', judgedAt: clock.now(), version: 1, dueAt: null },
    }));
    await platform.uow.write((tx) => tx.insert(Verdict, said));
    const params = { schoolId: canteen.school.id };
    const { version, classes } = await platform.ok(structureEndpoints.structure, { as: platform.admin, params });
    const enrolled = classes.reduce((sum, { size }) => sum + size, 0);
    await platform.ok(structureEndpoints.setCapacity, {
      ...{ as: platform.admin, params },
      body: { version, from: '2026-11-01', cooksFor: enrolled - 7, seats: null, source: '现场清点' },
    });
    const begin = async (who: Session) => {
      const { id } = await platform.ok(reportsEndpoints.start, { ...where, as: who });
      await platform.app.get(MonthReports).finished(id);
      const { last } = await platform.ok(reportsEndpoints.last, { ...where, as: who });
      expect(last).toMatchObject({ id, state: 'done', totalSchools: 2, doneSchools: 2 });
      return last?.result as NonNullable<typeof last>['result'] & object;
    };
    const { total, areas, schools } = await begin(as);
    expect(areas.map(({ areaId }) => areaId)).toEqual(['532301', '532322']);
    const plain = ({ counts, duties, money }: typeof total) => ({ counts, duties, money });
    expect(plain(total)).toEqual(sumOfReports(areas));
    for (const { areaId, ...own } of areas)
      expect(plain(own)).toEqual(sumOfReports(schools.filter((school) => school.areaId === areaId)));
    const mine = schools.find(({ schoolId }) => schoolId === canteen.school.id);
    // Of its fifteen school days so far one has a check; of the other county nobody has said which days these are
    expect(mine?.duties.check).toEqual({ owed: 15, kept: 1 });
    expect(mine?.missed.check).toHaveLength(14);
    expect(mine?.missed.check?.slice(-1)).toEqual(['2026-11-19']);
    expect(mine?.counts).toMatchObject({ schools: 1, findingsOpened: 1, findingsOpen: 1, findingsOverdue: 0 });
    expect(mine?.counts).toMatchObject({ ownKitchen: 1, unknownDays: 0, weeksShort: 0 });
    expect(mine?.counts).toMatchObject({ fits: 1, doesNotFit: 1, cannotTell: 2, unrecorded: 1 });
    expect(mine?.money).toMatchObject({ pupilDays: 0, outFen: 0 });
    const theirs = schools.find(({ schoolId }) => schoolId === other.school.id);
    expect(theirs).toMatchObject({ duties: { check: { owed: 0, kept: 0 } }, counts: { unknownDays: 20 } });
    const shown = Object.fromEntries(REPORT_COLUMNS.map(({ key, of }) => [key, theirs && reportText(key, of(theirs))]));
    // for how many a canteen can cook is known of one of them
    expect(mine?.counts).toMatchObject({ pupilsOfKnownCapacity: enrolled, pupilsInCapacity: enrolled - 7 });
    const capacity = (figures: typeof total) =>
      REPORT_COLUMNS.flatMap(({ key, of }) => (key === 'capacityGap' ? [reportText(key, of(figures))] : []));
    expect([capacity(total), theirs && capacity(theirs)]).toEqual([['7'], ['—']]);
    expect(shown).toMatchObject({ check: '—', fits: '—', costPerHead: '—', unrecorded: '0', schools: '1' });

    // one of a release that did not count it is still shown
    const readLast = async () => (await platform.ok(reportsEndpoints.last, { ...where, as })).last;
    const kept = await readLast();
    const { pupilsOfKnownCapacity: _, ...fewer } = total.counts;
    const older = { ...kept?.result, total: { ...total, counts: fewer } };
    await platform.uow.write((tx) =>
      tx.update(MonthReport, { id: kept?.id ?? '' }, { result: Buffer.from(JSON.stringify(older)) }),
    );
    expect(capacity((await readLast())?.result?.total as typeof total)).toEqual(['—']);
    await begin(as);

    const safety = await begin(office);
    expect(safety.total.money).toBeNull();
    expect(safety.total.counts).toEqual(total.counts);
    const file = async (path: string, who: Session) => {
      const { last } = await platform.ok(reportsEndpoints.last, { ...where, as });
      const headers = { authorization: `Bearer ${who.token}` };
      return fetch(`${platform.url}/api/month-reports/${last?.id}/${path}`, { headers });
    };
    expect((await file('table.xlsx', office)).status).toBe(404);
    const entries = await entriesOfZip(Buffer.from(await (await file('table.xlsx', as)).arrayBuffer()));
    const words = entries.get('xl/sharedStrings.xml')?.toString() ?? '';
    for (const said of ['日管控', '6% 1/15', '合计', '州责任科室', 'R-05', '财务基建科']) expect(words).toContain(said);
    const paper = Buffer.from(await (await file('sheet.pdf', as)).arrayBuffer());
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    const { problem } = await platform.call(reportsEndpoints.start, {
      as,
      params: { ...where.params, month: '2027-01' },
    });
    expect(problem).toMatchObject({ code: 'reports.month-to-come', field: 'month' });

    await canteen.reverse(checked.actId);
    await platform.settled(); // the marks of the board follow an act, they are not part of it
    await platform.uow.write((tx) => tx.update(School, { id: other.school.id }, { state: 'closed' }));
  });

  it('hands out the month of one county with the records its figures rest on, and no visit that is only planned', async () => {
    const { people, id: schoolId } = canteen.school;
    const as = await platform.newPerson('auditor', '532300');
    const second = await platform.newPerson('market_inspector', '532301');
    const visit = async (): Promise<string> => {
      const body = { kind: 'flight' as const, plannedFor: businessDateOf(clock.now()), reason: '群众反映' };
      const { id } = await platform.ok(inspectionEndpoints.plan, {
        ...{ as: people.market_inspector, params: { schoolId }, body },
      });
      const join = { params: { inspectionId: id }, body: { method: 'own-session' as const } };
      await platform.ok(inspectionEndpoints.join, { as: second, ...join });
      return id;
    };
    const [begun, planned] = [await visit(), await visit()];
    const checkIn = { as: people.market_inspector, params: { inspectionId: begun }, body: {} };
    await platform.ok(inspectionEndpoints.checkIn, checkIn);
    const { items } = await platform.ok(findingEndpoints.findings, { as, params: { schoolId } });
    const frozen = await platform.ok(fundsEndpoints.submit, {
      ...{ as: people.principal, params: { schoolId, month: '2026-10' }, body: { seenRound: 0, note: '试报' } },
    });
    const workbook = async (areaId: string, month: string, who = as): Promise<string> => {
      const where = { as: who, params: { areaId, month } };
      const { id } = await platform.ok(reportsEndpoints.start, where);
      await platform.app.get(MonthReports).finished(id);
      const { last } = await platform.ok(reportsEndpoints.last, where);
      expect(Object.keys(last?.result ?? {}).sort()).toEqual(['areas', 'asOf', 'schools', 'total']);
      const headers = { authorization: `Bearer ${who.token}` };
      const file = (path: string) => fetch(`${platform.url}/api/month-reports/${id}/${path}`, { headers });
      expect((await file('sheet.pdf')).headers.get('content-type')).toBe('application/pdf');
      const entries = await entriesOfZip(Buffer.from(await (await file('table.xlsx')).arrayBuffer()));
      return entries.get('xl/sharedStrings.xml')?.toString() ?? '';
    };
    const county = await workbook('532301', '2026-11');
    expect(items).toHaveLength(1);
    for (const said of [`/inspections/${begun}`, `/findings/${items[0]?.id}`, '进行中', '晨检', '11-18 11-19'])
      expect(county).toContain(said);
    expect(county).not.toContain(planned);
    const before = await workbook('532301', '2026-10');
    expect(before).toContain(codeOf(frozen.sha256));
    for (const later of [begun, items[0]?.id]) expect(before).not.toContain(later);
    expect(await workbook('532300', '2026-11')).not.toContain('监督检查');
    const education = await platform.newPerson('basic_education_section', '532301');
    const unread = await workbook('532301', '2026-11', education);
    expect(unread).toContain('没有权限读取');
    expect(unread).not.toContain(begun);
    await platform.ok(inspectionEndpoints.close, {
      ...{
        as: people.market_inspector,
        params: { inspectionId: begun },
        body: { summary: '符合', receivedBy: '李校长' },
      },
    });
  });

  it('lets an office ask a school for what is late, once for the same and three times a day; its phones show it', async () => {
    const as = canteen.school.people.market_inspector;
    const params = { schoolId: canteen.school.id };
    const ask = (...duties: string[]) => platform.call(dutyBoardEndpoints.ask, { as, params, body: { duties } });
    expect((await ask('weekly')).problem).toMatchObject({ code: 'agenda.nothing-late', field: 'duties' });
    expect((await ask('check', 'weekly')).body).toEqual({ isNew: true, asked: 1 });
    expect((await ask('check')).body).toEqual({ isNew: false, asked: 1 });
    expect((await ask('sample')).body).toEqual({ isNew: true, asked: 2 });
    expect((await ask('accompany')).body).toEqual({ isNew: true, asked: 3 });
    expect((await ask('check', 'sample')).problem.code).toBe('messages.school-told-enough');
    const date = businessDateOf(clock.now());
    expect((await platform.ok(dutyBoardEndpoints.board, { as, params: { date } })).total.asked).toBe(3);
    const { told } = await platform.ok(agendaEndpoints.today, { as: canteen.manager, params });
    expect(told.map(({ kind, duties }) => [kind, ...duties])).toEqual([
      ...[
        ['request', 'accompany'],
        ['request', 'sample'],
        ['request', 'check'],
      ],
    ]);
  });

  it('lists nobody on a day without school, and everybody on a make-up Saturday', async () => {
    clock.advance(24 * 60 * MINUTE_MS);
    expect((await list()).schools).toMatchObject({ schoolDay: 0, unknown: 0 });
    await setCalendar([{ date: '2026-11-21', kind: 'school_day', note: '调休' }], 1);
    expect(await mine()).toContain('check missing');
  });

  it('reminds a school before something is late, of which its office sees nothing', async () => {
    clock.advance(-4.5 * 60 * MINUTE_MS); // 09:30 of that Saturday, half an hour before the daily check is late
    await platform.app.get(Jobs).doDue();
    const params = { schoolId: canteen.school.id };
    const { told } = await platform.ok(agendaEndpoints.today, { as: canteen.manager, params });
    expect(told).toMatchObject([{ kind: 'reminder', duties: ['check'] }]);
    const date = businessDateOf(clock.now());
    const as = canteen.school.people.safety_section;
    expect((await platform.ok(dutyBoardEndpoints.board, { as, params: { date } })).total.asked).toBe(0);
    clock.advance(4.5 * 60 * MINUTE_MS);
  });

  it('asks the phones of a school day for what policy owes at that size, and no longer once it is on record', async () => {
    const duties = async () =>
      (
        await platform.ok(agendaEndpoints.today, { as: canteen.manager, params: { schoolId: canteen.school.id } })
      ).due.flatMap(({ kind, name }) => (kind === 'duty' ? [name] : []));
    expect(await duties()).toEqual(['cooking.morning-check', 'cooking.daily-check']);
    await platform.ok(organizationEndpoints.createClass, {
      as: platform.admin,
      params: { schoolId: canteen.school.id },
      body: { name: '1C', size: 20 },
    });
    expect(await duties()).toEqual(['cooking.morning-check', 'storage.round', 'cooking.daily-check']);
    const round = {
      offWallAndFloor: true,
      labelled: true,
      rawAndCookedApart: true,
      noPests: true,
      nothingExpired: true,
    };
    await canteen.does(warehouseEndpoints.recordRound, { ...canteen.now(canteen.school.places.dry_store), ...round });
    expect(await duties()).toEqual(['cooking.morning-check', 'cooking.daily-check']);
    await canteen.cook(await canteen.meal());
    expect(await duties()).toContain('dining.accompany');
  });

  it('asks a school that a company feeds for its ready meals; they are counted, paid for, sampled and called back', async () => {
    const [here, there] = [canteen, await Canteen.open(platform)];
    for (const { school } of [here, there]) {
      const params = { schoolId: school.id };
      const { version } = await platform.ok(structureEndpoints.structure, { as: platform.admin, params });
      const body = { version, from: '2026-11-21', mode: 'enterprise' as const };
      await platform.ok(structureEndpoints.setSupplyMode, { as: platform.admin, params, body });
    }
    const due = async ({ school, manager }: Canteen) =>
      (await platform.ok(agendaEndpoints.today, { as: manager, params: { schoolId: school.id } })).due.flatMap(
        ({ kind, name }) =>
          // It has cold stores still, for what it no longer cooks
          kind === 'reading' ? [] : [kind === 'duty' || kind === 'recalled-meal' ? `${kind} ${name}` : kind],
      );
    const takeIn = (at: Canteen, said: object = {}) =>
      at.call(endpointOf(bought), {
        ...{ ...at.now(at.school.places.gate), mealKind: 'lunch', setMeal: '红烧肉、炒白菜、米饭' },
        ...{ supplierName: '楚雄营养餐公司', mealBatch: '20261121-1', portions: 60, portionFen: 480 },
        ...{ portionedMinutes: 60, cookedMinutesAgo: 90, arrivalTenthsC: 630, sampleGrams: 125 },
        ...{ labelComplete: true, sealIntact: true, containersClean: true, ...said },
      });
    expect(await due(there)).toEqual(['duty acceptance.bought-meal']);
    const late = async () =>
      (await list()).late.find(({ schoolId }) => schoolId === there.school.id)?.missing.map(({ duty }) => duty);
    expect(await late()).toEqual(['delivery', 'accompany']);
    for (const [said, rule] of [
      [{ portionedMinutes: 61 }, 'R-13'],
      [{ sampleGrams: 124 }, 'R-13'],
      [{ labelComplete: false }, 'R-13'],
      [{ cookedMinutesAgo: 241 }, 'O-06'],
      [{ arrivalTenthsC: 599 }, 'O-06'],
      [{ sealIntact: false }, 'S-22'],
    ] as const)
      expect((await takeIn(there, said)).problem).toMatchObject({ status: 422, field: 'handled', rule });
    expect((await takeIn(there, { setMeal: '炒野生蘑菇' })).problem.code).toBe('catalogue.forbidden-food');
    const ended = { name: '到期配餐公司', licenceNo: 'JY25323010000019', licenceValidUntil: '2026-11-20' };
    const where = { as: there.manager, params: { schoolId: there.school.id } };
    await platform.ok(supplierEndpoints.createSupplier, { ...where, body: ended });
    expect((await takeIn(there, { supplierName: ended.name })).problem).toMatchObject({
      ...{ code: 'journal.licence-ended', field: 'supplierName', details: { validUntil: '2026-11-20' } },
    });
    const meals = [await takeIn(here, { confirms: ['twice'] }), await takeIn(there)];
    expect(meals.map(({ status }) => status)).toEqual([201, 201]);
    expect((await takeIn(there)).problem.code).toBe('journal.recorded-before');
    const mealId = meals[1]?.body.actId ?? '';

    expect(await late()).toEqual(['accompany']);
    // One act is meal, batch and sample: nobody is asked for these again
    expect(await due(there)).toEqual(['headcount', 'duty dining.accompany']);
    const hall = { ...there.now(there.school.places.dining_hall), mealId };
    const lines = [{ classId: there.school.classIds[0], present: 38, served: 38 }];
    await there.does(servingEndpoints.headcount, { ...hall, lines });
    await there.does(servingEndpoints.handOver, {
      ...{ ...there.now(there.school.places.serving), mealId, classId: there.school.classIds[0] },
      lines: [{ batchId: mealId, portions: 38, holdingTenthsC: 620 }],
    });
    const sheet = await platform.ok(fundsEndpoints.month, {
      as: there.school.people.principal,
      params: { schoolId: there.school.id, month: '2026-11' },
    });
    expect(sheet.cost.meals).toMatchObject([{ mealId, knownFen: 60 * 480, pupils: 38 }]);
    const passport = await platform.ok(traceEndpoints.passport, { as: there.manager, params: { mealId } });
    expect(passport.samples).toMatchObject([{ batchId: mealId, gramsTenths: 1250 }]);
    expect(passport.completeness.missing.map(({ what }) => what)).toEqual(['accompany_dining', 'leftovers']);
    const discard = () =>
      there.call(kitchenEndpoints.discardSample, {
        ...{ ...there.now(there.school.places.sample_cabinet), sampleId: mealId },
      });
    clock.advance((48 * 60 - 1) * MINUTE_MS);
    expect((await discard()).problem.code).toBe('kitchen.sample-too-early');

    // A recall that one school hears of reaches the other, and the batch does not come in again unasked
    const recall = (at: Canteen) =>
      at.call(endpointOf(unfit), {
        ...{ ...at.now(at.school.places.gate), unfitGoods: '配餐', unfitLot: '20261121-1' },
        ...{ supplierName: '楚雄营养餐公司', unfitGrams: 9_000, unfitFor: 'recalled', setAside: true },
        ...{ becameOf: 'returned', handled: '退回' },
      });
    const heard = await recall(here);
    expect(heard.status).toBe(201);
    expect(await due(there)).toContain('recalled-meal 楚雄营养餐公司 20261121-1');
    expect(await due(here)).not.toContain('recalled-meal 楚雄营养餐公司 20261121-1');
    expect((await takeIn(there)).problem).toMatchObject({ code: 'journal.meals-recalled', field: 'mealBatch' });
    expect((await here.reverse(heard.body.actId)).status).toBe(201);
    expect(await due(there)).not.toContain('recalled-meal 楚雄营养餐公司 20261121-1');
    expect((await recall(here)).status).toBe(201);
    const answered = await recall(there);
    expect(answered.status).toBe(201);
    expect(await due(there)).not.toContain('recalled-meal 楚雄营养餐公司 20261121-1');
    const { links } = await there.act(answered.body.actId);
    expect(links).toMatchObject([{ role: 'observed', thing: 'meal', thingId: mealId }]);

    const differences = async () => {
      const all: Difference[] = [];
      await verifyBooks(platform.app, (one) => all.push(one));
      return all.filter(({ what }) => what.startsWith('bought-meal.')).map(({ what, of }) => `${what} ${of}`);
    };
    expect(await differences()).toEqual([]);
    const change = (fen: number) =>
      platform.uow.write((tx) => tx.query('UPDATE bought_meal SET portion_fen = ? WHERE act_id = ?', [fen, mealId]));
    await change(481);
    expect(await differences()).toEqual([`bought-meal.row ${mealId}`]);
    await change(480);

    clock.advance(MINUTE_MS);
    expect((await discard()).status).toBe(201);
    for (const each of [here, there]) expect(await each.verify()).toMatchObject({ intact: true });
  });

  it('forgets messages and marks that have served their time, and says so in the log of jobs', async () => {
    const old = { startsOn: '2024-01-08', duty: 'check', schoolId: canteen.school.id, kitchenId: '' } as const;
    const message = async (madeAt: Date) => {
      const id = randomUUID();
      const told = { level: 2, kind: 'request', areaCode: '532301', schoolId: canteen.school.id, text: 'T' } as const;
      const sent = { channel: 'robot', robotId: null, phone: null, owner: null, attempts: 1, dueAt: null } as const;
      await platform.uow.write(async (tx) => {
        await tx.insert(Message, { ...told, id, about: null, mergeKey: id, asked: 1, madeAt });
        const ended = { sentAt: madeAt, error: null, gaveUp: false };
        await tx.insert(MessageDelivery, { ...sent, ...ended, id: randomUUID(), messageId: id });
      });
      return id;
    };
    const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 24 * 60 * MINUTE_MS);
    const [gone, kept] = [await message(daysAgo(401)), await message(daysAgo(399))];
    const young = { ...old, startsOn: businessDateOf(daysAgo(799)) };
    for (const mark of [old, young]) {
      const row = { ...mark, isSigned: true, recordedOn: mark.startsOn };
      await platform.uow.write((tx) => tx.insert(DutyMark, row));
    }
    const { Message: messages, DutyMark: marks } = await platform.app.get(Pruning).prune();
    expect([messages, marks]).toEqual([1, 1]);
    await platform.uow.read(async (tx) => {
      expect(await tx.countBy(MessageDelivery, { messageId: gone })).toBe(0);
      expect(await tx.countBy(MessageDelivery, { messageId: kept })).toBe(1);
      expect(await tx.countBy(DutyMark, { startsOn: old.startsOn })).toBe(0);
      expect(await tx.countBy(DutyMark, { startsOn: young.startsOn })).toBe(1);
      const [run] = await tx.find(JobRun, { where: { job: 'pruning' }, order: { startedAt: 'DESC' }, take: 1 });
      expect(run).toMatchObject({ error: null, counts: { Message: 1, DutyMark: 1 } });
    });
  });

  it('shows a wall what is of today: figures and names of schools, no person', async () => {
    const as = canteen.school.people.auditor;
    const { schools, duties, deliveries, areas, boxes, questions, answers } = await platform.ok(
      reportsEndpoints.screen,
      { as },
    );
    const board = await platform.ok(dutyBoardEndpoints.board, {
      as: canteen.school.people.safety_section,
      params: { date: businessDateOf(clock.now()) },
    });
    expect({ schools, duties }).toEqual({ schools: board.total.schools, duties: board.total.duties });
    expect(areas.map(({ areaId }) => areaId)).toEqual(['532301']);
    expect(boxes).toEqual({ known: 0, away: 0 });
    expect(questions.total).toBe(0);
    expect(answers).toEqual([]);
    const before = deliveries.schools;
    await canteen.accept([canteen.line()]);
    const after = await platform.ok(reportsEndpoints.screen, { as });
    expect(after.deliveries).toMatchObject({ schools: before + 1, unsigned: 1, latest: [{ signed: false }] });
    expect(JSON.stringify(after)).not.toContain(canteen.manager.username);
  });

  it('asks the database as often for a prefecture as for one school', async () => {
    const reads = /"?school"?|school_calendar|act_state|kitchen_service|"?area"?|policy_limit/;
    const asked = async (work: () => Promise<unknown>) =>
      (await statementsOfRequests(work)).filter((sql) => reads.test(sql)).length;
    const forOne = await asked(list);
    await platform.uow.write(async (tx) => {
      const rows = Array.from({ length: MANY }, (_, index) => ({
        ...{ id: randomUUID(), name: `School no. ${index}`, schoolCode: null, kind: 'primary', areaCode: '532301' },
        ...{ centralSchoolId: null, state: 'enabled', closedOn: null, version: 1, createdAt: clock.now() },
      }));
      for (let from = 0; from < MANY; from += 100) await tx.insert(School, rows.slice(from, from + 100) as School[]);
    });
    let schools = 0;
    const forMany = await asked(async () => {
      schools = (await list()).schools.schoolDay;
    });
    expect(schools).toBe(MANY + 2);
    expect(forMany).toBe(forOne);
    expect(forMany).toBeLessThan(20);
    const board = () =>
      platform.ok(dutyBoardEndpoints.board, {
        as: canteen.school.people.safety_section,
        params: { date: businessDateOf(clock.now()) },
      });
    let owed = 0;
    const forBoard = await asked(async () => {
      owed = (await board()).total.duties.find(({ duty }) => duty === 'accompany')?.owed ?? 0;
    });
    expect(owed).toBe(MANY + 2);
    expect(forBoard).toBeLessThan(20);
  });
});
