import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '晨报名单',
  help: '上学日到了规定时间还没有记录的学校。没有记录不等于没有做,请先核实。',
  date: '日期',
  summary: '{asOf} 统计:上学 {schoolDay} 所,不上学 {noSchool} 所,校历未定 {unknown} 所;{late} 所有缺项。',
  none: '没有缺项。',
  noneJudged: '这一天没有可判断的学校:不上学,或校历还没有填。',
  school: '学校',
  area: '县市',
  missing: '缺什么',
  'duty.check': '日检查',
  'duty.delivery': '到货验收',
  'duty.sample': '留样',
  'duty.accompany': '陪餐',
  'state.missing': '{duty}无记录(应在 {time} 前)',
  'state.unsigned': '{duty}待第二人签字(应在 {time} 前)',
  between: ';',
  toCalendars: '去填校历',
  unknown: '校历未定,无法判断:{schools}',
  heading: '{date} 晨报名单',
  copy: '复制为文字',
  copied: '已复制',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
