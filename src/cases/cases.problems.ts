import { MAX_CASE_ACTS, MAX_CASE_SPANS } from '../contract/http/cases.js';
import { defineProblems } from '../platform/index.js';

defineProblems({
  'cases.not-found': { status: 404, zh: '没有找到这个案卷', en: 'No such case' },
  'cases.origin-not-found': {
    status: 404,
    zh: '没有找到立案所依据的问题或疑点卡',
    en: 'The finding or card it was to be opened from does not exist here',
  },
  'cases.closed': {
    status: 409,
    zh: '案卷已经结案,不能再放入东西;需要时另立一卷',
    en: 'The case is closed and takes nothing more; open another one if need be',
  },
  'cases.span': {
    status: 422,
    zh: '一段录像要有头有尾、已经过去,最长 {hours} 小时;更长请分几段放入',
    en: 'A stretch ends after it begins, is over by now, and is {hours} hours long at most; put in several for more',
  },
  'cases.too-much': {
    status: 422,
    zh: `一个案卷最多放 ${MAX_CASE_SPANS} 段录像、${MAX_CASE_ACTS} 条记录`,
    en: `A case holds ${MAX_CASE_SPANS} stretches of footage and ${MAX_CASE_ACTS} records at most`,
  },
  'cases.export-busy': {
    status: 409,
    zh: '这个案卷正在导出,请等它做完',
    en: 'A copy of this case is being made; please wait for it',
  },
  'cases.no-marks': {
    status: 409,
    zh: '服务器现在不能在画面上加标记,不带标记的录像不能这样交出去。请管理员在服务器上安装 ffmpeg 和打印用的字体',
    en: 'This server cannot burn marks into footage now, and without them it does not leave this way. Its administrator installs ffmpeg and the fonts of printed sheets',
  },
  'cases.export-unfinished': {
    status: 409,
    zh: '这份导出还没有做好,或者已经到期删除',
    en: 'This copy is not finished, or its time is over',
  },
});
