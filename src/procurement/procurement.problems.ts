import { LINE_FAULTS } from '../contract/delivering/judge-delivery-line.js';
import { defineProblems } from '../platform/index.js';

defineProblems(
  Object.fromEntries(
    Object.entries(LINE_FAULTS).map(([code, { words }]) => [`procurement.${code}`, { status: 422, ...words }]),
  ),
);

defineProblems({
  'procurement.supplier-exists': {
    status: 409,
    zh: '已有相同许可证号的供货商',
    en: 'There is already a supplier with that licence',
  },
  'procurement.supplier-not-found': { status: 422, zh: '没有找到这家供货商', en: 'No such supplier' },
  'procurement.supplier-licence-expired': {
    status: 422,
    zh: '供货商许可证已于 {validUntil} 到期,只能拒收',
    en: 'The supplier’s licence ended on {validUntil}: the goods can only be refused',
  },
  'procurement.doubtful-without-papers': {
    status: 422,
    zh: '{name}可能是禁用食品,票证不能后补,缺了只能拒收',
    en: '{name} may be a forbidden food: without its papers it can only be refused',
  },
  'procurement.note-reading-off': {
    status: 409,
    zh: '这个平台没有装识别送货单的模型,请照单填写',
    en: 'This platform has no model that reads delivery notes: please type what the note says',
  },
  'procurement.note-reader-busy': {
    status: 503,
    zh: '正在识别别的送货单,请过半分钟再试,或照单填写',
    en: 'It is reading other notes; please try again in half a minute, or type what the note says',
  },
  'procurement.note-not-read': {
    status: 422,
    zh: '这张照片没有识别成功,请照单填写',
    en: 'This photo could not be read: please type what the note says',
  },
  'procurement.paper-not-awaited': {
    status: 422,
    zh: '这批货没有欠这种票证,或已经补交',
    en: 'No such paper of these goods is awaited, or it has followed already',
  },
  'procurement.paper-not-shown': {
    status: 422,
    zh: '请写票证编号,或拍一张照片',
    en: 'Give the number of the paper, or a photo of it',
  },
  'procurement.ends-before-it-begins': {
    status: 422,
    zh: '截止日期早于起始日期',
    en: 'The last day lies before the first',
  },
  'procurement.ordered-twice': {
    status: 422,
    zh: '同一种食材写了两行,请合并',
    en: 'An ingredient stands there twice: make one line of it',
  },
  'procurement.lot-exists': { status: 409, zh: '这个批次编号已经用过', en: 'This lot id is taken' },
});
