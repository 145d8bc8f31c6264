import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '月度对照',
  help: '各县市、各学校一个月的情况并排看,全部由记录、画面判断、整改、专账和食谱汇总,不另行填报。每个数都写明“多少之中的多少”;没有数据是“—”,不等于零。点一个数看是哪些学校,再点开它的记录。数字用来核实,不是排名。',
  area: '地区',
  month: '月份',
  start: '汇总这个月',
  again: '重新汇总',
  table: '导出 Excel',
  sheet: '导出 PDF',
  none: '这个月您还没有汇总过。',
  waiting: '正在准备……',
  running: '正在汇总:{done}/{total} 所学校',
  failed: '没有汇总成,请重新汇总。',
  asOf: '{at} 的记录;之后的变化不在其中。',
  counties: '县市',
  schools: '学校',
  total: '合计',
  behind: '{column}:是哪些学校',
  asked: '依据 {rule};州责任科室:{office},县市由教育体育局落实',
  close: '收起',
  noSchool: '没有这样的学校。',
  records: '记录',
  missed: '没有记全的日子:',
  nothingMissed: '应记的都有记录',
  open: '看记录',
  notYours: '您的岗位看不到这些记录',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
