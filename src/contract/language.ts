/** What the platform speaks. Chinese is the language of the house. */
export type Language = 'zh' | 'en';
