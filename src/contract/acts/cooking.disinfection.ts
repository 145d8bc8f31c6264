import { plainAct } from '../declaring/declaration.js';

/** Tableware and rooms are disinfected (O-11, O-12, O-13): how, how hot or how strong, and for how long. */
export const act = plainAct({
  kind: 'cooking.disinfection',
  version: 1,
  stage: 'cooking',
  placeKinds: ['washing', 'serving', 'preparation'],
  signers: 'cosign.disinfection',
  watched: true,
  ledgers: ['L08'],
  zh: '清洗消毒',
  en: 'Disinfection',
  summary:
    'Tableware, tools or a room disinfected (L08): the way, temperature or strength, and the minutes (O-11, O-12, O-13)',
  phone: { slug: 'disinfection', icon: '消' },
  fields: {
    disinfected: {
      type: 'choice',
      label: { zh: '消毒什么', en: 'What' },
      options: {
        bowls: { zh: '餐具', en: 'Tableware' },
        tools: { zh: '刀板容器', en: 'Knives, boards, containers' },
        cloths: { zh: '抹布', en: 'Cloths' },
        room: { zh: '房间空气', en: 'Air of a room' },
      },
    },
    pieces: {
      type: 'number',
      label: { zh: '件数', en: 'Pieces' },
      unit: 'pieces',
      min: 1,
      max: 100_000,
      optional: true,
      askedWhen: { of: 'disinfected', is: ['bowls', 'tools', 'cloths'] },
    },
    disinfectBy: {
      type: 'choice',
      label: { zh: '消毒方法', en: 'Way' },
      options: {
        steam: { zh: '蒸汽', en: 'Steam' },
        boil: { zh: '煮沸', en: 'Boiling' },
        infrared: { zh: '红外消毒柜', en: 'Infrared cabinet' },
        chemical: { zh: '含氯消毒液', en: 'Chlorine' },
        uv: { zh: '紫外线灯', en: 'UV lamp' },
      },
    },
    heatTenthsC: {
      type: 'number',
      label: { zh: '消毒温度', en: 'Temperature' },
      unit: 'tenths-celsius',
      min: 0,
      max: 3000,
      askedWhen: { of: 'disinfectBy', is: ['steam', 'boil', 'infrared'] },
      limits: {
        by: 'disinfectBy',
        of: {
          steam: { min: 'disinfect.steam_tenths_c' },
          boil: { min: 'disinfect.boil_tenths_c' },
          infrared: { min: 'disinfect.infrared_tenths_c' },
        },
      },
    },
    chlorineMgPerL: {
      type: 'number',
      label: { zh: '有效氯浓度', en: 'Available chlorine' },
      unit: 'milligrams-per-litre',
      min: 0,
      max: 100_000,
      askedWhen: { of: 'disinfectBy', is: ['chemical'] },
      limits: { min: 'disinfect.chlorine_mg_per_l' },
    },
    minutes: {
      type: 'number',
      label: { zh: '消毒时间', en: 'Minutes' },
      unit: 'minutes',
      min: 1,
      max: 1440,
      limits: {
        by: 'disinfectBy',
        of: {
          steam: { min: 'disinfect.heat_minutes' },
          boil: { min: 'disinfect.heat_minutes' },
          infrared: { min: 'disinfect.heat_minutes' },
          chemical: { min: 'disinfect.chlorine_minutes' },
          uv: { min: 'disinfect.uv_minutes' },
        },
      },
    },
    lampHours: {
      type: 'number',
      label: { zh: '灯管累计小时', en: 'Hours of the lamp' },
      unit: 'hours',
      min: 0,
      max: 100_000,
      optional: true,
      askedWhen: { of: 'disinfectBy', is: ['uv'] },
    },
    handled: {
      type: 'words',
      label: { zh: '处理情况', en: 'What was done' },
      max: 200,
      name: 'handled',
      optional: true,
      requiredWhen: {
        of: ['heatTenthsC', 'chlorineMgPerL', 'minutes'],
        rule: 'O-11',
        ask: {
          zh: '没有达到消毒要求,这批先不要用:加热够、配够浓度、放够时间,重新消毒,写下怎么做的',
          en: 'That does not disinfect, so do not use these yet: hotter, stronger or longer, once more, and say what you did',
        },
      },
    },
  },
  named: ['disinfected', 'disinfectBy'],
  help: {
    zh: '选消毒什么、用什么方法,只会问这种方法要填的。\n蒸汽、煮沸看温度,消毒液用试纸测浓度,照实填。\n没达到要求会马上说,重新消毒后写一句怎么做的。\n紫外线灯要没有人的时候开。',
    en: 'Say what and how; only what belongs to that way is asked.\nRead the temperature, test the strength with a paper strip, and enter what it is.\nWhere it is not enough the form says so: disinfect again and write what you did.\nUV lamps run only while nobody is in the room.',
  },
});
