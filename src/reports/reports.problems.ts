import { defineProblems } from '../platform/index.js';

defineProblems({
  'reports.not-found': { status: 404, zh: '没有找到这份报表', en: 'No such report' },
  'reports.busy': {
    status: 409,
    zh: '您还有一份报表正在汇总,请等它完成',
    en: 'Another report of yours is being made: wait for it',
  },
  'reports.unfinished': { status: 409, zh: '这份报表还没有汇总完', en: 'This report is not ready' },
  'reports.screen-unknown': { status: 404, zh: '这个大屏链接无效', en: 'No such link of a screen' },
  'reports.screen-ended': {
    status: 410,
    zh: '这个大屏链接已收回、到期,或者生成它的人已经不能看这些数字。请在“月度对照”页重新生成',
    en: 'This link was taken back, its time is over, or who made it may not see the figures any more: make a new one on the page of reports',
  },
  'reports.screen-elsewhere': {
    status: 409,
    zh: '“{name}”这个链接已在另一个浏览器里打开,不能再用。请重新生成一个',
    en: 'The link “{name}” was opened in another browser and is good there only: make a new one',
  },
  'reports.month-to-come': { status: 422, zh: '{month} 还没有开始', en: '{month} has not begun' },
});
