import * as disposalWords from './disposal/wordTexts.ts';
import * as errorTexts from './errorTexts.ts';
import * as inspectionWords from './inspection/wordTexts.ts';
import * as machineWords from './machines/wordTexts.ts';
import * as receivingWords from './receiving/wordTexts.ts';
import * as stocktakeWords from './stocktake/wordTexts.ts';
import * as wordTexts from './wordTexts.ts';

/** The languages of the program; Chinese is the default. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Texts that both floors speak: refusals and the words of closed lists. Screens add their own. */
export const texts = {
  'zh-CN': {
    errors: errorTexts.zh,
    words: {
      ...wordTexts.zh,
      ...machineWords.zh,
      ...inspectionWords.zh,
      ...stocktakeWords.zh,
      ...disposalWords.zh,
      ...receivingWords.zh,
    },
  },
  en: {
    errors: errorTexts.en,
    words: {
      ...wordTexts.en,
      ...machineWords.en,
      ...inspectionWords.en,
      ...stocktakeWords.en,
      ...disposalWords.en,
      ...receivingWords.en,
    },
  },
} as const;
