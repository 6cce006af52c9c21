import { machineTexts } from '../../../../shared/areas/ledgers/machineTexts.ts';
import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import type { Language } from '../../../../shared/areas/texts.ts';
import { chinaDay, type Instant } from '../../../../shared/kernel/day.ts';
import type { Column } from '../workbook/ledger.ts';

/** A row about a station. */
export interface AtStation {
  readonly stationCode: string;
  readonly stationName: string;
}

/** A row about a part, and about one unit of it where it carries a serial. */
export interface OfPart {
  readonly partCode: string | null;
  readonly partName: string | null;
  readonly barcode: string | null;
}

/** A row about a return machine. */
export interface OfMachine {
  readonly serial: string;
  /** Blank where it came with a return that did not name it. */
  readonly modelCode: string;
}

/** The station by code and name, in one column that a filter can choose from. */
export function stationColumn<Row extends AtStation>(language: Language): Column<Row> {
  const { heading } = outsideTexts[language];
  return {
    kind: 'text',
    heading: heading.station,
    width: 26,
    value: ({ stationCode, stationName }) => `${stationCode} ${stationName}`,
  };
}

/** Code, name and barcode. */
export function partColumns<Row extends OfPart>(language: Language): readonly Column<Row>[] {
  const { heading } = outsideTexts[language];
  return [
    { kind: 'text', heading: heading.partCode, width: 18, value: (row) => row.partCode },
    { kind: 'text', heading: heading.partName, width: 20, value: (row) => row.partName },
    { kind: 'text', heading: heading.barcode, width: 24, value: (row) => row.barcode },
  ];
}

/** Serial, beneath which stands how many there are, and model. */
export function machineColumns<Row extends OfMachine>(language: Language): readonly Column<Row>[] {
  const { heading } = machineTexts[language];
  return [
    { kind: 'text', heading: heading.serial, width: 24, value: (row) => row.serial, isCounted: true },
    { kind: 'text', heading: heading.model, width: 16, value: (row) => row.modelCode },
  ];
}

/** The station by code and name, where there is one. */
export function whose(row: { readonly stationCode: string | null; readonly stationName: string | null }) {
  return row.stationCode && `${row.stationCode} ${row.stationName ?? ''}`;
}

/** A size as people say it: `26″`, `26.5″`. */
export function inches(tenthInch: number | null): string | null {
  return tenthInch === null ? null : `${tenthInch / 10}″`;
}

/** Somebody did something: name and day in China, or nothing where it has not happened. */
export function byOn(name: string | null, at: Instant | null): string | null {
  return name === null || at === null ? null : `${name} ${chinaDay(at)}`;
}
