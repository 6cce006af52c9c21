import { AppError } from '../../../shared/areas/errors.ts';
import { labelContent } from '../../../shared/areas/labels/content.ts';
import { type Item, type LabelFields, layoutLabel } from '../../../shared/areas/labels/layout.ts';
import { labelTexts } from '../../../shared/areas/labels/texts.ts';
import type { LabelSize } from '../../../shared/areas/labels/words.ts';
import type { Language } from '../../../shared/areas/texts.ts';
import { type Code128, code128, type QrCode, qrCode } from './codes.ts';

export interface LabelPicture {
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

const DOTS_PER_MM = 8;
const FONTS = "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

/**
 * R4.3.1.2: the picture of a failure label, one user unit a printer dot (8 a millimetre), black on white. All codes lie
 * on whole dots, so that a printer of 203 dpi draws each bar as wide as the next.
 * @throws AppError LABEL_DOES_NOT_FIT with the field to shorten
 */
export function labelSvg(label: LabelFields, size: LabelSize, language: Language = 'zh-CN'): LabelPicture {
  const bars = code128(label.barcode);
  const squares = qrCode(labelContent(label));
  const codes = { code128Modules: bars.modules, qrModules: squares.modules };
  const layout = layoutLabel(label, codes, size, labelTexts[language]);
  if ('refused' in layout) throw new AppError('LABEL_DOES_NOT_FIT', layout.refused);
  const { width, height, items } = layout;
  const widthMm = width / DOTS_PER_MM;
  const heightMm = height / DOTS_PER_MM;
  const head = `xmlns="http://www.w3.org/2000/svg" width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${width} ${height}"`;
  const drawn = items.map((item) => draw(item, bars, squares)).join('');
  const svg = `<svg ${head} shape-rendering="crispEdges"><rect width="${width}" height="${height}" fill="#fff"/>${drawn}</svg>`;
  return { svg, widthMm, heightMm };
}

function draw(item: Item, bars: Code128, squares: QrCode): string {
  switch (item.kind) {
    case 'text': {
      const weight = item.isBold ? ' font-weight="700"' : '';
      const anchor = item.isCentred ? ' text-anchor="middle"' : '';
      return `<text x="${item.x}" y="${item.y}" font-size="${item.size}" font-family="${FONTS}"${weight}${anchor} xml:space="preserve">${escaped(item.text)}</text>`;
    }
    case 'code128':
      return path(
        bars.bars.map(({ at, width }) =>
          block(item.x + at * item.moduleDots, item.y, width * item.moduleDots, item.height),
        ),
      );
    case 'qr':
      return path(
        blackRuns(squares).map(({ row, at, width }) =>
          block(
            item.x + at * item.moduleDots,
            item.y + row * item.moduleDots,
            width * item.moduleDots,
            item.moduleDots,
          ),
        ),
      );
    case 'rect':
      return `<rect x="${item.x + 1}" y="${item.y + 1}" width="${item.width - 2}" height="${item.height - 2}" fill="none" stroke="#000" stroke-width="2"/>`;
    case 'line':
      return path([block(item.x, item.y, item.width, item.thickness)]);
  }
}

/** Black modules side by side as one block: no hairline can open between them. */
function blackRuns({ modules, isBlack }: QrCode): { row: number; at: number; width: number }[] {
  const runs: { row: number; at: number; width: number }[] = [];
  isBlack.forEach((black, index) => {
    if (!black) return;
    const row = Math.floor(index / modules);
    const at = index % modules;
    const last = runs.at(-1);
    if (last && last.row === row && last.at + last.width === at) last.width += 1;
    else runs.push({ row, at, width: 1 });
  });
  return runs;
}

function block(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h-${width}z`;
}

function path(blocks: readonly string[]): string {
  return `<path d="${blocks.join('')}"/>`;
}

/** XML knows no control characters; one of them, and no viewer would show the picture. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cc}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
