import { WITHOUT_WIDTH } from './sound-text.js';

/** Full-width signs, letters and digits stand so far behind the usual ones. */
const WIDE = 0xfee0;

/**
 * A person's name with the dot between its parts (阿依·古丽) as one character: keyboards and registers write it in many
 * ways, and it is one person all the same. Between Han characters no space is left: lists put one into 李　梅 so that it is as
 * wide as a name of three. Elsewhere one blank stands for several, of whatever kind and width, and none around the name; letters
 * and digits are of the usual width. Never longer than it was. All else is given back as it is.
 */
export const plainName = (name: string): string =>
  name
    .replace(WITHOUT_WIDTH, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{L}) ?[·•・‧∙⋅･.] ?(?=\p{L})/gu, '·')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');

/** The digits by which two spellings of a telephone number are one: `138-0000-0000`, `+86 138 0000 0000`. */
export const plainPhone = (phone: string): string => phone.replace(/\D/g, '').replace(/^(00)?86(?=1\d{10}$)/, '');
