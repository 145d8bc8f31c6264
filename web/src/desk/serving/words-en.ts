import type { Words } from './words';

export const en: Record<Words, string> = {
  title: 'Links for guests',
  help: 'Teachers who count a class, parents who eat along and the parents’ committee need no account: give them a link or QR code, good for one name, one day and one thing. It can be taken back.',
  kind: 'What for',
  'kind.headcount': 'Headcount of a class',
  'kind.accompany': 'Eating along',
  'kind.committee-visit': 'Visit of the parents’ committee',
  name: 'Name',
  class: 'Class',
  date: 'Day',
  issue: 'Make a link',
  scan: 'Let {name} scan this, or send the link. It is shown this once.',
  copy: 'Copy link',
  copied: 'Copied',
  issuedBy: 'Made by',
  revoke: 'Take back',
  revoked: 'taken back',
  none: 'No links for this day yet.',
};
