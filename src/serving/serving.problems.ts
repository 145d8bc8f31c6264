import { defineProblems } from '../platform/index.js';

defineProblems({
  'serving.before-cooking': { status: 422, zh: '分餐时间早于出锅时间', en: 'It was handed over before it was cooked' },
  'serving.site-not-served': {
    status: 422,
    zh: '做这餐饭的食堂当天没有为所选学校供餐',
    en: 'The kitchen that cooked the meal does not serve that school on the day',
  },
  'serving.last-hot-outside': {
    status: 422,
    zh: '测温时间应在出锅之后、分餐之前',
    en: 'It was last hot between cooking and hand-over',
  },
  'serving.batch-named-twice': { status: 422, zh: '同一锅菜只能填一行', en: 'A batch may be named once only' },
  'serving.class-named-twice': { status: 422, zh: '{className}只能填一行', en: '{className} may be named once only' },
  'serving.kind-named-twice': { status: 422, zh: '同一类剩餐只能填一行', en: 'Each kind may be named once only' },
  'serving.more-than-possible': {
    status: 422,
    zh: '{className}人数不符:班级 {size} 人,到 {present} 人,就餐 {served} 人。请核对或说明原因',
    en: '{className} has {size}, {present} present, {served} ate: check, or say why',
  },
  'serving.more-paid-than-ate': {
    status: 422,
    zh: '{className}就餐 {served} 人,其中不用补助的却有 {paid} 人。请核对',
    en: 'Of {className} {served} ate, and {paid} of them on other money: check the numbers',
  },
  'serving.payer-named-twice': {
    status: 422,
    zh: '同一类就餐人员只能填一次',
    en: 'Each group of diners may be named once only',
  },
  'serving.problem-missing': {
    status: 422,
    zh: '评为“差”时请说明问题',
    en: 'Say what the problem is when a grade is poor',
  },
  'serving.pass-unknown': { status: 404, zh: '这个链接无效', en: 'This link is not valid' },
  'serving.pass-revoked': { status: 410, zh: '这个链接已被收回', en: 'This link was taken back' },
  'serving.pass-not-today': { status: 410, zh: '这个链接只在 {date} 当天有效', en: 'This link is good on {date} only' },
  'serving.pass-used': { status: 409, zh: '用这个链接已经记过了', en: 'It was recorded with this link already' },
  'serving.no-dining-place': {
    status: 409,
    zh: '本校还没有登记餐厅,请联系学校',
    en: 'The school has no dining hall yet',
  },
});
