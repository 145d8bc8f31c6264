import { defineProblems } from '../../platform/index.js';

defineProblems({
  'draws.not-found': { status: 404, zh: '没有找到这次抽查', en: 'No such draw' },
  'draws.period': {
    status: 422,
    zh: '请检查日期:结束日期不能早于开始日期和今天,公开号码须在结束日期之前产生',
    en: 'Look at the days: the period ends on or after its first day and today, and the public number is known before it ends',
  },
  'draws.too-few-at-random': {
    status: 422,
    zh: '纯随机抽取的学校不少于 {least} 所,也不超过抽查总数',
    en: 'At least {least} schools are drawn purely at random, and no more than are drawn in all',
  },
  'draws.too-few-schools': {
    status: 422,
    zh: '这个地区可以抽取的学校只有 {schools} 所(停办的和近期查过的除外)',
    en: 'The area has only {schools} schools to draw from: open, and not visited lately',
  },
  'draws.not-an-inspector': {
    status: 422,
    zh: '此人不在检查人员名单中,或无权检查这个地区的所有学校,或重复',
    en: 'This person is not on the list of inspectors, may not inspect every school of the area, or stands there twice',
  },
  'draws.not-of-the-area': {
    status: 422,
    zh: '这个地区没有这所正常办学的学校',
    en: 'The area has no such open school',
  },
  'draws.changed': {
    status: 409,
    zh: '这次抽查刚被别人改过,请刷新后再改',
    en: 'Somebody has changed this draw meanwhile: please reload',
  },
  'draws.is-published': {
    status: 409,
    zh: '名单已经公布,不能再改',
    en: 'The lists are published and can no longer be changed',
  },
  'draws.number-day-too-early': {
    status: 422,
    zh: '公开号码的产生日期须晚于今天,这样名单公布时谁也不知道号码',
    en: 'The public number must become known later than today, so that nobody knows it when the lists are published',
  },
  'draws.without-pair': {
    status: 409,
    zh: '有 {schools} 所学校派不出两名检查人员,第一所是 {name}。请增加人员或核对回避',
    en: 'For {schools} schools there are no two inspectors, the first is {name}. Add inspectors or look at who is excluded',
  },
  'draws.not-published': {
    status: 409,
    zh: '名单还没有公布',
    en: 'The lists are not published yet',
  },
  'draws.is-drawn': {
    status: 409,
    zh: '已经抽取,号码不能再改',
    en: 'It is drawn already; the number stays',
  },
  'draws.number-not-yet': {
    status: 409,
    zh: '公开号码 {day} 才产生',
    en: 'The public number becomes known on {day}',
  },
  'draws.period-over': {
    status: 409,
    zh: '抽查期限已过',
    en: 'The period of this draw is over',
  },
  'draws.not-drawn': { status: 409, zh: '还没有抽取', en: 'Nothing has been drawn yet' },
});
