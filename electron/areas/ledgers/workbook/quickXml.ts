import type { Language } from '../../../../shared/areas/texts.ts';
import type { Column } from './ledger.ts';

/** The styles of a quick sheet, by their place in `stylesXml`. */
export const STYLE = {
  plain: 0,
  title: 1,
  head: 2,
  heading: 3,
  text: 4,
  day: 5,
  count: 6,
  money: 7,
  totalText: 8,
  totalCount: 9,
  totalMoney: 10,
} as const;

const DAY_MS = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** The letters of a column, counted from nought; a quick sheet has fewer than 26. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** A text cell: never a formula, whatever it begins with. */
export function textCell(ref: string, style: number, text: string): string {
  const space = LOST_SPACE.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t${space}>${escaped(text)}</t></is></c>`;
}

/** What a reader of XML may take for nothing: at the ends, and more than one. */
const LOST_SPACE = /^\s|\s$|[^\S ]| {2}/;

export function numberCell(ref: string, style: number, value: number): string {
  return `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
}

export function formulaCell(ref: string, style: number, formula: string, value: number): string {
  return `<c r="${ref}" s="${style}"><f>${escaped(formula)}</f><v>${value}</v></c>`;
}

/** One row of a ledger, and what it adds to the sums of its columns (pieces or fen). */
export function rowXml<Row>(columns: readonly Column<Row>[], row: Row, at: number, sums: number[]): string {
  let cells = '';
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] as Column<Row>;
    const ref = letterOf(index) + at;
    if (column.kind === 'text') {
      const text = column.value(row);
      if (text) cells += textCell(ref, STYLE.text, text);
      else cells += `<c r="${ref}" s="${STYLE.text}"/>`;
    } else if (column.kind === 'day') {
      const day = column.value(row);
      if (day) cells += numberCell(ref, STYLE.day, (Date.parse(day) - EXCEL_EPOCH) / DAY_MS);
    } else {
      const value = column.value(row);
      if (value !== null) {
        sums[index] = (sums[index] ?? 0) + value;
        cells +=
          column.kind === 'money' ? numberCell(ref, STYLE.money, value / 100) : numberCell(ref, STYLE.count, value);
      }
    }
  }
  return `<row r="${at}">${cells}</row>`;
}

/** What XML has signs for of its own is written by name, and what it may not hold at all is left out. */
export function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;
const SPECIAL = /[&<>"\uFFFE\uFFFF]|\p{Cc}|\p{Cs}/u;

export function stylesXml(language: Language): string {
  const day = escaped(language === 'zh-CN' ? 'yyyy"年"m"月"d"日"' : 'yyyy-mm-dd');
  const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
  const xf = (font: number, border: number, format: number, fill = 0, more = '') =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1">${more}</xf>`;
  const middle = (wrap: boolean) => `<alignment horizontal="center" vertical="center"${wrap ? ' wrapText="1"' : ''}/>`;
  return (
    `${XML}<styleSheet xmlns="${MAIN}">` +
    `<numFmts count="3"><numFmt numFmtId="164" formatCode="${day}"/><numFmt numFmtId="165" formatCode="#,##0"/><numFmt numFmtId="166" formatCode="#,##0.00"/></numFmts>` +
    '<fonts count="4"><font><sz val="11"/></font><font><b/><sz val="16"/></font><font><sz val="10"/></font><font><b/><sz val="11"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF3"/></patternFill></fill></fills>' +
    `<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="11">${[
      xf(0, 0, 0),
      xf(1, 0, 49, 0, middle(false)),
      xf(2, 0, 49),
      xf(3, 1, 49, 2, middle(true)),
      xf(0, 1, 49),
      xf(0, 1, 164),
      xf(0, 1, 165),
      xf(0, 1, 166),
      xf(3, 1, 49),
      xf(3, 1, 165),
      xf(3, 1, 166),
    ].join('')}</cellXfs></styleSheet>`
  );
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
