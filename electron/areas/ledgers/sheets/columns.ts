import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import type { Language } from '../../../../shared/areas/texts.ts';
import { chinaDay, type Instant } from '../../../../shared/kernel/day.ts';
import type { Column } from '../workbook/write.ts';

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

/** Somebody did something: name and day in China, or nothing where it has not happened. */
export function byOn(name: string | null, at: Instant | null): string | null {
  return name === null || at === null ? null : `${name} ${chinaDay(at)}`;
}
