import type { Loan } from '../../shared/areas/loans/shapes.ts';
import type { ReturnLine, ReturnLineFields, ReturnList } from '../../shared/areas/returns/lists.ts';
import { itemsFor } from '../../shared/areas/returns/packing.ts';
import type { CheckItem, CheckPlace } from '../../shared/areas/returns/words.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { openBeside } from './books.ts';
import type { Trade } from './trade.ts';
import type { Api, World } from './world.ts';

/** A line as a station writes it; a test says only what matters to it. */
export function writing(
  fields: Partial<ReturnLineFields> & Pick<ReturnLineFields, 'kind' | 'partCode'>,
): ReturnLineFields {
  const isUnused = fields.kind === 'unused';
  return {
    qty: 1,
    barcode: '',
    repairOrder: '',
    machineSerial: '',
    engineer: '',
    fault: isUnused ? '' : '不开机',
    statement: fields.kind === 'doa' ? '上电无反应' : '',
    isBatch: false,
    ...fields,
  };
}

/** A draft with these lines, written at a window. */
export async function drafted(
  api: Api,
  lines: readonly ReturnLineFields[],
  stationCode = 'WX001',
): Promise<ReturnList> {
  let list = await api.returns.create({ stationCode, paperNumber: '', note: '' });
  for (const line of lines) list = await api.returns.addLine({ id: list.id, version: list.version, ...line });
  return list;
}

/** Handed in by the station, every line confirmed by HQ; a dead part has its photo. */
export async function confirmed(
  trade: Trade,
  lines: readonly ReturnLineFields[],
  photo: () => File,
): Promise<ReturnList> {
  let list = await drafted(trade.station, lines);
  for (const line of list.lines) {
    if (line.kind === 'doa') list = await trade.station.returns.addPhoto({ lineId: line.id, file: photo() });
  }
  list = await trade.station.returns.submit({ id: list.id, version: list.version });
  return trade.keeper.returns.confirm({ id: list.id, version: list.version, lines: list.lines.map(yes) });
}

/** HQ's word on a line. */
export function yes(line: Pick<ReturnLine, 'id'>) {
  return { lineId: line.id, decision: 'confirmed' as const, reason: '' };
}

/** A check in which everything is in order but what is named, with the picture of it. */
export function checking(
  line: ReturnLine,
  place: CheckPlace,
  faults: readonly CheckItem[] = [],
  photoHash: string | null = null,
) {
  return {
    lineId: line.id,
    place,
    scanned: line.kind === 'unused' ? '' : line.barcode || (line.labelNumber ?? ''),
    items: itemsFor(line.kind).map((item) => ({
      item,
      verdict: faults.includes(item) ? ('notOk' as const) : ('ok' as const),
      note: '',
      photoHash: faults.includes(item) ? photoHash : null,
    })),
  };
}

/** Labels printed and every confirmed line checked at the station. */
export async function packed(trade: Trade, list: ReturnList): Promise<ReturnList> {
  for (const line of list.lines.filter((each) => each.decision === 'confirmed')) {
    if (line.kind !== 'unused') await trade.station.returns.printLabel({ lineId: line.id, size: '60x40' });
    await trade.station.returns.check(checking(line, 'station'));
  }
  return trade.station.returns.get({ id: list.id });
}

export function shipping(list: Pick<ReturnList, 'id'>, waybill: string, shippedDay: string) {
  return { id: list.id, carrier: '顺丰', waybill, packages: 1, freightFen: 1_500, shippedDay: shippedDay as Day };
}

/** Confirmed, packed and gone. */
export async function gone(
  trade: Trade,
  lines: readonly ReturnLineFields[],
  waybill: string,
  shippedDay: string,
  photo: () => File,
): Promise<ReturnList> {
  const list = await packed(trade, await confirmed(trade, lines, photo));
  return trade.station.returns.ship(shipping(list, waybill, shippedDay));
}

export function arriving(waybill: string, packageGrade: 'intact' | 'slight' | 'severe' = 'intact') {
  return { waybill, carrier: '', sender: '', packageGrade, note: '' };
}

/** At HQ's desk: arrived, every line counted in full and found in order. */
export async function counted(trade: Trade, list: ReturnList): Promise<ReturnList> {
  await trade.keeper.returns.parcels.arrive(arriving(list.waybill));
  for (const line of list.lines.filter((each) => each.decision === 'confirmed')) {
    await trade.keeper.returns.countLine({ lineId: line.id, counted: line.qty });
    await trade.keeper.returns.check(checking(line, 'hq'));
  }
  return trade.keeper.returns.get({ id: list.id });
}

type Ending = Parameters<Api['returns']['receive']>[0]['lines'][number];

const OUTCOMES = { defective: 'toDefective', doa: 'toDoa', unused: 'toGood' } as const;

/** HQ takes everything in as it was announced. */
export function taking(list: ReturnList) {
  return {
    id: list.id,
    lines: list.lines
      .filter((line) => line.decision === 'confirmed')
      .map((line): Ending => ({ lineId: line.id, outcome: OUTCOMES[line.kind], reason: '' })),
    defectiveBinCode: 'D-01',
    doaBinCode: 'E-01',
    quarantineBinCode: 'Q-01',
  };
}

/** The station built a unit on loan into a customer's set and took `oldBarcode` out of it. */
export function using(loan: Pick<Loan, 'id'>, oldBarcode: string, repairedDay: string) {
  return {
    loanId: loan.id,
    qty: 1,
    repairOrder: 'WO-1',
    machineSerial: 'TV-0001',
    oldBarcode,
    repairedDay: repairedDay as Day,
  };
}

/** Clocks of papers in the order of their rules, `rule outcome`, running ones as `rule runs`. */
export async function clocksOf(world: World, ...subjectIds: readonly (string | null | undefined)[]): Promise<string[]> {
  const database = openBeside(world);
  try {
    const rows = await database.read
      .selectFrom('clock')
      .select(['rule', 'outcome'])
      .where(
        'subject_id',
        'in',
        subjectIds.filter((id) => typeof id === 'string'),
      )
      .orderBy('rule')
      .execute();
    return rows.map(({ rule, outcome }) => `${rule} ${outcome ?? 'runs'}`);
  } finally {
    await database.close();
  }
}
