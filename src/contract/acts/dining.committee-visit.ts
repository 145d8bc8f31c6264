import { plainAct } from '../declaring/declaration.js';
import { GRADES } from '../declaring/grades.js';

/** Parents of the committee come and look (L30, R-11). */
export const act = plainAct({
  kind: 'dining.committee-visit',
  version: 1,
  stage: 'dining',
  placeKinds: ['dining_hall'],
  signers: null,
  watched: true,
  ledgers: ['L30'],
  zh: '家长委员会检查',
  en: 'Parents’ committee',
  summary:
    'A visit of the parents’ committee (L30, R-11): who came, how they grade it, what they found, what the school answers',
  phone: { slug: 'committee-visit', icon: '家', often: 'seldom' },
  fields: {
    visitors: { type: 'people', label: { zh: '来的家长', en: 'Parents who came' }, most: 20 },
    food: { type: 'choice', label: { zh: '饭菜质量', en: 'Food' }, options: GRADES },
    hygiene: { type: 'choice', label: { zh: '卫生', en: 'Hygiene' }, options: GRADES },
    order: { type: 'choice', label: { zh: '秩序', en: 'Order' }, options: GRADES },
    problem: {
      type: 'words',
      label: { zh: '发现的问题', en: 'Problem found' },
      max: 500,
      optional: true,
      requiredWhen: {
        of: ['food', 'hygiene', 'order'],
        is: 'poor',
        rule: 'R-11',
        ask: { zh: '有“差”的,请写明问题', en: 'Say what is poor' },
      },
    },
    schoolAnswer: {
      type: 'words',
      label: { zh: '学校怎么答复', en: 'What the school answers' },
      max: 500,
      name: 'school-answer',
      optional: true,
    },
  },
  named: ['visitors'],
});
