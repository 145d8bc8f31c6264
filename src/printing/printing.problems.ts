import { defineProblems } from '../platform/index.js';

defineProblems({
  'printing.font-missing': {
    status: 503,
    zh: '服务器没有安装打印用的中文字体,请管理员安装 fonts-wqy-microhei 后再打印',
    en: 'The server has no Chinese font to print with: have fonts-wqy-microhei installed and print again',
  },
  'printing.feedback-restricted': {
    status: 403,
    zh: '这本台账记有群众的意见和投诉,只有校长和处理意见的部门可以打开',
    en: 'This book holds what the public complained of: the principal and the offices that handle it may open it',
  },
  'printing.batch-not-found': { status: 404, zh: '没有找到这批打印', en: 'No such batch' },
  'printing.batch-span': {
    status: 422,
    zh: '成批打印最多 {most} 天,结束日期不能早于开始日期',
    en: 'A batch covers at most {most} days, and does not end before it begins',
  },
  'printing.batch-too-many': {
    status: 422,
    zh: '一批最多 {most} 个文件,这样选有 {files} 个,请分几批',
    en: 'A batch has at most {most} files and this would be {files}: make several of it',
  },
  'printing.batch-busy': {
    status: 409,
    zh: '您还有一批正在打印,请等它完成或先取消',
    en: 'Another batch of yours is being made: wait for it or cancel it',
  },
  'printing.batch-unfinished': { status: 409, zh: '这批还没有做好', en: 'This batch is not ready' },
  'printing.batch-gone': {
    status: 410,
    zh: '这批文件已过保存期限,请重新打印',
    en: 'The files of this batch have been deleted after their time: make it again',
  },
  'printing.print-not-found': { status: 404, zh: '没有找到这份打印件', en: 'No such print' },
});
