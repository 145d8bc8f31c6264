import { dictionary } from '../../shared/i18n/language';

const zh = {
  recall: '召回',
  drill: '召回演练',
  about: '{supplier} {batch}',
  'batch.any': '所有批次',
  notSaid: '没记批号或写法相近,可能是这批',
  here: '库里还有 {amount}',
  kitchen: '领出未用 {amount}',
  gone: '已没有',
  eaten: '{meals} 餐可能用到,约 {portions} 份',
  stopped: '这些食材和留样已锁定,不能动用、报损或退货。',
  drillHelp: '这是演练,什么也没有锁定。照真的找一遍,再签收。',
  setAside: '已找到并封存,签收',
  none: '已没有剩余,签收',
  notSetAside: '没能封存',
  why: '写明原因',
  send: '签收',
  offline: '没有网络,连上以后再签收。',
  sent: '已签收',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
