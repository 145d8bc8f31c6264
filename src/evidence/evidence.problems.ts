import { defineProblems } from '../platform/index.js';

defineProblems({
  'evidence.misfit-not-found': {
    status: 404,
    zh: '没有找到这一项,或者它已经不再是疑点',
    en: 'There is no such item, or it fits by now',
  },
});
