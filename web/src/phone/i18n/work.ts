import { dictionary } from '../../shared/i18n/language';
import { zh as work } from './work-zh-CN';
import { zh as first } from './zh-CN';

/** The words behind the first screen, with those of the first screen: what a form or a list may need to say. */
export const { useT } = dictionary({ ...first, ...work }, async () => ({
  ...(await import('./en')).en,
  ...(await import('./work-en')).en,
}));
