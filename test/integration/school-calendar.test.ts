import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SchoolCalendars } from '../../src/calendar/index.js';
import { startOfBusinessDate } from '../../src/contract/business-date.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { SteppedClock } from '../../src/platform/index.js';
import { TestPlatform } from './harness.js';

const HOUR = 3_600_000;
const noonOf = (date: string): number => startOfBusinessDate(date) + 12 * HOUR;

describe('the school calendar', () => {
  const clock = new SteppedClock(new Date(noonOf('2026-06-10')));
  let platform: TestPlatform;
  let schoolId: string;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 400 * 24 * HOUR });
    schoolId = (await platform.newSchool()).id;
  });
  afterAll(() => platform.stop());

  const YEAR = 2026;
  const terms = [{ name: '秋季学期', from: '2026-09-01', to: '2027-01-15' }];
  const setArea = (areaId: string, body: object, as = platform.admin) =>
    platform.call(calendarEndpoints.setAreaCalendar, { as, params: { areaId, schoolYear: YEAR }, body });
  const setSchool = (body: object) =>
    platform.call(calendarEndpoints.setSchoolCalendar, {
      as: platform.admin,
      params: { schoolId, schoolYear: YEAR },
      body,
    });
  const isSchoolDay = (date: string) =>
    platform.uow.read((tx) => platform.app.get(SchoolCalendars).isSchoolDay(tx, schoolId, date));
  const warnings = async () =>
    (await platform.ok(calendarEndpoints.warnings, { as: platform.admin })).items.map(
      ({ kind, areaId, year }) => `${kind} ${areaId} ${year}`,
    );

  it('warns of a school year before it begins, and knows nothing of it until then', async () => {
    expect(await warnings()).toEqual(['school-year-missing 532301 2025', 'holidays-missing 532301 2026']);
    clock.set(new Date(noonOf('2026-07-20')));
    expect(await warnings()).toContain('school-year-missing 532301 2026');
    expect(await isSchoolDay('2026-09-01')).toBeNull();
  });

  it('lets the narrowest decide: school, county, prefecture', async () => {
    const days = [
      { date: '2026-10-01', kind: 'holiday', note: '国庆节' },
      { date: '2026-10-10', kind: 'school_day', note: '调休' },
    ];
    expect((await setArea('532300', { version: 0, terms, days })).status).toBe(200);
    expect(await isSchoolDay('2026-09-01')).toBe(true);
    expect([await isSchoolDay('2026-09-05'), await isSchoolDay('2027-02-01')]).toEqual([false, false]);
    expect([await isSchoolDay('2026-10-01'), await isSchoolDay('2026-10-10')]).toEqual([false, true]);
    expect(await warnings()).not.toContain('school-year-missing 532301 2026');

    const torchFestival = { date: '2026-09-02', kind: 'holiday', note: '县里放假' };
    expect((await setArea('532301', { version: 0, terms: [], days: [torchFestival] })).status).toBe(200);
    expect([await isSchoolDay('2026-09-02'), await isSchoolDay('2026-10-10')]).toEqual([false, true]);
    await setSchool({ version: 0, terms: [], days: [{ date: '2026-09-02', kind: 'school_day', note: '补课' }] });
    expect(await isSchoolDay('2026-09-02')).toBe(true);
    const shown = await platform.ok(calendarEndpoints.schoolDays, {
      as: platform.admin,
      params: { schoolId },
      query: { from: '2026-09-02', days: 4 },
    });
    expect(shown.items.map(({ reason }) => reason)).toEqual(['special', 'term', 'term', 'weekend']);
  });

  it('warns in November that nobody has entered the holidays of the coming year', async () => {
    clock.set(new Date(noonOf('2026-11-10')));
    expect(await warnings()).toContain('holidays-missing 532301 2027');
    const { version, days } = await platform.ok(calendarEndpoints.areaCalendar, {
      as: platform.admin,
      params: { areaId: '532300', schoolYear: YEAR },
    });
    const newYear = { date: '2027-01-01', kind: 'holiday', note: '元旦' };
    expect((await setArea('532300', { version, terms, days: [...days, newYear] })).status).toBe(200);
    expect(await warnings()).toEqual([]);
    expect(await isSchoolDay('2027-01-01')).toBe(false);
  });

  it('refuses what cannot be, and the second of two editors', async () => {
    const at = (date: string) => ({ date, kind: 'holiday', note: '' });
    const wrong = async (body: object) => (await setSchool({ version: 1, terms: [], days: [], ...body })).problem.code;
    expect(await wrong({ days: [at('2027-09-01')] })).toBe('calendar.day-outside-year');
    expect(await wrong({ days: [at('2026-12-01'), at('2026-12-01')] })).toBe('calendar.day-named-twice');
    expect(await wrong({ terms: [...terms, ...terms] })).toBe('calendar.terms-overlap');
    const answers = await Promise.all([1, 2, 3].map(() => setArea('532302', { version: 0, terms, days: [] })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const again = await Promise.all([1, 2].map(() => setArea('532302', { version: 1, terms, days: [] })));
    expect(again.map(({ status }) => status).sort()).toEqual([200, 409]);
    const county = await platform.newPerson('system_admin', '532302');
    expect((await setArea('532301', { version: 1, terms, days: [] }, county)).problem.code).toBe(
      'organization.area-not-found',
    );
  });
});
