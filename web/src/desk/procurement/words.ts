import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '供货者与证照',
  why: '{days} 天内到期的会提示,也出现在手机的待办里。许可证到期后,到货只能拒收;在手机上登记新证后照常验收。',
  none: '还没有供货者。',
  more: '更多',
  supplier: '供货者',
  paper: '证照',
  number: '编号',
  validUntil: '有效期至',
  photo: '照片',
  noEnd: '长期',
  ended: '已到期',
  ending: '还有 {days} 天',
  replaced: '已换新证',
  open: '照片 {at}',
  'awaited.title': '待补票证',
  'awaited.why':
    '收货时缺、说好限期补的票证;补来后在手机上登记。过了期限,下次收这家的货会请记录人说明原因。肉类票证不能后补。',
  'awaited.none': '没有待补的票证。',
  'awaited.receivedOn': '收货日期',
  'awaited.dueOn': '最迟',
  'awaited.late': '已过期限',
  'prices.title': '合同价',
  'prices.why':
    '验收时手机会显示合同价;相差较大会请记录人说明原因,不会拦下。登记后不能改,写错了按同样的日期再登记一次。',
  'prices.none': '还没有登记合同价。',
  'prices.holds': '现行',
  'prices.ended': '不再有合同价',
  goods: '食材',
  'goods.search': '查找食材',
  price: '单价',
  days: '期限',
  scope: '适用',
  'scope.school': '本校',
  'scope.area': '全县(片区)',
  source: '依据(合同编号)',
  statedBy: '登记人',
  from: '从哪天起',
  to: '到哪天(不填为长期)',
  'price.yuan': '单价(元)',
  'price.ends': '从这天起没有合同价',
  'price.forArea': '用于全县所有向这家采购的学校',
  'price.state': '登记合同价',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
