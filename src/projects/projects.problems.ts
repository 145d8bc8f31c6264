import { defineProblems } from '../platform/index.js';

defineProblems({
  'projects.not-found': { status: 404, zh: '没有这个项目', en: 'There is no such project' },
  'projects.food-money': {
    status: 422,
    zh: '营养膳食补助只能用于学生膳食,不能用于食堂建设和设备,请选别的资金来源',
    en: 'Meal subsidies are for pupils’ food alone and pay for no building or equipment: name another source',
  },
  'projects.day-wrong': {
    status: 422,
    zh: '日期不对:完工不早于开工,已发生的不晚于今天,延期要晚于原定日期',
    en: 'That day cannot be: an end is not before its begin, what has happened is not after today, a delay is later than the plan',
  },
  'projects.amount-missing': { status: 422, zh: '请填写累计已付金额', en: 'Say what was paid in all' },
  'projects.text-missing': {
    status: 422,
    zh: '请写明原因:延期、终止、超出计划或改少已付金额都要说明',
    en: 'Say why: a delay, giving up, more than was planned or less than was paid before needs its reason',
  },
  'projects.not-now': {
    status: 409,
    zh: '这个项目现在不能这样登记,请刷新',
    en: 'That cannot be said of it as it stands now; please reload',
  },
  'projects.changed': {
    status: 409,
    zh: '别人刚更新过这个项目,请刷新后再登记',
    en: 'Somebody else has just said something of it; please reload',
  },
});
