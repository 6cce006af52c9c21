import { code128, drawingSVG } from 'bwip-js/browser';

/** A Code 128 of any text as a picture, black on white, with the quiet zone that scanners need. */
export function Code128({
  text,
  heightMm,
  label,
}: {
  readonly text: string;
  readonly heightMm: number;
  readonly label: string;
}) {
  const svg = code128(
    { bcid: 'code128', text, height: 12, scale: 2, paddingwidth: 10, backgroundcolor: 'FFFFFF' },
    drawingSVG(),
  );
  return (
    <img
      alt={label}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
      style={{ display: 'block', height: `${heightMm}mm` }}
    />
  );
}
