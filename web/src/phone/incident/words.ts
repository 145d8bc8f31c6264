import { dictionary } from '../../shared/i18n/language';

const zh = {
  report: '出事了?报告食品安全事件',
  reported: '{time} 发现的事件已报到平台',
  unsent: '{time} 发现的事件还没有报出去:马上打电话',
  by: '{time} 前必须报告到教育、市场监管、卫健',
  within: '发现后 {minutes} 分钟内必须报告到教育、市场监管、卫健',
  'office.education': '教育',
  'office.market': '市场监管',
  'office.health': '卫健',
  read: '{time} 已读',
  unread: '还没有人读',
  call: '打电话 {phone}',
  text: '发短信',
  noPhone: '没有登记值班电话',
  keptAt: '电话是 {time} 从平台取来的',
  unknown: '这部手机还没有取到值班电话:按学校张贴的电话报告教育、市场监管、卫健',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
