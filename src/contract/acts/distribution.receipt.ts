import { plainAct } from '../declaring/declaration.js';

/**
 * A school that is sent its food takes it in: the other side of `distribution.dispatch` (O-05, O-06). What was sent is on
 * record at the sender, so it is not typed again; a difference asks. Which dispatch it is the other side of, `src/serving` finds.
 */
export const act = plainAct({
  kind: 'distribution.receipt',
  version: 2,
  stage: 'distribution',
  placeKinds: ['serving', 'dining_hall', 'gate'],
  signers: null,
  watched: true,
  ledgers: [],
  zh: '收餐交接',
  en: 'Food received',
  summary:
    'Food that another kitchen sent is taken in: the seal, who drove, the temperature at arrival and the portions (O-05, O-06); what differs is explained',
  phone: { slug: 'receipt', icon: '接', well: { zh: '与送出的一致', en: 'As it was sent' } },
  fields: {
    driverName: { type: 'words', label: { zh: '送餐人', en: 'Who drove' }, max: 40, name: 'driver' },
    arrivalTenthsC: {
      type: 'number',
      label: { zh: '到达时温度', en: 'Temperature at arrival' },
      unit: 'tenths-celsius',
      min: -500,
      max: 1500,
      limits: { min: 'hold.hot_tenths_c' },
    },
    portions: {
      type: 'number',
      label: { zh: '收到份数', en: 'Portions received' },
      unit: 'portions',
      min: 0,
      max: 10_000,
    },
    sealIntact: { type: 'yes-no', label: { zh: '封签完好', en: 'Seal intact' } },
    sealNoRead: {
      type: 'words',
      label: { zh: '看到的封签号', en: 'Seal as read' },
      max: 40,
      name: 'seal-read',
      optional: true,
    },
    asSent: {
      type: 'yes-no',
      label: { zh: '菜品、份数与送餐单一致', en: 'Dishes and portions as on the dispatch note' },
    },
    containersClean: { type: 'yes-no', label: { zh: '容器、车辆干净', en: 'Containers and vehicle clean' } },
    difference: {
      type: 'words',
      label: { zh: '差异和处理', en: 'What differs, and what was done' },
      max: 500,
      name: 'difference',
      optional: true,
      requiredWhen: [
        {
          of: ['arrivalTenthsC'],
          rule: 'O-05',
          ask: {
            zh: '温度不够:从出锅起超过两小时的不能吃,没超过的马上分发或加热到 70 ℃,写下怎么处理的',
            en: 'Too cool: over two hours from the pot it is not eaten, else served at once or heated to 70 °C. Say what was done',
          },
        },
        {
          of: ['sealIntact', 'asSent', 'containersClean'],
          is: false,
          rule: 'O-06',
          ask: {
            zh: '和送出的不一样:写差多少、怎么处理的',
            en: 'It differs from what was sent: say by how much, and what was done',
          },
        },
      ],
    },
  },
  named: ['sealIntact', 'asSent', 'containersClean'],
  upcasts: { 1: (old) => ({ ...old, sealNoRead: null }) },
  help: {
    zh: '别的学校送来的饭菜,接的人在这里录。\n先看封签,再量温度、点份数,跟送餐单对一对。\n都一致的可以一次点;差了的点“不符合”,写差多少、怎么处理的。\n温度不够会马上说该怎么办。',
    en: 'Whoever takes in food from another school records it here.\nLook at the seal, measure, count, and compare with the dispatch note.\nWhat agrees is said in one tap; what does not is explained.\nWhere it is too cool the form says what to do.',
  },
});
