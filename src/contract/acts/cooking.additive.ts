import { plainAct } from '../declaring/declaration.js';

/** An additive is measured out for one food (S-16, O-18); nitrite is refused (S-14). */
export const act = plainAct({
  kind: 'cooking.additive',
  version: 1,
  stage: 'cooking',
  placeKinds: ['preparation', 'stove'],
  signers: null,
  watched: true,
  ledgers: ['L10'],
  zh: '添加剂使用',
  en: 'Additive used',
  summary: 'An additive used in one food (L10; S-14, S-16, O-18): what, whose, how much, what for',
  phone: { slug: 'additive', icon: '添', often: 'seldom' },
  fields: {
    additive: { type: 'words', label: { zh: '添加剂名称', en: 'Additive' }, max: 60, name: 'additive', screened: true },
    maker: { type: 'words', label: { zh: '生产者', en: 'Producer' }, max: 80, name: 'maker' },
    madeOn: { type: 'date', label: { zh: '生产日期', en: 'Date of production' } },
    usedGramsTenths: {
      type: 'number',
      label: { zh: '使用量', en: 'Amount used' },
      unit: 'tenths-grams',
      min: 1,
      max: 1_000_000,
    },
    purpose: { type: 'words', label: { zh: '用途', en: 'What for' }, max: 40, name: 'purpose' },
    madeFood: { type: 'words', label: { zh: '制作的食品', en: 'Food' }, max: 40, name: 'food', screened: true },
    madeGrams: {
      type: 'number',
      label: { zh: '制作食品量', en: 'Amount of food' },
      unit: 'grams-by-kg',
      min: 1,
      max: 10_000_000,
    },
    asAllowed: { type: 'yes-no', label: { zh: '品种和用量符合标签规定', en: 'Kind and amount as the label allows' } },
    handled: {
      type: 'words',
      label: { zh: '处理情况', en: 'What was done' },
      max: 200,
      name: 'handled',
      optional: true,
      requiredWhen: {
        of: ['asAllowed'],
        is: false,
        rule: 'O-18',
        ask: { zh: '不符合标签规定的食品不要供餐,写下怎么处理的', en: 'Do not serve it, and say what was done' },
      },
    },
  },
  named: ['additive', 'madeFood'],
  help: {
    zh: '用一次录一次,用克秤称。\n照包装写名称、生产者和日期;用量不能超过标签写的。\n亚硝酸盐不准买、不准存、不准用,系统不收。\n专人保管、专柜上锁。',
    en: 'One record for each use, weighed on a gram scale.\nCopy name, producer and date from the pack; never more than its label says.\nNitrite may not be bought, kept or used, and is refused here.\nOne person keeps the additives in a locked cabinet.',
  },
});
