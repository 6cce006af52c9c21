import * as bench from './benchTexts.ts';
import * as standards from './standardTexts.ts';

export const zh = { title: '修复检查', bench: bench.zh, ...standards.zh };

export const en: typeof zh = { title: 'Refurbishment inspection', bench: bench.en, ...standards.en };
