import type { Words } from './words';

export const en: Record<Words, string> = {
  title: 'Stock',
  'expiring.title': 'Expired and soon to expire',
  'expiring.why':
    'What expires within {days} days. Expired goods are neither issued nor cooked, whoever signs (S-13): write them off or send them back.',
  'expiring.none': 'Nothing has expired or soon will.',
  'expiring.in': '{days} days left',
  'expiring.today': 'Last day today',
  asOf: 'Stock at a moment',
  why: 'What lay where at a time. What is recorded or taken back later does not change what was known then.',
  date: 'Date',
  time: 'Time',
  known: 'By which records',
  'known.now': 'All that are known now',
  'known.then': 'Those recorded until that moment',
  show: 'Show',
  place: 'Place',
  goods: 'Goods',
  useBy: 'Use by',
  amount: 'Amount',
  noUseBy: 'No use-by day',
  expired: 'Expired',
  kitchen: 'Kitchen',
  none: 'By these records nothing lay anywhere.',
  short: 'Short on the books: more was taken than had come onto them',
  answered: 'What lay there on {at}, by what was recorded until {knownAt}.',
};
