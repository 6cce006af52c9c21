import { filled } from '../../../../shared/areas/filled.ts';
import type { Verdict } from '../../../../shared/areas/inspection/words.ts';
import { machineTexts } from '../../../../shared/areas/ledgers/machineTexts.ts';
import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Disposition, MachineKind, MachineState } from '../../../../shared/areas/machines/words.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import { chinaDay, type Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { inches, machineColumns, type OfMachine, whose } from './columns.ts';

/** A return machine as it stands today, with what its stay has come to. */
export interface MachineRow extends OfMachine {
  readonly sizeTenthInch: number | null;
  readonly machineKind: MachineKind;
  readonly rmaNumber: string | null;
  readonly stationCode: string | null;
  readonly stationName: string | null;
  readonly apparentFault: string;
  readonly state: MachineState;
  readonly since: Day;
  readonly days: number;
  readonly binCode: string | null;
  readonly repairs: number;
  readonly verdict: Verdict | null;
  readonly isConceded: boolean;
  readonly dispositions: readonly Disposition[];
  readonly amountFen: number | null;
}

/** 返厂机台账: the machines that stand in the house, or all that ever did. */
export function machinesSheet(rows: Iterable<MachineRow>, isInStore: boolean, printing: Printing): Promise<Uint8Array> {
  const { language, printedAt } = printing;
  const { heading, machines: text, title } = machineTexts[language];
  const { disposition, machineKind, machineState, verdict } = texts[language].words;
  const { asOf, yes } = ledgerTexts[language];
  return writeLedger<MachineRow>({
    ...printing,
    title: title.machines,
    subtitle: `${filled(asOf, { day: chinaDay(printedAt) })}    ${isInStore ? text.inStore : text.all}`,
    none: outsideTexts[language].none,
    rows,
    columns: [
      { kind: 'text', heading: heading.rma, width: 17, value: (row) => row.rmaNumber },
      ...machineColumns<MachineRow>(language),
      { kind: 'text', heading: heading.size, width: 7, value: (row) => inches(row.sizeTenthInch) },
      { kind: 'text', heading: heading.machineKind, width: 10, value: (row) => machineKind[row.machineKind] },
      { kind: 'text', heading: outsideTexts[language].heading.station, width: 24, value: whose },
      { kind: 'text', heading: text.apparentFault, width: 26, isSentence: true, value: (row) => row.apparentFault },
      { kind: 'text', heading: heading.state, width: 12, value: (row) => machineState[row.state] },
      { kind: 'day', heading: text.since, width: 16, value: (row) => row.since },
      { kind: 'count', heading: text.days, width: 8, value: (row) => row.days },
      { kind: 'text', heading: text.bin, width: 11, value: (row) => row.binCode },
      { kind: 'count', heading: text.repairs, width: 8, value: (row) => row.repairs, isTotalled: true },
      { kind: 'text', heading: text.verdict, width: 10, value: (row) => row.verdict && verdict[row.verdict] },
      { kind: 'text', heading: text.conceded, width: 8, value: (row) => (row.isConceded ? yes : null) },
      {
        kind: 'text',
        heading: heading.disposition,
        width: 14,
        value: (row) => row.dispositions.map((each) => disposition[each]).join(' · '),
      },
      { kind: 'money', heading: heading.dispositionAmount, width: 14, value: (row) => row.amountFen, isTotalled: true },
    ],
  });
}
