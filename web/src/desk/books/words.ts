import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '台账',
  why: '选一本台账和日期,看一遍再打印。更正、冲销过的记录保留在里面,划线并写明原因。',
  book: '哪一本',
  from: '从哪天',
  to: '到哪天',
  thisMonth: '本月',
  lastMonth: '上月',
  open: '打开',
  print: '打印',
  export: '导出表格',
  verifying: '正在核验记录链…',
  number: '链号',
  time: '时间',
  place: '地点',
  people: '记录人',
  standing: '状态',
  coSigned: '会签:{names}',
  note: '备注:{note}',
  none: '这段日子没有记录。',
  count: '本册 {count} 条。',
  chain: '本校记录链共 {acts} 条,',
  intact: '核验完整。',
  broken: '核验有 {count} 处不相符!',
  unverified: '打印时未核验。',
  head: '链末 {hash}。',
  printedAt: '打印时间 {at}。',
  'sign.recorder': '记录人签字',
  'sign.manager': '食堂负责人签字',
  'sign.principal': '校长签字',
  'sign.date': '日期',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
