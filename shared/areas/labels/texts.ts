import type { Language } from '../texts.ts';
import type { LabelField } from './layout.ts';

export interface LabelTexts {
  /** Printed on the label. One name for three spellings in the source (DOMAIN section 9). */
  readonly title: string;
  readonly copy: string;
  readonly batch: string;
  readonly doa: string;
  readonly caption: Record<
    'partCode' | 'partName' | 'fault' | 'repairOrder' | 'machineSerial' | 'engineer' | 'day',
    string
  >;
  /** Names of what did not fit, for the sentence of LABEL_DOES_NOT_FIT. */
  readonly field: Record<LabelField, string>;
}

export const zh: LabelTexts = {
  title: '服务网点早期失效标签',
  copy: '第{{copy}}次打印',
  batch: '批量',
  doa: 'DOA',
  caption: {
    partCode: '备件',
    partName: '名称',
    fault: '故障',
    repairOrder: '工单',
    machineSerial: '机号',
    engineer: '工程师',
    day: '日期',
  },
  field: {
    number: '标签编号',
    barcode: '条码',
    partCode: '备件编码',
    partName: '备件名称',
    fault: '故障描述',
    repairOrder: '维修单号',
    machineSerial: '整机条码',
    engineer: '工程师',
    day: '日期',
    content: '二维码内容（各项合计）',
  },
};

export const en: LabelTexts = {
  title: 'Early-failure label',
  copy: 'print {{copy}}',
  batch: 'BATCH',
  doa: 'DOA',
  caption: {
    partCode: 'Part',
    partName: 'Name',
    fault: 'Fault',
    repairOrder: 'Order',
    machineSerial: 'Set',
    engineer: 'By',
    day: 'Day',
  },
  field: {
    number: 'Label number',
    barcode: 'Barcode',
    partCode: 'Part code',
    partName: 'Part name',
    fault: 'Fault',
    repairOrder: 'Repair order',
    machineSerial: 'Machine serial',
    engineer: 'Engineer',
    day: 'Date',
    content: 'QR content (all fields together)',
  },
};

export const labelTexts: Record<Language, LabelTexts> = { 'zh-CN': zh, en };
