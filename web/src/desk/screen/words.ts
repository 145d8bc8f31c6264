import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '学校食堂 · 今天',
  leave: '退出大屏',
  loading: '正在读取……',
  asOf: '{at}',
  stale: '{at} 之后没有更新',
  unreachable: '暂时连不上平台,会自己再试',
  duties: '今天应记',
  schoolDay: '所上学',
  unreported: '所到时无记录',
  late: '逾期 {count}',
  'duty.morning-check': '晨检',
  'duty.check': '日管控',
  'duty.sample': '留样',
  'duty.accompany': '陪餐',
  map: '各县市(位置示意,不是地图)',
  noSchoolDay: '—',
  notReported: '未报 {count} 所',
  deliveries: '今天到货',
  deliveredSchools: '所已登记',
  unsigned: '所待会签',
  waits: '待会签',
  questions: '有活动、还没有记录',
  questionsNote: '待核实:有活动不等于有人,也可能稍后补记',
  stretches: '处',
  boxes: '录像盒',
  away: '台没有联系(共 {known} 台)',
  answers: '最近答复整改',
  nothing: '暂无',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
