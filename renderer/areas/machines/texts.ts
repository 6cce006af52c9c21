import * as rmas from './rmaTexts.ts';
import * as store from './storeTexts.ts';

export const zh = { title: '返厂机', rmas: rmas.zh, ...store.zh };

export const en: typeof zh = { title: 'Return machines', rmas: rmas.en, ...store.en };
