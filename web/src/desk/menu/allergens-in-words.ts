import { ALLERGEN_WORDS, type Allergen } from '../../../../src/contract/nutrients';

/** The allergens of a dish, and the ingredients of which nobody has said: silence is not the same as none. */
export function allergensInWords(
  { allergens, allergensUnknown }: { allergens: readonly Allergen[]; allergensUnknown: readonly string[] },
  language: 'zh' | 'en',
  unknown: string,
): string {
  const known = allergens.map((each) => ALLERGEN_WORDS[each][language]).join('、');
  if (allergensUnknown.length === 0) return known || '—';
  return [known, `${unknown}${allergensUnknown.join('、')}`].filter((part) => part !== '').join(';');
}
