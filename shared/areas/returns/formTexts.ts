import type { Language } from '../texts.ts';

/** The columns of a 返件申请清单 as a form, in the order of the sheet. */
export const formColumns = [
  'lineNo',
  'isReturned',
  'kind',
  'partCode',
  'partName',
  'qty',
  'barcode',
  'repairOrder',
  'machineSerial',
  'engineer',
  'fault',
  'statement',
  'isBatch',
  'basis',
  'lineKey',
] as const;
export type FormColumn = (typeof formColumns)[number];

interface FormTexts {
  readonly title: string;
  readonly stationCode: string;
  readonly stationName: string;
  readonly listNumber: string;
  readonly day: string;
  /** Of the list at the download, so that a form that is out of date takes nothing off. */
  readonly version: string;
  /** How the form is filled in; stands beneath its title. */
  readonly howTo: string;
  /** Spelled as `headings.ts` knows them, so that a form in either language can be read again. */
  readonly headings: Readonly<Record<FormColumn, string>>;
  readonly yes: string;
  readonly no: string;
  readonly owed: string;
  readonly held: string;
  readonly pickFromList: string;
}

const zh = {
  title: '返件申请清单',
  stationCode: '网点编码',
  stationName: '维修站',
  listNumber: '清单号',
  day: '填表日期',
  version: '版本',
  howTo:
    '要返的在“是否返回”填“是”；清单里不返的填“否”。新增的行写在最后，不填行号和依据。故障件写故障现象，DOA 件再写书面说明。填好后发回总部导入。',
  headings: {
    lineNo: '行号',
    isReturned: '是否返回',
    kind: '返件类别',
    partCode: '备件编码',
    partName: '备件名称',
    qty: '数量',
    barcode: '条码',
    repairOrder: '工单号',
    machineSerial: '机器序列号',
    engineer: '工程师',
    fault: '故障现象',
    statement: '书面说明',
    isBatch: '批量',
    basis: '依据',
    lineKey: '行标识',
  },
  yes: '是',
  no: '否',
  owed: '欠件 {{number}}',
  held: '借用 {{number}}',
  pickFromList: '请从下拉列表里选',
} as const satisfies FormTexts;

const en: FormTexts = {
  title: 'Return list',
  stationCode: 'Station code',
  stationName: 'Station',
  listNumber: 'List no',
  day: 'Filled in on',
  version: 'Version',
  howTo:
    'Write Yes under "Returned" for what comes back, No for a line of the list that does not. New rows go to the end, without line and basis. A defective part needs its fault, a part dead on arrival a statement too. Send the form back for import.',
  headings: {
    lineNo: 'Line',
    isReturned: 'Returned',
    kind: 'Return kind',
    partCode: 'Part code',
    partName: 'Part name',
    qty: 'Qty',
    barcode: 'Barcode',
    repairOrder: 'Repair order',
    machineSerial: 'Machine serial',
    engineer: 'Engineer',
    fault: 'Fault',
    statement: 'Statement',
    isBatch: 'Batch',
    basis: 'Basis',
    lineKey: 'Line key',
  },
  yes: 'Yes',
  no: 'No',
  owed: 'owed {{number}}',
  held: 'on loan {{number}}',
  pickFromList: 'Choose from the list',
};

export const formTexts: Record<Language, FormTexts> = { 'zh-CN': zh, en };
