import { randomUUID } from 'node:crypto';
import { Person } from './client.mjs';
import { GOODS } from './goods.mjs';
import { chanceOf } from './random.mjs';
import { School } from './school.mjs';

const PREFECTURE = '532300';
const BUREAU = '楚雄州教育体育局';
const PLACES = {
  ...{ scale: '过秤处', dry_store: '主食库', cold_store: '冷藏柜', stove: '灶台', sample_cabinet: '留样柜' },
  ...{ washing: '洗消间', serving: '分餐间', dining_hall: '餐厅' },
};
const STAFF = [
  { role: 'principal', name: '李校长' },
  { role: 'canteen_manager', name: '王管理' },
  { role: 'canteen_worker', name: '张师傅' },
  { role: 'food_safety_officer', name: '赵老师' },
];
/**
 * Makes the administrator, the bureau's treasurer and the schools with everybody who works there, as an administrator does
 * it in the pages.
 *
 * @param {import('./world.mjs').World} world
 * @param {{seed: number, schools: number, term: {days: string[], holidays: string[]}, each: Function, note: (text: string) => void,
 *   inOneCounty?: boolean}} plan
 */
export async function setUp(world, { seed, schools: count, term, each, note, inOneCounty = false }) {
  const password = randomUUID();
  const { url, setupToken } = world;
  const first = { username: 'admin', displayName: '系统管理员', unit: BUREAU, password };
  await new Person(url, null).post('/auth/first-administrator', { token: setupToken, ...first });
  const admin = await new Person(url, null).signIn('admin', password);
  await withAuthenticator(admin, password, world.now);

  const since = term.days[0];
  const [schoolYear] = [Number(since.slice(0, 4)) - (since.slice(5, 7) < '09' ? 1 : 0)];
  await admin.put(`/areas/${PREFECTURE}/calendars/${schoolYear}`, {
    version: 0,
    terms: [{ name: '春季学期', from: since, to: term.days.at(-1) }],
    days: term.holidays.map((date) => ({ date, kind: 'holiday', note: '放假' })),
  });
  const treasurer = await newPerson(admin, {
    ...{ username: 'caiwu', displayName: '周财务', unit: BUREAU, role: 'finance_section' },
    areaCode: PREFECTURE,
  });
  const officer = await newPerson(admin, {
    ...{ username: 'anquan', displayName: '吴安全', unit: BUREAU, role: 'safety_section' },
    areaCode: PREFECTURE,
  });
  const counties = (await admin.get('/areas')).items.filter(({ parentId }) => parentId !== null).map(({ id }) => id);

  const schools = [];
  await each(
    Array.from({ length: count }, (_, index) => index),
    async (index) => {
      const chance = chanceOf(seed, `school ${index}`);
      const areaId = counties[inOneCounty ? 0 : index % counties.length];
      // what one county eats one firm may bring: its licence number is the same at every school
      const licenceNo = `JY${100_000 + (inOneCounty ? 0 : index)}`;
      schools[index] = await newSchool(admin, treasurer, { index, areaId, chance, since, licenceNo });
      if ((index + 1) % 50 === 0) note(`${index + 1} of ${count} schools set up`);
    },
  );
  const goods = await listGoods(schools[0].manager);
  for (const school of schools) school.goods = goods;
  for (const [index, school] of schools.entries()) school.stranger = schools[(index + 1) % schools.length].worker;
  return { schools, treasurer, officer, admin, prefecture: PREFECTURE };
}

/** An administrator signs in with two factors; the code is that of the time played. */
async function withAuthenticator(admin, password, now) {
  const { generateSync } = await import('otplib');
  const { secret } = await admin.post('/auth/totp', { password });
  await admin.put('/auth/totp', { code: generateSync({ secret, epoch: Math.floor(now / 1000) }) });
}

async function newPerson(admin, { username, displayName, unit, role, schoolId = null, areaCode = null }) {
  const password = randomUUID();
  const grants = [{ role, schoolId, areaCode }];
  await admin.post('/accounts', { username, password, displayName, unit, grants });
  return new Person(admin.url, null).signIn(username, password);
}

async function newSchool(admin, treasurer, { index, areaId, chance, since, licenceNo }) {
  const name = `模拟小学${index + 1}`;
  const { id } = await admin.post('/schools', { name, areaId });
  const path = `/schools/${id}`;
  const kitchen = await admin.post(`${path}/kitchens`, { name: `${name}食堂`, servesFrom: since });
  const places = {};
  for (const [kind, name] of Object.entries(PLACES)) {
    const kitchenId = kind === 'dining_hall' ? null : kitchen.id;
    places[kind] = (await admin.post(`${path}/places`, { name, kind, kitchenId })).id;
  }
  const classes = [];
  for (let i = 1, many = chance.between(2, 4); i <= many; i += 1) {
    const size = chance.between(28, 45);
    classes.push({ size, id: (await admin.post(`${path}/classes`, { name: `${i} 班`, size })).id });
  }
  const people = {};
  for (const { role, name: displayName } of STAFF) {
    const username = `${role.replace('canteen_', '')}${index + 1}`;
    people[role] = await newPerson(admin, { username, displayName, unit: name, role, schoolId: id });
  }
  const stated = { from: since, areaType: 'national', schoolStage: 'primary', source: '模拟' };
  await treasurer.post(`${path}/programme-terms`, stated);
  const manager = people.canteen_manager;
  const supplier = await manager.post(`${path}/suppliers`, {
    ...{ name: '楚雄粮油', licenceNo, licenceValidUntil: '2099-12-31' },
  });
  return new School({
    ...{ id, name, places, classes, chance, treasurer, supplierId: supplier.id },
    ...{ principal: people.principal, manager, worker: people.canteen_worker },
    officer: people.food_safety_officer,
  });
}

/** What the catalogue says of the goods: their ids and what each is counted in. */
async function listGoods(manager) {
  const goods = {};
  for (const [key, { name, category }] of Object.entries(GOODS)) {
    const { id, measure } = await manager.post('/ingredients', { name, category });
    goods[key] = { ...GOODS[key], key, ingredientId: id, unit: measure.unit };
  }
  return goods;
}
