import { drawingSVG, qrcode } from 'bwip-js/browser';

/** A QR code for a paper, as the address of a picture. */
export function qrOf(text: string): string {
  const svg = qrcode({ bcid: 'qrcode', text, scale: 3, padding: 4, backgroundcolor: 'FFFFFF' }, drawingSVG());
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
