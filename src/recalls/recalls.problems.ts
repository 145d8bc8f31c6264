import { defineProblems } from '../platform/index.js';

defineProblems({
  'recalls.not-found': { status: 404, zh: '没有这次召回', en: 'There is no such recall' },
  'recalls.exists': { status: 409, zh: '这个编号已用于另一次召回', en: 'Another recall has that id' },
  'recalls.ended': { status: 409, zh: '这次召回已经结束', en: 'The recall has ended already' },
  'recalls.days-reversed': {
    status: 422,
    zh: '起始日期不能晚于截止日期',
    en: 'The first day may not be after the last',
  },
  'recalls.nothing-found': {
    status: 422,
    zh: '本地区没有学校收过这样的货,请核对许可证号、批号和日期',
    en: 'No school of the area has received such goods: look at licence number, batch and days again',
  },
  'recalls.too-much': {
    status: 422,
    zh: '找到 {found} 批,超过 {most} 批:请写明食材、批号,或缩短日期',
    en: '{found} lots were found, more than {most}: name the goods or the batch, or fewer days',
  },
  'recalls.remark-missing': {
    status: 422,
    zh: '没有封存的,写明原因',
    en: 'Say why it is not set aside',
  },
});
