import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { HOURS } from '../simulate/day.mjs';
import { chanceOf } from '../simulate/random.mjs';
import { setUp } from '../simulate/set-up.mjs';
import { dayAfter, dayOf, termOf } from '../simulate/term.mjs';
import { instantOf, World } from '../simulate/world.mjs';
import { percentile, round } from './ledger/pace.mjs';
import { counted, Meters, serverMeter } from './metering/meters.mjs';
import { tablesOfMariaDb, tablesOfSqlite } from './month-sheet/tables.mjs';
import { Copies, idIn } from './trace/copies.mjs';

/** On a quiet machine with two cores. */
const MOST_P95_MS = 200;
const MOST_GROWTH = 1.2;
/** School days that are played; a turn of history is as long. A bag of rice lasts that long, too. */
const PLAYED_DAYS = 5;
const TURN_DAYS = 7;
const MONTH_TURNS = 4;
const WARM_READS = 10;
const SETTLE_MS = 1_000;
const MORNING = 5 * 60;
const DIRECTIONS = ['forward', 'backward'];
/** A recall that reaches so many schools: on the screen, and its sheet. */
const RECALL_SCHOOLS = 300;
const MOST_RECALL_MS = 2_000;
const MOST_SHEET_MS = 10_000;

/**
 * Where a lot went and where it came from, asked of any lot of any school: with a month of history, and with a year of it.
 * One school plays a week through the public API; other schools and the weeks before are its rows under other ids. The
 * floor of the same run reads the same rows, by nothing but the driver: one indexed statement for each hop.
 *
 * @param {string[]} args
 */
export async function trace(args) {
  const { values } = parseArgs({
    args,
    options: {
      schools: { type: 'string', default: '1500' },
      days: { type: 'string', default: '365' },
      reads: { type: 'string', default: '200' },
      database: { type: 'string', default: 'both' },
    },
  });
  const size = {
    schools: wholeNumber(values.schools),
    turns: Math.max(MONTH_TURNS + 1, Math.ceil(wholeNumber(values.days) / TURN_DAYS)),
    reads: wholeNumber(values.reads),
  };
  const databases = values.database === 'both' ? ['sqlite', 'mariadb'] : [values.database];
  const lines = [];
  for (const database of databases) lines.push(...(await onDatabase(database, size)));
  return {
    ok: lines.every(
      ({ p95Ms, growth, links, recall }) =>
        p95Ms <= MOST_P95_MS && growth <= MOST_GROWTH && links > 0 && (recall === null || isQuick(recall)),
    ),
    lines,
  };
}

async function onDatabase(database, size) {
  note(`trace on ${database}…`);
  if (database === 'sqlite') return measured({ database, ...size });
  const mariadb = await startMariaDb();
  try {
    await mariadb.query('CREATE DATABASE trace CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    const databaseUrl = mariadb.url('trace');
    const server = await serverMeter(mariadb.pid, databaseUrl);
    try {
      return await measured({ database, ...size, databaseUrl, server });
    } finally {
      await server.mysql.end();
    }
  } finally {
    await mariadb.stop();
  }
}

async function measured({ database, schools, turns, reads, databaseUrl, server = null }) {
  const { countsFile, env } = counted(databaseUrl ?? null);
  const term = termOf(PLAYED_DAYS);
  const world = await World.open({ startsAt: instantOf(term.days[0], MORNING), databaseUrl, env });
  try {
    const { school, officer } = await played(world, term);
    const tables = databaseUrl ? await tablesOfMariaDb(databaseUrl) : tablesOfSqlite(join(world.folder, 'term.sqlite'));
    const lots = (await tables.select('lot', 'school_id = ?', [school.id])).rows.map(([id]) => id);
    const copies = await Copies.of(tables, school.id);
    const meters = new Meters({ pid: world.pid, countsFile }, server);
    const wanted = { officer, tables, meters, lots, schools, reads };
    const write = async (from, to) => {
      const own = Array.from({ length: to - from }, (_, i) => from + i);
      await copies.write(tables, { schools, turns: own, days: TURN_DAYS, note });
      await pause(SETTLE_MS);
    };
    await write(0, MONTH_TURNS);
    const month = await reading({ ...wanted, turns: MONTH_TURNS });
    await write(MONTH_TURNS, turns);
    const year = await reading({ ...wanted, turns });
    const recall = await recalling(officer, tables, { school, date: term.days[0] });
    await tables.end();
    return DIRECTIONS.map((direction) => ({
      ...{ database, direction, schools, days: turns * TURN_DAYS, rows: copies.size * schools * turns },
      ...year[direction],
      ...{ monthP50Ms: month[direction].p50Ms, monthP95Ms: month[direction].p95Ms },
      growth: round(year[direction].p95Ms / month[direction].p95Ms),
      timesFloor: round(year[direction].p95Ms / year[direction].floorP95Ms),
      recall: direction === 'forward' ? recall : null,
      load: round(loadavg()[0]),
    }));
  } catch (error) {
    note(await world.lastWords());
    throw error;
  } finally {
    await world.close();
  }
}

async function played(world, term) {
  const each = async (all, work) => {
    for (const one of all) await work(one);
  };
  const { schools, officer } = await setUp(world, { seed: 1, schools: 1, term, each, note });
  const [school] = schools;
  for (const [index, date] of term.days.entries()) {
    const day = dayOf(term, index);
    for (const { minute, play } of HOURS) {
      await world.to(instantOf(date, minute));
      school.now = world.now;
      await play(school, day);
    }
  }
  await world.to(instantOf(dayAfter(term.days.at(-1), 1), MORNING));
  return { school, officer };
}

/**
 * A drill over everything that the supplier brought on one day, at as many schools as have it: beginning it, looking at it, its
 * sheet.
 */
async function recalling(officer, tables, { school, date }) {
  const { columns, rows } = await tables.select('supplier', 'id = ?', [school.supplierId]);
  const licenceNo = rows[0][columns.indexOf('licence_no')];
  const { columns: names, rows: lots } = await tables.select('lot', 'school_id = ? AND received_on = ?', [
    school.id,
    date,
  ]);
  const ingredientId = lots[0][names.indexOf('ingredient_id')];
  const id = randomUUID();
  const what = { of: 'goods', licenceNo, ingredientId, batch: null, from: date, to: date };
  const timed = async (work) => {
    const startedAt = performance.now();
    const answer = await work();
    return { ms: round(performance.now() - startedAt), answer };
  };
  const begun = await timed(() => officer.post('/areas/532300/recalls', { id, isDrill: true, reason: '演练', what }));
  const seen = await timed(() => officer.get(`/recalls/${id}`));
  const sheet = await timed(async () => {
    const headers = { authorization: `Bearer ${officer.token}` };
    const response = await fetch(`${officer.url}/api/recalls/${id}/sheet`, { headers });
    if (!response.ok) throw new Error(`the sheet was answered ${response.status}`);
    return response.arrayBuffer();
  });
  const { reach } = seen.answer;
  return {
    ...{ schools: begun.answer.schools, lots: reach.lots.length, meals: reach.meals.length },
    ...{ beginMs: begun.ms, seenMs: seen.ms, sheetMs: sheet.ms },
  };
}

function isQuick({ schools, seenMs, sheetMs }) {
  const share = Math.max(1, schools / RECALL_SCHOOLS);
  return schools > 0 && seenMs <= MOST_RECALL_MS * share && sheetMs <= MOST_SHEET_MS * share;
}

/** Asks for lots anywhere in what was written, and the floor for the same ones. By direction. */
async function reading({ officer, tables, meters, lots, schools, turns, reads }) {
  const said = {};
  for (const direction of DIRECTIONS) {
    const chance = chanceOf(turns, direction);
    const anyLot = () => {
      const lot = lots[chance.between(0, lots.length - 1)];
      return idIn(lot, chance.between(0, schools - 1), chance.between(0, turns - 1));
    };
    const ask = (lot) => officer.get(`/lots/${lot}/trace?direction=${direction}`);
    for (let n = 0; n < WARM_READS; n += 1) await ask(anyLot());
    const asked = Array.from({ length: reads }, anyLot);
    const [took, floor] = [[], []];
    let links = 0;
    const cost = await meters.cost(async () => {
      for (const lot of asked) {
        const startedAt = performance.now();
        links += (await ask(lot)).links.length;
        took.push(performance.now() - startedAt);
      }
    });
    // other lots than those just read: their pages are not in memory for having been asked for
    for (const lot of Array.from({ length: reads }, anyLot)) {
      const startedAt = performance.now();
      await HOPS[direction](tables, lot);
      floor.push(performance.now() - startedAt);
    }
    said[direction] = {
      ...{ p50Ms: percentile(took, 0.5), p95Ms: percentile(took, 0.95), floorP95Ms: percentile(floor, 0.95) },
      ...{ statements: round(cost.statements / reads), cpuMs: round(cost.cpuMs / reads), links: round(links / reads) },
    };
  }
  return said;
}

/** From table to table by an index, one statement a hop. */
const HOPS = {
  async forward(tables, lot) {
    const links = await idsOf(tables, 'act_link', "thing = 'lot' AND thing_id = ?", [lot], 'act_id');
    await among(tables, 'act', 'id', links);
    const inputs = await idsOf(tables, 'batch_input', 'lot_id = ?', [lot], 'act_id');
    const batches = await among(tables, 'cooking_batch', 'act_id', inputs);
    const lines = await among(tables, 'hand_over_line', 'batch_id', batches);
    await among(tables, 'hand_over', 'act_id', lines);
    await among(tables, 'act', 'id', lines);
    await tables.select('stock_balance', 'lot_id = ?', [lot]);
  },
  async backward(tables, lot) {
    const [delivery] = await idsOf(tables, 'lot', 'id = ?', [lot], 'delivery_act_id');
    await tables.select('act', 'id = ?', [delivery]);
    await tables.select('delivery_line', 'lot_id = ?', [lot]);
    const [supplier] = await idsOf(tables, 'delivery', 'act_id = ?', [delivery], 'supplier_id');
    await tables.select('supplier', 'id = ?', [supplier]);
  },
};

async function among(tables, table, column, ids) {
  if (ids.length === 0) return [];
  const own = table === 'act' ? 'id' : 'act_id';
  return idsOf(tables, table, `${column} IN (${ids.map(() => '?').join()})`, ids, own);
}

async function idsOf(tables, table, where, values, column) {
  const { columns, rows } = await tables.select(table, where, values);
  return [...new Set(rows.map((row) => row[columns.indexOf(column)]))];
}
