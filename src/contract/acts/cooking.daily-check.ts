import { plainAct, type RequiredWhen } from '../declaring/declaration.js';

const POINTS = [
  'noticesUp',
  'cameraRuns',
  'staffFit',
  'roomsClean',
  'noPests',
  'papersHeld',
  'nothingExpired',
  'rawAndCookedApart',
  'cookedThrough',
  'additivesKept',
  'tablewareClean',
  'equipmentRuns',
] as const;

const WHERE_NOT = (zh: string, en: string): RequiredWhen => ({ of: POINTS, is: false, rule: 'R-05', ask: { zh, en } });

/** What the food-safety officer looks at every day the kitchen works; a day without a problem is recorded, too. */
export const act = plainAct({
  kind: 'cooking.daily-check',
  version: 1,
  stage: 'cooking',
  placeKinds: ['stove', 'preparation'],
  signers: 'cosign.daily_check',
  watched: false,
  ledgers: ['L12'],
  zh: '日管控',
  en: 'Daily check',
  summary:
    'The daily food-safety check (L12, R-05): each point in order or not, and what is done where it is not; also with no problem at all',
  phone: { slug: 'daily-check', icon: '查', well: { zh: '零风险,没有问题', en: 'No problem' } },
  fields: {
    noticesUp: {
      type: 'yes-no',
      label: { zh: '公示齐全:证照、健康证、检查结果', en: 'Licences, health certificates and results are posted' },
    },
    cameraRuns: { type: 'yes-no', label: { zh: '明厨亮灶正常', en: 'The open kitchen can be seen' } },
    staffFit: { type: 'yes-no', label: { zh: '人员健康、着装、洗手', en: 'Staff well, dressed, hands washed' } },
    roomsClean: { type: 'yes-no', label: { zh: '环境清洁', en: 'Rooms clean' } },
    noPests: { type: 'yes-no', label: { zh: '无虫鼠迹象', en: 'No pests' } },
    papersHeld: { type: 'yes-no', label: { zh: '原料证票齐全、标签齐全', en: 'Papers and labels of goods' } },
    nothingExpired: { type: 'yes-no', label: { zh: '无过期食品', en: 'Nothing expired' } },
    rawAndCookedApart: { type: 'yes-no', label: { zh: '生熟分开', en: 'Raw and cooked apart' } },
    cookedThrough: { type: 'yes-no', label: { zh: '烧熟煮透、按时留样', en: 'Cooked through, samples kept' } },
    additivesKept: { type: 'yes-no', label: { zh: '添加剂专人专柜', en: 'Additives locked up' } },
    tablewareClean: { type: 'yes-no', label: { zh: '餐具消毒、保洁', en: 'Tableware disinfected and kept clean' } },
    equipmentRuns: { type: 'yes-no', label: { zh: '设施设备正常', en: 'Equipment in order' } },
    found: {
      type: 'words',
      label: { zh: '不符合项说明', en: 'What is not in order' },
      max: 500,
      name: 'found',
      optional: true,
      requiredWhen: WHERE_NOT('有不符合项,请写明情况', 'Say what is not in order'),
    },
    precaution: {
      type: 'words',
      label: { zh: '防范措施', en: 'Measures' },
      max: 500,
      name: 'precaution',
      optional: true,
      requiredWhen: WHERE_NOT('请写马上采取的措施', 'Say what is done about it'),
    },
    reportedTo: {
      type: 'words',
      label: { zh: '报告给谁', en: 'Reported to' },
      max: 80,
      optional: true,
      suggests: 'colleague',
      requiredWhen: WHERE_NOT(
        '请报告食品安全总监或校长,写报告给谁',
        'Tell the director or the principal, and say whom',
      ),
    },
  },
  named: [...POINTS],
  once: [],
  help: {
    zh: '食品安全员每天供餐都要查一遍,没有问题也要记(零风险报告)。\n一项一项看,没有替您勾好的:不符合的先点,其余看过都符合的可以一次点。\n不符合的:写情况、写措施、报告总监或校长。\n每周排查、每月调度都从这里来。',
    en: 'The officer goes through it every day of service; a day without problems is recorded, too.\nLook at each point; none is ticked for you. Tap what is wrong first, then the rest in one go.\nWhere one is not in order: what, what is done, and who was told.\nThe weekly and the monthly sheet rest on this one.',
  },
});
