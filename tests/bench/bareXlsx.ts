import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import BetterSqlite from 'better-sqlite3';
import { ZipFile } from 'yazl';

/*
 * The floor of a large export: the same movements read by one statement and written as the barest sheet there is, without styles, totals
 * or more than one sheet. A process of its own: `bareXlsx.ts DATABASE FIRST-DAY OUT`.
 */

const [file = '', from = '', to = ''] = process.argv.slice(2);
const db = new BetterSqlite(file, { readonly: true });
const rows = db.prepare<[string], Readonly<Record<string, string | number | null>>>(
  `select d.day, d.number, d.kind, p.code, p.name, u.barcode, m.from_place, m.to_place, m.qty, m.qty q, w.name who
   from movement m join document d on d.id = m.document_id join part p on p.id = m.part_id join person w on w.id = d.user_id
   left join unit u on u.id = m.unit_id where d.day >= ?
   order by m.seq`,
);
const zip = new ZipFile();
const out = createWriteStream(to);
zip.outputStream.pipe(out);
const sheet = new PassThrough();
zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { compressionLevel: 1 });
sheet.write('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>');
let count = 0;
let text = '';
for (const row of rows.iterate(from)) {
  count += 1;
  text += '<row>';
  for (const value of Object.values(row)) {
    text +=
      typeof value === 'number'
        ? `<c><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t>${(value ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  }
  text += '</row>';
  if (count % 5_000 === 0) {
    if (!sheet.write(text)) await once(sheet, 'drain');
    text = '';
  }
}
sheet.end(`${text}</sheetData></worksheet>`);
zip.addBuffer(
  Buffer.from(
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/workbook.xml',
);
zip.end();
await finished(out);
db.close();
process.send?.(count);
process.disconnect?.();
