import type { ActKind } from '../../../../src/contract/acts';
import { DECLARED } from '../../../../src/contract/acts/declared';

/** What each kind of act is called, as its declaration says. */
export const actWords = (language: 'zh' | 'en'): Record<`act.${ActKind}`, string> =>
  Object.fromEntries(Object.entries(DECLARED).map(([kind, act]) => [`act.${kind}`, act[language]])) as Record<
    `act.${ActKind}`,
    string
  >;
