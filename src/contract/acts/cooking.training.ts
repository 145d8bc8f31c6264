import { plainAct } from '../declaring/declaration.js';

/** Staff are trained (L20, O-17). */
export const act = plainAct({
  kind: 'cooking.training',
  version: 1,
  stage: 'cooking',
  placeKinds: ['stove', 'preparation'],
  signers: null,
  watched: false,
  ledgers: ['L20'],
  zh: '培训',
  en: 'Training',
  summary: 'Staff trained (L20, O-17): topic, who taught, who took part, how long',
  phone: { slug: 'training', icon: '训', often: 'seldom' },
  fields: {
    topic: { type: 'words', label: { zh: '培训内容', en: 'Topic' }, max: 100, name: 'topic' },
    lecturer: { type: 'words', label: { zh: '讲课人', en: 'Taught by' }, max: 40, suggests: 'colleague' },
    attended: { type: 'people', label: { zh: '参加人员', en: 'Who took part' }, most: 60 },
    lasted: { type: 'number', label: { zh: '时长', en: 'How long' }, unit: 'minutes', min: 1, max: 1440 },
    allPassed: { type: 'yes-no', label: { zh: '考核都合格', en: 'All passed' } },
    remark: {
      type: 'words',
      label: { zh: '问题说明', en: 'Remark' },
      max: 500,
      optional: true,
      requiredWhen: {
        of: ['allPassed'],
        is: false,
        rule: 'O-17',
        ask: { zh: '请写谁没合格、什么时候补', en: 'Say who did not pass, and when it is made up' },
      },
    },
  },
  named: ['topic'],
});
