import { PLAIN_ACTS, type PlainSlug } from '../../../../src/contract/declaring/all';
import { helpOf } from '../../../../src/contract/declaring/in-words';

/** The help of each plain kind, by the name of its form. */
export const declaredHelp = (language: 'zh' | 'en'): Record<PlainSlug, string> =>
  Object.fromEntries(PLAIN_ACTS.map((act) => [act.phone.slug, helpOf(act, language)])) as Record<PlainSlug, string>;
