import { defineProblems } from '../platform/index.js';

defineProblems({
  'trace.lot-not-found': { status: 404, zh: '没有找到这个批次', en: 'No such lot' },
  'trace.meal-not-found': { status: 404, zh: '没有找到这一餐', en: 'No such meal' },
});
