import { defineProblems } from '../platform/index.js';

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
  'procurement.use-by-before-made': {
    status: 422,
    zh: '保质期不能早于生产日期',
    en: 'The use-by day lies before the day it was made',
  },
  'procurement.made-in-future': {
    status: 422,
    zh: '生产日期不能晚于到货日期',
    en: 'It cannot have been made after it came',
  },
  'procurement.expired-on-arrival': {
    status: 422,
    zh: '到货时已过保质期,只能拒收',
    en: 'It was past its use-by day on arrival and can only be refused',
  },
  'procurement.certificate-missing': {
    status: 422,
    zh: '畜禽肉必须查验动物检疫合格证明,否则只能拒收',
    en: 'Meat needs its animal quarantine certificate, or can only be refused',
  },
  'procurement.reason-missing': {
    status: 422,
    zh: '部分接收或拒收须说明原因',
    en: 'Say why it is not accepted in full',
  },
  'procurement.part-not-less': {
    status: 422,
    zh: '部分接收须填写接收数量,且小于实收数量',
    en: 'Only a part acceptance has an accepted amount, and it is less than was measured',
  },
  'procurement.lot-exists': { status: 409, zh: '这个批次编号已经用过', en: 'This lot id is taken' },
});
