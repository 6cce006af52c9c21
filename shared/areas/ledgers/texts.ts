import type { Language } from '../texts.ts';

/** What stands in the workbooks that go out: titles, headings, and the lines above and below. */
export interface LedgerTexts {
  readonly period: string;
  readonly asOf: string;
  readonly printed: string;
  readonly total: string;
  readonly none: string;
  readonly signatures: string;
  readonly page: string;
  readonly yes: string;
  readonly overview: {
    readonly title: string;
    readonly partCode: string;
    readonly partName: string;
    readonly category: string;
    readonly unitName: string;
    readonly tracking: string;
    readonly available: string;
    readonly staging: string;
    readonly quarantine: string;
    readonly defective: string;
    readonly doa: string;
    readonly all: string;
    readonly safetyStock: string;
    readonly isBelowSafety: string;
    readonly oldestDay: string;
    readonly value: string;
  };
  readonly receipts: {
    readonly title: string;
    readonly requestDay: string;
    readonly requestedPartCode: string;
    readonly waybill: string;
    readonly arrivalDay: string;
    readonly partCode: string;
    readonly partName: string;
    readonly barcode: string;
    readonly qty: string;
    readonly price: string;
    readonly amount: string;
    readonly noteNumber: string;
    readonly receivedBy: string;
  };
  readonly issues: {
    readonly title: string;
    readonly day: string;
    readonly issueNumber: string;
    readonly recipient: string;
    readonly purpose: string;
    readonly repairOrder: string;
    readonly partCode: string;
    readonly partName: string;
    readonly barcode: string;
    readonly qty: string;
    readonly price: string;
    readonly amount: string;
    readonly fifo: string;
    readonly issuedBy: string;
  };
  readonly movements: {
    readonly title: string;
    readonly part: string;
    readonly day: string;
    readonly documentNumber: string;
    readonly kind: string;
    readonly summary: string;
    readonly barcode: string;
    readonly inQty: string;
    readonly outQty: string;
    readonly balance: string;
    readonly opening: string;
  };
}

export const zh: LedgerTexts = {
  period: '期间：{{from}} 至 {{to}}',
  asOf: '截至：{{day}}',
  printed: '制表人：{{by}}  制表时间：{{at}}',
  total: '合计',
  none: '本期没有记录',
  signatures: '制表：{{by}}        备件管理员：____________        审核：____________',
  page: '第 &P 页 共 &N 页',
  yes: '是',
  overview: {
    title: '配件库存量一览表',
    partCode: '备件编码',
    partName: '备件名称',
    category: '类别',
    unitName: '单位',
    tracking: '管理方式',
    available: '良品可用',
    staging: '待上架',
    quarantine: '待检',
    defective: '不良品',
    doa: 'DOA',
    all: '合计',
    safetyStock: '安全库存',
    isBelowSafety: '低于安全库存',
    oldestDay: '最早入库',
    value: '良品金额(元)',
  },
  receipts: {
    title: '备件入库登记',
    requestDay: '申请日期',
    requestedPartCode: '申请备件编码',
    waybill: '货单号',
    arrivalDay: '到货日期',
    partCode: '备件编码',
    partName: '名称',
    barcode: '条码',
    qty: '数量',
    price: '单价(元)',
    amount: '金额(元)',
    noteNumber: '到货单号',
    receivedBy: '经手人',
  },
  issues: {
    title: '配件发放记录表',
    day: '日期',
    issueNumber: '发放单号',
    recipient: '领用单位/人',
    purpose: '用途',
    repairOrder: '维修单号',
    partCode: '备件编码',
    partName: '名称',
    barcode: '条码',
    qty: '数量',
    price: '单价(元)',
    amount: '金额(元)',
    fifo: '先进先出',
    issuedBy: '经手人',
  },
  movements: {
    title: '分类明细账',
    part: '{{code}} {{name}}（单位：{{unit}}）',
    day: '日期',
    documentNumber: '单号',
    kind: '业务',
    summary: '摘要（从→到）',
    barcode: '条码',
    inQty: '入',
    outQty: '出',
    balance: '结存',
    opening: '期初结存',
  },
};

export const en: LedgerTexts = {
  period: 'Period: {{from}} to {{to}}',
  asOf: 'As of: {{day}}',
  printed: 'Printed by: {{by}}  at: {{at}}',
  total: 'Total',
  none: 'No entries in this period',
  signatures: 'Prepared: {{by}}        Parts keeper: ____________        Checked: ____________',
  page: 'Page &P of &N',
  yes: 'yes',
  overview: {
    title: 'Stock overview',
    partCode: 'Part code',
    partName: 'Part name',
    category: 'Category',
    unitName: 'Unit',
    tracking: 'Tracking',
    available: 'Good, available',
    staging: 'To put away',
    quarantine: 'To inspect',
    defective: 'Defective',
    doa: 'DOA',
    all: 'Total',
    safetyStock: 'Safety stock',
    isBelowSafety: 'Below safety',
    oldestDay: 'Oldest',
    value: 'Value of good (CNY)',
  },
  receipts: {
    title: 'Register of receipts',
    requestDay: 'Requested',
    requestedPartCode: 'Requested part',
    waybill: 'Waybill',
    arrivalDay: 'Arrived',
    partCode: 'Part code',
    partName: 'Name',
    barcode: 'Barcode',
    qty: 'Qty',
    price: 'Price (CNY)',
    amount: 'Amount (CNY)',
    noteNumber: 'Delivery note',
    receivedBy: 'Received by',
  },
  issues: {
    title: 'Record of issues',
    day: 'Day',
    issueNumber: 'Issue',
    recipient: 'Recipient',
    purpose: 'Purpose',
    repairOrder: 'Repair order',
    partCode: 'Part code',
    partName: 'Name',
    barcode: 'Barcode',
    qty: 'Qty',
    price: 'Price (CNY)',
    amount: 'Amount (CNY)',
    fifo: 'Oldest first',
    issuedBy: 'Issued by',
  },
  movements: {
    title: 'Detailed ledger',
    part: '{{code}} {{name}} (unit: {{unit}})',
    day: 'Day',
    documentNumber: 'Document',
    kind: 'Kind',
    summary: 'From → to',
    barcode: 'Barcode',
    inQty: 'In',
    outQty: 'Out',
    balance: 'Balance',
    opening: 'Opening balance',
  },
};

export const ledgerTexts: Record<Language, LedgerTexts> = { 'zh-CN': zh, en };
