import { plainAct } from '../declaring/declaration.js';

/** An emergency, or a drill of one (L31, S-23). People are counted; nobody's name or illness is written down here. */
export const act = plainAct({
  kind: 'dining.emergency',
  version: 1,
  stage: 'dining',
  placeKinds: ['dining_hall', 'serving'],
  signers: null,
  watched: false,
  ledgers: ['L31'],
  zh: '应急处置',
  en: 'Emergency',
  summary: 'An emergency or a drill (L31, S-23): what it was, how many it touched, when it was reported, what was done',
  phone: { slug: 'emergency', icon: '急', often: 'seldom' },
  fields: {
    emergency: {
      type: 'choice',
      label: { zh: '什么情况', en: 'What happened' },
      options: {
        illness: { zh: '疑似食源性疾病', en: 'Suspected food-borne illness' },
        contamination: { zh: '食品或水被污染', en: 'Food or water contaminated' },
        supply: { zh: '停水、停电、断供', en: 'No water, power or food' },
        fire: { zh: '火灾、燃气', en: 'Fire or gas' },
        drill: { zh: '应急演练', en: 'A drill' },
      },
    },
    touched: { type: 'number', label: { zh: '涉及人数', en: 'People touched' }, unit: 'persons', min: 0, max: 100_000 },
    reportedTo: {
      type: 'words',
      label: { zh: '报告给谁', en: 'Reported to' },
      max: 80,
      suggests: 'colleague',
      askedWhen: { of: 'emergency', is: ['illness', 'contamination', 'supply', 'fire'] },
    },
    reportMinutes: {
      type: 'number',
      label: { zh: '发现后多久报告', en: 'Reported after' },
      unit: 'minutes',
      min: 0,
      max: 10_080,
      askedWhen: { of: 'emergency', is: ['illness', 'contamination'] },
      limits: { max: 'incident.report_minutes' },
    },
    serviceStopped: {
      type: 'yes-no',
      label: { zh: '已停止供餐', en: 'Service stopped' },
      askedWhen: { of: 'emergency', is: ['illness', 'contamination'] },
    },
    foodSealed: {
      type: 'yes-no',
      label: { zh: '可疑食品、留样、现场已封存', en: 'Suspect food, samples and place sealed' },
      askedWhen: { of: 'emergency', is: ['illness', 'contamination'] },
    },
    course: { type: 'words', label: { zh: '经过和处置', en: 'Course and measures' }, max: 1000, name: 'course' },
    lateBecause: {
      type: 'words',
      label: { zh: '没有及时报告的原因', en: 'Why it was reported late' },
      max: 200,
      name: 'late-because',
      optional: true,
      requiredWhen: {
        of: ['reportMinutes'],
        rule: 'S-23',
        ask: {
          zh: '超过了报告时限:还没有报告的马上报告教育、市场监管、卫健,写明原因',
          en: 'That is later than allowed: report to education, market and health authorities now, and say why it was late',
        },
      },
    },
  },
  named: ['emergency'],
  help: {
    zh: '先救人,再报告,再来录。\n疑似食源性疾病:马上停供、封存,两小时内报告教育、市场监管、卫健。\n只写人数,不写学生姓名和病情。\n演练也在这里记。',
    en: 'Help people first, then report, then record it here.\nOn suspected food-borne illness stop service, seal the food, and report within two hours.\nWrite how many, never a pupil’s name or illness.\nDrills are recorded here, too.',
  },
});
