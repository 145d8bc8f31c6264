import { ACT_KINDS, type ActKind } from '../contract/acts.js';
import type { Language } from '../contract/language.js';

export const kindInWords = (kind: ActKind, language: Language): string => ACT_KINDS[kind][language];

export const kitchenInWords = (language: Language): string =>
  language === 'zh' ? '厨房(已领未用)' : 'Kitchen (issued, not yet used)';
