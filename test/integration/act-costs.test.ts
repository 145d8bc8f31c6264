import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import { agendaEndpoints } from '../../src/contract/http/agenda.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { Verdict } from '../../src/evidence/evidence.entities.js';
import { VideoEvent } from '../../src/footage/video-index/footage.entities.js';
import { newId, Outbox } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';
import { readsDuring, readWhole, statementsDuring, statementsOfRequests } from './statements.js';
import { TestAgent } from './video-agent.js';

/** What comes every day and stays for years. */
const GROWING = [
  ...['act', 'act_state', 'act_link', 'stock_move', 'storage_reading', 'audit_entry', 'idempotent_answer'],
  ...['video_event', 'event_tag', 'event_thumbnail', 'camera_day', 'camera_hour', 'agent_inbox'],
  ...['verdict', 'verdict_history', 'assessment', 'doubt', 'checked_day', 'viewing', 'log_entry'],
];
/** So many statements are looked at, or something has gone past the look. */
const LEAST_LOOKED_AT = 12;

/**
 * From the session to the commit, of one line; each statement is a way to the database and back. One of a stock-out asks of
 * which day its meal is: that day's month may be closed although the day of the act is in no closed month.
 */
const MOST = { reading: 14, delivery: 28, 'stock-in': 28, 'stock-out': 26 };

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
    // evidence and checks; of a day on which nothing can be said yet evidence tells nobody
    expect(taken).toBe(2);
  });

  it('takes no more than forty with all that comes of it, beside many movements at its place', async () => {
    const { cameraId } = await TestAgent.enrol(platform, canteen.school);
    const { stove } = canteen.school.places;
    const startedAt = new Date();
    const movement = { cameraId, revision: 1, kind: 'motion' as const, startedAt, endedAt: startedAt };
    const tagged = { peakActivity: 90, stage: 'cooking' as const, machineStage: 'cooking' as const, retagged: false };
    const events = Array.from({ length: 100 }, () => ({ id: newId(), ...movement, ...tagged }));
    await platform.uow.write(async (tx) => {
      await tx.insert(VideoEvent, events);
      await platform.app.get(Outbox).tell(tx, 'video-event.changed', ...events.map(({ id }) => ({ eventId: id })));
    });
    const read = { quantity: 'temperature' as const, valueTenths: 700 };
    const record = async () => {
      await canteen.does(warehouseEndpoints.recordReading, { ...canteen.now(stove), ...read });
      await platform.settled();
    };
    await record(); // explains them all
    expect(await statementsDuring(/./, record)).toBeLessThanOrEqual(40);
    const verdicts = await platform.uow.read((tx) => tx.findBy(Verdict, { subject: 'event' }));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(events.map(() => 'explained'));
  });

  it('reads nothing from end to end that grows with the years, nor do the pages of a day', async () => {
    const agent = await TestAgent.enrol(platform, canteen.school);
    const { cold_store: placeId, stove } = canteen.school.places;
    const { id: schoolId, people } = canteen.school;
    const date = canteen.today;
    const reads = await readsDuring(platform.uow, async () => {
      await canteen.does(warehouseEndpoints.recordReading, {
        ...{ ...canteen.now(placeId), quantity: 'temperature', valueTenths: 30 },
      });
      const startedAt = new Date();
      const movement = {
        cameraId: agent.cameraId,
        revision: 1,
        kind: 'motion' as const,
        startedAt,
        endedAt: startedAt,
      };
      const tagged = { peakActivity: 90, stage: 'cooking' as const, machineStage: 'cooking' as const, retagged: false };
      const id = newId();
      await platform.uow.write(async (tx) => {
        await tx.insert(VideoEvent, [{ id, ...movement, ...tagged }]);
        await platform.app.get(Outbox).tell(tx, 'video-event.changed', { eventId: id });
      });
      await canteen.does(warehouseEndpoints.recordReading, {
        ...{ ...canteen.now(stove), quantity: 'temperature', valueTenths: 700 },
      });
      await platform.settled();
      const params = { schoolId, date };
      for (const as of [people.safety_section, canteen.manager]) {
        await platform.call(evidenceEndpoints.day, { as, params });
        await platform.call(evidenceEndpoints.lanes, { as, params });
        await platform.call(agendaEndpoints.today, { as, params: { schoolId } });
        await platform.call(evidenceEndpoints.days, { as, params: { date }, query: {} });
      }
    });
    const whole = [];
    for (const asked of reads) {
      for (const found of await readWhole(platform.uow, asked, GROWING)) whole.push(`${found} in ${asked.sql}`);
    }
    expect(whole).toEqual([]);
    const looked = reads.filter(({ sql }) => GROWING.some((table) => new RegExp(`\\b${table}\\b`).test(sql)));
    expect(looked.length).toBeGreaterThanOrEqual(LEAST_LOOKED_AT);
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
