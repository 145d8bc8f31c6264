import { defineProblems } from '../platform/index.js';

defineProblems({
  'calendar.changed': {
    status: 409,
    zh: '校历刚被别人修改过,您看到的已不是最新内容(现在是第 {version} 版)。请刷新后再改',
    en: 'Somebody else has changed this calendar since you opened it (it is now version {version}). Reload, then change it',
  },
  'calendar.day-outside-year': {
    status: 422,
    zh: '{date} 不在这一学年内(9月1日至次年8月31日)',
    en: '{date} is not within this school year (1 September to 31 August)',
  },
  'calendar.day-named-twice': { status: 422, zh: '{date} 填写了两次', en: '{date} is named twice' },
  'calendar.terms-overlap': { status: 422, zh: '两个学期的日期重叠', en: 'Two terms share days' },
});
