import type { Clock } from '../../../../shared/areas/clocks/contract.ts';
import { filled } from '../../../../shared/areas/filled.ts';
import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import { type Language, texts } from '../../../../shared/areas/texts.ts';
import type { Column, Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { type AtStation, partColumns, whose } from './columns.ts';
import { asOf } from './loans.ts';

/** 逾期表: deadlines that are over, each with its rule and how it is counted. `station` is null for all. */
export function overdueSheet(
  clocks: readonly Clock[],
  station: AtStation | null,
  printing: Printing,
): Promise<Uint8Array> {
  const { language } = printing;
  const { clocks: text, heading, none, title } = outsideTexts[language];
  const { dutyParty } = texts[language].words;
  return writeLedger<ClockRow>({
    ...printing,
    title: title.overdue,
    subtitle: asOf(station, printing),
    none,
    rows: clocks.map(withBarcode),
    columns: [
      // A deadline inside the house belongs to no station.
      { kind: 'text', heading: heading.station, width: 26, value: whose },
      { kind: 'text', heading: text.duty, width: 8, value: (row) => dutyParty[row.duty] },
      ...clockColumns(language),
      { kind: 'count', heading: heading.daysOver, width: 8, value: (row) => row.daysLeft && -row.daysLeft },
      explanationColumn(language),
    ],
  });
}

/** 催办表: what a station is reminded of: overdue, and due within a week. */
export function reminderSheet(
  clocks: readonly Clock[],
  station: AtStation & { readonly contact: string; readonly phone: string },
  printing: Printing,
): Promise<Uint8Array> {
  const { language } = printing;
  const { clocks: text, heading, none, title } = outsideTexts[language];
  const { clockState } = texts[language].words;
  return writeLedger<ClockRow>({
    ...printing,
    title: title.reminder,
    subtitle: asOf(station, printing),
    lines: [
      filled(text.to, { name: station.stationName, contact: station.contact || '—', phone: station.phone || '—' }),
      text.close,
    ],
    none,
    rows: clocks.map(withBarcode),
    columns: [
      { kind: 'text', heading: heading.state, width: 11, value: (row) => clockState[row.state] },
      ...clockColumns(language),
      { kind: 'count', heading: heading.daysLeft, width: 8, value: (row) => row.daysLeft },
      explanationColumn(language),
    ],
  });
}

type ClockRow = Clock & { readonly barcode: string | null };

function withBarcode(clock: Clock): ClockRow {
  return { ...clock, barcode: clock.unitBarcode };
}

function clockColumns(language: Language): readonly Column<ClockRow>[] {
  const { clocks: text, heading } = outsideTexts[language];
  const { clockRule } = texts[language].words;
  return [
    { kind: 'text', heading: heading.rule, width: 11, value: (row) => row.rule },
    { kind: 'text', heading: text.rule, width: 16, value: (row) => clockRule[row.rule] },
    { kind: 'text', heading: text.subjectNumber, width: 17, value: (row) => row.subjectNumber },
    ...partColumns<ClockRow>(language),
    { kind: 'count', heading: heading.qty, width: 7, value: (row) => row.qty, isTotalled: true },
    { kind: 'day', heading: heading.start, width: 16, value: (row) => row.startDay },
    { kind: 'day', heading: heading.due, width: 16, value: (row) => row.dueDay },
  ];
}

function explanationColumn(language: Language): Column<ClockRow> {
  const { heading } = outsideTexts[language];
  return { kind: 'text', heading: heading.explanation, width: 60, isSentence: true, value: (row) => row.explanation };
}
