import { dictionary } from '../../../shared/i18n/language';

const zh = {
  title: '待公布的检查结果',
  help: '检查结果要在规定的工作日内公布。这里只有还没有公布的,结束得最早的在最上面;打开一次检查就可以公布。',
  none: '没有待公布的检查结果。',
  school: '学校',
  area: '地区',
  kind: '检查类型',
  units: '检查单位',
  closedOn: '检查结束',
  dueOn: '公布期限',
  overdue: '已逾期',
  today: '今天到期',
  withoutHolidays: '节假日没有录入,只扣除了周末,实际期限可能更晚',
} as const;
export type Words = keyof typeof zh;

export const { useT } = dictionary<Words>(zh, async () => (await import('./words-en')).en);
