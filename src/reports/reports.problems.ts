import { defineProblems } from '../platform/index.js';

defineProblems({
  'reports.not-found': { status: 404, zh: '没有找到这份报表', en: 'No such report' },
  'reports.busy': {
    status: 409,
    zh: '您还有一份报表正在汇总,请等它完成',
    en: 'Another report of yours is being made: wait for it',
  },
  'reports.unfinished': { status: 409, zh: '这份报表还没有汇总完', en: 'This report is not ready' },
  'reports.month-to-come': { status: 422, zh: '{month} 还没有开始', en: '{month} has not begun' },
});
