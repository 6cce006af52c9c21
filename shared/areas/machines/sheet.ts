import type { MachineKind, PanelUse } from './words.ts';

/** What the 返厂机状态鉴定单 says, as far as it must equal the application (R2.3.3 to R2.3.5). */
export interface SheetFacts {
  readonly serial: string;
  readonly machineKind: MachineKind;
  readonly apparentFault: string;
  readonly hiddenFault: string;
  /** R2.3.4: which boards inside were swapped for bad ones. */
  readonly badBoards: string;
  /** R2.1.3: 售后换屏调用. */
  readonly panelUse: PanelUse;
}

export interface SheetDifference {
  readonly field: keyof SheetFacts;
  readonly onSheet: string;
  readonly onApplication: string;
}

const FIELDS: readonly (keyof SheetFacts)[] = [
  'serial',
  'machineKind',
  'apparentFault',
  'hiddenFault',
  'badBoards',
  'panelUse',
];

/** R2.3.5: where sheet and application say different things, both as they stand. Blanks, width and stops do not make a difference. */
export function sheetDifferences(sheet: SheetFacts, application: SheetFacts): readonly SheetDifference[] {
  return FIELDS.filter((field) => plain(sheet[field]) !== plain(application[field])).map((field) => ({
    field,
    onSheet: sheet[field],
    onApplication: application[field],
  }));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s,，.。;；、]/g, '')
    .toLowerCase();
}

/** What the two scans of a machine are (R2.3.5): the sheet carries the machine's serial, never the carton's. */
export function readScans(
  line: { readonly serial: string; readonly cartonBarcode: string },
  machineScan: string,
  cartonScan: string,
): 'right' | 'swapped' | 'wrongMachine' | 'wrongCarton' {
  if (machineScan === line.cartonBarcode && (cartonScan === line.serial || machineScan !== line.serial))
    return 'swapped';
  if (machineScan !== line.serial) return 'wrongMachine';
  return cartonScan === line.cartonBarcode ? 'right' : 'wrongCarton';
}
