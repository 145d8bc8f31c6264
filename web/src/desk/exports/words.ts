import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '导出给其他系统',
  why: '把其他系统的空白表交上来,说一次每一列填什么,以后按它的表头和代码导出。已经交过、没有变化的行不再导出。',
  area: '地区',
  none: '还没有方案。',
  add: '新建方案',
  edit: '修改',
  close: '不保存',
  name: '名称',
  source: '数据来源',
  period: '周期',
  'period.day': '按天',
  'period.week': '按周',
  'period.month': '按月',
  format: '文件格式',
  template: '交上空白表(xlsx、csv)',
  reading: '正在读取…',
  noTemplate: '先交上其他系统的空白表。',
  heading: '表头',
  field: '填什么',
  empty: '留空',
  constant: '固定内容',
  codes: '代码表(每行一个:本系统的值=代码)',
  save: '保存',
  from: '从',
  to: '到',
  all: '交过的也导出',
  make: '导出',
  made: '新增 {added} 行,变化 {changed} 行;没有变化、没有再导出 {same} 行。',
  gone: '以前交过的 {gone} 行现在没有了,请到那个系统里手工处理。',
  fetch: '下载',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
