import type { Words } from './declaring/declaration.js';

/** The books that acts fill, as the trade calls them (domain-rules.md §10). */
export const LEDGERS: Readonly<Record<string, Words>> = {
  L01: { zh: '进货查验记录', en: 'Goods received' },
  L02: { zh: '入库单', en: 'Stock-in' },
  L03: { zh: '出库单', en: 'Stock-out' },
  L04: { zh: '盘点表', en: 'Stocktake' },
  L05: { zh: '食谱台账', en: 'Menu' },
  L06: { zh: '陪餐记录', en: 'Accompany-dining' },
  L07: { zh: '留样台账', en: 'Retained samples' },
  L11: { zh: '餐厨废弃物处置记录', en: 'Kitchen waste' },
  L16: { zh: '冷藏冷冻温度记录', en: 'Cold-store temperatures' },
  L17: { zh: '库房温湿度记录', en: 'Store temperature and humidity' },
  L19: { zh: '有害生物防制记录', en: 'Pest control' },
  L21: { zh: '日常检查记录', en: 'Daily rounds' },
  L23: { zh: '用餐人数日报', en: 'Diners of the day' },
  L26: { zh: '退换货单', en: 'Goods sent back' },
  L27: { zh: '报损单', en: 'Write-off' },
};
