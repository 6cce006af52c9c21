import { z } from 'zod';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, query } from '../../kernel/procedure.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf } from '../../kernel/text.ts';
import { job } from '../clocks/contract.ts';
import { declare } from '../errors.ts';

const period = z.object({ from: daySchema, to: daySchema });
/** One station, or all; a station's own sign-in gets its own whatever it asks for. */
const ofStation = z.object({ stationCode: z.string().max(100).transform(codeOf).optional() });

/** Excel workbooks. Each is complete without the program: title, period, who printed it, totals as formulas. */
export const ledgers = {
  /** 配件库存量一览表 (S2-6): what there is, by part and condition. */
  stockOverview: query({ access: 'signedIn', input: z.object({}), output: z.file() }),
  /** 备件入库登记: receipts with all the fields of R4.6.1.3. */
  receipts: query({ access: 'signedIn', input: period, output: z.file(), errors: declare('LONG_BOOK') }),
  /** The same where it is too long to be waited for: `clocks.jobFile` hands it over. */
  writeReceipts: command({ access: 'signedIn', input: period, output: job }),
  /** 备件入库清单 (R4.6.1.3): the receipt list of one delivery, as it is archived. */
  receiptList: query({
    access: 'signedIn',
    input: z.object({ id: idSchema<'DeliveryId'>() }),
    output: z.file(),
    errors: declare('NOT_FOUND'),
  }),
  /** 配件发放记录表 (S2-6): issues. */
  issues: query({ access: 'signedIn', input: period, output: z.file(), errors: declare('LONG_BOOK') }),
  /** The same where it is too long to be waited for: `clocks.jobFile` hands it over. */
  writeIssues: command({ access: 'signedIn', input: period, output: job }),
  /** 分类明细账 (R4.8.5): the movements of one part with its running balance. */
  movements: query({
    access: 'signedIn',
    input: period.extend({ partCode: z.string().max(100).transform(codeOf) }),
    output: z.file(),
    errors: declare('NOT_FOUND', 'LONG_PERIOD'),
  }),
  /** 库存分类账 (R4.8.5): opening, in, out and closing of each category. */
  categories: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 收发流水账 (R4.8.5): every movement of a period. They may be a million: it is written in a thread of its own, and `clocks.jobFile` hands it over. */
  writeEntries: command({ access: 'signedIn', input: period, output: job }),
  /** 检验报告 (R4.6.1.2b, S2-6): what incoming inspection judged, with reasons. */
  incoming: query({ access: 'signedIn', input: period, output: z.file(), errors: declare('LONG_PERIOD') }),
  /** 到货差异登记 (R4.1.2a): deliveries that differed from their notes, and what was reported when. */
  differences: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 报废送检登记 (S2-5). */
  disposals: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 库龄与呆滞表 (R4.10): good stock by age, and parts that hardly move. */
  stockAgeing: query({ access: 'signedIn', input: z.object({}), output: z.file() }),
  /** 周报 (S2-6): issues, incoming inspections and the stock overview in one workbook. */
  weekly: query({ access: 'signedIn', input: period, output: z.file(), errors: declare('LONG_PERIOD') }),
  /** 盘点表 (R4.10): one stocktake with every line counted, its differences, causes and signatures. */
  stocktake: query({
    access: 'signedIn',
    input: z.object({ id: idSchema<'StocktakeId'>() }),
    output: z.file(),
    errors: declare('NOT_FOUND'),
  }),
  /** 备件申请登记 (R4.1): requests with their confirmations, signatures and what was shipped. */
  requests: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 发货登记: every shipment with its waybill, freight and receipt. */
  shipments: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 发货单: the paper that travels with one shipment. */
  shippingNote: query({
    access: roles,
    input: z.object({ id: idSchema<'IssueId'>() }),
    output: z.file(),
    errors: declare('NOT_FOUND', 'ISSUE_STATE'),
  }),
  /** 借用未还表: what is on loan, by station, with the days left (R4.3b, R4.3c). */
  loans: query({ access: roles, input: ofStation, output: z.file(), errors: declare('NOT_FOUND') }),
  /** 逾期表: deadlines that are over, each with its rule and explanation. */
  overdue: query({ access: roles, input: ofStation, output: z.file(), errors: declare('NOT_FOUND') }),
  /** 催办表: what a station is reminded of. */
  reminder: query({
    access: 'signedIn',
    input: z.object({ stationCode: z.string().max(100).transform(codeOf) }),
    output: z.file(),
    errors: declare('NOT_FOUND'),
  }),
  /** 欠返故障件表 (R4.3a): who owes which defective part. */
  owed: query({ access: roles, input: ofStation, output: z.file(), errors: declare('NOT_FOUND') }),
  /** 返件登记 (R4.3.1): return lists line by line, from the station's word to HQ's receipt. */
  returnLists: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 索赔登记 (R4.3.2.2). */
  claims: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 销售与罚款登记 (R4.2): purchases, sales out of loan, conversions and fines, with payment and write-off. */
  sales: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 返厂机台账: the return machines that stand in the house, or all that ever did. */
  machines: query({ access: 'signedIn', input: z.object({ isInStore: z.boolean() }), output: z.file() }),
  /** 返修机进出库登记 (R7): return machines booked in and gone out. */
  machineMoves: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 返厂机库龄与处置 (R2.4): how long machines stand in their states now, and what ended in the period. */
  machineAgeing: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 修复检验合格率 (R2.5): pass rate by model, and the lines that fail from the most frequent on. */
  passRate: query({ access: 'signedIn', input: period, output: z.file() }),
  /** 修复检验报告汇总 (R2.5, S2-6): one row an inspection. They may be thousands: it is written beside the requests, and `clocks.jobFile` hands it over. */
  writeInspections: command({ access: 'signedIn', input: period, output: job }),
};
