import { defineProblems } from '../platform/index.js';

defineProblems({
  'exports.profile-not-found': { status: 404, zh: '没有找到这个导出方案', en: 'No such export profile' },
  'exports.profile-changed': {
    status: 409,
    zh: '方案刚被别人改过(第 {version} 版),请先看一遍',
    en: 'Somebody has changed the profile meanwhile (version {version}); please look at it first',
  },
  'exports.source-stays': {
    status: 422,
    zh: '方案的数据来源不能改,请另建一个方案',
    en: 'The source of a profile stays; make another profile',
  },
  'exports.columns-differ': {
    status: 422,
    zh: '表头有 {headings} 列,对应关系有 {columns} 列,请一一对应',
    en: 'There are {headings} headings and {columns} columns; say one for each',
  },
  'exports.field-unknown': {
    status: 422,
    zh: '这个来源没有数据项“{name}”',
    en: 'This source has no field “{name}”',
  },
  'exports.nothing-mapped': {
    status: 422,
    zh: '至少要有一列来自本系统的数据',
    en: 'At least one column must come from what was captured here',
  },
  'exports.span': {
    status: 422,
    zh: '一次最多导出 {most} 天,结束日期不能早于开始日期',
    en: 'At most {most} days at once, and the end is not before the beginning',
  },
  'exports.too-many-rows': {
    status: 422,
    zh: '一次最多导出 {most} 行,这段时间有 {rows} 行,请缩短时间',
    en: 'At most {most} rows at once; these days have {rows}: take fewer',
  },
  'exports.code-missing': {
    status: 422,
    zh: '“{column}”一列没有“{value}”的代码,请在代码表里补上',
    en: 'The column “{column}” has no code for “{value}”; add it to its codes',
  },
  'exports.run-not-found': {
    status: 404,
    zh: '没有找到这份导出,可能已到期删除',
    en: 'No such export, or its time is over',
  },
});
