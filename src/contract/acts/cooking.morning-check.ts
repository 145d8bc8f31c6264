import { plainAct } from '../declaring/declaration.js';

/**
 * One person who works in the kitchen is looked at before work (O-09). What it says of him is health data: others see
 * that he was looked at and whether somebody may work (P-12).
 */
export const act = plainAct({
  kind: 'cooking.morning-check',
  version: 1,
  stage: 'cooking',
  placeKinds: ['preparation', 'stove'],
  signers: null,
  watched: true,
  ledgers: ['L09'],
  zh: '晨检',
  en: 'Morning check',
  summary:
    'One kitchen worker looked at before work (L09, O-09). What it says of the person is restricted (P-12): others read the result only',
  phone: {
    slug: 'morning-check',
    icon: '晨',
    many: {
      of: 'who',
      well: { noSymptoms: true, handsWell: true, dressedWell: true, certificateValid: true, fit: 'fit' },
      label: {
        zh: '量过体温的,看过都正常,可以上岗',
        en: 'All who were measured were looked at, are well and may work',
      },
      begin: { zh: '请先量体温', en: 'Measure the temperatures first' },
    },
  },
  fields: {
    who: {
      type: 'words',
      label: { zh: '姓名(只限食堂员工)', en: 'Name (staff only)' },
      max: 40,
      name: 'who',
      suggests: 'colleague',
    },
    bodyTenthsC: {
      type: 'number',
      label: { zh: '体温', en: 'Body temperature' },
      unit: 'tenths-celsius',
      min: 300,
      max: 450,
      limits: { below: 'health.fever_tenths_c' },
    },
    noSymptoms: {
      type: 'yes-no',
      label: { zh: '没有腹泻、呕吐、咽痛、黄疸等', en: 'No diarrhoea, vomiting, sore throat, jaundice' },
    },
    symptom: {
      type: 'choice',
      label: { zh: '什么症状', en: 'Which' },
      askedWhen: { of: 'noSymptoms', is: ['false'] },
      options: {
        fever: { zh: '发热', en: 'Fever' },
        nausea: { zh: '恶心', en: 'Nausea' },
        vomiting: { zh: '呕吐', en: 'Vomiting' },
        diarrhoea: { zh: '腹泻', en: 'Diarrhoea' },
        stomach: { zh: '腹痛', en: 'Stomach ache' },
        eczema: { zh: '湿疹', en: 'Eczema' },
        jaundice: { zh: '黄疸', en: 'Jaundice' },
        throat: { zh: '咽痛', en: 'Sore throat' },
        cough: { zh: '咳嗽', en: 'Cough' },
        others: { zh: '其他', en: 'Something else' },
      },
    },
    handsWell: {
      type: 'yes-no',
      label: { zh: '手上没有伤口、烫伤、感染', en: 'Hands without wounds, burns, infections' },
    },
    dressedWell: {
      type: 'yes-no',
      label: { zh: '衣帽口罩整洁、指甲短、无首饰', en: 'Clean clothes and cap, short nails, no jewellery' },
    },
    certificateValid: { type: 'yes-no', label: { zh: '健康证在有效期内', en: 'Health certificate valid' } },
    fit: {
      type: 'choice',
      label: { zh: '结论', en: 'Result' },
      options: { fit: { zh: '可以上岗', en: 'May work' }, unfit: { zh: '暂不上岗', en: 'May not work for now' } },
    },
    settledBy: {
      type: 'words',
      label: { zh: '处理结果', en: 'What was done' },
      max: 200,
      name: 'settled-by',
      optional: true,
      requiredWhen: [
        {
          of: ['bodyTenthsC'],
          rule: 'O-09',
          ask: {
            zh: '体温高:歇十分钟再量,还高就不能上岗、去看医生,写下怎么办的',
            en: 'Too warm: measure again after ten minutes; if it stays so that person may not work and sees a doctor. Say what was done',
          },
        },
        {
          of: ['noSymptoms', 'handsWell', 'dressedWell', 'certificateValid'],
          is: false,
          rule: 'O-09',
          ask: { zh: '有不符合的,请写怎么办的', en: 'Something is not in order: say what was done' },
        },
        {
          of: ['fit'],
          is: 'unfit',
          rule: 'O-09',
          ask: { zh: '暂不上岗的,请写怎么安排', en: 'Say what that person does instead' },
        },
      ],
    },
  },
  named: ['fit'],
  restricted: { reader: 'staff-health.read', shown: ['fit'], source: 'P-12' },
  help: {
    zh: '上岗前一个人一个人查,只查食堂员工,不查学生。每人量体温;都正常的可以一次点,谁有问题点他的“逐项填”。\n发热、腹泻、呕吐、手上有伤口的,先离开岗位,好了再来。\n这里写的是个人健康信息:只有食品安全员、总监和记录人看得到,每次查看都有登记。\n别人只看到查过了、能不能上岗。上传以后手机里不再留。',
    en: 'One person after the other before work; kitchen staff only, never pupils. Type each temperature; who is well is said in one tap, who is not has his own points.\nWith fever, diarrhoea, vomiting or a wound on the hands nobody works until it is over.\nThis is health data: only the food-safety officer, the director and who recorded it can read it, and each reading is noted.\nOthers see that it was done and the result. Once sent, the phone keeps none of it.',
  },
});
