import ExcelJS from 'exceljs';

/** A workbook with some cells put right, as a clerk does in Excel before importing again. */
export async function repaired(file: File, cells: Readonly<Record<string, string | number>>): Promise<File> {
  const workbook = await opened(file);
  const [sheet] = workbook.worksheets;
  for (const [address, value] of Object.entries(cells)) if (sheet) sheet.getCell(address).value = value;
  return new File([new Uint8Array(await workbook.xlsx.writeBuffer())], file.name, { type: file.type });
}

/** A workbook of one sheet, row by row, as somebody outside makes it. */
export async function workbookOf(
  name: string,
  ...rows: readonly (readonly (string | number | null)[])[]
): Promise<File> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('表').addRows(rows.map((row) => [...row]));
  return new File([new Uint8Array(await workbook.xlsx.writeBuffer())], `${name}.xlsx`);
}

/** A workbook that the program sent, opened by exceljs. */
export async function opened(file: File): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await file.arrayBuffer()) as never);
  return workbook;
}

/** Rows of the first sheet below a heading row, each by its headings. */
export async function rowsOf(file: File, headingRow: number): Promise<Record<string, unknown>[]> {
  const [sheet] = (await opened(file)).worksheets;
  if (!sheet) return [];
  const headings = [...(sheet.getRow(headingRow).values as unknown[])];
  const rows: Record<string, unknown>[] = [];
  sheet.eachRow((row, at) => {
    if (at <= headingRow) return;
    const values = row.values as unknown[];
    rows.push(Object.fromEntries(headings.map((heading, column) => [String(heading), values[column]])));
  });
  return rows;
}
