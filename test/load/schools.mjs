import { randomUUID } from 'node:crypto';
import { Api } from '../demo/api.mjs';
import { localDate } from '../setup/rig.mjs';

const KINDS = ['scale', 'dry_store', 'cold_store', 'stove', 'serving', 'dining_hall'];
const AREA = '532301';
/** So many schools are made side by side: the head of the audit log is one row, and more would only wait for it. */
const AT_ONCE = 4;
const BOUND_SINCE_MS = 3_600_000;

/**
 * Makes schools through the public API: each with a kitchen, six places, a canteen worker, and a box with cameras bound to
 * the places in turn.
 *
 * @param {Api} admin
 * @param {{schools: number, cameras: number, sinceMs?: number}} size `sinceMs`: from when on kitchens serve and cameras look, by
 *   themselves an hour ago
 * @returns {Promise<{id: string, places: Record<string, string>, worker: {username: string, password: string},
 *   agent: {agentId: string, token: string}, cameraIds: string[]}[]>}
 */
export async function makeSchools(admin, { schools, cameras, sinceMs = Date.now() - BOUND_SINCE_MS }) {
  const made = [];
  const run = randomUUID().slice(0, 8);
  await eachOf(schools, AT_ONCE, async (n) => {
    made[n] = await makeSchool(admin, `${run}-${n}`, cameras, sinceMs);
  });
  return made;
}

async function makeSchool(admin, name, cameras, sinceMs) {
  const { id } = await admin.post('/schools', { name: `负载 ${name}`, areaId: AREA });
  const inSchool = `/schools/${id}`;
  const kitchen = await admin.post(`${inSchool}/kitchens`, { name: '食堂', servesFrom: localDate(sinceMs) });
  const places = {};
  for (const kind of KINDS) {
    const kitchenId = kind === 'dining_hall' ? null : kitchen.id;
    places[kind] = (await admin.post(`${inSchool}/places`, { name: kind, kind, kitchenId })).id;
  }
  const worker = { username: `load-${name}`, password: randomUUID() };
  const grants = [{ role: 'canteen_worker', areaCode: null, schoolId: id }];
  await admin.post('/accounts', { ...worker, displayName: '张师傅', unit: '食堂', grants });
  const { agentId, token } = await admin.post(`${inSchool}/agents`, { name: '录像盒' });
  const from = new Date(sinceMs).toISOString();
  const cameraIds = [];
  for (let n = 0; n < cameras; n += 1) {
    const onvifUrl = 'http://192.168.1.64/onvif';
    const camera = { name: `${n + 1} 号`, onvifUrl, username: 'viewer', password: randomUUID() };
    const made = await admin.post(`/agents/${agentId}/cameras`, camera);
    await admin.post(`/cameras/${made.id}/bindings`, { placeId: places[KINDS[n % KINDS.length]], from });
    cameraIds.push(made.id);
  }
  return { id, places, worker, agent: { agentId, token }, cameraIds };
}

/**
 * A session for each phone; several phones of a school are several sessions of its worker.
 *
 * @returns {Promise<{school: any, token: string}[]>}
 */
export async function signInPhones(url, schools, phones) {
  const signedIn = [];
  await eachOf(phones, AT_ONCE, async (n) => {
    const school = schools[n % schools.length];
    const { token } = await new Api(url).signIn(school.worker.username, school.worker.password);
    signedIn[n] = { school, token };
  });
  return signedIn;
}

async function eachOf(count, atOnce, work) {
  let next = 0;
  const one = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
