import { randomUUID } from 'node:crypto';

const DAILY = ['morning-check', 'check', 'sample', 'accompany'];
/** So many of them belong to the school whose people write; each is a chain of its own. */
const WRITTEN = 30;
const TOGETHER = 250;

/**
 * Writes schools that are like a prefecture's beside the one that is there: each with a kitchen of its own, two stores and a
 * hall, and with what five of seven duties have on record by noon.
 *
 * @param {import('../month-sheet/tables.mjs').Tables} tables
 * @param {{schoolId: string, count: number, date: string, week: string, areas: readonly string[]}} of
 * @returns {Promise<{schoolId: string, store: string, hall: string}[]>} those in which the school's people may write
 */
export async function fillPrefecture(tables, { schoolId, count, date, week, areas }) {
  const written = [];
  for (let from = 0; from < count; from += TOGETHER) {
    const rows = { school: [], kitchen: [], kitchen_service: [], place: [], duty_mark: [] };
    for (let n = from; n < Math.min(count, from + TOGETHER); n += 1) {
      const [id, kitchen, store, hall] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      const central = n < WRITTEN ? schoolId : null;
      if (central !== null) written.push({ schoolId: id, store, hall });
      rows.school.push([
        id,
        `第 ${n} 小学`,
        null,
        'primary',
        areas[n % areas.length],
        central,
        'enabled',
        null,
        1,
        Date.now(),
      ]);
      rows.kitchen.push([kitchen, id, '食堂']);
      rows.kitchen_service.push([randomUUID(), kitchen, id, '2026-01-01', null]);
      rows.place.push([store, id, kitchen, 'dry_store', '库房'], [hall, id, null, 'dining_hall', '餐厅']);
      for (const [index, duty] of DAILY.entries()) {
        if ((n + index) % 5 !== 0) rows.duty_mark.push([date, duty, id, kitchen, n % 7 === 0 ? 0 : 1, date]);
      }
      if (n % 2 === 0) rows.duty_mark.push([week, 'weekly', id, kitchen, 1, date]);
    }
    await tables.together(async () => {
      await tables.insert('school', SCHOOL, rows.school);
      await tables.insert('kitchen', ['id', 'host_school_id', 'name'], rows.kitchen);
      await tables.insert(
        'kitchen_service',
        ['id', 'kitchen_id', 'school_id', 'from_date', 'to_date'],
        rows.kitchen_service,
      );
      await tables.insert('place', ['id', 'school_id', 'kitchen_id', 'kind', 'name'], rows.place);
      await tables.insert('duty_mark', MARK, rows.duty_mark);
    });
  }
  return written;
}

const SCHOOL = [
  ...['id', 'name', 'school_code', 'kind', 'area_code', 'central_school_id', 'state', 'closed_on', 'version'],
  'created_at',
];
const MARK = ['starts_on', 'duty', 'school_id', 'kitchen_id', 'is_signed', 'recorded_on'];
