import { defineProblems } from '../platform/index.js';

defineProblems({
  'printing.font-missing': {
    status: 503,
    zh: '服务器没有安装打印用的中文字体,请管理员安装 fonts-wqy-microhei 后再打印',
    en: 'The server has no Chinese font to print with: have fonts-wqy-microhei installed and print again',
  },
  'printing.print-not-found': { status: 404, zh: '没有找到这份打印件', en: 'No such print' },
});
