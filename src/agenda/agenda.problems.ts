import { defineProblems } from '../platform/index.js';

defineProblems({
  'agenda.nothing-late': {
    status: 409,
    zh: '这些事项今天没有逾期,不用催。请刷新后再看',
    en: 'None of these is late today. Load the list again',
  },
});
