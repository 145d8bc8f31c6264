import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '食材与计量',
  help: '全州共用一张食材表。没有另行说明的,按名称的通用计量,否则按重量。这里说明的从所填日期起用于新的到货;以前的批次仍按原来的单位。',
  search: '按名称查找',
  name: '食材',
  none: '没有这样的食材。',
  unit: '计量单位',
  'unit.g': '重量(克)',
  'unit.mL': '容量(毫升)',
  'unit.piece': '个数',
  piece: '一个(盒)是多少',
  packs: '包装',
  state: '说明计量',
  stating: '{name}怎么计量',
  uncertain: '大小不一,不说明',
  calledZh: '中文叫法',
  calledEn: '英文叫法',
  pieceAmount: '一个(盒)的量',
  pieceUnit: '量的单位',
  from: '从哪天起',
  source: '依据(谁、哪份文件或怎么称的)',
  save: '保存',
  cancel: '取消',
  saved: '已保存:{name}',
  'merge.title': '重复的食材',
  'merge.help': '并入以后,重复的名称不再出现在食材表里,按它查找会找到并入的那一种;以前的记录不变。可以撤销。',
  'merge.double': '重复的',
  'merge.into': '并入',
  'merge.reason': '原因',
  'merge.do': '并入',
  'merge.undo': '撤销',
  'merge.undoReason': '撤销合并',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
