import { dictionary } from '../../../shared/i18n/language';

const zh = {
  title: '送餐单上写的',
  left: '送出时间',
  seal: '封签号',
  driver: '送餐人、车牌',
  portions: '送出份数',
  temperature: '装车时温度',
  unsaid: '没有写',
  count: '请照实物看封签、点份数、量温度;和这里不一样的,在下面写明。',
};
export type ReceiptWord = keyof typeof zh;

export const { useT: useReceiptT } = dictionary(zh, async () => (await import('./receipt-words-en')).en);
