import { defineProblems } from '../platform/index.js';

defineProblems({
  'warehouse.insufficient-stock': {
    status: 409,
    zh: '库存不足:账上只有 {availableGrams} 克,还差 {shortGrams} 克',
    en: 'Not enough stock: {availableGrams} g on the books, {shortGrams} g missing',
  },
  'warehouse.lot-not-found': { status: 422, zh: '没有找到这个批次', en: 'No such lot' },
  'warehouse.lot-unknown': { status: 404, zh: '没有找到这个批次', en: 'No such lot' },
  'warehouse.lot-exists': { status: 409, zh: '这个批次编号已经用过', en: 'This lot id is taken' },
  'warehouse.lot-named-twice': { status: 422, zh: '同一批次只能填一行', en: 'A lot may be named once only' },
  'warehouse.lot-expired': {
    status: 422,
    zh: '该批次已于 {useBy} 过期,禁止使用',
    en: 'This lot expired on {useBy} and must not be used',
  },
  'warehouse.out-of-order': {
    status: 422,
    zh: '有更早到期的批次未用完,请先用,或说明原因',
    en: 'An earlier-expiring lot is still there: use it first or say why not',
  },
  'warehouse.same-place': { status: 422, zh: '移出和移入地点不能相同', en: 'The two places must differ' },
  'warehouse.remark-missing': { status: 422, zh: '有不符合项,请填写说明', en: 'Say what is not in order' },
});
