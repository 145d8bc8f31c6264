import { parseArgs } from 'node:util';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { setUp } from '../simulate/set-up.mjs';
import { dayAfter } from '../simulate/term.mjs';
import { instantOf, World } from '../simulate/world.mjs';
import { Store } from './backdate/history.mjs';
import { percentile } from './ledger/pace.mjs';

/** A Monday; the limits of deliveries and of footage are not known of much earlier days (`config/policy.yaml`). */
const BEGINS = '2025-04-07';
const MONTH_DAYS = 30;
/** As far back as the platform takes anything (`time.oldest_days`), or to the middle of a shorter history. */
const MOST_DAYS_BACK = 360;
const MOST_GROWTH = 1.2;
const WARM = 20;

/**
 * An issue is entered for a day long gone, in a school with years of history and in one with a month, by turns on the same
 * platform: the goods lay there then, were never counted since, and every later moment has to be looked at. All of it is
 * made through the public API on a clock that is moved, and verified in the end.
 *
 * @param {string[]} args
 */
export async function backdate(args) {
  const { values } = parseArgs({
    args,
    options: {
      days: { type: 'string', default: '1095' },
      issues: { type: 'string', default: '200' },
      database: { type: 'string', default: 'both' },
    },
  });
  const size = { days: wholeNumber(values.days), issues: wholeNumber(values.issues) };
  const databases = values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database];
  const lines = [];
  for (const database of databases) {
    lines.push(database === 'sqlite' ? await onDatabase(database, size) : await onMariaDb(size));
  }
  return { ok: lines.every(({ growth, differences }) => growth <= MOST_GROWTH && differences === 0), lines };
}

async function onMariaDb(size) {
  const mariadb = await startMariaDb();
  try {
    await mariadb.query('CREATE DATABASE backdate CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    return await onDatabase('mariadb', { ...size, databaseUrl: mariadb.url('backdate') });
  } finally {
    await mariadb.stop();
  }
}

async function onDatabase(database, { days, issues, databaseUrl }) {
  note(`backdate on ${database}…`);
  const world = await World.open({ startsAt: instantOf(BEGINS, 5 * 60), databaseUrl });
  try {
    const one = async (all, work) => {
      for (const each of all) await work(each);
    };
    const term = { days: [BEGINS], holidays: [] };
    const { schools } = await setUp(world, { seed: 1, schools: 2, term, each: one, note });
    const [long, short] = schools.map((school) => new Store(school));
    await live(world, { long, short, days });
    for (let turn = 0; turn < WARM; turn += 1)
      for (const store of [long, short]) await store.issueLate(turn, world.now);
    const took = new Map([
      [long, []],
      [short, []],
    ]);
    for (let turn = 0; turn < issues; turn += 1) {
      for (const store of turn % 2 === 0 ? [long, short] : [short, long]) {
        took.get(store).push(await store.issueLate(turn, world.now));
      }
    }
    const { last } = await world.verify();
    const [p95Ms, monthP95Ms] = [long, short].map((store) => percentile(took.get(store), 0.95));
    const [p50Ms, monthP50Ms] = [long, short].map((store) => percentile(took.get(store), 0.5));
    return {
      ...{ database, p95Ms, growth: ratio(p95Ms, monthP95Ms), monthP95Ms },
      ...{ p50Ms, p50Growth: ratio(p50Ms, monthP50Ms) },
      ...{ schoolDays: long.days, acts: last.acts, differences: last.differences },
    };
  } catch (error) {
    note(await world.lastWords());
    throw error;
  } finally {
    await world.close();
  }
}

/** Both schools until today; the second one begins a month before. */
async function live(world, { long, short, days }) {
  const foundOn = (length) => weekday(dayAfter(BEGINS, days - Math.min(Math.floor(length / 2), MOST_DAYS_BACK)));
  const [longFound, shortFound] = [foundOn(days), foundOn(MONTH_DAYS)];
  for (let day = 0; day < days; day += 1) {
    const date = dayAfter(BEGINS, day);
    if (date !== weekday(date)) continue;
    await world.to(instantOf(date, 9 * 60));
    await long.day(date, world.now, date === longFound);
    if (day >= days - MONTH_DAYS) await short.day(date, world.now, date === shortFound);
    if (long.days % 50 === 0) note(`${date}: ${long.days} school days`);
  }
  await world.to(instantOf(dayAfter(BEGINS, days), 9 * 60));
}

/** The day itself, or of a weekend the Monday after. */
function weekday(date) {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return dayAfter(date, day === 6 ? 2 : day === 0 ? 1 : 0);
}

const ratio = (a, b) => Math.round((a / b) * 100) / 100;
