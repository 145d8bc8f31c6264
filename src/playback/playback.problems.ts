import { defineProblems } from '../platform/index.js';

defineProblems({
  'video.export-too-large': {
    status: 422,
    zh: '一次最多导出 {rows} 行,请缩短时间范围',
    en: 'At most {rows} rows at once: choose a shorter span',
  },
  'video.snapshot-bound': {
    status: 403,
    zh: '这台摄像机已认过地点,看画面请用录像回放',
    en: 'This camera is bound already; only those who may watch footage see its picture',
  },
  'video.snapshot-failed': {
    status: 422,
    zh: '录像盒取不到这台摄像机的画面:{why}',
    en: 'The box gets no picture from this camera: {why}',
  },
  'video.no-footage': { status: 404, zh: '这段时间没有录像', en: 'There is no footage of that time' },
  'video.ticket-refused': { status: 403, zh: '观看许可已失效,请重新打开', en: 'The viewing ticket is no longer valid' },
  'video.piece-not-found': { status: 404, zh: '没有找到这段录像', en: 'No such piece of footage' },
  'video.upload-offset': {
    status: 409,
    zh: '上传位置不符,应从 {offset} 继续',
    en: 'The upload continues at {offset}',
  },
  'video.upload-corrupt': {
    status: 422,
    zh: '上传内容与录像不符',
    en: 'The bytes are not the footage that was asked for',
  },
});
