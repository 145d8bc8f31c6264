import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOfBusinessDate } from '../../src/contract/business-date.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { inspectionEndpoints } from '../../src/contract/http/inspection.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform } from './harness.js';
import { Visits } from './visits.js';

describe('results of visits that are still to be published (I-09)', () => {
  const noonOf = (date: string): Date => new Date(startOfBusinessDate(date) + 12 * 3_600_000);
  const clock = new SteppedClock(noonOf('2026-11-20'));
  let platform: TestPlatform;
  let canteen: Canteen;
  let visits: Visits;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 90 * 86_400_000 });
    canteen = await Canteen.open(platform);
    visits = await Visits.of(platform, canteen);
  });
  afterAll(() => platform.stop());

  const awaited = async (as: Session, query: { limit?: number; after?: string } = {}) =>
    platform.ok(inspectionEndpoints.awaitedResults, { as, query });
  const ids = async (as: Session) => (await awaited(as)).items.map(({ inspectionId }) => inspectionId);
  const standing = async (inspectionId: string) => {
    const { dueOn, isLate } = await platform.ok(inspectionEndpoints.publications, {
      ...{ as: visits.inspector, params: { inspectionId } },
    });
    return [dueOn, isLate];
  };
  const publish = (inspectionId: string) =>
    platform.call(inspectionEndpoints.publish, {
      ...{ as: visits.inspector, params: { inspectionId }, body: { result: '符合要求' } },
    });
  const setHolidays = (schoolYear: number, days: { date: string; kind: 'holiday' | 'school_day'; note: string }[]) =>
    platform.ok(calendarEndpoints.setAreaCalendar, {
      as: platform.admin,
      params: { areaId: '532301', schoolYear },
      body: { version: 0, terms: [], days },
    });

  it('stand there from the end of a visit, not before, until they are published', async () => {
    const { inspector } = visits;
    const { principal, safety_section: bureau } = canteen.school.people;
    const id = await visits.onSite();
    for (const as of [inspector, principal, bureau]) expect(await ids(as)).toEqual([]);
    expect(await standing(id)).toEqual([null, false]);
    await visits.close(id);
    for (const as of [inspector, principal, bureau]) expect(await ids(as)).toEqual([id]);
    expect(await ids(await platform.newPerson('market_inspector', '532331'))).toEqual([]);

    const due = async () => (await awaited(inspector)).items[0];
    const closedOn = '2026-11-20';
    // twenty working days, Monday to Friday; that holidays were left out nobody has said
    expect(await due()).toMatchObject({ closedOn, dueOn: '2026-12-18', isOverdue: false, holidaysKnown: false });
    await setHolidays(2026, [
      { date: '2026-11-21', kind: 'school_day', note: '调休' },
      { date: '2026-11-24', kind: 'holiday', note: '放假' },
      { date: '2026-11-25', kind: 'holiday', note: '放假' },
    ]);
    expect(await due()).toMatchObject({ closedOn, dueOn: '2026-12-21', isOverdue: false, holidaysKnown: true });

    clock.set(noonOf('2026-12-21'));
    expect(await due()).toMatchObject({ isOverdue: false });
    expect(await standing(id)).toEqual(['2026-12-21', false]);
    clock.set(noonOf('2026-12-22'));
    expect(await standing(id)).toEqual(['2026-12-21', true]);
    expect(await due()).toMatchObject({ isOverdue: true, units: ['Unit'] });

    expect((await publish(id)).status).toBe(201);
    for (const as of [inspector, principal, bureau]) expect(await ids(as)).toEqual([]);
    // that it was late stays with it, also when something better is published instead
    expect((await publish(id)).status).toBe(201);
    expect(await standing(id)).toEqual(['2026-12-21', true]);
  });

  it('come in pages, the longest over first', async () => {
    const closed: string[] = [];
    for (let no = 0; no < 4; no += 1) {
      const id = await visits.onSite();
      await visits.close(id);
      if (no === 0) {
        await publish(id);
        clock.advance(40 * 86_400_000);
        // in time once is in time for good
        expect((await standing(id))[1]).toBe(false);
        continue;
      }
      clock.advance(60_000);
      closed.push(id);
    }
    const { inspector } = visits;
    const first = await awaited(inspector, { limit: 2 });
    expect(first.items.map(({ inspectionId }) => inspectionId)).toEqual(closed.slice(0, 2));
    const rest = await awaited(inspector, { limit: 2, after: first.next ?? '' });
    expect([rest.items.map(({ inspectionId }) => inspectionId), rest.next]).toEqual([closed.slice(2), null]);
  });
});
