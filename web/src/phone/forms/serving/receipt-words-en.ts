import type { ReceiptWord } from './receipt-words';

export const en: Record<ReceiptWord, string> = {
  title: 'On the dispatch note',
  left: 'Left at',
  seal: 'Seal',
  driver: 'Driver, plate',
  portions: 'Portions sent',
  temperature: 'Temperature when it left',
  unsaid: 'not said',
  count: 'Look at the seal, count and measure what is here. What differs is explained below.',
};
