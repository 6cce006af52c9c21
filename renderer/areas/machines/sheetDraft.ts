import type { Rma, RmaLine, SheetFields } from '../../../shared/areas/machines/rmas.ts';
import { type SheetDifference, sheetDifferences } from '../../../shared/areas/machines/sheet.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { codeOf } from '../../../shared/kernel/text.ts';

/** A sheet as it was kept; where there is none, what the application says, as a proposal to be compared with the set itself (R2.3.5). */
export function sheetDraftOf(rma: Rma, line: RmaLine, today: Day): SheetFields {
  const { serial, machineKind, apparentFault, hiddenFault, badBoards, panelUse } = line.sheet ?? line;
  return {
    serial,
    machineKind,
    apparentFault,
    hiddenFault,
    badBoards,
    panelUse,
    assessedBy: line.sheet?.assessedBy ?? rma.stationName ?? '',
    assessedDay: line.sheet?.assessedDay ?? today,
  };
}

/** R2.3.5: where the sheet as typed differs from the application. */
export function differencesOf(sheet: SheetFields, line: RmaLine): readonly SheetDifference[] {
  return sheetDifferences({ ...sheet, serial: codeOf(sheet.serial) }, line);
}

/** Whether the sheet can be kept: what R2.3.3 asks for is filled in. */
export function isSheetComplete(sheet: SheetFields): boolean {
  return [sheet.serial, sheet.apparentFault, sheet.assessedBy].every((text) => text.trim() !== '');
}

/** Whether something was changed since it was kept. */
export function isSheetChanged(sheet: SheetFields, line: RmaLine): boolean {
  const { sheet: kept } = line;
  return kept !== null && (Object.keys(sheet) as (keyof SheetFields)[]).some((key) => sheet[key] !== kept[key]);
}

/** The print page of a machine's sheet. The copy keeps an older page from being shown again. */
export function sheetPath(rma: Rma, lineId: string, copy: number): string {
  return `/machines/sheets/${encodeURIComponent(lineId)}/print?rma=${encodeURIComponent(rma.id)}&copy=${copy}`;
}
