import { plainAct } from '../declaring/declaration.js';
import { GRADES } from '../declaring/grades.js';

/** A school leader, teacher or parent eats with the pupils (S-02). */
export const act = plainAct({
  kind: 'dining.accompany',
  version: 1,
  stage: 'dining',
  placeKinds: ['dining_hall'],
  signers: null,
  watched: true,
  ledgers: ['L06'],
  zh: '陪餐',
  en: 'Accompany-dining',
  route: { id: 'serving.accompany', path: 'accompany-dinings' },
  summary: 'A school leader, teacher or parent ate with the pupils (L06, S-02)',
  phone: { slug: 'accompany', icon: '陪' },
  fields: {
    mealId: { type: 'meal', label: { zh: '餐次', en: 'Meal' } },
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
        code: 'serving.problem-missing',
        rule: 'S-02',
        ask: { zh: '有“差”的,请写明问题', en: 'Say what is poor' },
      },
    },
    dinerName: {
      type: 'words',
      label: { zh: '陪餐人', en: 'Name' },
      max: 40,
      name: 'diner',
      suggests: 'own-name',
    },
    dinerRole: {
      type: 'choice',
      label: { zh: '身份', en: 'Role' },
      options: {
        leader: { zh: '校领导', en: 'Leader' },
        teacher: { zh: '教师', en: 'Teacher' },
        parent: { zh: '家长', en: 'Parent' },
      },
    },
  },
  named: ['dinerName'],
  asks: ['before-cooking'],
  once: ['mealId', 'dinerName'],
  help: {
    zh: '陪餐的人自己填:味道、卫生、秩序。\n评“差”要写发现了什么问题。\n没有账号的老师和家长,可用学校发的一次性链接填。',
    en: 'Whoever ate along fills this in: taste, hygiene, order.\nA “poor” needs the problem that was found.\nTeachers and parents without account use the school’s one-time link.',
  },
});
