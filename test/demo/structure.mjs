import { randomInt, randomUUID } from 'node:crypto';
import { Api } from './api.mjs';

/** The places of a small canteen, each with the camera that looks at it and the room the camera draws. */
export const PLACES = [
  { kind: 'scale', name: '验收区(电子秤)', camera: '1 号 验收区', room: 'gate_scale' },
  { kind: 'dry_store', name: '主食库', camera: '2 号 主食库', room: 'dry_store' },
  { kind: 'cold_store', name: '冷藏间', camera: '3 号 冷藏间', room: 'cold_store' },
  { kind: 'stove', name: '烹饪间', camera: '4 号 烹饪间', room: 'cooking' },
  { kind: 'serving', name: '备餐间', camera: '5 号 备餐间', room: 'serving' },
  { kind: 'dining_hall', name: '餐厅', camera: '6 号 餐厅', room: 'dining' },
];

/** Places without a camera of their own. */
const UNWATCHED_PLACES = [{ kind: 'sample_cabinet', name: '留样柜' }];

const PEOPLE = [
  { role: 'system_admin', username: 'admin', displayName: '系统管理员', unit: '楚雄州教育体育局', area: '532300' },
  { role: 'safety_section', username: 'anquan', displayName: '杨安全', unit: '楚雄州教育体育局安全科', area: '532300' },
  {
    role: 'market_inspector',
    username: 'shijian',
    displayName: '罗检查',
    unit: '楚雄市市场监督管理局',
    area: '532301',
  },
  // a visit takes two (I-05)
  {
    role: 'market_inspector',
    username: 'shijian2',
    displayName: '周检查',
    unit: '楚雄市市场监督管理局',
    area: '532301',
  },
  { role: 'principal', username: 'xiaozhang', displayName: '李校长', unit: '示范小学' },
  { role: 'canteen_manager', username: 'guanli', displayName: '王管理', unit: '示范小学食堂' },
  { role: 'canteen_worker', username: 'gongren', displayName: '张师傅', unit: '示范小学食堂' },
  { role: 'auditor', username: 'shenji', displayName: '普审计', unit: '楚雄州审计局', area: '532300' },
];

const hours = (stage, from, to) => ({ stage, fromMinute: from * 60, toMinute: to * 60 });
const TIMETABLE = [
  hours('acceptance', 6, 8),
  hours('stock', 6, 17),
  hours('storage', 6, 18),
  hours('cooking', 8, 14),
  hours('distribution', 11, 13.5),
  hours('dining', 11, 13.5),
];

/** An auditor comes with a warrant: on what paper, why, until when, and which books it opens. */
const warrantFor = (role) =>
  role === 'auditor'
    ? {
        document: '楚审通〔2026〕12号',
        until: new Date(Date.now() + 60 * 86_400_000).toISOString(),
        reason: '年度专项审计',
        ledgers: ['records', 'funds', 'findings', 'reports', 'registers'],
      }
    : {};

/** A password nobody chose: shown once, kept in the demo's own folder. */
const newPassword = () => randomUUID();

/**
 * Makes accounts and structure through the public API, as an administrator would on his first day.
 *
 * @param {string} url the platform
 * @param {string} setupToken as the platform printed it
 * @param {string} since the local day from which everything holds
 * @returns {Promise<{schoolId: string, kitchenId: string, places: Record<string, string>, classIds: string[],
 *   accounts: {role: string, username: string, password: string, pin?: string, totpSecret?: string}[],
 *   agent: {agentId: string, token: string, mqttUrl: string}}>}
 */
export async function makeStructure(url, setupToken, since) {
  const [first, ...others] = PEOPLE;
  const password = newPassword();
  await new Api(url).post('/auth/first-administrator', {
    token: setupToken,
    username: first.username,
    password,
    displayName: first.displayName,
    unit: first.unit,
  });
  const admin = await new Api(url).signIn(first.username, password);
  const totpSecret = await admin.enrolAuthenticator(password);

  const school = await admin.post('/schools', { name: '示范小学', areaId: '532301' });
  const inSchool = `/schools/${school.id}`;
  const kitchen = await admin.post(`${inSchool}/kitchens`, { name: '示范小学食堂', servesFrom: since });
  const places = {};
  for (const { kind, name } of [...PLACES, ...UNWATCHED_PLACES]) {
    const kitchenId = kind === 'dining_hall' ? null : kitchen.id;
    places[kind] = (await admin.post(`${inSchool}/places`, { name, kind, kitchenId })).id;
  }
  const classIds = [];
  for (const name of ['三年级一班', '三年级二班']) {
    classIds.push((await admin.post(`${inSchool}/classes`, { name, size: 42 })).id);
  }
  await admin.put(`${inSchool}/timetable`, { from: since, entries: TIMETABLE, seen: [] });

  const accounts = [{ role: first.role, username: first.username, password, totpSecret }];
  for (const { role, username, displayName, unit, area } of others) {
    const secret = newPassword();
    const pin = String(randomInt(100_000, 999_999));
    await admin.post('/accounts', {
      username,
      password: secret,
      displayName,
      unit,
      grants: [{ role, areaCode: area ?? null, schoolId: area ? null : school.id, ...warrantFor(role) }],
    });
    if (role.startsWith('canteen') || role === 'market_inspector') {
      await (await admin.signIn(username, secret)).put('/auth/pin', { password: secret, pin });
      accounts.push({ role, username, password: secret, pin });
    } else accounts.push({ role, username, password: secret });
  }
  const agent = await admin.post(`${inSchool}/agents`, { name: '示范小学录像盒' });
  return { schoolId: school.id, kitchenId: kitchen.id, places, classIds, accounts, agent };
}

/**
 * Makes each camera known and binds it to its place: once for the imported day, and from now on.
 *
 * @param {Api} admin
 * @param {{agentId: string}} agent
 * @param {{name: string, onvifUrl: string, username: string, password: string, placeId: string}[]} cameras
 * @param {{from: string, to: string}} importedDay instants
 * @returns {Promise<string[]>} the cameras' ids, in the order given
 */
export async function bindCameras(admin, agent, cameras, importedDay) {
  const ids = [];
  for (const { name, onvifUrl, username, password, placeId } of cameras) {
    const camera = await admin.post(`/agents/${agent.agentId}/cameras`, { name, onvifUrl, username, password });
    await admin.post(`/cameras/${camera.id}/bindings`, { placeId, from: importedDay.from, to: importedDay.to });
    await admin.post(`/cameras/${camera.id}/bindings`, { placeId, from: new Date().toISOString() });
    ids.push(camera.id);
  }
  return ids;
}
