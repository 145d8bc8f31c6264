import { randomUUID } from 'node:crypto';
import { dayAfter } from '../../simulate/term.mjs';

const WEEK_MS = 7 * 86_400_000;
const INSTANTS = [
  ...['occurred_at', 'captured_at', 'recorded_at', 'started_at', 'ended_at', 'long_until', 'judged_at', 'due_at'],
  'reported_through',
];
const DATES = ['date', 'business_date'];
/** By which column an id is the row’s own, or that of a row that is copied with it. */
const IDS = ['id', 'act_id', 'subject_id'];

/**
 * Writes what a school’s day view reads once more for so many weeks before: the same weeks of records, footage and verdicts
 * under other ids, earlier. It is a history to read in, no chain that could be verified.
 *
 * @param {import('../month-sheet/tables.mjs').Tables} tables
 * @param {{schoolId: string, cameraIds: string[], from: number, to: number}} of weeks, counted backwards from those that are there
 */
export async function writeEarlierWeeks(tables, { schoolId, cameraIds, from, to }) {
  const cameras = `camera_id IN (${cameraIds.map(() => '?').join()})`;
  const played = [];
  for (const [name, where, values] of [
    ['act', 'school_id = ? AND chain_index < 1000000', [schoolId]],
    ['act_state', 'act_id IN (SELECT id FROM act WHERE school_id = ? AND chain_index < 1000000)', [schoolId]],
    ['video_event', cameras, cameraIds],
    ['camera_day', cameras, cameraIds],
    ['camera_hour', cameras, cameraIds],
    ['verdict', 'school_id = ?', [schoolId]],
  ]) {
    played.push({ name, ...(await tables.select(name, where, values)) });
  }
  const first = Math.min(...played[0].rows.map((row) => Number(row[played[0].columns.indexOf('occurred_at')])));
  for (let week = from; week <= to; week += 1) {
    const ids = new Map();
    await tables.together(async () => {
      for (const { name, columns, rows } of played) {
        const own = rows.filter((row) => isPlayed(columns, row, first));
        const copies = own.map((row, index) => earlier({ columns, row, week, ids, index }));
        if (copies.length > 0) await tables.insert(name, columns, copies);
      }
    });
  }
}

/** What an earlier call wrote lies before what was played. */
function isPlayed(columns, row, first) {
  const date = new Date(first + 8 * 3_600_000).toISOString().slice(0, 10);
  const at = columns.findIndex((name) => name === 'started_at' || name === 'occurred_at');
  const on = columns.findIndex((name) => DATES.includes(name));
  if (at >= 0) return Number(row[at]) >= first;
  return on < 0 || String(row[on]) >= date;
}

function earlier({ columns, row, week, ids, index }) {
  return row.map((value, column) => {
    const name = columns[column];
    if (value === null) return null;
    if (IDS.includes(name)) {
      if (!ids.has(value)) ids.set(value, randomUUID());
      return ids.get(value);
    }
    if (INSTANTS.includes(name)) return Number(value) - week * WEEK_MS;
    if (DATES.includes(name)) return dayAfter(String(value), -7 * week);
    // no two records of a school have the same place in its chain
    if (name === 'chain_index') return 1_000_000 * week + index;
    return value;
  });
}
