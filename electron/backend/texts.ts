import i18next, { type i18n } from 'i18next';
import { type Language, languages, texts } from '../../shared/areas/texts.ts';

/** Puts shared texts into words, in either language. */
export type Speaker = (language: Language, key: string, facts?: Readonly<Record<string, string | number>>) => string;

/** Loads the shared catalogues once. */
export async function createSpeaker(): Promise<Speaker> {
  const instance: i18n = i18next.createInstance();
  await instance.init({
    lng: languages[0],
    fallbackLng: languages[0],
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(languages.map((language) => [language, { translation: texts[language] }])),
  });
  const fixed = new Map(languages.map((language) => [language, instance.getFixedT(language)]));
  return (language, key, facts) => fixed.get(language)?.(key, { ...facts }) ?? key;
}

/** The language that a request asks for; Chinese where it asks for nothing that we have. */
export function languageOf(request: Request): Language {
  const wanted = request.headers.get('accept-language') ?? '';
  return /^\s*en\b/i.test(wanted) ? 'en' : 'zh-CN';
}
