import { code128, qrCode } from './codes.ts';

/** Blank modules beside the bars that a scanner needs: ten for Code 128, four for QR. */
const QUIET = { code128: 10, qr: 4 };
const BAR_HEIGHT = 40;

/** A Code 128 of printable ASCII as a picture that scales: one user unit a module, quiet zones included, bars on whole units. */
export function code128Svg(text: string): string {
  const { modules, bars } = code128(text);
  const path = bars.map(({ at, width }) => `M${QUIET.code128 + at} 0h${width}v${BAR_HEIGHT}h-${width}z`).join('');
  return svg(modules + 2 * QUIET.code128, BAR_HEIGHT, path, 'preserveAspectRatio="none"');
}

/** A QR code of any text as a picture that scales, quiet zone included. */
export function qrSvg(text: string): string {
  const { modules, isBlack } = qrCode(text);
  const path = isBlack
    .flatMap((black, at) =>
      black ? [`M${QUIET.qr + (at % modules)} ${QUIET.qr + Math.floor(at / modules)}h1v1h-1z`] : [],
    )
    .join('');
  const side = modules + 2 * QUIET.qr;
  return svg(side, side, path, '');
}

function svg(width: number, height: number, path: string, more: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" shape-rendering="crispEdges" ${more}><rect width="${width}" height="${height}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
