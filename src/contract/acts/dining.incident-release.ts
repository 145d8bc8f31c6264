import { plainAct } from '../declaring/declaration.js';

/** What was stopped by incident reports of the school may be used again, on the word of an office (S-23); `src/incidents` acts on it. */
export const act = plainAct({
  kind: 'dining.incident-release',
  version: 1,
  stage: 'dining',
  placeKinds: ['dining_hall', 'serving'],
  signers: 'cosign.incident_release',
  watched: false,
  ledgers: ['L31'],
  zh: '事件结束、解除封存',
  en: 'Incident ended, stop of use lifted',
  summary:
    'The open incidents of the school end, and samples and lots may be used again (L31, S-23): on whose word, what came of it',
  phone: { slug: 'incident-release', icon: '解', often: 'seldom' },
  fields: {
    allowedBy: {
      type: 'choice',
      label: { zh: '哪个部门同意解除', en: 'Which office allowed it' },
      options: {
        education: { zh: '教育', en: 'Education' },
        market: { zh: '市场监管', en: 'Market regulation' },
        health: { zh: '卫健、疾控', en: 'Health' },
      },
    },
    officer: { type: 'words', label: { zh: '同意的人', en: 'Who there allowed it' }, max: 40, name: 'officer' },
    cameOut: {
      type: 'choice',
      label: { zh: '调查结果', en: 'What came of it' },
      options: {
        excluded: { zh: '排除食品安全问题', en: 'It was not the food' },
        confirmed: { zh: '确认,已按要求处置', en: 'Confirmed, and dealt with as ordered' },
        unclear: { zh: '原因不明', en: 'The cause is not known' },
      },
    },
    course: { type: 'words', label: { zh: '经过和处置', en: 'Course and measures' }, max: 1000, name: 'course' },
  },
  named: ['cameOut'],
  help: {
    zh: '监管部门同意以后才能解除封存。\n写清哪个部门、谁同意的、结果是什么。\n两个人签字后,本校所有未结束的事件一起结束,封存的留样和食材可以动用。\n不能再吃的,接着在“报损”里销账。',
    en: 'Use is allowed again only when an office says so.\nSay which office, who there, and what came of it.\nWith two signatures all open incidents of the school end.\nWhat may not be eaten is written off afterwards.',
  },
});
