import { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Ledger, Printing, Sheet } from './ledger.ts';
import { headingRowOf, type OpenSheet, openSheet } from './sheet.ts';

/** A workbook that sheets are still written to, one after the other. */
export interface OpenBook {
  /** A sheet whose rows come later. */
  open<Row>(sheet: Sheet<Row>): OpenSheet<Row>;
  /** A whole sheet. */
  write<Row>(ledger: Ledger<Row>): void;
  end(): Promise<Uint8Array>;
}

const A4 = 9;

/**
 * A workbook that is complete without the program: title, period, who printed it, frozen headings with filters, totals
 * as formulas with their values, A4 landscape with the headings on each page. Text cells are text cells, so that a
 * barcode keeps its digits and nothing that a user typed is ever a formula. Streams: rows may be many.
 */
export function openBook({ printedBy, printedAt }: Printing): OpenBook {
  const chunks: Uint8Array[] = [];
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: true });
  workbook.creator = printedBy;
  workbook.created = new Date(printedAt);
  function open<Row>(sheet: Sheet<Row>): OpenSheet<Row> {
    const headingRow = headingRowOf(sheet);
    const worksheet = workbook.addWorksheet(sheet.title, {
      views: [{ state: 'frozen', ySplit: headingRow, activeCell: `A${headingRow + 1}` }],
      pageSetup: {
        paperSize: A4,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        printTitlesRow: `1:${headingRow}`,
        margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: `&C${ledgerTexts[sheet.language].page}` },
    });
    return openSheet(worksheet, sheet);
  }
  return {
    open,
    write: (ledger) => {
      const sheet = open(ledger);
      sheet.add(ledger.rows);
      sheet.end();
    },
    end: async () => {
      await workbook.commit();
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}

/** A workbook of one sheet. */
export function writeLedger<Row>(ledger: Ledger<Row>): Promise<Uint8Array> {
  const book = openBook(ledger);
  book.write(ledger);
  return book.end();
}
