import { plainAct } from '../declaring/declaration.js';

/** The principal hears once a month how food safety stands. */
export const act = plainAct({
  kind: 'cooking.monthly-dispatch',
  version: 1,
  stage: 'cooking',
  placeKinds: ['stove', 'preparation'],
  signers: 'cosign.monthly_dispatch',
  watched: false,
  ledgers: ['L14'],
  zh: '月调度',
  en: 'Monthly dispatch',
  summary: 'Minutes of the monthly dispatch (L14, R-07): who met, how the month went, what comes next',
  phone: { slug: 'monthly-dispatch', icon: '月', often: 'monthly' },
  fields: {
    coversFrom: { type: 'date', label: { zh: '从哪天', en: 'From' } },
    coversTo: { type: 'date', label: { zh: '到哪天', en: 'To' } },
    chairedBy: {
      type: 'words',
      label: { zh: '主持人(校长)', en: 'In the chair (principal)' },
      max: 40,
      suggests: 'colleague',
    },
    attended: { type: 'people', label: { zh: '参加人员', en: 'Who took part' }, most: 60 },
    checksDue: { type: 'number', label: { zh: '应做日管控', en: 'Daily checks due' }, unit: 'times', min: 0, max: 31 },
    checksDone: {
      type: 'number',
      label: { zh: '已做日管控', en: 'Daily checks made' },
      unit: 'times',
      min: 0,
      max: 100,
    },
    mainProblems: { type: 'words', label: { zh: '主要问题', en: 'Main problems' }, max: 1000, name: 'main-problems' },
    settledHow: { type: 'words', label: { zh: '整改情况', en: 'What was settled' }, max: 1000, name: 'settled-how' },
    nextMonth: { type: 'words', label: { zh: '下月重点', en: 'Next month' }, max: 1000, name: 'next-month' },
  },
  named: ['coversFrom', 'coversTo'],
  help: {
    zh: '每月至少一次,校长听食品安全总监或安全员汇报。\n写应做几次日管控、做了几次;没有问题就写“无”。\n写整改到哪一步、下个月重点抓什么。\n可以把会议照片一起存。',
    en: 'Once a month at least the principal hears the director or the officer.\nSay how many daily checks were due and made; write “none” where there was no problem.\nSay what was settled and what next month is about.\nA photo of the meeting may go with it.',
  },
});
