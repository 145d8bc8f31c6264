import type { DispatchWord } from './dispatch-words';

export const en: Record<DispatchWord, string> = {
  site: 'Sent to which school',
  chooseSite: 'Choose where it goes',
  receiver: 'Received by (may be left empty)',
  portions: 'Portions sent',
  holding: 'Temperature when loaded',
  seal: 'Seal (may be left empty)',
  driver: 'Who drives (may be left empty)',
  vehicle: 'Vehicle (may be left empty)',
  noPortions: 'Enter the portions of one dish at least',
  why: 'Counted from the end of cooking, food that was between 8 and 60 °C for over two hours is to be reheated. The receiving school sees this record, too.',
};
