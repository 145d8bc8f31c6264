import { plainAct } from '../declaring/declaration.js';

/** The weekly report: what was looked at, found and settled, and what became of last week's problems. */
export const act = plainAct({
  kind: 'cooking.weekly-check',
  version: 1,
  stage: 'cooking',
  placeKinds: ['stove', 'preparation'],
  signers: 'cosign.weekly_check',
  watched: false,
  ledgers: ['L13'],
  zh: '周排查',
  en: 'Weekly check',
  summary:
    'The weekly check report (L13, R-06): scope, problems with cause, measure, person and deadline, and last week’s problems',
  phone: { slug: 'weekly-check', icon: '周', well: { zh: '未发现问题', en: 'No problem' }, often: 'weekly' },
  fields: {
    weekBegins: { type: 'date', label: { zh: '哪一周(周一的日期)', en: 'Week (its Monday)' } },
    attended: { type: 'people', label: { zh: '参加人员', en: 'Who took part' }, most: 60 },
    scope: { type: 'words', label: { zh: '排查范围', en: 'What was looked at' }, max: 200, name: 'scope' },
    allInOrder: { type: 'yes-no', label: { zh: '全部符合', en: 'All in order' } },
    problemFound: {
      type: 'words',
      label: { zh: '排查出的问题和原因', en: 'Problems and their causes' },
      max: 1000,
      name: 'problem-found',
      optional: true,
      requiredWhen: {
        of: ['allInOrder'],
        is: false,
        rule: 'R-06',
        ask: { zh: '请写发现的问题和原因', en: 'Say what was found, and why' },
      },
    },
    remedy: {
      type: 'words',
      label: { zh: '整改措施', en: 'Measures' },
      max: 1000,
      name: 'remedy',
      optional: true,
      requiredWhen: {
        of: ['allInOrder'],
        is: false,
        rule: 'R-06',
        ask: { zh: '请写整改措施', en: 'Say what is done about it' },
      },
    },
    responsible: {
      type: 'words',
      label: { zh: '责任人', en: 'Who sees to it' },
      max: 40,
      optional: true,
      suggests: 'colleague',
      requiredWhen: {
        of: ['allInOrder'],
        is: false,
        rule: 'R-06',
        ask: { zh: '请写谁负责整改', en: 'Say who sees to it' },
      },
    },
    remedyUntil: {
      type: 'date',
      label: { zh: '整改期限', en: 'Until when' },
      optional: true,
      requiredWhen: {
        of: ['allInOrder'],
        is: false,
        rule: 'R-06',
        ask: { zh: '请写整改期限', en: 'Say until when' },
      },
    },
    lastSettled: { type: 'yes-no', label: { zh: '上周问题已整改', en: 'Last week’s problems settled' } },
    lastLeft: {
      type: 'words',
      label: { zh: '上周还没改好的', en: 'What is left of last week' },
      max: 500,
      name: 'last-left',
      optional: true,
      requiredWhen: {
        of: ['lastSettled'],
        is: false,
        rule: 'R-06',
        ask: { zh: '请写上周哪些问题还没改好', en: 'Say what is left of last week' },
      },
    },
  },
  named: ['weekBegins'],
  help: {
    zh: '每周至少一次,由食品安全总监或安全员组织。\n翻一翻这周的日管控,再到现场看。\n没有问题也要记;有问题写原因、措施、责任人和期限。\n上周的问题改好没有,也在这里写。',
    en: 'Once a week at least, led by the director or the officer.\nRead this week’s daily checks, then go and look.\nRecord it with no problem, too; a problem needs cause, measure, person and deadline.\nSay here what became of last week’s problems.',
  },
});
