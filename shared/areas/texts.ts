import * as errorTexts from './errorTexts.ts';
import * as wordTexts from './wordTexts.ts';

/** The languages of the program; Chinese is the default. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Texts that both floors speak: refusals and the words of closed lists. Screens add their own. */
export const texts = {
  'zh-CN': { errors: errorTexts.zh, words: wordTexts.zh },
  en: { errors: errorTexts.en, words: wordTexts.en },
} as const;
