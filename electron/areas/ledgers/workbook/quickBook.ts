import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { filled } from '../../../../shared/areas/filled.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import { chinaMinute } from './chinaMinute.ts';
import type { Sheet } from './ledger.ts';
import { openPieces } from './pieces.ts';
import {
  escaped,
  formulaCell,
  letterOf,
  MAIN,
  RELATIONS,
  rowXml,
  STYLE,
  stylesXml,
  textCell,
  XML,
} from './quickXml.ts';

/** A workbook of very many rows, written straight into a file. */
export interface QuickBook<Row> {
  add(rows: readonly Row[]): Promise<void>;
  /** Totals and signatures: it is whole. */
  end(): Promise<void>;
}

/** Excel has 1,048,576 rows a sheet; the head and the totals take a few. */
const ROWS_PER_SHEET = 1_048_000;
const HEADING_ROW = 4;

/**
 * A ledger as `openBook` writes it, for rows by the hundred thousand, where exceljs takes too long: texts, days, counts and money, in as many
 * sheets as it takes. Nothing of it is kept in memory.
 */
export function openQuickBook<Row>(file: string, sheet: Sheet<Row>, rowsPerSheet = ROWS_PER_SHEET): QuickBook<Row> {
  const zip = new ZipFile();
  const out = createWriteStream(file);
  zip.outputStream.pipe(out);
  const written = finished(out);
  // Who writes hears of it at the end, or has given up.
  written.catch(() => {});
  const sums = sheet.columns.map(() => 0);
  const sheets: { readonly name: string; rows: number }[] = [];
  let stream = new PassThrough();
  const pieces = openPieces(async (piece) => {
    // A file that cannot be written on, on a full disk, takes nothing more for good.
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), written]);
  });

  async function begin(): Promise<void> {
    const at = sheets.length + 1;
    sheets.push({ name: at === 1 ? sheet.title : `${sheet.title} ${at}`, rows: 0 });
    stream = new PassThrough();
    zip.addReadStream(stream, `xl/worksheets/sheet${at}.xml`, { compressionLevel: 1 });
    await pieces.add(headXml(sheet));
  }

  async function finish(totals: string, lastRow: number): Promise<void> {
    const last = letterOf(sheet.columns.length - 1);
    await pieces.add(
      `${totals}</sheetData><autoFilter ref="A${HEADING_ROW}:${last}${lastRow}"/><mergeCells count="3">${[1, 2, 3]
        .map((row) => `<mergeCell ref="A${row}:${last}${row}"/>`)
        .join('')}</mergeCells><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
    );
    await pieces.flush();
    stream.end();
  }

  return {
    add: async (rows) => {
      for (let at = 0; at < rows.length; ) {
        let current = sheets.at(-1);
        if (!current || current.rows === rowsPerSheet) {
          if (current) await finish('', HEADING_ROW + current.rows);
          await begin();
          current = sheets.at(-1) as (typeof sheets)[number];
        }
        const some = rows.slice(at, at + rowsPerSheet - current.rows);
        for (const row of some) {
          current.rows += 1;
          const full = pieces.add(rowXml(sheet.columns, row, HEADING_ROW + current.rows, sums));
          if (full) await full;
        }
        at += some.length;
      }
    },
    end: async () => {
      if (sheets.length === 0) await begin();
      const { rows } = sheets.at(-1) as (typeof sheets)[number];
      await finish(totalsXml(sheet, sheets, sums), HEADING_ROW + Math.max(rows, 1));
      for (const [name, content] of bookParts(sheet, sheets)) zip.addBuffer(Buffer.from(content), name);
      zip.end();
      await written;
    },
  };
}

function headXml<Row>({ title, subtitle, printedBy, printedAt, language, columns }: Sheet<Row>): string {
  const printed = filled(ledgerTexts[language].printed, { by: printedBy, at: chinaMinute(printedAt) });
  const lines = [title, subtitle, printed].map(
    (line, at) => `<row r="${at + 1}">${textCell(`A${at + 1}`, at === 0 ? STYLE.title : STYLE.head, line)}</row>`,
  );
  const headings = columns.map(({ heading }, at) => textCell(letterOf(at) + HEADING_ROW, STYLE.heading, heading));
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEADING_ROW}" topLeftCell="A${HEADING_ROW + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData>${lines.join('')}<row r="${HEADING_ROW}" ht="30" customHeight="1">${headings.join('')}</row>`
  );
}

/** The line of totals over all sheets, formulas with their values, and the line for signatures. */
function totalsXml<Row>(
  { columns, language, printedBy, title, none }: Sheet<Row>,
  sheets: readonly { readonly name: string; readonly rows: number }[],
  sums: readonly number[],
): string {
  const texts = ledgerTexts[language];
  const own = sheets.at(-1)?.rows ?? 0;
  const nothing =
    own === 0
      ? `<row r="${HEADING_ROW + 1}">${textCell(`A${HEADING_ROW + 1}`, STYLE.text, none ?? texts.none)}</row>`
      : '';
  const at = HEADING_ROW + Math.max(own, 1) + 1;
  const cells = columns.map((column, index) => {
    const ref = letterOf(index) + at;
    if (index === 0) return textCell(ref, STYLE.totalText, texts.total);
    if ((column.kind !== 'count' && column.kind !== 'money') || !column.isTotalled) return '';
    const ranges = sheets.map(({ name, rows }, which) => {
      const range = `${letterOf(index)}${HEADING_ROW + 1}:${letterOf(index)}${HEADING_ROW + Math.max(rows, 1)}`;
      return which === sheets.length - 1 ? range : `'${name.replaceAll("'", "''")}'!${range}`;
    });
    const sum = sums[index] ?? 0;
    return column.kind === 'money'
      ? formulaCell(ref, STYLE.totalMoney, `ROUND(SUM(${ranges.join(',')}),2)`, sum / 100)
      : formulaCell(ref, STYLE.totalCount, `SUM(${ranges.join(',')})`, sum);
  });
  const signatures = textCell(`A${at + 2}`, STYLE.head, filled(texts.signatures, { by: printedBy, title }));
  return `${nothing}<row r="${at}">${cells.join('')}</row><row r="${at + 2}">${signatures}</row>`;
}

/** What makes sheets a workbook. */
function bookParts<Row>(
  sheet: Sheet<Row>,
  sheets: readonly { readonly name: string }[],
): readonly (readonly [name: string, content: string])[] {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const each = (one: (name: string, number: number) => string) =>
    sheets.map(({ name }, at) => one(escaped(name), at + 1)).join('');
  return [
    ['xl/styles.xml', stylesXml(sheet.language)],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each(
        (name, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`,
      )}</sheets><definedNames>${each(
        (name, number) =>
          `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">'${name.replaceAll("'", "''")}'!$1:$${HEADING_ROW}</definedName>`,
      )}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${packages}/relationships">${each(
        (_name, number) =>
          `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )}<Relationship Id="rId0" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each(
        (_name, number) =>
          `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`,
      )}</Types>`,
    ],
  ];
}
