/**
 * A person's name with the dot between its parts (阿依·古丽) as one character: keyboards and registers write it in many
 * ways, and it is one person all the same. Between Han characters no space is left: lists put one into 李　梅 so that it is as
 * wide as a name of three. All else is given back as it is.
 */
export const plainName = (name: string): string =>
  name.replace(/(?<=\p{L})\s*[·•・‧∙⋅･.]\s*(?=\p{L})/gu, '·').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

/** The digits by which two spellings of a telephone number are one: `138-0000-0000`, `+86 138 0000 0000`. */
export const plainPhone = (phone: string): string => phone.replace(/\D/g, '').replace(/^(00)?86(?=1\d{10}$)/, '');
