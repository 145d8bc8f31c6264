import type { BookColumn, Columns, Words } from './declaration.js';

/** Columns that several books have, so that they are called and written alike everywhere. */
export const MEAL: BookColumn = { type: 'meal', label: { zh: '餐次', en: 'Meal' } };
export const DISH: BookColumn = { type: 'thing', label: { zh: '菜品', en: 'Dish' } };
export const LOT: BookColumn = { type: 'thing', label: { zh: '食材批次', en: 'Goods' } };
export const MASS: BookColumn = { type: 'number', unit: 'grams-by-kg', label: { zh: '重量', en: 'Weight' } };
export const AMOUNT: BookColumn = { type: 'quantity', label: { zh: '数量', en: 'Amount' } };
export const RECEIVER: BookColumn = { type: 'words', label: { zh: '接收人', en: 'Received by' } };
export const REASON: BookColumn = { type: 'words', label: { zh: '原因', en: 'Reason' } };
export const MEASURE: BookColumn = { type: 'words', label: { zh: '处置措施', en: 'Corrective action' } };
export const REHEATED: BookColumn = {
  type: 'number',
  unit: 'tenths-celsius',
  label: { zh: '再加热至', en: 'Reheated to' },
};

/** Where goods are when they are at no place of the school. */
const ELSEWHERE = {
  supplier: { zh: '供货者', en: 'Supplier' },
  kitchen: { zh: '厨房', en: 'Kitchen' },
  served: { zh: '已供餐', en: 'Served' },
  sample: { zh: '留样', en: 'Sample' },
  waste: { zh: '废弃', en: 'Waste' },
  loss: { zh: '损耗', en: 'Loss' },
  count_adjust: { zh: '盘点调整', en: 'Count adjustment' },
} satisfies Record<string, Words>;
export const FROM: BookColumn = { type: 'thing', options: ELSEWHERE, label: { zh: '从', en: 'From' } };
export const TO: BookColumn = { type: 'thing', options: ELSEWHERE, label: { zh: '到', en: 'To' } };

/** The lines of goods that are moved. */
export const GOODS = { field: 'lines', columns: { lotId: LOT, amount: AMOUNT } as Columns };

/** The lines of food that leaves the kitchen, with how it was kept on the way (O-05). */
export const PORTIONS = {
  field: 'lines',
  columns: {
    batchId: DISH,
    portions: { type: 'number', unit: 'portions', label: { zh: '份数', en: 'Portions' } },
    holdingTenthsC: { type: 'number', unit: 'tenths-celsius', label: { zh: '分发温度', en: 'Holding temperature' } },
    lastHotAt: { type: 'instant', label: { zh: '最后高温时间', en: 'Last hot' } },
    reheatedToTenthsC: REHEATED,
    dangerMinutes: { type: 'number', unit: 'minutes', label: { zh: '危险温度时长', en: 'Time in danger zone' } },
    verdict: {
      type: 'choice',
      label: { zh: '判定', en: 'Judged' },
      options: {
        safe: { zh: '符合要求', en: 'As required' },
        reheat: { zh: '须再加热', en: 'To be reheated' },
        unknown: { zh: '无法判断', en: 'Cannot be judged' },
      },
    },
  } as Columns,
};
