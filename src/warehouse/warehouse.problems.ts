import { defineProblems } from '../platform/index.js';

defineProblems({
  'warehouse.insufficient-stock': {
    status: 409,
    zh: '{place:location}的{goods}不够:账上只有 {availableAmount:quantity},还差 {shortAmount:quantity}。{hint:problem}',
    en: 'Not enough {goods} at {place:location}: {availableAmount:quantity} on the books, {shortAmount:quantity} missing. {hint:problem}',
  },
  'warehouse.hint-awaits-signature': {
    status: 409,
    zh: '这批货还在等第二人签字',
    en: 'This lot awaits its second signature',
  },
  'warehouse.hint-stock-in-first': {
    status: 409,
    zh: '这批货还在{otherPlace},请先入库',
    en: 'It lies at {otherPlace}: put it into the store first',
  },
  'warehouse.hint-issue-first': {
    status: 409,
    zh: '烹饪用料以出库到厨房的为准,请先出库',
    en: 'What is cooked was issued to the kitchen before: record the stock-out first',
  },
  'warehouse.hint-not-issued': {
    status: 409,
    zh: '只有出库到厨房、还没有用掉的才能退',
    en: 'Only what was issued to the kitchen and not used can come back',
  },
  'warehouse.suppliers-differ': {
    status: 422,
    zh: '一张退货单只能退给一家供货者,请分开填写',
    en: 'One return is for one supplier: record them apart',
  },
  'warehouse.hint-count': {
    status: 409,
    zh: '与实物不符时请盘点',
    en: 'Where that is not so, count the store',
  },
  'warehouse.lot-taken-back': {
    status: 422,
    zh: '{goods}的这次验收已经冲销或被退回,不能再用',
    en: 'The delivery of {goods} was taken back or refused',
  },
  'warehouse.counted-before-receipt': {
    status: 422,
    zh: '{goods} {receivedAt} 才验收到货,您记的盘点时间是 {at},那时还没有这批货,盘不到。请核对手机时间,再填盘点时间',
    en: '{goods} came at {receivedAt}: at {at} there was nothing of it to count. Check the clock of the phone, then say when you counted',
  },
  'warehouse.lot-not-found': { status: 422, zh: '没有找到这个批次', en: 'No such lot' },
  'warehouse.lot-unknown': { status: 404, zh: '没有找到这个批次', en: 'No such lot' },
  'warehouse.lot-exists': { status: 409, zh: '这个批次编号已经用过', en: 'This lot id is taken' },
  'warehouse.lot-named-twice': {
    status: 422,
    zh: '{goods}的同一批次只能填一行',
    en: 'A lot of {goods} may be named once only',
  },
  'warehouse.unit-differs': {
    status: 422,
    zh: '{goods}的这个批次按{unit:unit}记账,不能按{given:unit}填写。请更新页面,按{unit:unit}重新填写',
    en: 'This lot of {goods} is counted in {unit:unit}, not in {given:unit}: reload the page and enter it in {unit:unit}',
  },
  'warehouse.lot-expired': {
    status: 422,
    zh: '{goods}的这个批次已于 {useBy} 过期,禁止使用',
    en: 'This lot of {goods} expired on {useBy} and must not be used',
  },
  'warehouse.out-of-order': {
    status: 422,
    zh: '{goods}有更早到期({useBy})的批次还剩 {amount:quantity},请先用,或说明原因',
    en: 'An earlier lot of {goods} ({useBy}) is still there, {amount:quantity}: use it first or say why not',
  },
  'warehouse.variance-unexplained': {
    status: 422,
    zh: '{goods}的盘点数与账上相差较大。请再数一遍;确实如此,请选差异原因',
    en: 'The count of {goods} is far from the books. Count again; if it is so, choose why it differs',
  },
  'warehouse.same-place': { status: 422, zh: '移出和移入地点不能相同', en: 'The two places must differ' },
  'warehouse.remark-missing': { status: 422, zh: '有不符合项,请填写说明', en: 'Say what is not in order' },
});
