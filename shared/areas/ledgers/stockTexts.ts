import type { Language } from '../texts.ts';

/** Words of the workbooks about the store itself. */
export const zh = {
  title: { stocktake: '盘点表', categories: '库存分类账', entries: '收发流水账' },
  entries: { partCode: '备件编码', partName: '名称', qty: '移动数', user: '经手人' },
  categories: {
    category: '类别',
    opening: '期初',
    in: '入',
    out: '出',
    closing: '期末',
    openingValue: '期初金额(元)',
    inValue: '入库金额(元)',
    outValue: '出库金额(元)',
    closingValue: '期末金额(元)',
  },
  stocktake: {
    subtitle: '{{number}} · {{day}} · {{zones}} · {{state}}',
    bin: '库位',
    partCode: '备件编码',
    partName: '名称',
    barcode: '单件条码',
    book: '账面',
    counted: '实盘',
    difference: '差数',
    value: '差异金额(元)',
    kind: '差异',
    place: '账上位置',
    cause: '原因',
    outcome: '处理',
    countedBy: '盘点人',
    countedAt: '盘点时间',
    signatures: '提交：{{submitted}}　审批：{{decided}}　盈亏单据：{{document}}',
  },
};

export const en: typeof zh = {
  title: { stocktake: 'Stocktake', categories: 'Accounts by category', entries: 'All movements' },
  entries: { partCode: 'Part', partName: 'Name', qty: 'Moved', user: 'By' },
  categories: {
    category: 'Category',
    opening: 'Opening',
    in: 'In',
    out: 'Out',
    closing: 'Closing',
    openingValue: 'Opening (yuan)',
    inValue: 'In (yuan)',
    outValue: 'Out (yuan)',
    closingValue: 'Closing (yuan)',
  },
  stocktake: {
    subtitle: '{{number}} · {{day}} · {{zones}} · {{state}}',
    bin: 'Bin',
    partCode: 'Part',
    partName: 'Name',
    barcode: 'Unit barcode',
    book: 'Books',
    counted: 'Counted',
    difference: 'Difference',
    value: 'Value (yuan)',
    kind: 'Kind',
    place: 'Place in the books',
    cause: 'Cause',
    outcome: 'Outcome',
    countedBy: 'Counted by',
    countedAt: 'Counted at',
    signatures: 'Handed in: {{submitted}}   approved: {{decided}}   adjustment: {{document}}',
  },
};

export const stockTexts: Record<Language, typeof zh> = { 'zh-CN': zh, en };
