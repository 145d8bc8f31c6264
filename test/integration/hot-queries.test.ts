import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, businessDateOf, startOfBusinessDate } from '../../src/contract/business-date.js';
import { agendaEndpoints } from '../../src/contract/http/agenda.js';
import { priceEndpoints } from '../../src/contract/http/contract-prices.js';
import { dutyBoardEndpoints } from '../../src/contract/http/duty-board.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { fundsEndpoints } from '../../src/contract/http/funds.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { traceEndpoints } from '../../src/contract/http/trace.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { BYTES_PER_SLOT, SLOTS_PER_HOUR } from '../../src/contract/wire/camera-day.js';
import { Misfits } from '../../src/evidence/misfits/misfits.js';
import { VideoIndex } from '../../src/footage/index.js';
import { CameraDay, CameraHour, VideoEvent } from '../../src/footage/video-index/footage.entities.js';
import { newId, Outbox, SteppedClock } from '../../src/platform/index.js';
import { requestId } from '../../src/platform/log/request-context.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { type Change, PastDays } from './past-days.js';
import { examined, readForYears, readsDuring, readWhole } from './statements.js';
import { TestAgent } from './video-agent.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Every other day of three years. */
const PAST = Array.from({ length: 540 }, (_, n) => 2 * (n + 1));
const [OTHER_SCHOOLS, OTHER_DAYS] = [40, 5];
/** Lots that came longer ago are used up. */
const SHELF_DAYS = 20;
const PORTIONS = 38;
/** Whatever is asked: what is sorted is no more than what a page, a year of meals or a prefecture's day consists of. */
const MOST_SORTED = 1_000;

/**
 * What is asked all day, by phones, desks and the platform itself, and what may be read for one statement of it on MariaDB: some
 * times what is read today, and little beside all there is. What grows with the years of the school, or with all there is, is beyond it.
 */
const MOST_READ = {
  'the day of a school': 250,
  'the same, long ago': 250,
  'the acts of a day': 250,
  'the list of today on a phone': 400,
  'the schools of a county on a date': 5_000,
  'the queue of what does not fit': 4_000,
  'stock as of a moment': 1_500,
  'an act with what it says': 100,
  'what became of a school-day': 250,
  'what was seen at a place for some hours': 250,
  'the hours of footage of a school-day': 250,
  'the board of duties': 1_000,
  'the morning list': 2_500,
  // with the average of the year: a meal, its lot and the moves of that for each day of it
  'the money of a month': 5_000,
  'where a lot went': 250,
  // of each price that the county's schools paid in the days before: where it stands, what it was, and whether it still holds
  'what goods usually cost': 2_000,
};
type Question = keyof typeof MOST_READ;

describe(`the hottest questions, three years on, on ${DATABASE_UNDER_TEST}`, () => {
  const today = businessDateOf(new Date());
  const clock = new SteppedClock(new Date(startOfBusinessDate(today) + 6 * HOUR_MS));
  let platform: TestPlatform;
  let canteen: Canteen;
  let cameraId: string;
  let made: { lotId: string; actId: string };
  let growing: string[];

  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
    canteen = await Canteen.open(platform);
    const { school } = canteen;
    const site = await platform.newSchool();
    await platform.ok(organizationEndpoints.serveSchool, {
      as: platform.admin,
      params: { kitchenId: school.kitchenId },
      body: { schoolId: site.id, from: addDays(today, -300), to: null },
    });
    ({ cameraId } = await TestAgent.enrol(platform, school));
    const past = await PastDays.of(platform, school.id, async () => {
      made = await playDay(site.id);
    });
    growing = past.tables;
    await past.repeat(PAST, settled);
    await past.elsewhere(OTHER_SCHOOLS, OTHER_DAYS, settled);
    await past.analyse();
  });
  afterAll(() => platform.stop());

  const ask: Record<Question, () => Promise<number>> = {
    'the day of a school': () => day(today),
    'the same, long ago': () => day(addDays(today, -(PAST[99] ?? 0))),
    'the acts of a day': async () => {
      const asked = { as: canteen.manager, params: inSchool(), query: { date: today } };
      return (await platform.ok(journalEndpoints.acts, asked)).items.length;
    },
    'the list of today on a phone': async () => {
      const { stages } = await platform.ok(agendaEndpoints.today, { as: canteen.manager, params: inSchool() });
      return stages.flatMap(({ acts }) => acts).length;
    },
    'the schools of a county on a date': async () => {
      const asked = { as: office(), params: { date: today }, query: {} };
      return (await platform.ok(evidenceEndpoints.days, asked)).items.length - OTHER_SCHOOLS;
    },
    'the queue of what does not fit': async () =>
      (await platform.ok(evidenceEndpoints.misfits, { as: office(), query: {} })).items.length,
    'stock as of a moment': async () => {
      const query = { at: new Date(clock.now().getTime() - 3 * HOUR_MS).toISOString() };
      const { items } = await platform.ok(warehouseEndpoints.stockAsOf, { as: office(), params: inSchool(), query });
      // of the lots that are not used up what was put into the store, and today's
      return items.flatMap(({ lots }) => lots).length - SHELF_DAYS / 2;
    },
    'an act with what it says': async () => {
      const { particulars } = await platform.ok(journalEndpoints.act, {
        as: canteen.manager,
        params: { actId: made.actId },
      });
      return Object.keys(particulars).length;
    },
    'what became of a school-day': async () => {
      const of = { from: today, to: today };
      const misfits = platform.app.get(Misfits);
      const sums = await platform.uow.read((tx) => misfits.answers(tx, canteen.school.id, of));
      return Object.values(sums).reduce((sum, one) => sum + one);
    },
    'what was seen at a place for some hours': () =>
      platform.uow.read(async (tx) => {
        const video = platform.app.get(VideoIndex);
        const [from, to] = [new Date(clock.now().getTime() - 2 * HOUR_MS), clock.now()];
        const bound = await video.camerasOfPlaces(tx, [canteen.school.places.stove], { from, to });
        const ids = bound.map((one) => one.cameraId);
        return (await video.eventsOverlapping(tx, ids, from, to)).length;
      }),
    'the hours of footage of a school-day': async () => {
      const params = { ...inSchool(), date: today };
      return (await platform.ok(evidenceEndpoints.lanes, { as: office(), params })).cameras.length;
    },
    'the board of duties': async () => {
      const { total } = await platform.ok(dutyBoardEndpoints.board, { as: office(), params: { date: today } });
      return total.schools.unknown - OTHER_SCHOOLS;
    },
    'the morning list': async () => {
      const list = await platform.ok(agendaEndpoints.morning, { as: office(), params: { date: today } });
      return list.unknown.length - OTHER_SCHOOLS;
    },
    'the money of a month': async () => {
      const params = { ...inSchool(), month: today.slice(0, 7) };
      const as = canteen.school.people.auditor;
      return (await platform.ok(fundsEndpoints.month, { as, params })).ledger.purchases.length;
    },
    'where a lot went': async () => {
      const query = { direction: 'forward' as const };
      const asked = { as: office(), params: { lotId: made.lotId }, query };
      return (await platform.ok(traceEndpoints.lot, asked)).nodes.length;
    },
    'what goods usually cost': async () => {
      const query = { ingredientId: canteen.ingredientId, unit: 'g' as const };
      const asked = { as: canteen.manager, params: inSchool(), query };
      return (await platform.ok(priceEndpoints.usualPrice, asked)).medianSchools ?? 0;
    },
  };

  it.each(Object.keys(MOST_READ) as Question[])('%s: reads what it is about', async (question) => {
    const ours = new AsyncLocalStorage<true>();
    let found = 0;
    const work = async () => {
      found = await ask[question]();
    };
    const isMeant = () => requestId() !== null || ours.getStore() === true;
    const asked = await readsDuring(platform.uow, () => ours.run(true, work), isMeant);
    expect(found).toBeGreaterThan(0);
    const looked = asked.filter(({ sql }) => growing.some((table) => new RegExp(`\\b${table}\\b`).test(sql)));
    expect(looked).not.toEqual([]);
    const faults: string[] = [];
    for (const one of looked) {
      const faulty = (what: string) => faults.push(`${what} in ${one.sql}`);
      if (DATABASE_UNDER_TEST === 'sqlite') {
        for (const detail of await readForYears(platform.uow, one, growing)) faulty(detail);
        continue;
      }
      for (const detail of await readWhole(platform.uow, one, growing)) faulty(detail);
      const { rows, sorted } = await examined(platform.uow, one);
      if (rows > MOST_READ[question]) faulty(`${rows} rows`);
      if (sorted > MOST_SORTED) faulty(`${sorted} rows sorted`);
    }
    expect(faults).toEqual([]);
  });

  const inSchool = () => ({ schoolId: canteen.school.id });
  const office = () => canteen.school.people.safety_section;
  async function day(date: string): Promise<number> {
    const { stages } = await platform.ok(evidenceEndpoints.day, { as: office(), params: { ...inSchool(), date } });
    return Math.min(stages.flatMap(({ acts }) => acts).length, stages.flatMap(({ events }) => events).length);
  }

  /** Of a day that is over: nothing waits, a tenth does not fit, goods are used up some time. */
  function settledRow(row: Parameters<Change>[1]): void {
    const isOdd = Number.parseInt(String(row.subject_id).slice(0, 2), 16) % 10 === 0;
    const [good, bad] = row.subject === 'act' ? ['supported', 'unseen'] : ['explained', 'unexplained'];
    Object.assign(row, { due_at: null, verdict: isOdd ? bad : good, cause: isOdd ? 'none' : null });
  }
  function settled(...[table, row, ago]: Parameters<Change>): void {
    if (table === 'act') row.chain_index = Number(row.chain_index) + 1_000 * (ago + 1);
    if (table === 'stock_balance' && ago > SHELF_DAYS) row.grams = 0;
    if (table === 'verdict') settledRow(row);
  }

  /** Goods come and are cooked, served, sent and counted; the camera at the stove sees some of it. */
  async function playDay(siteSchoolId: string): Promise<typeof made> {
    const { places, classIds } = canteen.school;
    const pass = (minutes: number) => clock.advance(minutes * MINUTE_MS);
    const [lotId = ''] = await canteen.stocked(canteen.line({ unitPriceFenPerKg: 480 }));
    pass(30);
    const cold = { ...canteen.now(places.cold_store), quantity: 'temperature', valueTenths: 30 };
    const { actId } = await canteen.does(warehouseEndpoints.recordReading, cold);
    const mealId = await canteen.meal();
    pass(30);
    await canteen.does(warehouseEndpoints.stockOut, canteen.issueBody(mealId, [{ lotId, grams: 9_000 }]));
    pass(90);
    const batchId = await canteen.cook(mealId, { inputs: [{ lotId, grams: 9_000 }] });
    pass(10);
    const sample = { batchId, gramsTenths: 1_284, containerCode: 'H-7' };
    await canteen.does(kitchenEndpoints.keepSample, { ...canteen.now(places.sample_cabinet), ...sample });
    const lines = [{ batchId, portions: PORTIONS, holdingTenthsC: 650 }];
    const sent = { mealId, siteSchoolId, receiverName: '分校', lines };
    await canteen.does(servingEndpoints.dispatch, { ...canteen.now(places.gate), ...sent });
    pass(60);
    const handed = { mealId, classId: classIds[0], receiverName: '王老师', lines };
    await canteen.does(servingEndpoints.handOver, { ...canteen.now(places.serving), ...handed });
    pass(20);
    const hall = { ...canteen.now(places.dining_hall), mealId };
    const counted = classIds.map((classId) => ({ classId, present: PORTIONS, served: PORTIONS }));
    await canteen.does(servingEndpoints.headcount, { ...hall, lines: counted });
    const good = { food: 'good', hygiene: 'good', order: 'good', problem: null };
    await canteen.does(servingEndpoints.accompany, { ...hall, dinerName: '赵校长', dinerRole: 'leader', ...good });
    await watched();
    return { lotId, actId };
  }

  async function watched(): Promise<void> {
    const now = clock.now().getTime();
    const events = [1, 2, 3, 4, 5, 6].map((n) => ({
      ...{ id: newId(), cameraId, revision: 1, kind: 'motion' as const, peakActivity: 90 },
      startedAt: new Date(now - n * 30 * MINUTE_MS),
      endedAt: new Date(now - n * 30 * MINUTE_MS + MINUTE_MS),
      ...{ stage: 'cooking' as const, machineStage: 'cooking' as const, retagged: false },
    }));
    const chain = { clockOffsetMs: 0, chainCount: null, chainHead: null, chainConflict: false };
    const slots = Buffer.alloc(SLOTS_PER_HOUR * BYTES_PER_SLOT, 1);
    await platform.uow.write(async (tx) => {
      await tx.insert(VideoEvent, events);
      await tx.insert(CameraDay, { cameraId, date: today, reportedThrough: clock.now(), ...chain });
      await tx.insert(
        CameraHour,
        [6, 7, 8, 9].map((hour) => ({ cameraId, date: today, hour, slots })),
      );
      const told = events.map(({ id }) => ({ eventId: id }));
      await platform.app.get(Outbox).tell(tx, 'video-event.changed', ...told);
    });
  }
});
