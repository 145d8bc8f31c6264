import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '供货者与证照',
  why: '{days} 天内到期的会提示,也出现在手机的待办里。许可证到期后,到货只能拒收;在手机上登记新证后照常验收。',
  none: '还没有供货者。',
  more: '更多',
  supplier: '供货者',
  paper: '证照',
  number: '编号',
  validUntil: '有效期至',
  photo: '照片',
  noEnd: '长期',
  ended: '已到期',
  ending: '还有 {days} 天',
  replaced: '已换新证',
  open: '照片 {at}',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
