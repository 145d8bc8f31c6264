import { dictionary } from '../../shared/i18n/language';

/** Names of the fields of particulars as people call them. A field that is missing here is shown by its own name. */
export const zh = {
  supplierName: '供货者', deliveryNoteNo: '送货单号', vehiclePlate: '车牌', delivererName: '送货人', lines: '明细',
  ingredientName: '食材', supplierLot: '生产批号', madeOn: '生产日期', useBy: '保质期至', orderedGrams: '订货',
  notedGrams: '单据重量', weighedGrams: '实称', acceptedGrams: '接收', unitPriceFenPerKg: '单价', arrivalTenthsC: '到货温度',
  decision: '结论', reason: '原因', certificates: '票证', kind: '类别', number: '编号', grams: '重量', gramsTenths: '重量',
  deviationReason: '未按先进先出的原因', receiverName: '接收人', countedGrams: '实盘', bookGrams: '账面', differenceGrams: '差额',
  quantity: '测量项', valueTenths: '读数', regime: '贮存方式', verdict: '判定', correctiveAction: '处置措施',
  offWallAndFloor: '离墙离地', labelled: '标签齐全', rawAndCookedApart: '生熟分开', noPests: '无虫鼠', nothingExpired: '无过期',
  remark: '说明', date: '日期', mealKind: '餐次', plannedDiners: '计划人数', dishes: '菜品', name: '名称', dishNo: '序号',
  dishName: '菜品', startedAt: '开始', finishedAt: '结束', inputs: '用料', coreTenthsC: '中心温度', reheatedToTenthsC: '再加热至',
  containerCode: '留样盒', keepUntil: '保存至', portions: '份数', holdingTenthsC: '分发温度', lastHotAt: '最后高温时间',
  dangerMinutes: '危险温度时长(分)', present: '到校', served: '就餐', dinerName: '陪餐人', dinerRole: '身份', food: '饭菜质量',
  hygiene: '卫生', order: '秩序', problem: '发现问题', collectorName: '收运人', lineNo: '行', confirmation: '说明',
};
const particulars = dictionary(zh, async () => (await import('./particulars-en')).en);
export const useParticularWords = particulars.useT;
export const isParticular = particulars.has;
