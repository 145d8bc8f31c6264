import { Api } from '../demo/api.mjs';
import { localDate } from '../setup/rig.mjs';

const MINUTE_MS = 60_000;
const OFFSET_MS = 8 * 3_600_000;
const MINUTES_A_DAY = 1_440;

/**
 * How much of what was acknowledged the platform does not show any more: acts in the journal, events in the day view, reported
 * minutes in the lanes of each camera.
 *
 * @param {{url: string, schools: any[], signedIn: {school: any, token: string}[], boxes: import('./box.mjs').BusyBox[],
 *   phones: import('./phone.mjs').Phone[]}} of
 * @returns {Promise<number>}
 */
export async function lostOf({ url, schools, signedIn, boxes, phones }) {
  let lost = 0;
  for (const [n, school] of schools.entries()) {
    const own = signedIn.find((one) => one.school === school);
    const { username, password } = school.worker;
    const reader = own ? new Api(url, own.token) : await new Api(url).signIn(username, password);
    const acts = phones.filter((phone) => phone.school === school).flatMap(({ acknowledged }) => acknowledged);
    lost += await lostOfSchool(reader, school, acts, boxes[n]);
  }
  return lost;
}

async function lostOfSchool(reader, { id, cameraIds }, acts, { minutes, events }) {
  const dates = new Set([
    ...acts.map(({ date }) => date),
    ...minutes.map((ms) => localDate(ms)),
    ...events.map(({ startedMs }) => localDate(startedMs)),
  ]);
  const [actIds, eventIds, lanes] = [new Set(), new Set(), new Map()];
  for (const date of dates) {
    for (const actId of await actsOf(reader, id, date)) actIds.add(actId);
    const { stages } = await reader.get(`/schools/${id}/days/${date}`);
    for (const { events: seen } of stages) for (const event of seen) eventIds.add(event.id);
    const { cameras } = await reader.get(`/schools/${id}/days/${date}/lanes`);
    for (const { cameraId, coverage } of cameras) lanes.set(`${cameraId} ${date}`, coverage);
  }
  const isRecorded = (ms) =>
    cameraIds.every((cameraId) => lanes.get(`${cameraId} ${localDate(ms)}`)?.[minuteOfDay(ms)] === '#');
  return (
    acts.filter(({ actId }) => !actIds.has(actId)).length +
    events.filter(({ eventId }) => !eventIds.has(eventId)).length +
    minutes.filter((ms) => !isRecorded(ms)).length
  );
}

async function actsOf(reader, schoolId, date) {
  const found = [];
  for (let next = ''; next !== null; ) {
    const path = `/schools/${schoolId}/acts?date=${date}&limit=200`;
    const page = await reader.get(next === '' ? path : `${path}&after=${encodeURIComponent(next)}`);
    found.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  return found;
}

const minuteOfDay = (ms) => Math.floor((ms + OFFSET_MS) / MINUTE_MS) % MINUTES_A_DAY;
