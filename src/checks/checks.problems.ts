import { defineProblems } from '../platform/index.js';

defineProblems({
  'checks.episode-not-found': {
    status: 404,
    zh: '没有找到这条核查线索',
    en: 'There is no such card',
  },
});
