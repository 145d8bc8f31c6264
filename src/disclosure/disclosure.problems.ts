import { defineProblems } from '../platform/index.js';

defineProblems({
  'disclosure.settings-changed': {
    status: 409,
    zh: '公示设置刚被别人修改过(现在是第 {version} 版)。请刷新后再改',
    en: 'Somebody else has changed this since you opened it (it is now version {version}). Reload, then change it',
  },
  'disclosure.funds-notice-none': {
    status: 404,
    zh: '还没有公布过资金收支',
    en: 'Nothing has been published about the money yet',
  },
  'disclosure.funds-notice-changed': {
    status: 409,
    zh: '这个月刚被别人公布过(现在是第 {round} 次)。请刷新后再看',
    en: 'Somebody else has just published this month (round {round} now). Reload and look again',
  },
  'disclosure.funds-nothing-closed': {
    status: 409,
    zh: '这个月下面还没有关账的,没有可以公布的数',
    en: 'Nothing below is closed for this month, so there is nothing to publish',
  },
  'disclosure.funds-notice-same': {
    status: 409,
    zh: '和上一次公布的完全一样,不用再公布',
    en: 'It would say the same as what is published already',
  },
  'disclosure.funds-reason-missing': {
    status: 422,
    zh: '更正已公布的数,请写明原因',
    en: 'To correct what is published, say why',
  },
  'disclosure.feedback-empty': {
    status: 422,
    zh: '请写下您的意见,或选择满意程度',
    en: 'Write what you have to say, or choose how satisfied you are',
  },
  'disclosure.feedback-too-many': {
    status: 429,
    zh: '刚才提交的太多了,请过一小时再试,或拨打公示的监督电话',
    en: 'Too much has just been sent. Try again in an hour, or call the number of the notice',
  },
  'disclosure.tracking-unknown': {
    status: 404,
    zh: '没有找到这个查询码,请检查是否输入正确',
    en: 'There is no such tracking number: check that it is typed as it was given',
  },
  'disclosure.feedback-not-found': { status: 404, zh: '没有找到这条意见', en: 'No such feedback' },
  'disclosure.contact-withheld': {
    status: 403,
    zh: '提意见的人没有同意向学校公开联系方式',
    en: 'Whoever sent this does not let the school know how to reach him',
  },
  'disclosure.contact-gone': {
    status: 410,
    zh: '没有留联系方式,或已按规定删除',
    en: 'There is no contact, or it was deleted when its time was over',
  },
});
