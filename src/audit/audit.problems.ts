import { defineProblems } from '../platform/index.js';

defineProblems({
  'audit.export-too-large': {
    status: 422,
    zh: '一次最多导出 {rows} 行,请缩短时间范围',
    en: 'At most {rows} rows at once: choose a shorter span',
  },
});
