import { defineProblems } from '../platform/index.js';

defineProblems({
  'evidence.misfit-not-found': {
    status: 404,
    zh: '没有找到这一项,或者它已经不再是疑点',
    en: 'There is no such item, or it fits by now',
  },
  'evidence.verdict-not-found': {
    status: 404,
    zh: '没有找到这一项的判定',
    en: 'There is no verdict on this',
  },
  'evidence.verdict-not-kept': {
    status: 404,
    zh: '这次判定的依据没有保存:还没有结论、判定早于本版本,或者已经过了保存期',
    en: 'What this verdict rested on is not kept: it is still pending, older than this release, or past its time',
  },
});
