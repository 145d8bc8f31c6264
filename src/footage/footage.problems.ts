import { defineProblems } from '../platform/index.js';

defineProblems({
  'video.event-not-found': { status: 404, zh: '没有找到这段画面', en: 'No such event' },
});
