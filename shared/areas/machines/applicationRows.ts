import type { Day } from '../../kernel/day.ts';
import type { Table } from '../catalog/importing/cells.ts';
import { type Problem, type Reading, type ReadRow, withProblems } from '../catalog/importing/reading.ts';
import { problemAt, type RowReader, readRows } from '../catalog/importing/rows.ts';
import { spellings, yesNoWords } from '../catalog/importing/values.ts';
import type { RmaLineFields } from './rmas.ts';
import type { FaultKind, MachineKind, PanelUse, RmaKind } from './words.ts';

/** One row of a 返厂申请表: a machine, and what its application says over it. */
export interface ApplicationRow {
  readonly paperNumber: string;
  readonly stationCode: string;
  readonly kind: RmaKind;
  readonly day: Day;
  readonly line: RmaLineFields;
}

/** What the books know of the rows. */
export interface KnownForApplications {
  /** The one station that the caller is held to; null for staff. */
  readonly ownStation: string | null;
  hasStation(code: string): boolean;
  /** Number of the return that a station's paper was entered as already. */
  takenAs(stationCode: string, paperNumber: string): string | undefined;
  /** The open return that a machine is on, or `store` where it stands with us. */
  serial(serial: string): { readonly number: string } | 'store' | undefined;
  /** The model's size in tenths of an inch, null where it has none; undefined where there is no such model. */
  model(code: string): number | null | undefined;
}

const kindWords = spellings<RmaKind>([
  ['网点返厂 网点 NETWORK-PANEL NETWORKPANEL', 'network-panel'],
  ['验收残损 残损 验收 残损机 ACCEPTANCE-DAMAGE ACCEPTANCEDAMAGE', 'acceptance-damage'],
]);
const machineWords = spellings<MachineKind>([
  ['样机 DISPLAY', 'display'],
  ['售前机 售前 PRESALE', 'preSale'],
  ['报废机 报废 SCRAP', 'scrap'],
  ['客户机 客户 用户机 CUSTOMER', 'customer'],
]);
const faultWords = spellings<FaultKind>([
  ['屏性能故障 屏性能 屏故障 PANELPERFORMANCE', 'panelPerformance'],
  ['屏裂 屏损 屏破 PANELCRACK', 'panelCrack'],
  ['屏划伤 划伤 PANELSCRATCH', 'panelScratch'],
  ['亮点 BRIGHTDOT', 'brightDot'],
  ['电性能故障 电性能 其他电性能故障 OTHERELECTRICAL', 'otherElectrical'],
  ['外观残损 外观 壳损 OTHERDAMAGE', 'otherDamage'],
]);
const panelWords = spellings<PanelUse>([
  ['保内换屏调用 保内 INWARRANTY', 'inWarranty'],
  ['保外换屏调用 保外 超保换屏调用 超保 OUTOFWARRANTY', 'outOfWarranty'],
  ['无 否 未调用 NONE', 'none'],
]);

/** Reads the rows of a 返厂申请表 (R2.3.1). */
export function readApplications(table: Table): Reading<ApplicationRow> {
  const reading = readRows('returnApplications', table, readRow);
  return withProblems(reading, repeated(table, reading.rows));
}

function readRow(cells: RowReader): ApplicationRow {
  const serial = barcode(cells, 'serial');
  const cartonBarcode = barcode(cells, 'cartonBarcode');
  if (serial !== '' && serial === cartonBarcode) cells.refuse('serial', 'SERIAL_IS_CARTON', {}, 'R2.3.5');
  return {
    paperNumber: cells.text('paperNumber', 40),
    stationCode: cells.code('stationCode', 40),
    kind: cells.choice('rmaKind', kindWords, 'NOT_RMA_KIND', 'network-panel'),
    day: cells.day('day'),
    line: {
      serial,
      cartonBarcode,
      modelCode: cells.code('modelCode', 40),
      sizeTenthInch: size(cells),
      machineKind: cells.choice('machineKind', machineWords, 'NOT_MACHINE_KIND', 'customer'),
      faultKind: cells.choice('faultKind', faultWords, 'NOT_FAULT_KIND', 'panelPerformance'),
      apparentFault: cells.text('apparentFault', 120),
      hiddenFault: cells.textOrBlank('hiddenFault', 120),
      badBoards: cells.textOrBlank('badBoards', 120),
      boardOut: cells.textOrBlank('boardOut', 60),
      isBoardBack: cells.choiceOrBlank('isBoardBack', yesNoWords, 'NOT_YES_NO') ?? false,
      panelUse: cells.choiceOrBlank('panelUse', panelWords, 'NOT_PANEL_USE') ?? 'none',
    },
  };
}

function barcode(cells: RowReader, field: string): string {
  const [first] = cells.barcodes(field);
  if (first === undefined && !cells.says(field)) cells.refuse(field, 'BLANK');
  return first ?? '';
}

/** Tenths of an inch. */
function size(cells: RowReader): number | null {
  const text = cells.textOrBlank('size', 12).replace(/(?:寸|英寸|″|"|inch)$/i, '');
  if (text === '') return null;
  const [, whole, tenth = '0'] = /^(\d{1,3})(?:\.(\d))?0*$/.exec(text) ?? [];
  const tenths = Number(whole) * 10 + Number(tenth);
  if (whole === undefined || tenths < 50 || tenths > 2000) {
    cells.refuse('size', 'NOT_SIZE');
    return null;
  }
  return tenths;
}

/** The same machine twice in one file, and applications whose rows do not agree on what the application is. */
function repeated(table: Table, rows: readonly ReadRow<ApplicationRow>[]): Problem[] {
  const serials = new Map<string, number>();
  const heads = new Map<string, string>();
  return rows.flatMap(({ row, value }) => {
    const found: Problem[] = [];
    const first = serials.get(value.line.serial);
    if (first === undefined) serials.set(value.line.serial, row);
    else found.push(problemAt(table, row, 'serial', 'error', 'BARCODE_REPEATED', { first }, 'R2.3.1'));
    const paper = `${value.stationCode} ${value.paperNumber}`;
    const head = `${value.kind} ${value.day}`;
    if (heads.has(paper) && heads.get(paper) !== head) {
      found.push(problemAt(table, row, 'paperNumber', 'error', 'HEADS_DIFFER', { paperNumber: value.paperNumber }));
    }
    if (!heads.has(paper)) heads.set(paper, head);
    return found;
  });
}

/** Rows against the books: known stations, each paper once, each machine on one return (R2.3.1). */
export function checkApplications(
  table: Table,
  rows: readonly ReadRow<ApplicationRow>[],
  today: Day,
  known: KnownForApplications,
): Problem[] {
  return rows.flatMap(({ row, value: { paperNumber, stationCode, day, line } }) => {
    const found: Problem[] = [];
    const refuse = (field: string, code: Problem['code'], facts: Problem['facts'], rule: string | null = null) => {
      found.push(problemAt(table, row, field, 'error', code, facts, rule));
    };
    if (known.ownStation !== null && known.ownStation !== stationCode) {
      return [problemAt(table, row, 'stationCode', 'error', 'FOREIGN_STATION', { station: stationCode }, 'R4.1')];
    }
    if (!known.hasStation(stationCode)) refuse('stationCode', 'UNKNOWN_STATION', { station: stationCode });
    const taken = known.takenAs(stationCode, paperNumber);
    if (taken) refuse('paperNumber', 'PAPER_TAKEN', { paperNumber, number: taken }, 'R2.3.1');
    if (day > today) refuse('day', 'DAY_AHEAD', { day, today });
    const open = known.serial(line.serial);
    if (open === 'store') refuse('serial', 'SERIAL_IN_STORE', { serial: line.serial }, 'R2.3.1');
    else if (open) refuse('serial', 'SERIAL_ON_RMA', { serial: line.serial, number: open.number }, 'R2.3.1');
    const modelSize = known.model(line.modelCode);
    if (modelSize === undefined) {
      found.push(problemAt(table, row, 'modelCode', 'warning', 'UNKNOWN_MODEL', { model: line.modelCode }));
    } else if (modelSize !== null && line.sizeTenthInch !== null && modelSize !== line.sizeTenthInch) {
      const facts = { model: line.modelCode, known: inches(modelSize) };
      found.push(problemAt(table, row, 'size', 'warning', 'SIZE_DIFFERS', facts));
    }
    return found;
  });
}

function inches(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
