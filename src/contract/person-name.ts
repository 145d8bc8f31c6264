/**
 * A person's name with the dot between its parts (阿依·古丽) as one character: keyboards and registers write it in many
 * ways, and it is one person all the same. Names without such a dot are given back as they are.
 */
export const plainName = (name: string): string => name.replace(/(?<=\p{L})\s*[·•・‧∙⋅･.]\s*(?=\p{L})/gu, '·');
