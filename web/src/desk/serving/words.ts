import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '临时链接',
  help: '班主任报人数、家长或教师陪餐、家长委员会检查,不用账号:给他一个链接或二维码,只能以他的名义、在当天、记这一件事。发错了可以收回。',
  kind: '做什么',
  'kind.headcount': '报班级人数',
  'kind.accompany': '陪餐',
  'kind.committee-visit': '家长委员会检查',
  name: '姓名',
  class: '班级',
  date: '日期',
  issue: '生成链接',
  scan: '请 {name} 扫这个码,或把链接发给他。链接只显示这一次。',
  copy: '复制链接',
  copied: '已复制',
  issuedBy: '发放人',
  revoke: '收回',
  revoked: '已收回',
  none: '这一天还没有链接。',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
