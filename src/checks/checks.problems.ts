import { defineProblems } from '../platform/index.js';

defineProblems({
  'checks.episode-not-found': {
    status: 404,
    zh: '没有找到这条核查线索',
    en: 'There is no such card',
  },
  'checks.span-invalid': {
    status: 400,
    zh: '日期范围不对:止不能早于起,一次最多 {days} 天',
    en: 'These days do not go together: the last may not be before the first, and at most {days} are told at once',
  },
});
