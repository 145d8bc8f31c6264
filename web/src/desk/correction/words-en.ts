import type { Words } from './words';

export const en: Record<Words, string> = {
  open: 'Correct',
  title: 'Correct this record',
  alone: 'No later record rests on it.',
  rests: '{count} later records rest on it and are undone with it, the last one first:',
  by: '{time} · {place} · {person}',
  others: 'Some are another school’s: somebody who may correct there must do it.',
  signed: 'Entered again, {count} more must sign',
  reason: 'Reason',
  undo: 'Undo all of it',
  undone: '{count} records were undone',
  phone: 'Put it right and enter it again (phone page)',
  phoneHelp: 'What was wrong is put right on the phone page; what rests on it is entered again by itself.',
};
