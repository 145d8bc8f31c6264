import { dictionary } from '../../shared/i18n/language';

const zh = {
  open: '更正',
  title: '更正这条记录',
  alone: '后面没有记录用到它。',
  rests: '后面有 {count} 条记录用到它,会一起撤销,从最后一条开始:',
  by: '{time} · {place} · {person}',
  others: '其中有别的学校的记录,要由能更正那所学校记录的人来做。',
  signed: '重新录入后要再签 {count} 人',
  reason: '原因',
  undo: '全部撤销,不再录入',
  undone: '已撤销 {count} 条',
  phone: '改正内容后重新录入(手机页面)',
  phoneHelp: '改的内容在手机页面上填;后面的记录按改好的内容自动重新录入,不用再记一遍。',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
