import { plainAct } from '../declaring/declaration.js';

/** Something is done against rats and insects (L19, O-16). */
export const act = plainAct({
  kind: 'storage.pest-control',
  version: 1,
  stage: 'storage',
  placeKinds: ['dry_store', 'cold_store', 'preparation', 'stove', 'washing', 'serving', 'dining_hall'],
  signers: null,
  watched: true,
  ledgers: ['L19'],
  zh: '有害生物防制',
  en: 'Pest control',
  summary: 'Pest control at a place (L19, O-16): against what, how, by whom, and whether there are traces',
  phone: { slug: 'pest-control', icon: '鼠', often: 'seldom' },
  fields: {
    pests: {
      type: 'choice',
      label: { zh: '防什么', en: 'Against' },
      options: {
        rodents: { zh: '老鼠', en: 'Rats and mice' },
        cockroaches: { zh: '蟑螂', en: 'Cockroaches' },
        flies: { zh: '苍蝇、蚊子', en: 'Flies and mosquitoes' },
        others: { zh: '其他', en: 'Others' },
      },
    },
    controlledBy: {
      type: 'choice',
      label: { zh: '怎么防', en: 'How' },
      options: {
        checked: { zh: '检查', en: 'Looked for them' },
        traps: { zh: '粘板、夹子', en: 'Traps' },
        lamps: { zh: '灭蝇灯', en: 'Fly lamps' },
        sealed: { zh: '封堵孔洞、纱网', en: 'Holes closed, nets' },
        chemical: { zh: '药剂', en: 'Chemicals' },
      },
    },
    agent: {
      type: 'words',
      label: { zh: '药剂名称', en: 'Chemical' },
      max: 80,
      name: 'agent',
      askedWhen: { of: 'controlledBy', is: ['chemical'] },
    },
    foodAway: {
      type: 'yes-no',
      label: { zh: '食品、餐具已移开盖好', en: 'Food and tableware away or covered' },
      askedWhen: { of: 'controlledBy', is: ['chemical'] },
    },
    noPests: { type: 'yes-no', label: { zh: '无虫鼠迹象', en: 'No pests' } },
    doneBy: { type: 'words', label: { zh: '实施人或公司', en: 'Done by' }, max: 80, suggests: 'colleague' },
    remark: {
      type: 'words',
      label: { zh: '问题说明', en: 'Remark' },
      max: 500,
      optional: true,
      requiredWhen: {
        of: ['noPests', 'foodAway'],
        is: false,
        rule: 'O-16',
        ask: { zh: '请写看到什么、在哪里、怎么处理的', en: 'Say what was seen, where, and what was done' },
      },
    },
  },
  named: ['pests', 'controlledBy'],
});
