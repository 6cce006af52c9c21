import { filled } from '../../../../shared/areas/filled.ts';
import { machineTexts } from '../../../../shared/areas/ledgers/machineTexts.ts';
import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Disposition, MachineKind, RmaKind } from '../../../../shared/areas/machines/words.ts';
import { type Language, texts } from '../../../../shared/areas/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { machineColumns, type OfMachine, whose } from './columns.ts';

/** A return machine that was booked in, or that left the store. */
export interface MachineMoveRow extends OfMachine {
  readonly day: Day;
  readonly isIn: boolean;
  readonly machineKind: MachineKind;
  /** The return that it came by. */
  readonly rmaNumber: string | null;
  readonly rmaKind: RmaKind | null;
  /** It came with a return that did not name it (R2.3.1). */
  readonly isSurplus: boolean;
  readonly stationCode: string | null;
  readonly stationName: string | null;
  readonly waybill: string | null;
  readonly carrier: string | null;
  readonly dispositionNumber: string | null;
  readonly disposition: Disposition | null;
  /** What was wrong with it when it came, or why it ended so. */
  readonly note: string;
  readonly person: string;
}

/** 返修机进出库登记 (R7): what came in and what went out in a period, one row a machine. */
export function machineMovesSheet(
  rows: Iterable<MachineMoveRow>,
  period: { readonly from: Day; readonly to: Day },
  printing: Printing,
): Promise<Uint8Array> {
  const { language } = printing;
  const { heading, moves: text, title } = machineTexts[language];
  const common = outsideTexts[language].heading;
  const { machineKind } = texts[language].words;
  return writeLedger<MachineMoveRow>({
    ...printing,
    title: title.moves,
    subtitle: filled(ledgerTexts[language].period, period),
    rows,
    columns: [
      { kind: 'day', heading: common.day, width: 16, value: (row) => row.day },
      { kind: 'text', heading: text.direction, width: 7, value: (row) => (row.isIn ? text.in : text.out) },
      ...machineColumns<MachineMoveRow>(language),
      { kind: 'text', heading: heading.machineKind, width: 10, value: (row) => machineKind[row.machineKind] },
      { kind: 'text', heading: heading.rma, width: 17, value: (row) => row.rmaNumber },
      { kind: 'text', heading: common.station, width: 24, value: whose },
      { kind: 'text', heading: common.waybill, width: 18, value: (row) => row.waybill },
      { kind: 'text', heading: common.carrier, width: 10, value: (row) => row.carrier },
      { kind: 'text', heading: text.dispositionNumber, width: 17, value: (row) => row.dispositionNumber },
      { kind: 'text', heading: text.cause, width: 12, value: (row) => causeOf(row, language) },
      { kind: 'text', heading: text.note, width: 26, isSentence: true, value: (row) => row.note },
      { kind: 'count', heading: text.inCount, width: 8, value: (row) => (row.isIn ? 1 : null), isTotalled: true },
      { kind: 'count', heading: text.outCount, width: 8, value: (row) => (row.isIn ? null : 1), isTotalled: true },
      { kind: 'text', heading: common.person, width: 10, value: (row) => row.person },
    ],
  });
}

/** What brought it, or how it ended. */
function causeOf({ isIn, isSurplus, rmaKind, disposition }: MachineMoveRow, language: Language): string | null {
  const { words } = texts[language];
  if (!isIn) return disposition && words.disposition[disposition];
  return isSurplus ? words.rmaDifference.surplus : rmaKind && words.rmaKind[rmaKind];
}
