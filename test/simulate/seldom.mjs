import { lineOf } from './school.mjs';
import { dayAfter } from './term.mjs';

/** What a canteen does a few times a year; here once in a month, so that each ledger has something to say. */
export async function seldomActs(school, { date, isLastOfMonth }) {
  if (!isLastOfMonth) return;
  for (const [kind, place, particulars] of ACTS(date)) await school.record(`/acts/${kind}`, place, particulars);
  const paper = { supplierId: school.supplierId, paperKind: 'business_licence', paperNo: '云Y-7', validUntil: null };
  await school.record('/supplier-papers', 'scale', paper);
  await sendBack(school);
}

const ACTS = (date) => [
  [
    'cooking.additive',
    'stove',
    {
      ...{ additive: '食用小苏打', maker: '昆明某食品厂', madeOn: dayAfter(date, -60), usedGramsTenths: 125 },
      ...{ purpose: '发面', madeFood: '馒头', madeGrams: 12_000, asAllowed: true },
    },
  ],
  ['acceptance.pesticide-test', 'scale', { tested: '小白菜', supplierName: '农贸合作社', inhibitionTenths: 124 }],
  [
    'storage.pest-control',
    'dry_store',
    { pests: 'rodents', controlledBy: 'traps', noPests: false, doneBy: '王管理', remark: '墙角有鼠粪,已清理并加粘板' },
  ],
  [
    'cooking.training',
    'stove',
    { topic: '留样怎么做', lecturer: '李校长', attended: ['王管理', '张师傅'], lasted: 45, allPassed: true },
  ],
  [
    'cooking.upkeep',
    'stove',
    {
      ...{ equipment: '中心温度计', upkeepKind: 'calibrated', readingStandard: '100.0 ℃ / 99.6 ℃', doneBy: '王管理' },
      ...{ runs: true, nextOn: dayAfter(date, 180) },
    },
  ],
  [
    'storage.unfit-goods',
    'dry_store',
    {
      ...{
        unfitGoods: '大米',
        unfitLot: '20260105',
        supplierName: '农贸合作社',
        unfitGrams: 2_500,
        unfitFor: 'spoiled',
      },
      ...{ setAside: true, becameOf: 'destroyed', handled: '受潮发霉,当场倒入餐厨桶' },
    },
  ],
  [
    'dining.committee-visit',
    'dining_hall',
    { visitors: ['家长甲', '家长乙'], food: 'good', hygiene: 'good', order: 'fair', schoolAnswer: '排队时间已错开' },
  ],
  ['dining.emergency', 'dining_hall', { emergency: 'drill', touched: 0, course: '演练停电时怎么供餐,用时二十分钟' }],
];

/** A little of what was counted last goes back to who brought it. */
async function sendBack(school) {
  const lot = school.of('rice').at(-1);
  const amount = 1_000;
  if (lot === undefined || lot.amount < amount) return;
  await school.record('/send-backs', lot.place, {
    ...{ returnReason: 'damaged', returnOutcome: 'refund', receiverName: '送货员', lines: [lineOf({ lot, amount })] },
  });
  lot.amount -= amount;
}
