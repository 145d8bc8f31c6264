import { plainAct } from '../declaring/declaration.js';

/** Something is posted for parents and pupils to read (L32, S-04); its photo goes with the record. */
export const act = plainAct({
  kind: 'dining.notice',
  version: 1,
  stage: 'dining',
  placeKinds: ['dining_hall', 'gate'],
  signers: null,
  watched: false,
  ledgers: ['L32'],
  zh: '公示',
  en: 'Public notice',
  summary: 'A public notice (L32, S-04): what was posted, where, until when',
  phone: { slug: 'notice', icon: '公', often: 'seldom' },
  fields: {
    noticeOf: {
      type: 'choice',
      label: { zh: '公示什么', en: 'What' },
      options: {
        menu: { zh: '带量食谱', en: 'Menu' },
        sources: { zh: '食材来源、供货者', en: 'Sources and suppliers' },
        money: { zh: '经费收支', en: 'Money' },
        licences: { zh: '许可证、健康证', en: 'Licences and health certificates' },
        results: { zh: '检查结果、整改', en: 'Results of checks' },
        contacts: { zh: '投诉电话', en: 'Where to complain' },
      },
    },
    postedWhere: { type: 'words', label: { zh: '公示在哪里', en: 'Where' }, max: 100, name: 'posted-where' },
    postedUntil: { type: 'date', label: { zh: '公示到哪天', en: 'Until' }, optional: true },
  },
  named: ['noticeOf'],
});
