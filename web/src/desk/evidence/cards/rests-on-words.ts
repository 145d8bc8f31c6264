import { dictionary } from '../../../shared/i18n/language';

export const zh = {
  title: '这个判定依据什么',
  record: '记录 {value}',
  footage: '{camera}当时的画面 {value}',
  reported: '{camera}已上报到 {value}',
  neverReported: '{camera}从未上报',
  hour: '{camera}整小时的录像索引 {value}',
  event: '画面中的这一段 {value}',
  people: '{camera}的录像抽看人数 {value}',
  habit: '{camera}此前有画面的时段里,有活动的占 {value}',
  stages: '此处的环节 {value}',
  working_hours: '工作时间 {value}',
  'limit.evidence.active_level': '多少算有活动:{value}',
  'limit.evidence.after_minutes': '记录之后看多久:{value}',
  'limit.evidence.before_minutes': '记录之前看多久:{value}',
  'limit.evidence.covered_percent': '遮挡到多少算被遮挡:{value}',
  'limit.evidence.habit_hours': '平时的画面看多久:{value}',
  'limit.evidence.habit_minutes': '平时的画面至少要有:{value}',
  'limit.evidence.restless_percent': '多少算一直在动:{value}',
  'limit.evidence.min_coverage_percent': '录像至少要有多少:{value}',
  'limit.evidence.settle_hours': '等录像盒多久:{value}',
  'limit.acceptance.min_inspectors': '验收要几人:{value}',
  rule: '规则 {rule} 第 {version} 版,程序 {program},{at}',
  again: '按当时的依据再判一次:',
  today: '按今天的资料再判一次:',
  same: '结果相同',
  other: '结果是“{verdict}”',
  changed: '保存的依据被改动过({parts}),不能再判',
  unknownRule: '本程序不认识这条规则的这一版',
  gone: '已没有可判的内容',
  differs: '不同之处',
  was: '{what}(当时)→ {now}',
  notThere: '没有',
  camera: '摄像头',
} as const;
export type Words = keyof typeof zh;

export const { useT: useRestsOnT, has: hasWords } = dictionary<Words>(
  zh,
  async () => (await import('./rests-on-words-en')).en,
);
