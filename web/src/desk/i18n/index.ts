import { dictionary } from '../../shared/i18n/language';
import { zh } from './zh-CN';

export const { useT } = dictionary(zh, async () => (await import('./en')).en);
