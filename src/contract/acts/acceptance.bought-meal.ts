import { plainAct } from '../declaring/declaration.js';

/**
 * Ready meals of a company or a household that cooks for the school (企业供餐、托餐) come in (L01, L07; S-22, R-13). What
 * follows is in `src/kitchen`: it is a meal that classes are counted at, and the sample is kept like any other. A recall of
 * its batch is `storage.unfit-goods` of whoever hears of it.
 */
export const act = plainAct({
  kind: 'acceptance.bought-meal',
  version: 1,
  stage: 'acceptance',
  placeKinds: ['gate', 'serving', 'dining_hall'],
  signers: 'cosign.bought_meal',
  watched: true,
  ledgers: ['L01', 'L07'],
  zh: '外购成品餐验收',
  en: 'Ready meals received',
  summary:
    'Ready meals that a company or household delivers are taken in (L01, L07; S-22, R-13): label, minutes from cooking to portioning, temperature at arrival, portions, sample; what is out of its limits is explained',
  phone: { slug: 'bought-meal', icon: '配' },
  fields: {
    mealKind: {
      type: 'choice',
      label: { zh: '餐次', en: 'Meal' },
      options: {
        breakfast: { zh: '早餐', en: 'Breakfast' },
        lunch: { zh: '午餐', en: 'Lunch' },
        dinner: { zh: '晚餐', en: 'Dinner' },
        snack: { zh: '加餐', en: 'Snack' },
      },
    },
    setMeal: { type: 'words', label: { zh: '菜品', en: 'Dishes' }, max: 40, name: 'set-meal', screened: true },
    supplierName: { type: 'words', label: { zh: '供货者', en: 'Supplier' }, max: 80, suggests: 'supplier' },
    mealBatch: {
      type: 'words',
      label: { zh: '标签上的批号或制作时间', en: 'Batch or time of making on the label' },
      max: 40,
      name: 'meal-batch',
    },
    portions: {
      type: 'number',
      label: { zh: '收到份数', en: 'Portions received' },
      unit: 'portions',
      min: 0,
      max: 10_000,
    },
    portionFen: {
      type: 'number',
      label: { zh: '每份价格', en: 'Price of a portion' },
      unit: 'fen',
      min: 0,
      max: 100_000,
      optional: true,
    },
    portionedMinutes: {
      type: 'number',
      label: { zh: '出锅到分装完', en: 'From the pot to the box' },
      unit: 'minutes',
      min: 0,
      max: 1_440,
      limits: { max: 'supply.portion_max_minutes' },
    },
    cookedMinutesAgo: {
      type: 'number',
      label: { zh: '出锅到送达', en: 'From the pot to the school' },
      unit: 'minutes',
      min: 0,
      max: 1_440,
      limits: { max: 'supply.eat_within_minutes' },
    },
    arrivalTenthsC: {
      type: 'number',
      label: { zh: '到达时温度', en: 'Temperature at arrival' },
      unit: 'tenths-celsius',
      min: -500,
      max: 1500,
      limits: { min: 'hold.hot_tenths_c' },
    },
    sampleGrams: {
      type: 'number',
      label: { zh: '留样(最少的一样)', en: 'Sample kept (the lightest dish)' },
      unit: 'grams-only',
      min: 0,
      max: 5_000,
      limits: { min: 'supply.sample.min_grams' },
    },
    labelComplete: { type: 'yes-no', label: { zh: '标签齐全', en: 'Label complete' } },
    sealIntact: { type: 'yes-no', label: { zh: '封签完好', en: 'Seal intact' } },
    containersClean: { type: 'yes-no', label: { zh: '容器、车辆干净', en: 'Containers and vehicle clean' } },
    handled: {
      type: 'words',
      label: { zh: '处理情况', en: 'What was done' },
      max: 200,
      name: 'handled',
      optional: true,
      requiredWhen: [
        {
          of: ['portionedMinutes'],
          rule: 'R-13',
          ask: {
            zh: '出锅后一小时内要分装完:超过的不要发,写下怎么处理的',
            en: 'Hot food is in its box within an hour of cooking. Do not serve this; say what was done',
          },
        },
        {
          of: ['cookedMinutesAgo'],
          rule: 'O-06',
          ask: {
            zh: '送到时离出锅太久,来不及在四小时内吃完:写下怎么处理的',
            en: 'It cannot be eaten within four hours of cooking any more: say what was done',
          },
        },
        {
          of: ['arrivalTenthsC'],
          rule: 'O-06',
          ask: {
            zh: '温度不够:出锅超过两小时的不能吃,没超过的马上分发或加热到 70 ℃,写下怎么处理的',
            en: 'Too cool: over two hours from the pot it is not eaten, else served at once or heated to 70 °C. Say what was done',
          },
        },
        {
          of: ['sampleGrams'],
          rule: 'R-13',
          ask: {
            zh: '每样都要留够:再取一份补足;取不了的写原因',
            en: 'Every dish has its full sample: take more, or say why that cannot be',
          },
        },
        {
          of: ['labelComplete'],
          is: false,
          rule: 'R-13',
          ask: {
            zh: '标签要有名称、供餐单位、制作时间、食用期限和食用方法:写缺什么、怎么处理的',
            en: 'A label says what it is, who made it and when, until when and how to eat it. Say what is missing, and what was done',
          },
        },
        {
          of: ['sealIntact', 'containersClean'],
          is: false,
          rule: 'S-22',
          ask: { zh: '封签或容器有问题:写怎么处理的', en: 'Seal or containers are not in order: say what was done' },
        },
      ],
    },
  },
  named: ['setMeal', 'supplierName'],
  help: {
    zh: '企业或托餐户送来的成品餐,收的人在这里录。\n看标签、封签,量温度、点份数,时间照标签写。\n每样菜留一份放进留样柜,写最少那一样有多少克。\n超出规定的会马上说该怎么办。\n接到召回通知,录“不合格食品处理”,批号照标签写,收到同一批的学校都会看到。',
    en: 'Whoever takes in ready meals of a company or household records it here.\nLook at label and seal, measure, count; take the times from the label.\nKeep a sample of each dish and write what the lightest weighs.\nWhere something is out of its limits the form says what to do.\nOf a recall record “Unfit goods” with the batch of the label: every school that received it will see it.',
  },
});
