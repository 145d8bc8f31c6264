import { dictionary } from '../../shared/i18n/language';

/** What the import page says. The source of truth: `words-en.ts` must have every key of this. */
const zh = {
  title: '名单导入',
  help: '顺序:先学校,再食堂、班级,最后人员。下载模板填好后上传;先看预演结果,确认无误再导入。同一份文件重复导入不会产生重复数据。',
  kind: '导入什么',
  'kind.schools': '学校(含教学点、中心校)',
  'kind.kitchens': '食堂与供餐关系',
  'kind.classes': '班级人数',
  'kind.people': '人员',
  template: '下载模板',
  choose: '选择填好的文件(xlsx 或 csv)',
  rehearsing: '正在预演…',
  latest: '最近的导入',
  'state.previewed': '已预演,尚未导入',
  'state.running': '正在导入',
  'state.cancelled': '已停止',
  'state.done': '已完成',
  'state.failed': '中断,可继续',
  created: '新增 {n}',
  changed: '更新 {n}',
  same: '不变 {n}',
  wrong: '有误 {n}',
  run: '导入正确的 {n} 行',
  resume: '继续导入',
  cancel: '停止',
  progress: '已处理 {done} / {total} 行',
  faults: '有误的行不会导入,改好后把它们再传一次即可',
  faultsFile: '下载有误的行',
  'rows.created': '预演:将新增的 {n} 行',
  'rows.changed': '预演:将更新的 {n} 行',
  'rows.same': '预演:与系统一致、不会改动的 {n} 行',
  row: '行',
  column: '列',
  why: '原因',
  more: '再看一些',
  open: '查看',
} as const;
export type RosterWords = Record<keyof typeof zh, string>;

export const { useT: useRosterT } = dictionary(zh as RosterWords, async () => (await import('./words-en')).en);
