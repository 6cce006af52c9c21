import type { Language } from '../../shared/areas/texts.ts';

/** Why a value was not taken: the reasons that stand in the sentence of INVALID_INPUT. */
export interface InputTexts {
  readonly missing: string;
  readonly wrongKind: string;
  readonly notWhole: string;
  readonly tooSmall: string;
  readonly tooLarge: string;
  readonly tooShort: string;
  readonly tooLong: string;
  readonly tooFew: string;
  readonly tooMany: string;
  readonly fileTooLarge: string;
  readonly notOneOf: string;
  readonly notSo: string;
  readonly notKept: string;
  readonly malformed: string;
}

export const zh: InputTexts = {
  missing: '没有填',
  wrongKind: '填的不是这一类内容',
  notWhole: '要填整数',
  tooSmall: '不能小于 {{limit}}',
  tooLarge: '不能大于 {{limit}}',
  tooShort: '至少 {{limit}} 个字符',
  tooLong: '最多 {{limit}} 个字符',
  tooFew: '至少 {{limit}} 项',
  tooMany: '最多 {{limit}} 项',
  fileTooLarge: '文件不能大于 {{limit}} MB',
  notOneOf: '只能是其中之一：{{list}}',
  notSo: '写法不对',
  notKept: '含有无法保存的字符',
  malformed: '请求的格式不对，读不出内容',
};

export const en: InputTexts = {
  missing: 'is missing',
  wrongKind: 'is of the wrong kind',
  notWhole: 'must be a whole number',
  tooSmall: 'must be at least {{limit}}',
  tooLarge: 'must be at most {{limit}}',
  tooShort: 'needs at least {{limit}} characters',
  tooLong: 'takes at most {{limit}} characters',
  tooFew: 'needs at least {{limit}} entries',
  tooMany: 'takes at most {{limit}} entries',
  fileTooLarge: 'takes a file of at most {{limit}} MB',
  notOneOf: 'must be one of: {{list}}',
  notSo: 'is not written as it should be',
  notKept: 'has a character that cannot be kept',
  malformed: 'the request is malformed and cannot be read',
};

export const inputTexts: Record<Language, InputTexts> = { 'zh-CN': zh, en };
