import { plainAct } from '../declaring/declaration.js';

/**
 * The first report of a suspected incident (L31, S-23): one answer is enough. What follows from it is in `src/incidents`: the
 * offices are told, and samples and lots are not to be touched. How it was dealt with is `dining.emergency`.
 */
export const act = plainAct({
  kind: 'dining.incident',
  version: 1,
  stage: 'dining',
  placeKinds: ['dining_hall', 'serving'],
  signers: 'cosign.incident',
  watched: false,
  ledgers: ['L31'],
  zh: '食品安全事件报告',
  en: 'Food incident reported',
  summary:
    'A suspected food incident is reported (L31, S-23): education, market and health offices are alarmed, samples and lots of the days before are not to be used',
  phone: { slug: 'incident', icon: '报', often: 'seldom' },
  fields: {
    suspicion: {
      type: 'choice',
      label: { zh: '发生了什么', en: 'What is suspected' },
      options: {
        illness: { zh: '疑似食物中毒', en: 'Food poisoning' },
        contamination: { zh: '食品或水被污染', en: 'Food or water contaminated' },
        unfit: { zh: '吃到变质或有异物的食品', en: 'Spoiled food, or something in it' },
        other: { zh: '其他食品安全事件', en: 'Another food incident' },
      },
    },
    touched: {
      type: 'number',
      label: { zh: '涉及人数', en: 'People touched' },
      unit: 'persons',
      min: 0,
      max: 100_000,
      optional: true,
    },
    course: {
      type: 'words',
      label: { zh: '经过和处置', en: 'Course and measures' },
      max: 1000,
      name: 'course',
      optional: true,
    },
  },
  named: ['suspicion'],
  help: {
    zh: '先救人,再点“发生了什么”,保存,就报出去了。\n人数、经过不清楚的可以不填。\n教育、市场监管、卫健会收到报告;近几天的留样和用过的食材自动封存。\n没有网络时,马上按屏幕上的号码打电话。\n只写人数,不写学生姓名和病情。',
    en: 'Help people first. Then say what is suspected and save: that is the report.\nHow many and how it went may be left open.\nThe three offices are alarmed; samples and goods of the last days are not to be used.\nWithout a network call the numbers on the screen at once.\nWrite how many, never a pupil’s name or illness.',
  },
});
