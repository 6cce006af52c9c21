import { filled } from '../../../../shared/areas/filled.ts';
import type { ShippingNote } from '../../../../shared/areas/issuing/shippingNote.ts';
import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import { formatYuan } from '../../../../shared/kernel/money.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { partColumns } from './columns.ts';

/** 备件发货单: the paper in the parcel, complete for the carrier and the station. One row a unit, or a lot's pieces. */
export function shippingNoteSheet(note: ShippingNote, printing: Printing): Promise<Uint8Array> {
  const { language } = printing;
  const { heading, none, shippingNote: text, title } = outsideTexts[language];
  const { issuePurpose } = texts[language].words;
  const { parcel, station } = note;
  const isLoan = note.purpose !== 'outOfWarranty';
  return writeLedger<NoteRow>({
    ...printing,
    title: title.shippingNote,
    subtitle: filled(text.number, { number: note.number, day: note.day, purpose: issuePurpose[note.purpose] }),
    lines: [
      filled(text.request, { number: note.requestNumber, paper: note.paperNumber || '—' }),
      filled(text.station, { ...station, contact: station.contact || '—', phone: station.phone || '—' }),
      filled(text.address, { address: station.address || '—' }),
      filled(text.parcel, { ...parcel, freight: formatYuan(parcel.freightFen) }),
      ...(isLoan ? [text.duty, text.loan] : [text.duty]),
    ],
    signatures: filled(text.signatures, { by: note.packedBy }),
    none,
    rows: note.lines.flatMap(rowsOfLine),
    columns: [
      ...partColumns<NoteRow>(language),
      { kind: 'text', heading: heading.unitName, width: 6, value: (row) => row.unitName },
      { kind: 'count', heading: heading.qty, width: 8, value: (row) => row.qty, isTotalled: true },
      { kind: 'text', heading: heading.repairOrder, width: 18, value: (row) => row.repairOrder },
      { kind: 'text', heading: text.packing, width: 18, value: (row) => row.originalPacking },
      { kind: 'text', heading: text.counted, width: 10, value: () => null },
      { kind: 'text', heading: text.remark, width: 22, value: () => null },
    ],
  });
}

interface NoteRow {
  readonly partCode: string;
  readonly partName: string;
  readonly barcode: string | null;
  readonly unitName: string;
  readonly qty: number;
  readonly repairOrder: string;
  readonly originalPacking: string;
}

function rowsOfLine(line: ShippingNote['lines'][number]): NoteRow[] {
  const { partCode, partName, unitName, repairOrder, originalPacking } = line;
  const row = { partCode, partName, unitName, repairOrder, originalPacking };
  if (line.unitBarcodes.length === 0) return [{ ...row, barcode: null, qty: line.qty }];
  return line.unitBarcodes.map((barcode) => ({ ...row, barcode, qty: 1 }));
}
