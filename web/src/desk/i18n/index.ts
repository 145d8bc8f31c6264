import { dictionary } from '../../shared/i18n/language';
import { en } from './en';
import { zh } from './zh-CN';

export const { useT } = dictionary(zh, en);
export type DeskKey = keyof typeof zh;
