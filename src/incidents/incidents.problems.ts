import { defineProblems } from '../platform/index.js';

defineProblems({
  'incidents.not-found': { status: 404, zh: '没有这份事件报告', en: 'There is no such report' },
  'incidents.office-named-twice': { status: 422, zh: '同一个部门只能填一行', en: 'Each office may be named once only' },
});
