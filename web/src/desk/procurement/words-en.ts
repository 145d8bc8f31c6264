import type { Words } from './words';

export const en: Record<Words, string> = {
  title: 'Suppliers and their papers',
  why: 'What ends within {days} days is said here and on the phone. Once the licence has ended goods can only be refused; they are taken again when the new one is kept on the phone.',
  none: 'There is no supplier yet.',
  more: 'More',
  supplier: 'Supplier',
  paper: 'Paper',
  number: 'Number',
  validUntil: 'Valid until',
  photo: 'Photo',
  noEnd: 'No end',
  ended: 'Ended',
  ending: '{days} days left',
  replaced: 'Replaced by a later one',
  open: 'Photo {at}',
};
