import { HOURS } from './day.mjs';
import { submitMonth } from './desk.mjs';
import { setUp } from './set-up.mjs';
import { dayAfter, dayOf, termOf } from './term.mjs';
import { instantOf, World } from './world.mjs';

const MORNING = 5 * 60;
const NINE = 9 * 60;

/**
 * A whole term on one empty database, and what came of it.
 *
 * @param {{schools: number, days: number, seed: number, atOnce: number, databaseUrl?: string, note: (text: string) => void}} plan
 *   `atOnce`: so many schools are served at the same time, each by one connection
 * @param {(world: World, schools: object[]) => Promise<void>} [afterwards] what else is to be seen while the platform still runs
 * @returns {Promise<{figures: Record<string, number>, differences: number}>} what the seed says, and what `verify` found
 */
export async function playTerm({ schools: count, days, seed, atOnce, databaseUrl, note }, afterwards) {
  const term = termOf(days);
  const world = await World.open({ startsAt: instantOf(term.days[0], MORNING), databaseUrl });
  try {
    const each = (all, work) => atMost(atOnce, all, work);
    const { schools, treasurer, prefecture } = await setUp(world, { seed, schools: count, term, each, note });
    const hour = async (date, minute, play, day) => {
      await world.to(instantOf(date, minute));
      await each(schools, async (school) => {
        school.now = world.now;
        await play(school, day);
      });
    };
    for (const [index, date] of term.days.entries()) {
      const day = dayOf(term, index);
      for (const { minute, play } of HOURS) await hour(date, minute, play, day);
      if ((index + 1) % 5 === 0 || count >= 50)
        note(`${date}: day ${index + 1} of ${days}, ${sumOf(schools).acts} records`);
    }
    // the month in which the term ends is answered for when it is over
    const last = term.days.at(-1);
    const month = last.slice(0, 7);
    const first = `${dayAfter(`${month}-28`, 4).slice(0, 8)}01`;
    await hour(first, NINE, (school) => school.sync());
    await hour(first, NINE + 1, submitMonth, { endsMonth: month });
    const onHand = [];
    await each(schools, async (school) => onHand.push(await school.compareStock()));
    const sums = sumOf(schools);
    await compareArea(treasurer, prefecture, month, schools);
    await afterwards?.(world, schools);

    const { last: verified, differences } = await world.verify();
    for (const one of differences.slice(0, 20)) note(JSON.stringify(one));
    const acts = sums.acts + sums.signatures + sums.refusals + sums.reversals + 2 * sums.corrections;
    if (verified.acts !== acts) throw new Error(`the journal has ${verified.acts} acts, and ${acts} were made`);
    const { lots, deliveries } = verified;
    return {
      figures: { journal: acts, ...sums, lots, deliveries, onHandGrams: total(onHand) },
      differences: verified.differences,
    };
  } catch (error) {
    note(await world.lastWords());
    throw error;
  } finally {
    await world.close();
  }
}

/** The area's month is the sum of what its schools answered for. */
async function compareArea(treasurer, prefecture, month, schools) {
  const { total: area } = await treasurer.get(`/areas/${prefecture}/fund-months/${month}`);
  const closingFen = sumOf(schools).closingFen;
  if (area.returned === schools.length && area.closingFen === closingFen) return;
  throw new Error(`${area.returned} schools returned ${area.closingFen} fen, and ${schools.length} have ${closingFen}`);
}

function sumOf(schools) {
  const names = Object.keys(schools[0].sums);
  return Object.fromEntries(names.map((name) => [name, total(schools.map(({ sums }) => sums[name]))]));
}

const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

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
