import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import type { Sale } from '../../../shared/areas/loans/shapes.ts';
import type { Request } from '../../../shared/areas/requests/contract.ts';
import type { ReturnList } from '../../../shared/areas/returns/lists.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { picture } from '../../support/picture.ts';
import { refusal } from '../../support/refusal.ts';
import { arriving, gone, using, writing } from '../../support/returning.ts';
import { recordsOf, sheetIn } from '../../support/sheets.ts';
import { asking, openTrade, signed, type Trade } from '../../support/trade.ts';
import { type Api, engines } from '../../support/world.ts';

const april = { from: '2026-04-01' as Day, to: '2026-04-30' as Day };
const may = { from: '2026-05-01' as Day, to: '2026-05-31' as Day };
const photo = () => picture('parcel.png');

async function recordsIn(file: Promise<File>) {
  return recordsOf(await sheetIn(new Uint8Array(await (await file).arrayBuffer())));
}

/** Picks two units, one for each repair order, and three pieces; packs and posts them. */
async function sent({ issuing }: Api, requestId: Request['id']): Promise<Issue> {
  const { id, lines } = await issuing.prepare({ requestId });
  for (const unitBarcode of ['UA01', 'UA02']) await issuing.pick({ id, what: { unitBarcode }, fifoReason: null });
  const partId = lines[2]?.partId ?? expect.unreachable();
  await issuing.pick({ id, what: { partId, binCode: 'A-02', qty: 3 }, fifoReason: null });
  await issuing.pack({ id, carrier: '顺丰', waybill: 'OUT-1', packages: 1, freightFen: 1_200 });
  await issuing.post({ id });
  return issuing.get({ id });
}

/*
 * A month of one station, read from the workbooks. On 13 April it asks for a unit and three pieces, gets and receives them, uses the unit,
 * sells a piece and sends the defective unit home, where it arrives damaged. On the 29th two pieces are overdue.
 */
describe.each(engines)('workbooks of what is outside on %s', (engine) => {
  let trade: Trade;
  let issue: Issue;
  let list: ReturnList;
  let sale: Sale;

  beforeAll(async () => {
    trade = await openTrade(engine);
    const { keeper, station, finance } = trade;
    const lines = [
      { partCode: 'U-1', qty: 1, repairOrder: 'WO-1' },
      { partCode: 'U-1', qty: 1, repairOrder: 'WO-2' },
      { partCode: 'P-1', qty: 3, repairOrder: 'WO-3' },
    ];
    const { id } = await signed(
      trade,
      asking(lines, { paperNumber: 'SZ-07', isUrgent: true, urgentReason: '客户等候' }),
    );
    issue = await sent(keeper, id);
    await trade.otherStation.requests.create(asking([{ partCode: 'N-1', qty: 5 }], { stationCode: 'WX002' }));
    await station.loans.receive({
      issueId: issue.id,
      packageGrade: 'slight',
      receivedDay: '2026-04-13' as Day,
      note: '',
    });
    const loans = (await station.loans.list({})).rows;
    const loanOf = (name: string) =>
      loans.find((loan) => loan.unitBarcode === name || loan.partCode === name) ?? expect.unreachable();
    const pick = (await station.loans.shipment({ issueId: issue.id })).lines.find((line) => line.partCode === 'P-1');
    await station.loans.count({
      issueId: issue.id,
      lines: [{ pickId: pick?.pickId ?? '', received: 3, damaged: 1, note: '一角压坏' }],
    });
    await station.loans.use(using(loanOf('UA01'), 'OLD-01', '2026-04-13'));
    await station.loans.use(using(loanOf('UA02'), 'OLD-02', '2026-04-13'));
    sale = await station.loans.sell({
      loanId: loanOf('P-1').id,
      qty: 1,
      soldDay: '2026-04-13' as Day,
      chargedFen: 14_000,
      permittedBy: '售后经理',
    });
    list = await gone(
      trade,
      [writing({ kind: 'defective', partCode: 'U-1', barcode: 'OLD-01', repairOrder: 'WO-1' })],
      'HOME-1',
      '2026-04-13',
      photo,
    );
    const parcel = await keeper.returns.parcels.arrive(arriving('HOME-1', 'slight'));
    await keeper.returns.parcels.addPhoto({ id: parcel.id, file: photo() });
    await keeper.returns.claims.open({
      ...{ parcelId: parcel.id, lineId: list.lines[0]?.id ?? expect.unreachable(), kind: 'damage', qty: 1 },
      ...{ loss: '外箱压穿', isCarrierSigning: true, carrierPerson: '赵师傅', carrierStatement: '运输途中受压' },
    });
    await trade.at('2026-04-29T02:00:00Z');
    await finance.loans.notifyPayment({ id: sale.id, paidDay: '2026-04-28' as Day, note: '银行回单 7' });
  });
  afterAll(() => trade.world.close());

  test('R4.1 the requests, with confirmations, signatures, ship-by day and what has left', async () => {
    const rows = await recordsIn(trade.keeper.ledgers.requests(april));
    expect(rows).toHaveLength(4);
    expect(rows.slice(0, 3).map((row) => [row.维修单号, row.数量, row.已发, row.未发])).toEqual([
      ['WO-1', 1, 1, 0],
      ['WO-2', 1, 1, 0],
      ['WO-3', 3, 3, 0],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ 日期: '2026-04-13', 维修站: 'WX001 深圳维修站', 网点单号: 'SZ-07', '紧急/批量': '紧急 客户等候' },
      ...{ 电话确认: '周站长 2026-04-13', 呼叫中心签字: 'callcentre 2026-04-13', 应发日期: '2026-04-13' },
      ...{ 售后经理签字: 'manager 2026-04-13', 状态: '已发完' },
    });
    expect(rows[3]).toMatchObject({ 维修站: 'WX002 广州维修站', 未发: 5, 状态: '待签字' });
    expect(rows[3]).not.toHaveProperty('应发日期');
    expect(await recordsIn(trade.keeper.ledgers.requests(may))).toEqual([{ 日期: '本期没有记录' }]);
  });

  test('R4.3.2.5, R4.1.2a the shipments, with freight, receipt and differences', async () => {
    expect(await recordsIn(trade.keeper.ledgers.shipments(april))).toMatchObject([
      {
        ...{ 发货单号: issue.number, 维修站: 'WX001 深圳维修站', 承运人: '顺丰', 件数: 1, '运费(元)': 12, 数量: 5 },
        ...{ 签收日期: '2026-04-13', 外包装: '轻微压损', 破损: 1, 差异说明: '一角压坏' },
      },
    ]);
  });

  test('the shipping note names every serial under its own repair order; another station has none', async () => {
    const rows = await recordsIn(trade.station.ledgers.shippingNote({ id: issue.id }));
    expect(rows.map((row) => [row.维修单号, row.条码 ?? null, row.数量])).toEqual([
      ['WO-1', 'UA01', 1],
      ['WO-2', 'UA02', 1],
      ['WO-3', null, 3],
    ]);
    expect((await refusal(trade.otherStation.ledgers.shippingNote({ id: issue.id }))).code).toBe('NOT_FOUND');
  });

  test('R4.3b, R4.3c what is on loan with the days left, and the defective ones owed', async () => {
    const rows = await recordsIn(trade.keeper.ledgers.loans({}));
    expect(rows.map((row) => [row.备件编码, row.条码 ?? null, row.借出, row.未还, row.欠返故障件])).toEqual([
      ['P-1', null, 3, 2, 0],
      ['U-1', 'UA01', 1, 0, 1],
      ['U-1', 'UA02', 1, 0, 1],
    ]);
    // 10 working days from 13 April end on the 27th; 20, over Labour Day and the make-up Saturday, on 13 May.
    expect(rows[0]).toMatchObject({
      ...{ 发货单号: issue.number, 签收日期: '2026-04-13', 状态: '在站', '退回期限 R4.3b': '2026-04-27' },
      ...{ 退回剩余天数: -2, '转销售期限 R4.3c': '2026-05-13', 转销售剩余天数: 14 },
    });
    expect(rows[2]).not.toHaveProperty('退回剩余天数');
  });

  test('R4.3a who owes which defective part, for which new one, until when', async () => {
    const rows = await recordsIn(trade.keeper.ledgers.owed({}));
    expect(rows.map((row) => [row.换上件条码, row.应返件条码, row.维修单号, row.未返])).toEqual([
      ['UA01', 'OLD-01', 'WO-1', 1],
      ['UA02', 'OLD-02', 'WO-1', 1],
    ]);
    // OLD-01 is on its way: its clock is met.
    expect(rows[0]).not.toHaveProperty('到期日');
    expect(rows[1]).toMatchObject({ 条款: 'R4.3a', 到期日: '2026-04-20', 剩余天数: -9 });
  });

  test('what is overdue, and what the station is reminded of, each with its whole count', async () => {
    const overdue = await recordsIn(trade.keeper.ledgers.overdue({ stationCode: 'WX001' }));
    const ofStation = overdue.filter((row) => row.责任方 === '维修站');
    expect(ofStation.map((row) => [row.条款, row.到期日, row.逾期天数])).toEqual(
      expect.arrayContaining([
        ['R4.3a', '2026-04-20', 9],
        ['R4.3b', '2026-04-27', 2],
      ]),
    );
    for (const row of overdue) expect(row.计算说明).toMatch(/到期（R4/);
    const reminder = await recordsIn(trade.keeper.ledgers.reminder({ stationCode: 'WX001' }));
    expect(reminder.map((row) => row.条款)).toEqual(ofStation.map((row) => row.条款));
    expect((await refusal(trade.keeper.ledgers.reminder({ stationCode: 'NONE' }))).code).toBe('NOT_FOUND');
  });

  test('R4.3.1 the return lists line by line, with the parcel that brought them', async () => {
    expect(await recordsIn(trade.keeper.ledgers.returnLists(april))).toMatchObject([
      {
        ...{ 返件清单号: list.number, 返件类别: '故障件', 条码: 'OLD-01', 故障: '不开机', 总部确认: '同意返回' },
        ...{ 运单号: 'HOME-1', 寄出日期: '2026-04-13', '运费(元)': 15, 到货日期: '2026-04-13', 状态: '已到总部' },
      },
    ]);
  });

  test('R4.3.2.2 the claims, with the word of the carrier', async () => {
    expect(await recordsIn(trade.keeper.ledgers.claims(april))).toMatchObject([
      {
        ...{ 返件清单号: list.number, 类别: '破损', 条码: 'OLD-01', 损失情况: '外箱压穿', 承运人签字: '赵师傅' },
        ...{ 承运人说明: '运输途中受压', 状态: '待说明' },
      },
    ]);
    expect(await recordsIn(trade.keeper.ledgers.claims(may))).toHaveLength(1);
  });

  test('R4.2.2, R4.2.3 the sales, with payment and write-off', async () => {
    const [row] = await recordsIn(trade.keeper.ledgers.sales(april));
    expect(row).toMatchObject({
      ...{ 销售单号: sale.number, 类别: '借转销', 备件编码: 'P-1', 数量: 1, '单价(元)': 100, '金额(元)': 100 },
      ...{ '向用户收费(元)': 140, '公布零售价(元)': 150, 到款日期: '2026-04-28', 状态: '待核销' },
    });
    expect(row).not.toHaveProperty('核销日期');
  });

  test('R4.1 a station gets its own, whatever it asks for', async () => {
    const { station, otherStation } = trade;
    for (const book of ['loans', 'owed'] as const) {
      const own = await recordsIn(station.ledgers[book]({}));
      expect(await recordsIn(station.ledgers[book]({ stationCode: 'WX002' }))).toEqual(own);
      expect(own.every((row) => row.维修站 === 'WX001 深圳维修站')).toBe(true);
      expect(await recordsIn(otherStation.ledgers[book]({ stationCode: 'WX001' }))).toEqual([{ 维修站: '没有记录' }]);
    }
    expect(await recordsIn(otherStation.ledgers.overdue({ stationCode: 'WX001' }))).toEqual([{ 维修站: '没有记录' }]);
  });
});
