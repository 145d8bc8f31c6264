import { dictionary } from '../i18n/language';
import { zh } from './zh-CN';

export const { useT: useBoxT } = dictionary(zh, async () => (await import('./en')).en);
