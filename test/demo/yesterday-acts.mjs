import { randomUUID } from 'node:crypto';

/**
 * Posts yesterday's records through the public API, as two phones would that were offline all day and have signal
 * again: captured yesterday, recorded now, and shown as such. Two records here do not fit the footage:
 * the count at 15:30, when nobody was in the store, and the reading at 16:10, when the lens was covered.
 *
 * @param {{schoolId: string, places: Record<string, string>, classIds: string[]}} structure
 * @param {{manager: import('./api.mjs').Api, worker: import('./api.mjs').Api, principal: import('./api.mjs').Api}} people
 * @param {string} date
 * @param {string} nextDate
 */
export async function postActs({ schoolId, places, classIds }, { manager, worker, principal }, date, nextDate) {
  const at = (time) => new Date(`${date}T${time}:00.000+08:00`).toISOString();
  const later = (time, seconds) => new Date(Date.parse(at(time)) + seconds * 1000).toISOString();
  const act = (place, time) => ({
    actId: randomUUID(),
    placeId: places[place],
    occurredAt: at(time),
    capturedAt: later(time, 40),
    offline: true,
  });
  const post = (who, path, body) => who.post(`/schools/${schoolId}${path}`, body);
  const cosign = (who, receipt, time) =>
    receipt.signaturesMissing > 0
      ? who.post(`/acts/${receipt.actId}/co-signatures`, {
          method: 'own-session',
          actId: randomUUID(),
          occurredAt: later(time, 50),
          capturedAt: later(time, 60),
          offline: true,
        })
      : null;
  /** Records it, and lets the other person sign where the rules ask for two. */
  const record = async (path, place, time, particulars, [first, second] = [manager, worker]) => {
    const receipt = await post(first, path, { ...act(place, time), ...particulars });
    await cosign(second, receipt, time);
    return receipt;
  };

  const ingredient = async (name, category) => (await manager.post('/ingredients', { name, category })).id;
  const [pork, pepper, cabbage, rice, oil] = [
    await ingredient('猪后腿肉', 'meat'),
    await ingredient('青椒', 'vegetable'),
    await ingredient('小白菜', 'vegetable'),
    await ingredient('大米', 'staple'),
    await ingredient('菜籽油', 'oil'),
  ];
  const validUntil = `${Number(date.slice(0, 4)) + 2}-12-31`;
  const supplier = async (name, licenceNo) =>
    (await post(manager, '/suppliers', { name, licenceNo, licenceValidUntil: validUntil })).id;
  const freshFood = await supplier('楚雄鲜食配送有限公司', 'JY15323010001234');
  const grainAndOil = await supplier('楚雄粮油供应站', 'JY15323010005678');

  const paper = (kind, number) => ({ kind, number });
  const line = (ingredientId, kilograms, yuanPerKg, more = {}) => ({
    ingredientId,
    lotId: randomUUID(),
    orderedGrams: kilograms * 1000,
    notedGrams: kilograms * 1000,
    weighedGrams: kilograms * 1000,
    unitPriceFenPerKg: Math.round(yuanPerKg * 100),
    decision: 'accept',
    ...more,
  });
  const fresh = [
    line(pork, 14, 26, {
      supplierLot: 'P-1107',
      useBy: nextDate,
      arrivalTenthsC: 38,
      certificates: [
        paper('animal_quarantine', '滇J20261107'),
        paper('pork_inspection', '滇R20261107'),
        paper('receipt', 'S-2207'),
      ],
    }),
    line(pepper, 12, 5.2, { certificates: [paper('produce_promise', 'N-881'), paper('receipt', 'S-2207')] }),
    line(cabbage, 10, 3.4, { certificates: [paper('produce_promise', 'N-882'), paper('receipt', 'S-2207')] }),
  ];
  const dry = [
    line(rice, 50, 5.6, {
      supplierLot: 'D-0931',
      madeOn: `${Number(date.slice(0, 4)) - 1}-12-01`,
      useBy: validUntil,
      certificates: [paper('conformity', 'H-3301'), paper('inspection', 'T-3301'), paper('receipt', 'S-0912')],
    }),
    line(oil, 20, 14.5, {
      supplierLot: 'Y-0417',
      useBy: validUntil,
      certificates: [paper('conformity', 'H-3302'), paper('inspection', 'T-3302'), paper('receipt', 'S-0912')],
    }),
  ];
  await record('/deliveries', 'scale', '06:12', {
    supplierId: freshFood,
    deliveryNoteNo: 'S-2207',
    vehiclePlate: '云E12345',
    lines: fresh,
  });
  await record('/deliveries', 'scale', '06:31', {
    supplierId: grainAndOil,
    deliveryNoteNo: 'S-0912',
    vehiclePlate: '云E67890',
    lines: dry,
  });

  const all = (lines) => lines.map(({ lotId, weighedGrams }) => ({ lotId, grams: weighedGrams }));
  const some = (wanted) => wanted.map(([{ lotId }, kilograms]) => ({ lotId, grams: kilograms * 1000 }));
  await record('/stock-ins', 'dry_store', '06:52', { fromPlaceId: places.scale, lines: all(dry) });
  await record('/stock-ins', 'cold_store', '07:02', { fromPlaceId: places.scale, lines: all(fresh) });
  await record('/readings', 'cold_store', '07:06', { quantity: 'temperature', valueTenths: 38, regime: 'chill' });
  await record('/readings', 'dry_store', '07:40', { quantity: 'humidity', valueTenths: 560, regime: 'ambient' });
  const meal = await record('/meals', 'stove', '07:45', {
    date,
    mealKind: 'lunch',
    plannedDiners: 82,
    dishes: [{ name: '青椒肉丝' }, { name: '清炒小白菜' }, { name: '米饭' }],
  });
  const issue = (place, time, lines) =>
    record('/stock-outs', place, time, { mealId: meal.mealId, lines, receiverName: '张师傅' });
  await issue(
    'dry_store',
    '08:10',
    some([
      [dry[0], 12],
      [dry[1], 2],
    ]),
  );
  await record('/storage-rounds', 'dry_store', '08:14', {
    offWallAndFloor: true,
    labelled: true,
    rawAndCookedApart: true,
    noPests: true,
    nothingExpired: true,
  });
  await issue(
    'cold_store',
    '08:22',
    some([
      [fresh[0], 7],
      [fresh[1], 9],
      [fresh[2], 8],
    ]),
  );

  const cook = async (dishNo, started, finished, coreTenthsC, inputs) =>
    (
      await record(
        '/batches',
        'stove',
        finished,
        { mealId: meal.mealId, dishNo, startedAt: at(started), inputs: some(inputs), coreTenthsC },
        [worker, manager],
      )
    ).batchId;
  const batches = [
    await cook(1, '10:05', '10:52', 820, [
      [fresh[0], 7],
      [fresh[1], 9],
      [dry[1], 1],
    ]),
    await cook(2, '10:40', '11:00', 785, [
      [fresh[2], 8],
      [dry[1], 1],
    ]),
    await cook(3, '09:40', '10:35', 960, [[dry[0], 12]]),
  ];
  for (const [i, batchId] of batches.entries()) {
    await record('/samples', 'sample_cabinet', '11:12', { batchId, grams: 130 + i * 5, containerCode: `LY-${i + 1}` }, [
      worker,
      manager,
    ]);
  }
  for (const [i, classId] of classIds.entries()) {
    await record('/hand-overs', 'serving', i === 0 ? '11:36' : '11:44', {
      mealId: meal.mealId,
      classId,
      receiverName: '班主任',
      lines: batches.map((batchId) => ({ batchId, portions: 41, holdingTenthsC: 660, lastHotAt: at('11:30') })),
    });
  }
  await record('/headcounts', 'dining_hall', '11:58', {
    mealId: meal.mealId,
    lines: classIds.map((classId) => ({ classId, present: 41, served: 41 })),
  });
  await record(
    '/accompany-dinings',
    'dining_hall',
    '12:06',
    {
      mealId: meal.mealId,
      dinerName: '李校长',
      dinerRole: 'leader',
      food: 'good',
      hygiene: 'excellent',
      order: 'good',
    },
    [principal, manager],
  );
  await record('/leftovers', 'dining_hall', '12:38', {
    mealId: meal.mealId,
    lines: [
      { kind: 'plate', grams: 3200 },
      { kind: 'unserved', grams: 1500 },
    ],
    collectorName: '楚雄餐厨收运',
  });
  await record('/readings', 'cold_store', '13:10', { quantity: 'temperature', valueTenths: 42, regime: 'chill' });

  // What does not fit the footage
  await record('/stocktakes', 'dry_store', '15:30', {
    lines: [
      { lotId: dry[0].lotId, countedGrams: 38_000 },
      { lotId: dry[1].lotId, countedGrams: 18_000 },
    ],
  });
  await record('/readings', 'cold_store', '16:10', { quantity: 'temperature', valueTenths: 45, regime: 'chill' });
}
