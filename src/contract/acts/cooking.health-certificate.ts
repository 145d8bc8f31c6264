import { plainAct } from '../declaring/declaration.js';

/**
 * The yearly health certificate of one who works in the kitchen (O-10). It is posted where he works, so name, number, dates and
 * its photo are for all who read records; what was found of him is asked nowhere.
 */
export const act = plainAct({
  kind: 'cooking.health-certificate',
  version: 1,
  stage: 'cooking',
  placeKinds: ['preparation', 'stove'],
  signers: null,
  watched: false,
  ledgers: ['L09'],
  zh: '健康证',
  en: 'Health certificate',
  summary:
    'The health certificate of one kitchen worker (L09, O-10): number, by whom, from when until when; its photo goes with the record',
  phone: { slug: 'health-certificate', icon: '健', often: 'seldom' },
  fields: {
    who: {
      type: 'words',
      label: { zh: '姓名(只限食堂员工)', en: 'Name (staff only)' },
      max: 40,
      name: 'who',
      suggests: 'colleague',
    },
    certificateNo: { type: 'words', label: { zh: '健康证编号', en: 'Number of the certificate' }, max: 60 },
    issuedBy: {
      type: 'words',
      label: { zh: '发证机构', en: 'Issued by' },
      max: 100,
      name: 'issued-by',
      optional: true,
    },
    issuedOn: { type: 'date', label: { zh: '发证日期', en: 'Issued on' } },
    validUntil: { type: 'date', label: { zh: '有效期至', en: 'Valid until' } },
  },
  named: ['who'],
  help: {
    zh: '食堂里每个人一张,拿到新证就记一次,拍下证的正面。\n编号、发证日期、有效期照证上写;一年一换。\n快到期时“今天”里会提醒。\n证过期的人,晨检不能记“可以上岗”:先换证。\n体检结果不要写在这里,也不要拍。',
    en: 'One for each who works in the kitchen; record a new one as it comes, with a photo of its front.\nCopy number and dates as the paper says; it is renewed every year.\nBefore it ends, today’s list says so.\nWhoever’s certificate is over cannot be recorded as fit in the morning check: it is renewed first.\nWrite and photograph no findings of the doctor here.',
  },
});
