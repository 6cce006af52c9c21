import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Language, languages, texts } from '../../shared/areas/texts.ts';
import * as catalog from '../areas/catalog/texts.ts';
import * as clocks from '../areas/clocks/texts.ts';
import * as desk from '../areas/desk/texts.ts';
import * as disposal from '../areas/disposal/texts.ts';
import * as inspection from '../areas/inspection/texts.ts';
import * as issuing from '../areas/issuing/texts.ts';
import * as labels from '../areas/labels/texts.ts';
import * as ledgers from '../areas/ledgers/texts.ts';
import * as loans from '../areas/loans/texts.ts';
import * as machines from '../areas/machines/texts.ts';
import * as people from '../areas/people/texts.ts';
import * as receiving from '../areas/receiving/texts.ts';
import * as requests from '../areas/requests/texts.ts';
import * as returns from '../areas/returns/texts.ts';
import * as stock from '../areas/stock/texts.ts';
import * as stocktake from '../areas/stocktake/texts.ts';
import * as app from './appTexts.ts';
import { preference } from './preference.ts';

/** A text by its key, with the facts it names: `t('receiving.counted', { count: 3 })`. An unknown key comes back as it is. */
export type T = (key: string, data?: Readonly<Record<string, unknown>>) => string;

/** The texts in the chosen language; the screen follows when it is switched. */
export function useT(): T {
  const { i18n, ready } = useTranslation();
  const language = i18n.language;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function per language makes memoised screens follow
  return useCallback<T>((key, data) => i18n.t(key, { ...data }), [i18n, language, ready]);
}

/** The language of the screen and how to change it; kept on this workstation. */
export function useLanguage(): readonly [Language, (next: Language) => void] {
  const { i18n } = useTranslation();
  return [i18n.language as Language, setLanguage];
}

/** The chosen language, where no screen is at hand to ask. */
export function currentLanguage(): Language {
  return languages.find((language) => language === i18next.language) ?? chosen.read();
}

/** Readies the catalogues before the first screen is drawn. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: chosen.read(),
    fallbackLng: false,
    resources: { 'zh-CN': { translation: resources['zh-CN'] }, en: { translation: resources.en } },
    // React escapes what it draws; escaping here would show entities to the clerk.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  follow(chosen.read());
}

const resources = {
  'zh-CN': {
    ...texts['zh-CN'],
    app: app.zh,
    catalog: catalog.zh,
    clocks: clocks.zh,
    desk: desk.zh,
    inspection: inspection.zh,
    issuing: issuing.zh,
    labels: labels.zh,
    ledgers: ledgers.zh,
    loans: loans.zh,
    machines: machines.zh,
    people: people.zh,
    receiving: receiving.zh,
    requests: requests.zh,
    returns: returns.zh,
    stock: stock.zh,
    stocktake: stocktake.zh,
    disposal: disposal.zh,
  },
  en: {
    ...texts.en,
    app: app.en,
    catalog: catalog.en,
    clocks: clocks.en,
    desk: desk.en,
    inspection: inspection.en,
    issuing: issuing.en,
    labels: labels.en,
    ledgers: ledgers.en,
    loans: loans.en,
    machines: machines.en,
    people: people.en,
    receiving: receiving.en,
    requests: requests.en,
    returns: returns.en,
    stock: stock.en,
    stocktake: stocktake.en,
    disposal: disposal.en,
  },
} as const;

const chosen = preference<Language>('language', languages, 'zh-CN');

function setLanguage(next: Language): void {
  chosen.write(next);
  void i18next.changeLanguage(next);
  follow(next);
}

function follow(language: Language): void {
  document.documentElement.lang = language;
  dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
}
