import { Person } from '../client.mjs';
import { chanceOf } from '../random.mjs';
import { setUp } from '../set-up.mjs';
import { dayOf, termOf } from '../term.mjs';
import { instantOf, World } from '../world.mjs';
import { Box } from './box.mjs';
import { Canteen, PIN } from './canteen.mjs';
import { STEPS, tellNight } from './day.mjs';

const MORNING = 4 * 60 + 30;
/** Records are looked at when the day is over; the night is told in the morning. */
const EVENING = 21 * 60 + 5;
const NIGHT_TOLD = 24 * 60 + 4 * 60;
const PAGE = 200;
/** What boxes tell is gathered before it is taken in: so many wait for that together. */
const BOXES_AT_ONCE = 100;

/**
 * Plays a scenario on a platform of its own, through the public API and MQTT, and reads what checks found of it.
 *
 * @param {object} scenario as `format.mjs` reads it
 * @param {{atOnce: number, databaseUrl?: string, note: (text: string) => void, env?: Record<string, string>, answers?: string,
 *   checkDays?: (world: World, at: number) => Promise<void>, afterwards?: (played: object) => Promise<void>}} how `env`, `answers`:
 *   as `World.open` takes them; `checkDays`: lets the day be looked at in the evening; `afterwards`: while all still runs
 * @returns {Promise<{dates: string[], schools: {id: string, name: string}[], episodes: object[], records: number, differences: number,
 *   cost: {callsPerSchoolDay: number, msPerSchoolDay: number}}>} `cost`: what playing and checking took, without setting up
 */
export async function playScenario(scenario, how) {
  const { atOnce, databaseUrl, note, env, answers, checkDays = doDue, afterwards } = how;
  const { seed, days } = scenario;
  const term = termOf(days);
  const world = await World.open({ startsAt: instantOf(term.days[0], MORNING), databaseUrl, env, answers });
  const boxes = [];
  try {
    const each = (all, work) => atMost(atOnce, all, work);
    const plan = { seed, schools: scenario.schools, term, each, note, inOneCounty: true };
    const { schools: made, admin, officer } = await setUp(world, plan);
    const schools = [];
    for (const [index, school] of made.entries()) {
      const own = scenario.schemes.filter((scheme) => scheme.school === index + 1);
      const said = scenario.cameras.find((one) => one.school === index + 1);
      const odd = said ? { ...said, fromMs: instantOf(term.days[said.fromDay - 1], 0) } : null;
      const box = await Box.enrol(admin, school, '2026-01-01', odd);
      boxes.push(box);
      if (own.some(({ kind }) => kind === 'one_phone'))
        await school.worker.put('/auth/pin', { password: school.worker.password, pin: PIN });
      const { id, name, places, classes, principal, manager, worker, supplierId, goods } = school;
      schools.push(
        new Canteen({
          ...{ id, name, places, classes, principal, manager, worker, supplierId, goods, box },
          ...{ seed, no: index + 1, schemes: own, noise: scenario.noise, copied: {}, odd },
          noteOf: (name) => chanceOf(seed, `note ${name}`),
          chance: chanceOf(seed, `day ${index}`),
          mishaps: chanceOf(seed, `mishap ${index}`),
          mischief: chanceOf(seed, `scheme ${index}`),
        }),
      );
    }
    const weather = chanceOf(seed, 'weather');
    const at = async (date, minute, play, day, byBox = false) => {
      await world.to(instantOf(date, minute));
      await atMost(byBox ? BOXES_AT_ONCE : atOnce, schools, async (school) => {
        school.now = world.now;
        await play(school, day);
      });
    };
    const begun = { at: performance.now(), asked: Person.asked };
    for (const [index, date] of term.days.entries()) {
      const isRainy = weather.percent(scenario.noise.rainPercentOfDays);
      const day = { ...dayOf(term, index), no: index + 1, isRainy };
      for (const { minute, play, byBox } of STEPS) await at(date, minute, play, day, byBox);
      await checkDays(world, instantOf(date, EVENING));
      await at(date, NIGHT_TOLD, tellNight, day, true);
      await world.to(instantOf(date, NIGHT_TOLD + 1), { jobs: true });
      if ((index + 1) % 5 === 0) note(`${date}: day ${index + 1} of ${days}`);
    }
    // what boxes never told settles a day later
    await world.to(instantOf(term.days.at(-1), 24 * 60 + EVENING), { jobs: true });
    await world.to(instantOf(term.days.at(-1), 24 * 60 + EVENING + 2), { jobs: true });
    const perSchoolDay = (all) => Math.round((10 * all) / (schools.length * days)) / 10;
    const cost = {
      callsPerSchoolDay: perSchoolDay(Person.asked - begun.asked),
      msPerSchoolDay: perSchoolDay(performance.now() - begun.at),
    };
    const episodes = await readEpisodes(officer, term.days[0], term.days.at(-1));
    const { last } = await world.verify();
    await afterwards?.({ world, term, schools, officer });
    const records = schools.reduce((sum, one) => sum + one.records, 0);
    const named = schools.map(({ id, name }) => ({ id, name }));
    return { dates: term.days, schools: named, episodes, records, differences: last.differences, cost };
  } catch (error) {
    note(await world.lastWords());
    throw error;
  } finally {
    for (const box of boxes) await box.close();
    await world.close();
  }
}

const doDue = (world, at) => world.to(at, { jobs: true });

async function readEpisodes(officer, from, to) {
  const items = [];
  for (let after = ''; ; ) {
    const page = await officer.get(
      `/episodes?show=all&limit=${PAGE}&from=${from}&to=${to}${after && `&after=${after}`}`,
    );
    if (page.waiting > 0) throw new Error(`${page.waiting} school-days were not looked at`);
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}

/** Does `work` for each, so many at a time; the first failure is thrown once nobody is at work any more. */
async function atMost(atOnce, all, work) {
  const waiting = [...all];
  let failure = null;
  const worker = async () => {
    while (waiting.length > 0 && failure === null) {
      await work(waiting.shift()).catch((error) => {
        failure ??= error;
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
  if (failure !== null) throw failure;
}
