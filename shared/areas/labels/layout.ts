import { filled } from '../filled.ts';
import type { FailureLabel } from './contract.ts';
import { textWidth, wrapText } from './measure.ts';
import type { LabelTexts } from './texts.ts';
import type { LabelSize } from './words.ts';

/** What a label says. `copy` is the number of the print in hand: 1 is the first. */
export type LabelFields = Pick<
  FailureLabel,
  | 'number'
  | 'barcode'
  | 'partCode'
  | 'partName'
  | 'fault'
  | 'repairOrder'
  | 'machineSerial'
  | 'engineer'
  | 'day'
  | 'isBatch'
  | 'isDoa'
> & { readonly copy: number };

/** What may turn out too long for a label; `content` is all of it together, in the QR code. */
export type LabelField = Exclude<keyof LabelFields, 'isBatch' | 'isDoa' | 'copy'> | 'content';

/** Widths of the codes in modules, without their quiet zones. */
export interface CodeSizes {
  readonly code128Modules: number;
  readonly qrModules: number;
}

/** Everything in printer dots, 8 a millimetre, from the upper left. Text stands on its baseline `y`, centred about `x` where it says so. */
export type Item =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly text: string;
      readonly maxWidth: number;
      readonly isBold: boolean;
      readonly isCentred?: boolean;
    }
  | {
      readonly kind: 'code128';
      readonly x: number;
      readonly y: number;
      readonly moduleDots: number;
      readonly height: number;
    }
  | { readonly kind: 'qr'; readonly x: number; readonly y: number; readonly moduleDots: number }
  | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | {
      readonly kind: 'line';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly thickness: number;
    };

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

export interface LayoutRefusal {
  readonly refused: { readonly field: LabelField; readonly size: LabelSize };
}

/** A bar or a square is at least two whole dots, or scanners at 203 dpi do not read it. */
const MIN_MODULE_DOTS = 2;
const CODE128_QUIET = 10;
const QR_QUIET = 4;
/** More lines than any label has; the height decides. */
const MANY = 99;

interface Format {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly titleSize: number;
  readonly textSize: number;
  readonly lineHeight: number;
  readonly barHeight: number;
  readonly maxModuleDots: number;
}

const formats: Record<LabelSize, Format> = {
  '60x40': {
    width: 480,
    height: 320,
    margin: 8,
    titleSize: 24,
    textSize: 20,
    lineHeight: 24,
    barHeight: 56,
    maxModuleDots: 3,
  },
  '100x70': {
    width: 800,
    height: 560,
    margin: 16,
    titleSize: 40,
    textSize: 28,
    lineHeight: 34,
    barHeight: 104,
    maxModuleDots: 4,
  },
};

/**
 * R4.3.1.2: lays out the 服务网点早期失效标签. Sizes are in whole printer dots, quiet zones kept (10 and 4 modules).
 * What does not fit is refused with the name of its field, never squeezed and never cut; blanks print as a dash.
 */
export function layoutLabel(
  fields: LabelFields,
  codes: CodeSizes,
  size: LabelSize,
  texts: LabelTexts,
): Layout | LayoutRefusal {
  const format = formats[size];
  const { width, height, margin, textSize, lineHeight } = format;
  const refuse = (field: LabelField): LayoutRefusal => ({ refused: { field, size } });

  const head = headOf(fields, format, texts);
  if (!head) return refuse('number');
  const bars = barsOf(fields, codes, format, head.bottom);
  if (!bars) return refuse('barcode');

  const qr = qrOf(codes, format, bars.bottom);
  if (!qr) return refuse('content');
  const items: Item[] = [...head.items, ...bars.items, qr.item];

  const lines = linesOf(fields, texts).map((line) => ({
    ...line,
    wrapped: wrapText(line.text, textSize, qr.left - 2 * margin, line.isWrapping ? MANY : 1),
  }));
  const tooWide = lines.find((line) => !line.wrapped);
  if (tooWide) return refuse(tooWide.field);

  let y = bars.bottom + lineHeight - Math.round((lineHeight - textSize) / 2) - 3;
  for (const { field, wrapped = [] } of lines) {
    for (const text of wrapped) {
      items.push({
        kind: 'text',
        x: margin,
        y,
        size: textSize,
        text,
        maxWidth: qr.left - 2 * margin,
        isBold: field === 'partCode',
      });
      y += lineHeight;
    }
  }
  if (y - lineHeight > height - margin) return refuse(longest(lines));
  return { width, height, items };
}

function headOf(fields: LabelFields, format: Format, texts: LabelTexts) {
  const { width, margin, titleSize, textSize } = format;
  const marks = [...(fields.isBatch ? [texts.batch] : []), ...(fields.isDoa ? [texts.doa] : [])];
  const baseline = margin + titleSize - 3;
  const items: Item[] = [];
  let right = width - margin;
  for (const mark of marks) {
    const markWidth = Math.ceil(textWidth(mark, textSize)) + 12;
    right -= markWidth;
    items.push({ kind: 'rect', x: right, y: margin - 2, width: markWidth, height: titleSize + 4 });
    items.push({
      kind: 'text',
      x: right + 6,
      y: baseline - 2,
      size: textSize,
      text: mark,
      maxWidth: markWidth - 12,
      isBold: true,
    });
    right -= margin;
  }
  const room = right - margin;
  if (textWidth(texts.title, titleSize) > room) return undefined;
  items.push({
    kind: 'text',
    x: margin,
    y: baseline,
    size: titleSize,
    text: texts.title,
    maxWidth: room,
    isBold: true,
  });
  const copy = fields.copy > 1 ? `  ${filled(texts.copy, { copy: fields.copy })}` : '';
  const number = `${fields.number}${copy}`;
  const numberBaseline = baseline + format.lineHeight;
  if (textWidth(number, textSize) > width - 2 * margin) return undefined;
  items.push({
    kind: 'text',
    x: margin,
    y: numberBaseline,
    size: textSize,
    text: number,
    maxWidth: width - 2 * margin,
    isBold: false,
  });
  return { items, bottom: numberBaseline + 6 };
}

function barsOf(fields: LabelFields, { code128Modules }: CodeSizes, format: Format, top: number) {
  const { width, margin, textSize, barHeight, lineHeight } = format;
  const moduleDots = fitting(width, code128Modules + 2 * CODE128_QUIET, format.maxModuleDots);
  if (moduleDots < MIN_MODULE_DOTS || textWidth(fields.barcode, textSize) > width - 2 * margin) return undefined;
  const x = Math.floor((width - code128Modules * moduleDots) / 2);
  const baseline = top + barHeight + textSize;
  const bottom = top + barHeight + lineHeight + 4;
  const items: Item[] = [
    { kind: 'code128', x, y: top, moduleDots, height: barHeight },
    {
      kind: 'text',
      x: width / 2,
      y: baseline,
      size: textSize,
      text: fields.barcode,
      maxWidth: width - 2 * margin,
      isBold: false,
      isCentred: true,
    },
    { kind: 'line', x: margin, y: bottom, width: width - 2 * margin, thickness: 2 },
  ];
  return { items, bottom: bottom + 2 };
}

function qrOf({ qrModules }: CodeSizes, { width, height, maxModuleDots }: Format, top: number) {
  const room = Math.min(height - top, Math.floor(width * 0.4));
  const moduleDots = fitting(room, qrModules + 2 * QR_QUIET, maxModuleDots);
  if (moduleDots < MIN_MODULE_DOTS) return undefined;
  const side = (qrModules + 2 * QR_QUIET) * moduleDots;
  const left = width - side;
  const item: Item = {
    kind: 'qr',
    x: left + QR_QUIET * moduleDots,
    y: top + Math.floor((height - top - side) / 2) + QR_QUIET * moduleDots,
    moduleDots,
  };
  return { item, left };
}

interface Line {
  readonly field: LabelField;
  readonly text: string;
  readonly isWrapping: boolean;
}

function linesOf(fields: LabelFields, { caption }: LabelTexts): Line[] {
  const line = (
    field: 'partCode' | 'partName' | 'fault' | 'repairOrder' | 'machineSerial',
    isWrapping: boolean,
  ): Line => {
    // DOMAIN section 9: a DOA at receiving has no repair order, machine or engineer; they print as a dash.
    return { field, text: `${caption[field]} ${fields[field] || '—'}`, isWrapping };
  };
  const who = `${caption.engineer} ${fields.engineer || '—'} ${caption.day} ${fields.day}`;
  return [
    line('partCode', false),
    line('partName', true),
    line('fault', true),
    line('repairOrder', false),
    line('machineSerial', false),
    { field: 'engineer', text: who, isWrapping: false },
  ];
}

/** The field to shorten when all are too high together: the one that takes most lines. */
function longest(lines: readonly { field: LabelField; wrapped: readonly string[] | undefined }[]): LabelField {
  const count = (line: { wrapped: readonly string[] | undefined } | undefined) => line?.wrapped?.length ?? 0;
  return lines.reduce((most, line) => (count(line) > count(most) ? line : most)).field;
}

function fitting(room: number, modules: number, most: number): number {
  return Math.min(most, Math.floor(room / modules));
}
