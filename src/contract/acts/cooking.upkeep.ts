import { plainAct } from '../declaring/declaration.js';

/** Equipment is looked after, repaired, or held against a standard (L24). */
export const act = plainAct({
  kind: 'cooking.upkeep',
  version: 1,
  stage: 'cooking',
  placeKinds: ['stove', 'preparation', 'washing', 'serving', 'cold_store', 'dry_store', 'sample_cabinet', 'scale'],
  signers: null,
  watched: true,
  ledgers: ['L24'],
  zh: '设备维护',
  en: 'Upkeep',
  summary: 'Equipment serviced, repaired or calibrated (L24): which, by whom, whether it works, when next',
  phone: { slug: 'upkeep', icon: '修', often: 'seldom' },
  fields: {
    equipment: { type: 'words', label: { zh: '设备', en: 'Equipment' }, max: 60, name: 'equipment' },
    upkeepKind: {
      type: 'choice',
      label: { zh: '做了什么', en: 'What was done' },
      options: {
        serviced: { zh: '保养', en: 'Serviced' },
        repaired: { zh: '维修', en: 'Repaired' },
        calibrated: { zh: '校验', en: 'Calibrated' },
      },
    },
    readingStandard: {
      type: 'words',
      label: { zh: '标准值和示值', en: 'Standard and reading' },
      max: 100,
      name: 'reading-standard',
      askedWhen: { of: 'upkeepKind', is: ['calibrated'] },
    },
    doneBy: { type: 'words', label: { zh: '实施人或公司', en: 'Done by' }, max: 80, suggests: 'colleague' },
    runs: { type: 'yes-no', label: { zh: '现在能正常使用', en: 'Works now' } },
    nextOn: { type: 'date', label: { zh: '下次日期', en: 'Next time' }, optional: true },
    remark: {
      type: 'words',
      label: { zh: '问题说明', en: 'Remark' },
      max: 500,
      optional: true,
      requiredWhen: {
        of: ['runs'],
        is: false,
        ask: { zh: '不能正常使用的,请写先用什么代替、什么时候修好', en: 'Say what serves instead, and until when' },
      },
    },
  },
  named: ['equipment', 'upkeepKind'],
});
