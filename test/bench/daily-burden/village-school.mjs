import { randomUUID } from 'node:crypto';
import { localDate } from '../../setup/rig.mjs';

const DAY_MS = 86_400_000;
export const SECOND_PIN = '482913';
const PLACES = {
  scale: '验收区',
  dry_store: '主食库',
  cold_store: '冷藏柜',
  stove: '灶台',
  sample_cabinet: '留样柜',
  washing: '洗消间',
  serving: '备餐间',
  dining_hall: '餐厅',
};
export const STAFF = ['王管理', '张师傅'];
export const DISHES = ['青椒肉丝', '炒白菜', '米饭'];
/** What comes every day, with its price in fen for a kilogram. */
const GOODS = [
  ['青椒', 'vegetable', 520],
  ['白菜', 'vegetable', 340],
  ['猪后腿肉', 'meat', 2600],
];

/**
 * A school of sixty pupils in two classes with a manager and a cook, and what they did on the days before: the delivery
 * and the menu of yesterday, and the samples of three days ago, which are to be discarded today.
 *
 * @param {import('../../setup/rig.mjs').Rig} rig
 * @returns {Promise<{schoolId: string, manager: import('../../demo/api.mjs').Api, cook: import('../../demo/api.mjs').Api,
 *   path: (rest: string) => string, places: Record<string, string>}>}
 */
export async function villageSchool(rig) {
  const admin = await rig.signIn('system_admin');
  const since = localDate(Date.now() - 30 * DAY_MS);
  const { id: schoolId } = await admin.post('/schools', { name: '六十人小学', areaId: '532301' });
  const path = (rest) => `/schools/${schoolId}${rest}`;
  const kitchen = await admin.post(path('/kitchens'), { name: '食堂', servesFrom: since });
  const places = {};
  for (const [kind, name] of Object.entries(PLACES)) {
    const kitchenId = kind === 'dining_hall' ? null : kitchen.id;
    places[kind] = (await admin.post(path('/places'), { kind, name, kitchenId })).id;
  }
  for (const name of ['低年级', '高年级']) await admin.post(path('/classes'), { name, size: 30 });
  const [manager, cook] = [
    await person(admin, schoolId, 'canteen_manager', STAFF[0]),
    await person(admin, schoolId, 'canteen_worker', STAFF[1]),
  ];
  const goods = [];
  for (const [name, category, price] of GOODS)
    goods.push({ price, ...(await manager.post('/ingredients', { name, category })) });
  const supplier = { name: '楚雄鲜食', licenceNo: 'JY15323010001234', licenceValidUntil: '2099-12-31' };
  const { id: supplierId } = await manager.post(path('/suppliers'), supplier);
  const school = { schoolId, manager, cook, path, places };
  for (const daysAgo of [3, 1]) await dayBefore(school, { supplierId, goods }, daysAgo);
  return school;
}

async function person(admin, schoolId, role, displayName) {
  const [username, password] = [`v-${role.replace('_', '-')}`, randomUUID()];
  const grants = [{ role, areaCode: null, schoolId }];
  await admin.post('/accounts', { username, password, displayName, unit: '六十人小学', grants });
  const signedIn = await new admin.constructor(admin.url).signIn(username, password);
  await signedIn.put('/auth/pin', { password, pin: SECOND_PIN });
  return signedIn;
}

/** The delivery and the meal of a day before, with its dishes and their samples, as a phone without signal kept them. */
async function dayBefore({ manager, cook, path, places }, { supplierId, goods }, daysAgo) {
  const date = localDate(Date.now() - daysAgo * DAY_MS);
  const at = (hour) => new Date(Date.parse(`${date}T00:00:00.000+08:00`) + hour * 3_600_000).toISOString();
  const act = (place, hour) => {
    const time = at(hour);
    return { actId: randomUUID(), placeId: places[place], occurredAt: time, capturedAt: time, offline: true };
  };
  const lines = goods.map(({ id, price }) => ({
    ...{ ingredientId: id, lotId: randomUUID(), unit: 'g', measuredAmount: 4_000, unitPriceFen: price },
    ...{ decision: 'accept', certificates: [{ kind: 'receipt' }, { kind: 'animal_quarantine' }] },
  }));
  const came = await manager.post(path('/deliveries'), { v: 3, ...act('scale', 0.01), supplierId, lines });
  await cook.post(`/acts/${came.actId}/co-signatures`, { method: 'own-session' });
  const moved = lines.map(({ lotId, measuredAmount: amount, unit }) => ({ lotId, amount, unit }));
  await manager.post(path('/stock-ins'), {
    ...{ v: 2, ...act('cold_store', 0.02), fromPlaceId: places.scale, lines: moved },
  });
  const dishes = DISHES.map((name) => ({ name }));
  const planned = { ...act('stove', 0.1), date, mealKind: 'lunch', dishes };
  const { mealId } = await manager.post(path('/meals'), planned);
  await manager.post(path('/stock-outs'), { v: 2, ...act('cold_store', 0.12), mealId, lines: moved });
  for (const [index] of DISHES.entries()) {
    const batch = { mealId, dishNo: index + 1, startedAt: at(0.15), coreTenthsC: 820 };
    const { batchId } = await cook.post(path('/batches'), { ...act('stove', 0.2), ...batch });
    await cook.post(path('/samples'), { ...act('sample_cabinet', 0.25), batchId, grams: 140 });
  }
}
