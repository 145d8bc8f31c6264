import Database from 'libsql';
import {
  BYTES_PER_SLOT,
  emptyDay,
  FULL_SLOT,
  SLOT_MS,
  SLOTS_PER_DAY,
  SLOTS_PER_HOUR,
  slotAt,
} from '../../../dist/src/contract/wire/camera-day.js';

/** A slot may differ by so much: footage is told in 40 ms units, and fragments meet within one picture. */
const SLOT_TOLERANCE_MS = 2 * (SLOT_MS / FULL_SLOT) + 100;

/**
 * Counts by kind of difference, with words for the first few of each.
 */
export class Differences {
  lost = 0;
  doubled = 0;
  /** @type {string[]} */
  words = [];

  /** @param {'lost' | 'doubled'} kind */
  add(kind, text) {
    this[kind] += 1;
    if (this.words.length < 30) this.words.push(`${kind}: ${text}`);
  }
}

/** All pages of a list. @param {import('../../demo/api.mjs').Api} api */
async function all(api, path) {
  const items = [];
  for (let next = ''; next !== null; ) {
    const page = await api.get(
      `${path}${path.includes('?') ? '&' : '?'}limit=200${next && `&after=${encodeURIComponent(next)}`}`,
    );
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

/**
 * What was acknowledged, against what the platform says through its public API.
 *
 * @param {import('../../demo/api.mjs').Api} api of somebody who may read the school
 * @param {import('./load.mjs').Load} load
 * @param {string[]} dates the local days the drill ran on
 * @param {Differences} differences
 */
export async function compareActs(api, load, dates, differences) {
  const { schoolId } = load.school;
  const journal = [];
  const readings = [];
  for (const date of dates) {
    journal.push(...(await all(api, `/schools/${schoolId}/acts?date=${date}`)));
    readings.push(...(await all(api, `/schools/${schoolId}/readings?date=${date}`)));
  }
  const times = new Map();
  for (const { id } of journal) times.set(id, (times.get(id) ?? 0) + 1);
  const acknowledged = new Set(load.acknowledged.map(({ actId }) => actId));
  for (const { actId, kind } of load.acknowledged)
    if (!times.has(actId)) differences.add('lost', `act ${actId} (${kind})`);
  for (const [actId, count] of times) {
    if (count > 1) differences.add('doubled', `act ${actId} is in the journal ${count} times`);
    // Every act was asked for until it was answered, so there is no other.
    if (!acknowledged.has(actId)) differences.add('doubled', `act ${actId} was never acknowledged`);
  }
  for (let i = readings.length; i < load.readings; i += 1) differences.add('lost', 'a reading');
  for (let i = load.readings; i < readings.length; i += 1) differences.add('doubled', 'a reading');
  for (let i = 0; i < load.otherAnswers; i += 1) differences.add('doubled', 'a repeated request got another answer');

  const { items } = await api.get(`/schools/${schoolId}/stock`);
  const onHand = new Map(
    items.flatMap(({ locationId, lots }) => lots.map(({ id, grams }) => [`${id} ${locationId}`, grams])),
  );
  for (const key of new Set([...load.stock.keys(), ...onHand.keys()])) {
    const [wanted, is] = [load.stock.get(key) ?? 0, onHand.get(key) ?? 0];
    if (is !== wanted)
      differences.add(
        key.endsWith(' kitchen') === is < wanted ? 'lost' : 'doubled',
        `stock ${key}: ${is} g instead of ${wanted} g`,
      );
  }
  const chain = await api.get(`/schools/${schoolId}/journal/verification`);
  if (!chain.intact) differences.add('lost', `the journal's chain is broken: ${JSON.stringify(chain.firstBad)}`);
}

/**
 * Opens the database of a stopped platform to read in it.
 *
 * @param {{file: string} | {url: string}} database a SQLite file, or a MariaDB server with the name of the database
 * @returns {Promise<{all(sql: string, ...values: unknown[]): Promise<any[]>, faults(): Promise<string[]>, close(): Promise<void>}>}
 *   `faults`: what the database itself says is wrong with it
 */
export async function openPlatform(database) {
  if ('file' in database) {
    const db = new Database(database.file, { readonly: true });
    return {
      all: async (sql, ...values) => db.prepare(sql).all(...values),
      faults: async () =>
        db
          .prepare('PRAGMA integrity_check')
          .all()
          .map((row) => row.integrity_check)
          .filter((text) => text !== 'ok'),
      close: async () => db.close(),
    };
  }
  const { createConnection } = await import('mysql2/promise');
  const db = await createConnection({ uri: database.url, supportBigNumbers: true });
  const all = async (sql, ...values) => (await db.query(sql, values))[0];
  return {
    all,
    async faults() {
      const tables = await all('SHOW TABLES');
      const names = tables.map((row) => `\`${Object.values(row)[0]}\``).join(', ');
      const said = await all(`CHECK TABLE ${names}`);
      return said.filter(({ Msg_type: type }) => type === 'error').map((row) => `${row.Table}: ${row.Msg_text}`);
    },
    close: () => db.end(),
  };
}

/**
 * What the stopped platform's database holds, against its own sums and against what left the box's outbox.
 *
 * @param {Awaited<ReturnType<typeof openPlatform>>} db of the platform
 * @param {import('../box.mjs').Box} box
 * @param {string} agentId
 * @param {Differences} differences
 * @returns {Promise<number>} events the platform has of this box
 */
export async function compareFootage(db, box, agentId, differences) {
  for (const fault of await db.faults()) differences.add('lost', `the platform's database is damaged: ${fault}`);
  await compareMoves(db, differences);
  await compareMessages(db, box, agentId, differences);
  await compareDays(db, box, differences);
  return compareEvents(db, box, differences);
}

async function compareMoves(db, differences) {
  const sums = new Map();
  const add = (lot, location, grams) => sums.set(`${lot} ${location}`, (sums.get(`${lot} ${location}`) ?? 0) + grams);
  for (const { lot_id, from_location, to_location, grams } of await db.all('SELECT * FROM stock_move')) {
    add(lot_id, from_location, -grams);
    add(lot_id, to_location, grams);
  }
  for (const { lot_id, location_id, grams } of await db.all('SELECT * FROM stock_balance')) {
    if (location_id === 'supplier') continue;
    const moved = sums.get(`${lot_id} ${location_id}`) ?? 0;
    if (moved !== grams)
      differences.add(
        grams > moved ? 'doubled' : 'lost',
        `balance ${lot_id} ${location_id}: ${grams} g, moves say ${moved} g`,
      );
  }
}

async function compareMessages(db, box, agentId, differences) {
  const taken = new Set(
    (await db.all('SELECT seq FROM agent_inbox WHERE agent_id = ? AND epoch = ?', agentId, box.epoch)).map(({ seq }) =>
      Number(seq),
    ),
  );
  for (const seq of box.acknowledged()) if (!taken.has(seq)) differences.add('lost', `message ${seq} of the box`);
  for (const { reason, detail } of await db.all('SELECT reason, detail FROM agent_quarantine')) {
    differences.add('lost', `a message was put aside: ${reason}, ${detail}`);
  }
}

async function compareEvents(db, box, differences) {
  const known = new Map(
    (await db.all('SELECT id, camera_id, kind, started_at, revision FROM video_event')).map((event) => [
      event.id,
      event,
    ]),
  );
  const own = box.events();
  for (const { id, kind, revision } of own) {
    const event = known.get(id);
    if (!event) differences.add('lost', `event ${id} (${kind})`);
    else if (event.revision < revision)
      differences.add('lost', `event ${id}: revision ${event.revision} of ${revision}`);
  }
  const ids = new Set(own.map(({ id }) => id));
  const seen = new Set();
  for (const { id, camera_id, kind, started_at } of known.values()) {
    const what = `${camera_id} ${kind} ${started_at}`;
    if (seen.has(what) || !ids.has(id)) differences.add('doubled', `event ${id}: ${what}`);
    seen.add(what);
  }
  return known.size;
}

/** Slot by slot: the platform must know of the footage that is on the box, and of no other. */
async function compareDays(db, box, differences) {
  const days = new Map();
  for (const { camera_id, date, hour, slots } of await db.all('SELECT camera_id, date, hour, slots FROM camera_hour')) {
    const key = `${camera_id} ${date}`;
    if (!days.has(key)) days.set(key, { camera_id, date, day: emptyDay() });
    days.get(key).day.set(new Uint8Array(Buffer.from(slots)), hour * SLOTS_PER_HOUR * BYTES_PER_SLOT);
  }
  for (const { camera_id, date, day } of days.values()) {
    const recorded = box.recordedBySlot(camera_id, date, SLOT_MS);
    for (let slot = 0; slot < SLOTS_PER_DAY; slot += 1) {
      const [is, wanted] = [slotAt(day, slot).recordedMs, recorded.get(slot) ?? 0];
      if (Math.abs(is - wanted) <= SLOT_TOLERANCE_MS) continue;
      differences.add(
        is < wanted ? 'lost' : 'doubled',
        `camera ${camera_id} ${date} slot ${slot}: ${is} ms told, ${wanted} ms on the box`,
      );
    }
  }
}
