import type { Words } from './words';

export const en: Record<Words, string> = {
  recall: 'Recall',
  drill: 'Recall drill',
  about: '{supplier} {batch}',
  'batch.any': 'every batch',
  notSaid: 'no batch recorded or one much like it: it may be of this one',
  here: '{amount} still in store',
  kitchen: '{amount} issued and not used',
  gone: 'nothing left',
  eaten: '{meals} meals may have had of it, about {portions} portions',
  stopped: 'These goods and samples are locked: not to be used, written off or sent back.',
  drillHelp: 'This is a drill, nothing is locked. Look for it as in earnest, then acknowledge.',
  setAside: 'Found and set aside: acknowledge',
  none: 'Nothing left: acknowledge',
  notSetAside: 'Not set aside',
  why: 'Say why',
  send: 'Acknowledge',
  offline: 'No network. Acknowledge when there is one.',
  sent: 'Acknowledged',
};
